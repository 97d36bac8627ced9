import type { RosterKind } from '@doudi/sheets'
import type { JudgedRow } from './judgeRow.ts'

/** Rows of one household, in the order of the sheet. */
export interface RowGroup {
  /** Number of the head, as the rows name it. */
  readonly headNumber: string | undefined
  readonly rows: readonly JudgedRow[]
}

/** Rolls on which a household stands with its members; on the others every row is somebody alone. */
export function isFamilyRoll(kind: RosterKind): boolean {
  return kind === 'dibao' || kind === 'lowIncome'
}

/**
 * Which rows are one household: those with the same number of the head; else those with the same certificate; else a
 * head and the rows that follow up to the next head.
 */
export function groupRows(kind: RosterKind, rows: readonly JudgedRow[]): RowGroup[] {
  if (!isFamilyRoll(kind)) return rows.map((row) => ({ headNumber: row.number?.number, rows: [row] }))
  const groups: { headNumber: string | undefined; rows: JudgedRow[] }[] = []
  const byKey = new Map<string, (typeof groups)[number]>()
  let current: (typeof groups)[number] | undefined
  // a certificate joins rows only where the numbers of two heads do not tell them apart
  const sameCertificate = ({ values }: JudgedRow, headNumber: string | undefined) => {
    const group = byKey.get(`certificate ${values['certificate']}`)
    const apart = headNumber !== undefined && group?.headNumber !== undefined && group.headNumber !== headNumber
    return apart ? undefined : group
  }
  for (const row of rows) {
    const isHead = row.values['relation'] === 'head'
    const headNumber = row.headNumber ?? (isHead ? row.number?.number : undefined)
    const certificate = row.values['certificate']
    const keys = [
      ...(headNumber === undefined ? [] : [`head ${headNumber}`]),
      ...(certificate === undefined ? [] : [`certificate ${certificate}`]),
    ]
    const follows = keys.length === 0 && !isHead ? current : undefined
    const found =
      (headNumber === undefined ? undefined : byKey.get(`head ${headNumber}`)) ??
      sameCertificate(row, headNumber) ??
      follows
    const group = found ?? { headNumber, rows: [] }
    if (!found) groups.push(group)
    group.headNumber ??= headNumber
    group.rows.push(row)
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group)
    current = group
  }
  return groups
}
