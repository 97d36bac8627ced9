import type { Day } from '@doudi/domain'
import { determine, type PackSet } from '@doudi/policy-engine'
import type { HouseholdCase } from '../registry/index.ts'
import type { Judged } from './domain/placementsOf.ts'
import { programFor } from './factSheet/countyProgram.ts'
import { BatchReader } from './factSheet/readBatch.ts'
import { factsOf } from './judge.ts'
import { takingTurns } from './takingTurns.ts'

/** What the rules say of one programme of a household, or of one of its members. */
export interface RuleAnswer {
  readonly answer: 'eligible' | 'ineligible' | 'undetermined'
  /** Per month; null: none, or not known. */
  readonly amountFen: number | null
  /** Not eligible any more, and owed a gradual exit. */
  readonly grace: boolean
  /** Why it cannot be decided; empty where it can. */
  readonly missing: readonly { readonly kind: string; readonly name: string; readonly by: string }[]
}

/** A household to be answered for: packed facts where there are any, and the ids of its members in the order of the case. */
export interface ToAnswer {
  readonly id: string
  readonly packed: Buffer | undefined
  readonly members: readonly string[]
}

/** What the rules say of one household; undefined where they do not know the programme here. */
export type Answers = (programme: string, person: string | null) => RuleAnswer | undefined

export interface AllAnswers {
  readonly of: ReadonlyMap<string, Answers>
  /** How many the batch could not decide, so that they were determined one by one. */
  readonly routed: number
}

/** So many pass through the batch without giving way. */
const AT_ONCE = 2048
/** Programmes that the batch of a county never holds, or holds without their amount. */
const ONE_BY_ONE = new Set(['rigidExpenditureHousehold', 'gradualExit'])

/**
 * What the rules of a set say of many households on a day, by the batch engine; whom it cannot decide is determined in
 * full from the case that `read` gives. A household that has none is absent from the answer.
 */
export async function answersOf(
  set: PackSet,
  { county, on }: { county: string; on: Day },
  households: readonly ToAnswer[],
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, HouseholdCase>>,
): Promise<AllAnswers> {
  const program = await programFor(set, county, on)
  const turn = takingTurns()
  const of = new Map<string, Answers>()
  const routed: string[] = households.filter(({ packed }) => packed === undefined).map(({ id }) => id)
  const inBatch = households.filter((one): one is ToAnswer & { packed: Buffer } => one.packed !== undefined)
  for (let first = 0; first < inBatch.length; first += AT_ONCE) {
    await turn()
    const piece = inBatch.slice(first, first + AT_ONCE)
    const { table, result } = program.run(Buffer.concat(piece.map(({ packed }) => packed)), piece.length)
    const reader = new BatchReader(program, table, result)
    const unable = new Set(result.routed)
    for (const [k, { id, members }] of piece.entries()) {
      if (unable.has(k)) routed.push(id)
      else of.set(id, fromBatch(reader.judgedOf(k), members))
    }
  }
  for (const [id, known] of await read(routed)) {
    await turn()
    const answers = inFull(set, known)
    if (answers) of.set(id, answers)
  }
  return { of, routed: routed.length }
}

function fromBatch({ answers }: Judged, members: readonly string[]): Answers {
  const keyed = new Map(answers.map((one) => [keyOf(one.programme, nameOf(one.person, members)), one]))
  const grace = keyed.get(keyOf('gradualExit', null))?.answer === 'eligible'
  return (programme, person) => {
    const found = ONE_BY_ONE.has(programme) ? undefined : keyed.get(keyOf(programme, person))
    if (!found) return undefined
    const { answer, amountFen } = found
    return { answer, amountFen, grace: programme === 'dibao' && answer === 'ineligible' && grace, missing: [] }
  }
}

function nameOf(place: string | null, members: readonly string[]): string | null {
  return place === null ? null : (members[Number(place)] ?? null)
}

function inFull(set: PackSet, { file, closed }: HouseholdCase): Answers | undefined {
  if (file === undefined || closed) return undefined
  const { results } = determine(set, file, factsOf(set, file))
  const keyed = new Map(results.map((one) => [keyOf(one.programme, one.member ?? null), one]))
  const grace = keyed.get(keyOf('gradualExit', null))?.answer
  return (programme, person) => {
    const found = keyed.get(keyOf(programme, person))
    if (!found) return undefined
    const exits = programme === 'dibao' && found.answer === 'ineligible'
    // where it cannot be decided whether somebody has a gradual exit, it cannot be decided what becomes of them
    const open = exits && grace === 'undetermined' ? keyed.get(keyOf('gradualExit', null)) : found
    return {
      answer: open?.answer === 'undetermined' ? 'undetermined' : found.answer,
      amountFen: found.monthly === undefined ? null : Math.round(found.monthly * 100),
      grace: exits && grace === 'eligible',
      missing: (open?.missing ?? []).map(({ kind, name, by }) => ({ kind, name, by })),
    }
  }
}

function keyOf(programme: string, person: string | null): string {
  return `${programme} ${person ?? ''}`
}
