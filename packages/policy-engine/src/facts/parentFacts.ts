import type { Member, ParentState } from '@doudi/contract'
import type { Day } from '@doudi/domain'
import { containsPart } from './disabilityFacts.ts'
import type { RowBuilder } from './rowBuilder.ts'
import { known } from './sheet.ts'
import { monthsSince, sixMonthsOrMore } from './timeFacts.ts'

/** States that count only after six months: written as a bare word they have lasted that long. */
const LASTING: ReadonlySet<string> = new Set(['imprisoned', 'compulsoryRehabilitation', 'lostContact'])

/** What is known of father and mother. */
export function putParents(row: RowBuilder, parents: Member['parents'], on: Day): void {
  putParent(row, 'parents.father', parents?.father, on)
  putParent(row, 'parents.mother', parents?.mother, on)
}

function putParent(row: RowBuilder, code: string, state: ParentState | undefined, on: Day): void {
  if (state === undefined || state === 'unknown') return
  if (typeof state === 'string') {
    row.word(code, state)
    if (LASTING.has(state)) row.cell(`${code}.months`, sixMonthsOrMore())
    return
  }
  row.word(code, state.status)
  if (state.months !== undefined) row.cell(`${code}.months`, known(state.months))
  else if (state.since !== undefined) row.cell(`${code}.months`, monthsSince(state.since, on))
  row.flag(`${code}.reported`, state.reported)
  row.count(`${code}.grade`, state.grade)
  row.flag(`${code}.mind`, containsPart(state, 'mind'))
}
