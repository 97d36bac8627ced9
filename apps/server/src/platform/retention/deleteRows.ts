import { sql } from 'kysely'
import type { Ending } from './recordClass.ts'

/**
 * The plainest ending: rows of one table are deleted when the instant in that column is old enough. The table grants
 * `delete` to the application, has an index on (county, column), and nothing points at it.
 */
export function deleteRows(table: `${string}.${string}`, column: string): Ending {
  const [rows, at] = [sql.table(table), sql.ref(column)]
  return {
    async oldest(tx, county) {
      const found = await sql<{
        oldest: Date | null
      }>`select min(${at}) as oldest from ${rows} where county = ${county}`.execute(tx)
      return found.rows[0]?.oldest ?? undefined
    },
    async end(tx, county, { before }, atMost) {
      // Up to the moment of the last row of the batch: rows of one moment go together, whatever their key.
      const deleted = await sql`
        delete from ${rows}
         where county = ${county}
           and ${at} <= (select max(moment) from (
                 select ${at} as moment from ${rows}
                  where county = ${county} and ${at} < ${before} order by ${at} limit ${atMost}) batch)`.execute(tx)
      return Number(deleted.numAffectedRows ?? 0n)
    },
  }
}
