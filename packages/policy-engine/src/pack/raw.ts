import { z } from 'zod'

/** The shapes of a pack's files as written in YAML, before anything in them is understood. */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '须写成 2021-07-01')
const text = z.string().min(1)
const formula = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => (value === true ? '是' : value === false ? '否' : String(value)))
const ref = z.strictObject({ doc: text, clause: z.coerce.string() })
const rules = z.array(text).optional()

const scalar = z.union([z.number(), z.boolean(), z.string()])
export const rawValue = z.strictObject({
  from: day,
  until: day.optional(),
  value: z.union([scalar, z.array(z.strictObject({ atLeast: z.number(), value: z.number() }))]).optional(),
  ref: ref.optional(),
  status: z.enum(['printed', 'inherited', 'outside', 'reading', 'unset']),
  reading: text.optional(),
  published: day.optional(),
  note: text.optional(),
})

export const rawParameter = z.strictObject({
  id: z.string().regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/, '参数标识须为字母、数字和点'),
  name: text,
  unit: z.union([z.enum(['money', 'share', 'count', 'flag', 'month', 'day', 'bands']), z.strictObject({ enum: text })]),
  bandsOf: z.enum(['money', 'share', 'count']).optional(),
  inherit: z.enum(['nearest', 'latest', 'max']).default('nearest'),
  knownBy: text.default('县级民政部门'),
  rules,
  note: text.optional(),
  say: text.optional(),
  values: z.array(rawValue).default([]),
})

const warning = z.strictObject({ when: formula.optional(), code: text, say: text })
const warnings = z
  .union([warning, z.array(warning)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional()
const exception = z.strictObject({ level: z.number().int(), if: formula, then: formula, ref })
const version = z.strictObject({
  from: day.optional(),
  until: day.optional(),
  formula,
  ref: ref.optional(),
  say: text.optional(),
  reading: text.optional(),
  when: formula.optional(),
  unless: formula.optional(),
  exceptions: z.array(exception).optional(),
})

export const rawVariable = z.strictObject({
  name: text,
  entity: text.optional(),
  type: text.optional(),
  ref: ref.optional(),
  say: text.optional(),
  note: text.optional(),
  rules,
  reading: text.optional(),
  formula: formula.optional(),
  versions: z.array(version).optional(),
  otherwise: formula.optional(),
  when: formula.optional(),
  unless: formula.optional(),
  exceptions: z.array(exception).optional(),
  warn: warnings,
  mode: z.enum(['替代', '补充', '并存']).optional(),
  allowedBy: ref.optional(),
  leaves: z.union([ref, z.array(ref)]).optional(),
})

export const rawProgramme = z.strictObject({
  id: text,
  name: text,
  entity: text,
  answer: text,
  concerns: text.optional(),
  amounts: z
    .partialRecord(z.enum(['monthly', 'monthlyAtLeast', 'monthlyAtMost', 'once', 'onceAtLeast', 'onceAtMost']), text)
    .default({}),
  months: z.union([text, z.partialRecord(z.enum(['months', 'monthsAtMost']), text)]).optional(),
  monthsAtMost: text.optional(),
  starts: text.optional(),
  receiving: z.strictObject({ flag: text, monthly: text.optional() }).optional(),
  warnings: warnings,
  rules,
  note: text.optional(),
})

export const rawUndecidable = z.strictObject({
  id: text,
  ref: ref.optional(),
  because: text,
  say: text.optional(),
  rules,
})

export const rawFile = z.strictObject({
  module: text.optional(),
  parameters: z.array(rawParameter).default([]),
  values: z.record(text, z.array(rawValue)).default({}),
  variables: z.array(rawVariable).default([]),
  programmes: z.array(rawProgramme).default([]),
  undecidable: z.array(rawUndecidable).default([]),
})

export const rawPack = z.strictObject({
  pack: z.string().regex(/^[a-z0-9-]+$/),
  jurisdiction: z.string().regex(/^(\d{2,12})?$/),
  name: text,
  note: text.optional(),
  documents: z.record(
    text,
    z.strictObject({
      title: text,
      number: text.optional(),
      on: day.optional(),
      until: day.optional(),
      source: text.optional(),
      note: text.optional(),
      reading: text.optional(),
    }),
  ),
})

export type RawValue = z.infer<typeof rawValue>
export type RawParameter = z.infer<typeof rawParameter>
export type RawVariable = z.infer<typeof rawVariable>
export type RawVersion = z.infer<typeof version>
export type RawProgramme = z.infer<typeof rawProgramme>
export type RawUndecidable = z.infer<typeof rawUndecidable>
export type RawFile = z.infer<typeof rawFile>
export type RawPack = z.infer<typeof rawPack>
