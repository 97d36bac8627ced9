import type { ImportRow } from '../sql/imports.ts'

/** An import as screens show it: figures and ids, nobody's name. */
export function viewOfImport(row: ImportRow) {
  return {
    import: row.id,
    file: row.file_id,
    kind: row.kind,
    state: row.state,
    area: row.area,
    on: row.effective_on,
    complete: row.complete,
    rows: {
      total: row.row_count,
      read: row.rows_read,
      accepted: row.accepted,
      unchanged: row.unchanged,
      withProblems: row.with_problems,
    },
    made: {
      people: row.people_made,
      households: row.households_opened,
      facts: row.facts_recorded,
      enrolments: row.enrolments_begun,
      likelyDuplicates: row.likely_duplicates,
    },
    askedAt: row.asked_at.toISOString(),
    askedBy: row.asked_by,
    endedAt: row.ended_at?.toISOString() ?? null,
    problem: row.ended_because,
  }
}
