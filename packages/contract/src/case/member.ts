import { z } from 'zod'
import { count, day, flag, money, region, since, text } from './values.ts'
import * as words from './words.ts'

const certificate = z.strictObject({ held: flag().optional(), until: day().optional() })

const disabilityDetails = z.strictObject({
  category: z.enum([...words.DISABILITIES, 'multiple']).optional(),
  grade: z.literal([1, 2, 3, 4]).optional(),
  certificate: certificate.optional(),
  parts: z.array(z.enum(words.DISABILITIES)).optional().describe('Which disabilities a multiple one consists of.'),
})

const disability = z
  .union([z.enum(['none', 'unknown']), disabilityDetails])
  .describe('Category and grade as certified; none, or unknown.')

const income = z.strictObject({
  kind: z.enum(words.INCOME_KINDS),
  monthly: money().optional(),
  yearly: money().optional(),
  source: z.enum(words.INCOME_SOURCES).optional().describe('Whether an income counts follows from its source.'),
  counted: flag().optional().describe("The officer's own finding, which holds."),
})

const receivingDetails = z.strictObject({
  programme: z.enum(words.PROGRAMMES),
  since: since().optional(),
  until: since().optional().describe('The last month covered.'),
  monthly: money().optional(),
  category: z.enum(['A', 'B', 'C']).optional(),
})

/** What is in payment on the day of the determination. */
export const receiving = z.array(receivingDetails).describe('What is in payment on that day; an empty list says none.')

const parent = z.union([
  z.enum(words.PARENT_STATUSES),
  z.strictObject({
    status: z.enum(words.PARENT_STATUSES),
    since: since().optional(),
    months: count(1200).optional(),
    reported: flag().optional(),
    category: z.enum([...words.DISABILITIES, 'multiple']).optional(),
    grade: z.literal([1, 2, 3, 4]).optional(),
    parts: z.array(z.enum(words.DISABILITIES)).optional(),
  }),
])

const whereabouts = z.union([
  z.enum([...words.WHEREABOUTS, 'unknown']),
  z.strictObject({ place: z.enum(words.WHEREABOUTS), since: since().optional() }),
])

const supporter = z.strictObject({
  relation: z.enum(words.RELATIONS),
  born: day().optional(),
  receiving: z.enum(words.SUPPORTER_RECEIVING).optional(),
  monthly: money().optional(),
  propertyCompliant: flag().optional(),
  disability: disability.optional(),
  where: z.enum([...words.WHEREABOUTS, 'unknown']).optional(),
})

const selfCare = z.strictObject({
  eating: flag().optional(),
  dressing: flag().optional(),
  transferring: flag().optional(),
  toileting: flag().optional(),
  walking: flag().optional(),
  bathing: flag().optional(),
})

/** One person of the household. Only id, relation and birth are required: what is absent is unknown. */
export const member = z.strictObject({
  id: text(64).describe('Any name that is unique in the household; never an identity number.'),
  relation: z.enum(words.RELATIONS),
  sex: z.enum(words.SEXES).optional(),
  born: day(),
  died: day().optional(),
  hukou: region().optional(),
  livesTogether: flag().optional(),
  married: flag().optional(),
  income: z.array(income).optional().describe('An empty list says none; absent says not known.'),
  employment: z
    .union([z.literal('none'), z.strictObject({ since: since().optional(), onOwnInitiative: flag().optional() })])
    .optional(),
  changed: z
    .union([
      z.literal('none'),
      z.strictObject({ on: day().optional(), because: z.enum(words.CHANGE_CAUSES).optional() }),
    ])
    .optional()
    .describe("Why this person's income changed."),
  disability: disability.optional(),
  needsLongTermCare: z.union([flag(), z.strictObject({ since: since() })]).optional(),
  illness: z.union([z.literal('unknown'), z.strictObject({ majorRecognised: flag() })]).optional(),
  workAbility: z.enum(words.WORK_ABILITIES).optional(),
  selfCare: selfCare.optional().describe('true: manages alone.'),
  supporters: z.union([z.enum(words.SUPPORTER_WORDS), z.array(supporter)]).optional(),
  dependsOn: z.array(text(64)).optional().describe('Ids of the members who support this person in fact.'),
  parents: z.strictObject({ father: parent.optional(), mother: parent.optional() }).optional(),
  care: z
    .strictObject({
      setting: z.enum(words.CARE_SETTINGS).optional(),
      support: z.enum(words.CARE_SUPPORTS).optional(),
      willing: flag().optional(),
    })
    .optional(),
  study: z.enum(words.STUDIES).optional(),
  where: whereabouts.optional(),
  appliesPersonally: flag().optional(),
  refusedSuitableJobs: count(100).optional(),
  receiving: receiving.optional(),
  registeredElsewhere: z
    .union([
      flag(),
      z.strictObject({ household: text(200).optional(), programme: z.enum(words.PROGRAMMES).optional() }),
    ])
    .optional(),
  chooses: z.enum(words.CHOICES).optional(),
  workInjuryCare: flag().optional(),
  longTermCareInsurance: flag().optional(),
})

export type Member = z.infer<typeof member>
export type MemberIncome = z.infer<typeof income>
export type Supporter = z.infer<typeof supporter>
export type Disability = z.infer<typeof disability>
export type ParentState = z.infer<typeof parent>
export type InPayment = z.infer<typeof receivingDetails>
