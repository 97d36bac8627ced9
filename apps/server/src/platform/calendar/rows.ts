import type { Tx } from '../db/index.ts'
import { shippedYears } from './shippedYears.ts'
import type { Calendar } from './workingDays.ts'
import { type CalendarYear, calendarOf } from './yearFile.ts'

/** A year that a county took in. */
export interface ImportedYear extends CalendarYear {
  readonly version: number
  readonly importedBy: string
  readonly importedAt: Date
}

/** The years the county took in itself, each as it was taken in last. */
export async function importedYears(tx: Tx, county: string): Promise<ImportedYear[]> {
  const rows = await tx
    .selectFrom('platform.calendar_year')
    .selectAll()
    .distinctOn('year')
    .where('county', '=', county)
    .orderBy('year')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    year: row.year,
    version: row.version,
    papers: row.papers as string[],
    days: row.days as CalendarYear['days'],
    importedBy: row.imported_by,
    importedAt: row.imported_at,
  }))
}

/** Every year that the county knows: its own before those that come with the program. */
export function knownYears(imported: readonly CalendarYear[]): CalendarYear[] {
  const own = new Set(imported.map(({ year }) => year))
  return [...shippedYears().filter(({ year }) => !own.has(year)), ...imported].toSorted((a, b) => a.year - b.year)
}

/** The working days of a county, as far as they are known. */
export async function readCalendar(tx: Tx, county: string): Promise<Calendar> {
  return calendarOf(knownYears(await importedYears(tx, county)))
}

export async function insertYear(
  tx: Tx,
  county: string,
  { year, papers, days }: CalendarYear,
  { version, by, at }: { version: number; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('platform.calendar_year')
    .values({
      county,
      year,
      version,
      papers: JSON.stringify(papers),
      days: JSON.stringify(days),
      imported_by: by,
      imported_at: at,
    })
    .execute()
}
