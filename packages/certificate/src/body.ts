import { z } from 'zod'
import { plainFacts } from './plainFacts.ts'

export const FORMAT = 'doudi-certificate-1'

/** What the first certificate of a county names as the one before it. */
export const NO_PREVIOUS = '0'.repeat(64)

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.iso.date()
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** What the authority decided of one programme, beside what the rules say of it. */
const outcome = z.strictObject({
  programme: z.string().max(60),
  /** 甲, 乙 … for a personal programme. */
  member: z.string().max(4).optional(),
  granted: z.boolean(),
  /** Whole fen. */
  monthlyFen: z.int().min(0).optional(),
  onceFen: z.int().min(0).optional(),
  from: month.optional(),
  until: month.optional(),
})

const parameterValue = z.union([
  z.number(),
  z.boolean(),
  z.string().max(200),
  z.array(z.strictObject({ atLeast: z.number(), value: z.number() })),
])

const question = z.strictObject({
  /** Down to the level whose rules differ; never the village. */
  jurisdiction: z.string().regex(/^\d{2,12}$/),
  on: day,
  known: day.optional(),
  /** Figures laid over the packs' by published revisions, by id. */
  parameters: z.record(z.string(), parameterValue).optional(),
  choices: z
    .strictObject({
      gradualExit: z.strictObject({ from: month.optional(), months: z.int().optional() }).optional(),
    })
    .optional(),
  programmes: z.array(z.string().max(60)).min(1),
})

/** Everything a certificate says; what is signed. */
export const certificateBody = z.strictObject({
  format: z.literal(FORMAT),
  county: z.string().regex(/^\d{6}$/),
  /** Place in the county's chain, from 1. */
  number: z.int().positive(),
  /** Hash of the certificate before it in the county. */
  previous: hash,
  decision: z.strictObject({
    id: z.uuid(),
    on: day,
    outcomes: z.array(outcome).min(1),
    /** Decided by hand where the rules cannot decide: the clause it rests on. */
    byHand: z.strictObject({ clause: z.string().max(300), because: z.string().max(500) }).optional(),
  }),
  rules: z.strictObject({
    /** Of the texts of all packs; the page of the same revision re-checks this certificate. */
    revision: hash,
    packs: z.array(z.strictObject({ id: z.string(), hash })),
  }),
  question,
  facts: plainFacts,
  /** What the rules say, with reasons and clauses, as determinations are given out everywhere. */
  results: z.array(z.record(z.string(), z.json())),
  /** The steps that the results rest on, with the figures put in. */
  steps: z.array(z.record(z.string(), z.json())),
})

export type CertificateBody = z.infer<typeof certificateBody>
export type Question = z.infer<typeof question>
export type Outcome = z.infer<typeof outcome>
