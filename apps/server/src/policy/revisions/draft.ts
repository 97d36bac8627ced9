import { hashOf, type Revision, type WrittenFigure } from '@doudi/policy-engine'
import { z } from 'zod'

const figure = z.union([
  z.number(),
  z.boolean(),
  z.string().trim().min(1).max(40),
  z
    .array(z.strictObject({ atLeast: z.number(), value: z.number() }))
    .min(1)
    .max(40),
])

/** What a published document says, as an officer enters it. Figures are in the unit of their parameter: yuan, a share, a count. */
export const draftInput = z.strictObject({
  place: z
    .string()
    .regex(/^(\d{2}|\d{4}|\d{6})$/)
    .describe('Whose document it is: code of the province, city or county.'),
  startsOn: z.iso.date().describe('First day on which its figures hold.'),
  notice: z.strictObject({
    title: z.string().trim().min(4).max(120),
    number: z.string().trim().min(4).max(60).describe('As printed: 渝民规〔2026〕9号.'),
    on: z.iso.date().describe('Date of the document.'),
  }),
  why: z.string().trim().min(4).max(200),
  values: z
    .array(
      z.strictObject({
        parameter: z.string().regex(/^[\w.]{3,80}$/),
        value: figure,
        clause: z.string().trim().min(1).max(60).describe('Where in the document the figure stands.'),
      }),
    )
    .min(1)
    .max(60)
    .refine((values) => new Set(values.map(({ parameter }) => parameter)).size === values.length, {
      error: 'a parameter stands in it twice',
    }),
})

export type Draft = z.output<typeof draftInput>

/** Tells what a draft says apart from everything else it could say. Why it is entered changes nobody's benefit. */
export function draftHash({ place, startsOn, notice, values }: Draft): string {
  return hashOf({ place, startsOn, notice, values: values.toSorted((a, b) => (a.parameter < b.parameter ? -1 : 1)) })
}

/** A draft as the engine lays it over the packs. */
export function revisionOf(id: string, draft: Draft, days: { starts: number; published: number }): Revision {
  return {
    id,
    place: draft.place,
    from: days.starts,
    published: days.published,
    notice: draft.notice,
    figures: draft.values.map(({ parameter, value, clause }) => ({
      parameter,
      written: value as WrittenFigure,
      clause,
    })),
  }
}
