import { z } from 'zod'
import { member, receiving } from './member.ts'
import { capital, count, day, flag, money, month, percent, region, since } from './values.ts'
import * as words from './words.ts'

const vehicle = z.strictObject({
  kind: z.enum(words.VEHICLES),
  value: money().optional(),
  boughtOn: day().optional(),
})

const house = z.strictObject({
  use: z.enum(words.HOUSE_USES),
  areaM2: z.number().min(0).max(100_000).optional(),
  boughtOn: day().optional(),
})

const itemisedProperty = z.strictObject({
  deposits: money().optional(),
  securities: money().optional(),
  insurance: money().optional(),
  lentOut: money().optional(),
  vehicles: z.array(vehicle).optional(),
  houses: z.array(house).optional(),
  businesses: z.array(z.strictObject({ registeredCapital: capital().optional() })).optional(),
})

const event = z.strictObject({
  kind: z.enum(words.EVENT_KINDS).optional(),
  cause: z.enum(words.EVENT_CAUSES).optional(),
  on: day().optional(),
  place: region().optional().describe('Default: the jurisdiction.'),
  selfPaid: money().optional(),
  otherAid: money().optional(),
  beyondOwnMeans: flag().optional(),
  days: count(36_600).optional(),
})

const deduction = z.strictObject({
  kind: z.enum(words.DEDUCTIONS),
  monthly: money(),
  verified: flag().optional(),
})

const expenditure12Months = z.strictObject({
  medical: money().optional(),
  education: money().optional(),
  living: money().optional(),
  rehabilitation: money().optional(),
  other: money().optional(),
})

/** The household that applies or is reviewed. Only residence and members are required: what is absent is unknown. */
export const household = z.strictObject({
  residence: z.enum(words.RESIDENCES).describe('Which standard applies.'),
  livesIn: z.strictObject({ kind: z.enum(words.RESIDENCES).optional(), since: since().optional() }).optional(),
  hukou: region().optional(),
  residencePermit: z.union([flag(), z.strictObject({ since: since() })]).optional(),
  land: z
    .strictObject({
      contracted: flag().optional(),
      collectiveShare: flag().optional(),
      relocatedToTown: flag().optional(),
    })
    .optional(),
  incomePeriod: z.strictObject({ from: month(), until: month() }).optional(),
  property: z.union([z.enum(['compliant', 'exceeds', 'unknown']), itemisedProperty]).optional(),
  receiving: receiving.optional(),
  received: z
    .array(z.strictObject({ programme: z.enum(words.PROGRAMMES), on: day(), once: money().optional() }))
    .optional()
    .describe('What was paid once, with its day; an empty list says none.'),
  formerlyPoor: z
    .union([z.literal('none'), z.strictObject({ kind: z.enum(words.FORMERLY_POOR), since: since().optional() })])
    .optional(),
  stableIncome: flag().optional(),
  deductions: z.array(deduction).optional().describe('Per month; absent says none was declared.'),
  expenditure12Months: expenditure12Months
    .optional()
    .describe('After reimbursement; kinds not named inside are zero, the whole absent is not known.'),
  event: z
    .union([z.literal('none'), event])
    .optional()
    .describe('For temporary aid: what happened.'),
  aidFor: z.enum(['family', 'individual']).optional(),
  applied: z
    .strictObject({
      on: day().optional(),
      by: z.enum(words.APPLICANTS).optional(),
      programmes: z.array(z.enum(words.PROGRAMMES)).optional(),
    })
    .optional(),
  voluntary: flag().optional(),
  indices: z
    .array(z.strictObject({ month: month(), cpi: percent().optional(), food: percent().optional() }))
    .optional()
    .describe('Year-on-year percentages, for the price supplement.'),
  members: z.array(member).describe('1 to 100 persons.'),
})

export type Household = z.infer<typeof household>
export type ItemisedProperty = z.infer<typeof itemisedProperty>
