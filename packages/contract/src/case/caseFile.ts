import { z } from 'zod'
import { household } from './household.ts'
import { count, day, money, month, region, text } from './values.ts'
import * as words from './words.ts'

const band = z.strictObject({ atLeast: z.number(), value: z.number() })

/** Values that stand in for those of the packs in one case alone. The engine checks each by its parameter's unit. */
export const parameters = z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.array(band)]))

/** What a worked example says must come out; only what it names is compared. */
export const expectation = z.strictObject({
  programme: z.enum(words.PROGRAMMES),
  member: text(64).optional(),
  answer: z.enum(words.ANSWERS).optional(),
  change: z.enum(words.CHANGES).optional(),
  choice: z.enum(['allowed', 'refused']).optional(),
  from: month().optional(),
  until: month().optional(),
  months: count(1200).optional(),
  monthsAtMost: count(1200).optional(),
  monthly: money().optional(),
  monthlyAtLeast: money().optional(),
  monthlyAtMost: money().optional(),
  once: money().optional(),
  onceAtLeast: money().optional(),
  onceAtMost: money().optional(),
  warnings: z.array(z.string()).optional().describe('Codes that must be among the warnings.'),
  assumed: z.array(z.string()).optional().describe('Defaults that the answer must say it rests on.'),
  held: z.array(z.string()).optional(),
  missing: z.array(z.string()).optional().describe('Names that must be among the missing.'),
})

/** One household, one day, and what the rules must say of it. */
export const caseFile = z.strictObject({
  name: text(200).describe('Unique in the file.'),
  jurisdiction: region(),
  on: day().describe('The day the determination is made for.'),
  known: day().optional().describe('Only revisions published by this day count; default: the newest.'),
  parameters: parameters.optional(),
  choices: z
    .strictObject({
      gradualExit: z.strictObject({ from: month().optional(), months: count(1200).optional() }).optional(),
    })
    .optional()
    .describe('What the officer asks for, to be allowed or refused.'),
  household,
  expect: z.array(expectation).optional(),
})

export type CaseFile = z.infer<typeof caseFile>
export type Expectation = z.infer<typeof expectation>
export type CaseParameters = z.infer<typeof parameters>
