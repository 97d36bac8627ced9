import { printYuan } from '@doudi/domain'
import { canonicalJson } from '../../platform/canonicalJson.ts'
import type { EnrolmentToWrite, FactToWrite } from '../../registry/index.ts'
import { problemAt } from '../problems.ts'
import { enrolmentsOfRow, type PlaceOnRoll } from './enrolmentsOfRow.ts'
import { factsOfRow } from './factsOfRow.ts'
import { isFamilyRoll, type RowGroup } from './groupRows.ts'
import type { JudgedRow, Reading } from './judgeRow.ts'
import type { KnownOfBatch } from './lookUp.ts'

/** How what is written will stand. */
export interface Effect {
  /** From which day a fact holds where the row names none. */
  readonly on: string
  readonly learnedOn: string
  /** Names the import: where the proof of a fact lies. */
  readonly evidence: string
  mint(): string
}

/** What the row tells of the person beyond what is the last word already. */
export function factsFor(
  { values }: JudgedRow,
  { kind }: Reading,
  known: KnownOfBatch,
  person: string | undefined,
  { on, learnedOn, evidence }: Effect,
): FactToWrite[] {
  return factsOfRow(kind, values).flatMap((said): FactToWrite[] => {
    const last = person === undefined ? undefined : known.fact(person, said.kind)
    if (last !== undefined && canonicalJson(last) === canonicalJson(said.value)) return []
    // the roll of the subsidies is the disability office's; the others are our own papers
    const source = kind === 'disability' ? 'source' : 'document'
    return [{ ...said, from: on, source, learnedOn, evidence }]
  })
}

/** An enrolment to begin; `of` is the row whose person it is, without it the household's. */
export interface Beginning {
  readonly source: JudgedRow
  readonly of: JudgedRow | undefined
  readonly enrolment: EnrolmentToWrite
}

/**
 * Places on rolls that begin by these rows. Who stands there already stays as they stand; another class or amount is a
 * problem at its cell, because an import changes nobody's benefit.
 */
export function enrolmentsFor(
  group: RowGroup,
  { kind }: Reading,
  known: KnownOfBatch,
  household: string | undefined,
  effect: Effect,
): Beginning[] {
  const sound = group.rows.filter(({ problems }) => problems.length === 0)
  const head = sound.find(({ values }) => values['relation'] === 'head') ?? sound[0]
  const sources = isFamilyRoll(kind) ? (head ? [head] : []) : sound
  return sources.flatMap((source) =>
    enrolmentsOfRow(kind, source.values).flatMap((place) => {
      const enrolment = beginning(source, place, known, household, effect)
      return enrolment ? [{ source, of: place.of === 'person' ? source : undefined, enrolment }] : []
    }),
  )
}

function beginning(
  source: JudgedRow,
  { roll, of, category, monthlyFen, since, field }: PlaceOnRoll,
  known: KnownOfBatch,
  household: string | undefined,
  { on }: Effect,
): EnrolmentToWrite | undefined {
  const holder = known.holderOf(source.number?.number)
  const person = holder === undefined || holder === 'elsewhere' ? undefined : holder.person
  const id = of === 'household' ? household : person
  const spans = id === undefined ? [] : known.spans(of, id, roll)
  const open = spans.find(({ until }) => until === null)
  if (open) {
    const differs =
      (category !== undefined && open.category !== null && category !== open.category) ||
      (monthlyFen !== undefined && open.monthlyFen !== null && monthlyFen !== open.monthlyFen)
    if (differs) {
      const said = {
        category: open.category ?? '—',
        amount: open.monthlyFen === null ? '—' : printYuan(open.monthlyFen as never),
      }
      source.problems.push(problemAt('rosters.enrolment-differs', said, source.placeOf(field)))
    }
    return undefined
  }
  // who has left and stands in the file again comes back from now on, not in the years between
  const left = spans
    .map(({ until }) => until ?? '')
    .sort()
    .at(-1)
  const from = left !== undefined && (since ?? on) < left ? (on < left ? left : on) : (since ?? on)
  return {
    roll,
    from,
    enteredBecause: 'import',
    ...(category ? { category } : {}),
    ...(monthlyFen === undefined ? {} : { monthlyFen }),
  }
}
