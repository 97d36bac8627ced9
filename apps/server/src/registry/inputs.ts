import { member } from '@doudi/contract'
import { type Day, printDay } from '@doudi/domain'
import { z } from 'zod'
import { refuse } from './problems.ts'

/** A permanent id, minted by the device or, where absent, by the server. */
export const id = () => z.uuid().describe('Permanent id (UUID).')
export const ownId = () => z.uuid().optional().describe('Permanent id minted by the device; else the server mints one.')
export const day = () => z.iso.date().describe('ISO day.')
export const village = () =>
  z
    .string()
    .regex(/^\d{12}$/)
    .describe('Village in charge, 12 digits.')
export const because = () =>
  z.string().trim().min(1).max(200).describe('The reason, in words; it stays in the file and out of the ledger.')

export const memberOf = () => z.strictObject({ person: id(), relation: member.shape.relation })
export type MemberGiven = z.infer<ReturnType<typeof memberOf>>

/** What is done here has happened: a day after today is a slip of the pen, and is told at its field. */
export function notInFuture(today: Day, days: Readonly<Record<string, string | null | undefined>>): void {
  for (const [field, day] of Object.entries(days)) {
    if (day && day > printDay(today)) throw refuse('registry.day-in-future', { day, today: printDay(today) }, field)
  }
}
