import { z } from 'zod'

/** How a value is written for another system: yuan or fen, days with strokes or as eight digits. */
export const LAYOUT_FORMATS = ['text', 'number', 'money', 'fen', 'day', 'day-digits', 'month'] as const
export type LayoutFormat = (typeof LAYOUT_FORMATS)[number]

const short = (most: number) => z.string().trim().max(most)

/** One column of the form: its heading as printed, and what of ours stands in it. */
export const layoutColumn = z.strictObject({
  heading: short(100).min(1),
  group: short(100).nullable().default(null).describe('What a merged cell above the heading says.'),
  field: short(60).nullable().default(null).describe('The field of our roster, for an import.'),
  source: short(60).nullable().default(null).describe('The column of our list, for an export.'),
  constant: short(100).nullable().default(null).describe('The same text in every row.'),
  format: z.enum(LAYOUT_FORMATS).default('text'),
  codes: z.record(z.string().max(60), short(60)).default({}).describe('Our code → the word of that system.'),
})
export type LayoutColumn = z.output<typeof layoutColumn>

/** The form of another system as it is kept. */
export interface Layout {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly roster: string
  readonly list: string
  readonly sheet: string
  readonly titles: readonly string[]
  readonly fingerprint: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly columns: readonly LayoutColumn[]
}
