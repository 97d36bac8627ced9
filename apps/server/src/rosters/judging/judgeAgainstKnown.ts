import { problemAt } from '../problems.ts'
import type { JudgedRow } from './judgeRow.ts'
import type { KnownOfBatch } from './lookUp.ts'

/** What only a look at the registry and at the other rows can tell of a row: added to its problems. */
export function judgeAgainstKnown(rows: readonly JudgedRow[], known: KnownOfBatch): void {
  const firstRow = new Map<string, number>()
  for (const judged of rows) {
    const { number, row, values, problems, placeOf } = judged
    if (number === undefined) continue
    const at = placeOf('identityNumber')
    const holder = known.holderOf(number.number)
    const before = firstRow.get(number.number)
    const seenIn = holder !== undefined && holder !== 'elsewhere' ? known.seenIn(holder.person) : undefined
    const earlier = before ?? (seenIn === row ? undefined : seenIn)
    if (earlier !== undefined) problems.push(problemAt('rosters.number-twice', { row: earlier }, at))
    else firstRow.set(number.number, row)
    if (holder === 'elsewhere') problems.push(problemAt('rosters.person-elsewhere', {}, at))
    if (holder === undefined || holder === 'elsewhere') continue
    if (plain(holder.name) !== plain(String(values['name'] ?? holder.name)))
      problems.push(problemAt('rosters.name-differs', {}, placeOf('name')))
    if (holder.died !== null) problems.push(problemAt('rosters.person-dead', {}, placeOf('name')))
  }
}

/** Blanks and the dot between the parts of a name are left out by half of those who write it. */
const plain = (name: string) => name.normalize('NFKC').replace(/[\p{White_Space}·•・‧.．]/gu, '')
