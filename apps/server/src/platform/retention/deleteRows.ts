import { sql } from 'kysely'
import type { Ending } from './recordClass.ts'

/**
 * The plainest ending: rows of one table are deleted when the instant in that column (…_at), or the day (…_on,
 * …_until), is old enough; empty is never old. The table grants `delete` to the application, has an index on (county,
 * column), and nothing points at it.
 */
export function deleteRows(table: `${string}.${string}`, column: string): Ending {
  const [rows, at] = [sql.table(table), sql.ref(column)]
  return {
    async oldest(tx, county) {
      const found = await sql<{ oldest: Date | string | null }>`
        select min(${at}) as oldest from ${rows} where county = ${county}`.execute(tx)
      const oldest = found.rows[0]?.oldest ?? undefined
      return typeof oldest === 'string' ? new Date(`${oldest}T00:00:00+08:00`) : oldest
    },
    async end(tx, county, { before, beforeDay }, atMost) {
      const limit = column.endsWith('_at') ? before : sql`${beforeDay}::date`
      // Up to the moment of the last row of the batch: rows of one moment go together, whatever their key.
      const deleted = await sql`
        delete from ${rows}
         where county = ${county}
           and ${at} <= (select max(moment) from (
                 select ${at} as moment from ${rows}
                  where county = ${county} and ${at} < ${limit} order by ${at} limit ${atMost}) batch)`.execute(tx)
      return Number(deleted.numAffectedRows ?? 0n)
    },
  }
}
