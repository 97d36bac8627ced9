import { type Day, inventedNumber } from '@doudi/domain'
import type { Table } from '@doudi/policy-engine/batch'

/** Numbers of one day and sex that a series may give: the first twenty are for families written by hand. */
const FIRST = { township: 20, county: 70 } as const

/**
 * The invented number of every member of a population. Each has its place among those of one sex born on one day, so
 * that no two are alike however the households are written: all at once, in parts, or again.
 */
export function numberMembers(table: Table, series: keyof typeof FIRST): (row: number) => string {
  const members = table.entities.get('成员')
  const [born, sex] = [members?.columns.get('出生日')?.values, members?.columns.get('性别')?.values]
  if (members === undefined || born === undefined || sex === undefined) throw new RangeError('a population has members')
  const places = new Uint16Array(members.rows)
  const next = new Map<number, number>()
  for (let row = 0; row < members.rows; row++) {
    const key = (born[row] ?? 0) * 2 + (sex[row] ?? 0)
    const place = next.get(key) ?? FIRST[series]
    places[row] = place
    next.set(key, place + 1)
  }
  return (row) => inventedNumber((born[row] ?? 0) as Day, sex[row] === 0 ? 'male' : 'female', places[row] ?? 0)
}
