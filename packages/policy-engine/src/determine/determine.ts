import type { CaseFile, Determination, Result } from '@doudi/contract'
import { type Day, parseDay } from '@doudi/domain'
import { evaluate } from '../evaluate/evaluate.ts'
import { Trace } from '../explain/trace.ts'
import type { FactRow } from '../facts/sheet.ts'
import type { PackSet } from '../pack/pack.ts'
import { packsFor, resolveRules } from '../pack/resolve.ts'
import type { Rules } from '../rules.ts'
import { type Asked, rowsOf } from './asked.ts'
import { settleChanges } from './change.ts'
import { readChoices } from './choices.ts'
import { clauseWordsOf } from './clauses.ts'
import { overridesOf } from './overrides.ts'
import { determineProgramme } from './programme.ts'
import { restsOnDefaults } from './provenance.ts'
import { programmesBehind, type ReadBehind, readBehind } from './readBehind.ts'
import { wouldChange } from './wouldChange.ts'

export interface DetermineOptions {
  /** Give every step of the evaluation, or only those that bear on an answer. */
  readonly explain?: boolean | 'bearing'
  /** Say which facts, changed, would change an answer. */
  readonly changes?: boolean
  /** Only these programmes are answered, and only what they read is worked out; absent: all. */
  readonly programmes?: ReadonlySet<string>
}

/** The rules that a case asks for, with its own parameter values laid over the packs'. Throws `DeterminationRefused`. */
export function rulesForCase(set: PackSet, file: CaseFile): Rules {
  const on = parseDay(file.on) as Day
  const known = file.known === undefined ? undefined : parseDay(file.known)
  const overrides = overridesOf(set, file.parameters ?? {}, 'case')
  return resolveRules(set, { jurisdiction: file.jurisdiction, on, overrides, ...(known !== undefined && { known }) })
}

/**
 * What the rules say of one household on one day: every programme, with all reasons, figures and what is missing.
 * `sheet` are the facts of the case (`sheetOf`). Pure: the same case, facts and packs always give the same answer.
 */
export function determine(set: PackSet, file: CaseFile, sheet: FactRow, options: DetermineOptions = {}): Determination {
  const rules = rulesForCase(set, file)
  const programmes = programmesBehind(rules, options.programmes)
  const only = options.programmes && readBehind(rules, programmes)
  const how = only ? { outputs: only.outputs } : {}
  const evaluation = evaluate(rules, sheet, how)
  const distrusted = restsOnDefaults(sheet) ? evaluate(rules, sheet, { ...how, distrustAssumed: true }) : evaluation
  const clauseWords = clauseWordsOf(set)
  const trace = new Trace(evaluation, clauseWords)
  const asked: Asked = {
    set,
    rules,
    evaluation,
    distrusted,
    trace,
    clauseWords,
    choices: readChoices(file),
    told: new Map(),
  }
  const results = programmes.flatMap((programme): Result[] =>
    rowsOf(evaluation, programme.entity).map((row, index) => determineProgramme(asked, programme, row, index)),
  )
  const wanted = options.programmes
  const settled = settleChanges(asked, results).filter(({ programme }) => wanted === undefined || wanted.has(programme))
  const tried = only ? { ...rules, programmes, facts: readFactsOf(rules, only) } : rules
  const packs = packsFor(set, file.jurisdiction).map(({ id, jurisdiction, name, hash }) => ({
    id,
    jurisdiction,
    name,
    hash,
  }))
  return {
    jurisdiction: file.jurisdiction,
    on: file.on,
    results: settled,
    packs,
    ...(options.explain && { trace: options.explain === 'bearing' ? trace.bearing : trace.steps }),
    ...(options.changes && { wouldChange: wouldChange(tried, sheet, settled) }),
  }
}

function readFactsOf({ facts }: Rules, { facts: read }: ReadBehind): Rules['facts'] {
  return new Map([...facts].filter(([name]) => read.has(name)))
}
