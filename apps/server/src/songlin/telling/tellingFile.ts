import { expectation, member } from '@doudi/contract'
import { z } from 'zod'

const facts = z.record(z.string(), z.unknown()).default({})

const tellingMember = z.strictObject({
  name: z.string(),
  relation: member.shape.relation,
  sex: z.enum(['male', 'female']),
  /** A day, or `turns 60 today+12`. */
  born: z.string(),
  /** Otherwise one of eighteen digits is invented. */
  number: z.enum(['fifteen', 'unregistered', 'lost', 'foreign']).optional(),
  /** All of them; absent says that nobody asked. */
  income: z.array(z.record(z.string(), z.unknown())).optional(),
  facts,
})

const roll = z.strictObject({
  roll: z.string(),
  person: z.string().optional(),
  category: z.enum(['A', 'B', 'C']).optional(),
  monthly: z.number().optional(),
  from: z.string(),
  until: z.string().optional(),
  because: z.string().optional(),
})

/** A household written by hand, with the rule it makes visible and what the rules must say of it. */
const telling = z.strictObject({
  /** Its place among all of them: the permanent id follows from it, so it is never given to another. */
  no: z.int().min(1).max(999),
  name: z.string(),
  village: z.string(),
  residence: z.enum(['rural', 'urban']).default('rural'),
  cites: z.array(z.string()).min(1),
  shows: z.strictObject({ zh: z.string(), en: z.string() }),
  facts,
  members: z.array(tellingMember).min(1),
  rolls: z.array(roll).default([]),
  /** Of members by name. */
  claims: z.array(expectation).min(1),
})

/** One file of `fixtures/songlin/families`. */
export const tellingFile = z.array(telling)

export type Telling = z.infer<typeof telling>
export type TellingMember = z.infer<typeof tellingMember>
