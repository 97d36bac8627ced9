import { z } from 'zod'
import { ANSWERS, CHANGES } from '../case/words.ts'
import type * as shapes from '../determination.ts'

/** The shapes of determination.ts as schemas, for the description of the interface and for whoever checks an answer. */

const words = z.strictObject({ zh: z.string(), en: z.string() }).describe('The same in Chinese and in English.')

export const problemSchema = z
  .strictObject({
    code: z.string().describe('Stable code, e.g. case.day-impossible.'),
    title: words,
    detail: words,
    where: z.string().optional().describe('Place in the case: household.members[2].born.'),
    line: z.int().optional().describe('Line of the text, from 1.'),
    column: z.int().optional().describe('Column of the text in characters, from 1.'),
    allowed: words.optional().describe('What is allowed at this place.'),
  })
  .describe('A refusal or a fault, told to the one who can mend it.')

const clause = z
  .strictObject({
    doc: z.string().describe('Document id of the pack.'),
    clause: z.string().describe('Number as printed.'),
    title: z.string().describe('Title and number of the document.'),
  })
  .describe('A clause as printed, with the document it stands in.')

const reason = z
  .strictObject({
    text: z.string().describe('The test with the figures put in.'),
    say: z.string().optional().describe('The plain words of the pack for this test.'),
    met: z.enum(['yes', 'no', 'unknown']),
    decisive: z.boolean(),
    clause,
    step: z.int().describe('Step of the trace it came from.'),
  })
  .describe('One test that bears on the answer.')

const usedParameter = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    value: z.string().optional().describe('Printed with its unit; absent while unset.'),
    status: z.enum(['printed', 'inherited', 'outside', 'reading', 'unset', 'case', 'reform']),
    from: z.string().optional().describe('First day, YYYY-MM-DD.'),
    jurisdiction: z.string(),
    clause: clause.optional(),
    note: z.string().optional(),
    revision: z.string().optional().describe('The published revision that brought it.'),
  })
  .describe('A figure of the packs that the answer used.')

const missing = z
  .strictObject({
    kind: z.enum(['fact', 'parameter', 'clauses']),
    id: z.string(),
    name: z.string(),
    member: z.string().optional(),
    by: z.string().describe('Who can supply or settle it.'),
    clauses: z.array(clause).optional(),
  })
  .describe('Something not known that reaches the answer.')

const warning = z
  .strictObject({ code: z.string().describe('e.g. AMB-07.'), text: z.string() })
  .describe('A reading of the rules that decided, or a figure that misses a floor.')

const stepSchema = z
  .strictObject({
    id: z.int(),
    kind: z.enum(['fact', 'parameter', 'result']),
    name: z.string(),
    of: z.string().optional().describe('Member id, or entity and index; absent for the household.'),
    value: z.string().describe('Printed with its unit, or 未知, or a range.'),
    formula: z.string().optional(),
    explained: z.string().optional().describe('The formula with the figures put in.'),
    clause: clause.optional(),
    uses: z.array(z.int()),
    decisive: z.boolean(),
  })
  .describe('One step of the evaluation.')

const months = z.int().optional()
const yuan = z.number().optional()

export const resultSchema = z
  .strictObject({
    programme: z.string(),
    name: z.string().describe('Chinese name of the programme.'),
    member: z.string().optional().describe('Id of the member, for personal programmes.'),
    aside: z
      .literal(true)
      .optional()
      .describe('The programme does not concern this household or member; answered for completeness.'),
    answer: z.enum(ANSWERS).describe('Speaks of entitlement; undetermined names what is missing.'),
    change: z.enum(CHANGES).optional().describe('For what is in payment.'),
    from: z.string().optional().describe('First month it takes effect, YYYY-MM.'),
    until: z.string().optional().describe('Last month covered, YYYY-MM.'),
    months,
    monthsAtMost: months.describe('The limit, where a choice was refused or a period is bounded.'),
    monthly: yuan.describe('Yuan per month.'),
    monthlyAtLeast: yuan.describe('Where no clause fixes the amount: the least, in yuan per month.'),
    monthlyAtMost: yuan,
    once: yuan.describe('Yuan, paid once.'),
    onceAtLeast: yuan,
    onceAtMost: yuan,
    choice: z.enum(['allowed', 'refused']).optional().describe('What became of the request in choices.'),
    reasons: z.array(reason),
    parameters: z.array(usedParameter),
    missing: z.array(missing),
    warnings: z.array(warning),
    assumed: z.array(z.string()).describe('Defaults the answer rests on, by their key in the file.'),
    held: z.array(z.string()).describe('Conditions found at the award and not contradicted.'),
  })
  .describe('What the rules say of one programme.')

const packIdentity = z
  .strictObject({
    id: z.string(),
    jurisdiction: z.string(),
    name: z.string(),
    hash: z.string().describe("sha-256 of the pack's content."),
  })
  .describe('A pack that was used.')

const wouldChange = z
  .strictObject({
    programme: z.string(),
    member: z.string().optional(),
    fact: z.string(),
    of: z.string().optional(),
    text: z.string(),
    before: z.string(),
    after: z.string(),
  })
  .describe('One fact, changed, and what it would do.')

export const determinationSchema = z
  .strictObject({
    jurisdiction: z.string(),
    on: z.string().describe('The day the determination is made for, YYYY-MM-DD.'),
    results: z.array(resultSchema),
    packs: z.array(packIdentity),
    trace: z.array(stepSchema).optional().describe('Present when asked for.'),
    wouldChange: z.array(wouldChange).optional().describe('Present when asked for.'),
  })
  .describe('What the rules say of one household on one day.')

export const caseOutcomeSchema = z
  .strictObject({
    name: z.string().describe('The name of the case.'),
    ok: z.boolean().describe('The case could be read and, where it says what is expected, nothing differs.'),
    differences: z.array(z.string()).describe('Where the results differ from expect, in Chinese.'),
    determination: determinationSchema
      .omit({ results: true })
      .optional()
      .describe('Place, day and packs; the trace and what would change an answer when asked for.'),
    results: z.array(resultSchema),
    problem: problemSchema.optional().describe('Why the case could not be answered.'),
  })
  .describe('One case of a request: its answers, or why it has none.')

/** The compiler compares schema and type both ways: neither may gain or lose a field alone. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Plain<T> = T extends readonly (infer E)[]
  ? readonly Plain<E>[]
  : T extends object
    ? {
        readonly [K in keyof T]-?: [
          object extends Pick<T, K> ? 'may be absent' : 'stands',
          Plain<Exclude<T[K], undefined>>,
        ]
      }
    : T
const agreed: [
  Same<Plain<z.infer<typeof problemSchema>>, Plain<shapes.Problem>>,
  Same<Plain<z.infer<typeof resultSchema>>, Plain<shapes.Result>>,
  Same<Plain<z.infer<typeof determinationSchema>>, Plain<shapes.Determination>>,
  Same<Plain<z.infer<typeof caseOutcomeSchema>>, Plain<shapes.CaseOutcome>>,
] = [true, true, true, true]
void agreed
