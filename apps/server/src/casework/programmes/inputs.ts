import { z } from 'zod'

export const answers = z.strictObject({
  eating: z.boolean(),
  dressing: z.boolean(),
  transferring: z.boolean(),
  toileting: z.boolean(),
  walking: z.boolean(),
  bathing: z.boolean(),
})

export const witness = z.strictObject({
  name: z.string().trim().min(1).max(60),
  relation: z.string().trim().min(1).max(40).describe('What they are to the person, or their office.'),
})

export const wish = z.strictObject({ wish: z.enum(['centralised', 'dispersed']), witness })

/** What the two assessors found. */
export const selfCare = z.strictObject({
  answers,
  second: z.uuid().describe('The account of the other assessor.'),
})

/** What the disabled persons' federation confirmed. */
export const grade = z.strictObject({
  category: z.enum(['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple']),
  grade: z.literal([1, 2, 3, 4]),
  parts: z
    .array(z.enum(['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental']))
    .max(6)
    .optional(),
  until: z.iso.date().optional().describe('Last day of the certificate.'),
  list: z.string().trim().min(1).max(200).describe('The list or letter of the federation.'),
})
