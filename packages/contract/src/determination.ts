/** What the rules say of one household on one day: the shape that every door gives out. Money is yuan as a number with two decimals at most. */

export type Answer = 'eligible' | 'ineligible' | 'undetermined'
export type Change = 'continue' | 'increase' | 'reduce' | 'grace' | 'stop'

/** A clause as printed, with the document it stands in. */
export interface Clause {
  readonly doc: string
  readonly clause: string
  /** Title and number of the document, e.g. 社会救助暂行办法（国务院令第649号）. */
  readonly title: string
}

/** One test that bears on the answer. All are listed; the decisive ones are marked. */
export interface Reason {
  /** Words with the figures put in: 家庭月收入〔1,200.00元〕 < 低保标准〔496.00元〕 × 家庭人数〔4〕. */
  readonly text: string
  /** The plain words of the pack for this test, when it has them. */
  readonly say?: string
  readonly met: 'yes' | 'no' | 'unknown'
  readonly decisive: boolean
  readonly clause: Clause
  /** The step of the trace it came from. */
  readonly step: number
}

/** A figure of the packs that the answer used. */
export interface UsedParameter {
  readonly id: string
  readonly name: string
  /** Printed form with unit, e.g. 496.00元; absent when unset. */
  readonly value?: string
  readonly status: 'printed' | 'inherited' | 'outside' | 'reading' | 'unset' | 'case' | 'reform'
  readonly from?: string
  readonly jurisdiction: string
  readonly clause?: Clause
  readonly note?: string
  /** The published revision that brought it; absent: a pack prints it. */
  readonly revision?: string
}

/** Something not known that reaches the answer: a fact, an unset parameter, or a contradiction of clauses. */
export interface Missing {
  readonly kind: 'fact' | 'parameter' | 'clauses'
  /** Fact: its name; parameter: its id; clauses: an AMB id or a name of the gap. */
  readonly id: string
  readonly name: string
  readonly member?: string
  /** Who can supply or settle it, in Chinese. */
  readonly by: string
  readonly clauses?: readonly Clause[]
}

export interface Warning {
  readonly code: string
  readonly text: string
}

/** One step of the trace. Steps refer to each other by their numbers. */
export interface Step {
  readonly id: number
  readonly kind: 'fact' | 'parameter' | 'result'
  readonly name: string
  /** Member id, or entity and index for other rows; absent for the household. */
  readonly of?: string
  /** Printed value with unit, or 未知, or a range. */
  readonly value: string
  /** Formula as written, and with the figures put in. */
  readonly formula?: string
  readonly explained?: string
  readonly clause?: Clause
  readonly uses: readonly number[]
  readonly decisive: boolean
}

export interface Result {
  readonly programme: string
  readonly name: string
  readonly member?: string
  readonly answer: Answer
  /** The programme does not concern this household or member (gradual exit where nothing is in payment); answered for completeness. */
  readonly aside?: true
  readonly change?: Change
  /** First month the answer or change takes effect, YYYY-MM. */
  readonly from?: string
  readonly until?: string
  readonly months?: number
  readonly monthsAtMost?: number
  readonly monthly?: number
  readonly monthlyAtLeast?: number
  readonly monthlyAtMost?: number
  readonly once?: number
  readonly onceAtLeast?: number
  readonly onceAtMost?: number
  readonly choice?: 'allowed' | 'refused'
  readonly reasons: readonly Reason[]
  readonly parameters: readonly UsedParameter[]
  readonly missing: readonly Missing[]
  readonly warnings: readonly Warning[]
  /** Names of defaults of the case format that the answer rests on, by their key in the file, e.g. property. */
  readonly assumed: readonly string[]
  readonly held: readonly string[]
}

export interface PackIdentity {
  readonly id: string
  readonly jurisdiction: string
  readonly name: string
  /** sha-256 of the pack's content. */
  readonly hash: string
}

export interface Determination {
  readonly jurisdiction: string
  readonly on: string
  readonly results: readonly Result[]
  readonly packs: readonly PackIdentity[]
  /** Present when asked for: every step of the evaluation. */
  readonly trace?: readonly Step[]
  /** Present when asked for: facts whose change would change an answer. */
  readonly wouldChange?: readonly WouldChange[]
}

/** One fact, changed, and what it would do. */
export interface WouldChange {
  readonly programme: string
  readonly member?: string
  readonly fact: string
  readonly of?: string
  /** In words: 家庭月收入再增 784.00 元：不再符合. */
  readonly text: string
  readonly before: string
  readonly after: string
}

/** A refusal or a fault told to the one who can mend it. Chinese and English stand side by side. */
export interface Problem {
  /** Stable, e.g. case.day-impossible. */
  readonly code: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly detail: { readonly zh: string; readonly en: string }
  /** Place in the file or body: household.members[2].born. */
  readonly where?: string
  /** For text (YAML, JSON): line and column counted from 1. */
  readonly line?: number
  readonly column?: number
  /** What is allowed, in words. */
  readonly allowed?: { readonly zh: string; readonly en: string }
}

/** One line of `--json`, and the shape of the HTTP interface's answers. */
export interface CaseOutcome {
  readonly name: string
  readonly ok: boolean
  readonly differences: readonly string[]
  /** The determination without its results, which stand beside it. */
  readonly determination?: Omit<Determination, 'results'>
  readonly results: readonly Result[]
  readonly problem?: Problem
}
