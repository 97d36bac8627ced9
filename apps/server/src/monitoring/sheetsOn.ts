import type { PackSet } from '@doudi/policy-engine'
import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import { shapeOf } from './factSheet/shape.ts'

/** The packed facts of households that are still true on a day, as they were last read from the registry; others are absent. */
export async function sheetsOn(
  tx: Tx,
  county: string,
  { set, on, households }: { set: PackSet; on: string; households: readonly string[] },
): Promise<Map<string, Buffer>> {
  const { format } = shapeOf(set.shapes)
  const { rows } = await sql<{ id: string; sheet: Buffer }>`
    select household_id as id, sheet from monitoring.fact_sheet
     where county = ${county} and household_id = any(${[...households]}::uuid[])
       and sheet is not null and good_until > ${on} and format = ${format}`.execute(tx)
  return new Map(rows.map(({ id, sheet }) => [id, sheet]))
}
