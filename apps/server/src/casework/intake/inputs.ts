import { household } from '@doudi/contract'
import { AIDS, APPLIED_PROGRAMMES } from '@doudi/life'
import { z } from 'zod'

/** What happened, as the rules read it; the words beside it stay encrypted. */
export const event = household.shape.event.unwrap().options[1]

/** What an applicant says at the door, for a proposal. */
export const need = {
  household: z.uuid(),
  applicant: z.uuid().describe('The member who applies, or for whom it is applied.'),
  by: z.enum(['self', 'member', 'guardian', 'committee', 'proxy']),
  event: event.optional(),
  aid: z.enum(AIDS).optional().describe('When temporary aid is asked for: its kind and object.'),
}

export const item = z.strictObject({
  programme: z.string().max(60),
  person: z.uuid().optional(),
  aid: z.enum(AIDS).optional(),
  choice: z.enum(['kept', 'added', 'dropped', 'referred']),
  because: z.string().trim().min(1).max(300).optional(),
  application: z.uuid().optional().describe('Permanent id of the application, minted by the device.'),
})
export type ItemGiven = z.infer<typeof item>

export const isApplied = (programme: string): programme is (typeof APPLIED_PROGRAMMES)[number] =>
  (APPLIED_PROGRAMMES as readonly string[]).includes(programme)
