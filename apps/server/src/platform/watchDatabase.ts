import type { Pool } from 'pg'
import type { Metrics } from './metrics.ts'

/** Figures of the pool and of the queue, asked for when somebody reads them. */
export function watchDatabase(metrics: Metrics, pool: Pool): void {
  metrics.gauge('doudi_database_connections', 'Connections of the pool.', () => [
    { labels: { state: 'all' }, value: pool.totalCount },
    { labels: { state: 'idle' }, value: pool.idleCount },
    { labels: { state: 'waited-for' }, value: pool.waitingCount },
  ])
  metrics.gauge('doudi_jobs', 'Jobs by queue and state.', async () => {
    const { rows } = await pool.query<{ name: string; state: string; count: number }>(
      `select name, state::text, count(*) as count from jobs.job
        where state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_pgboss\\_\\_%'
        group by name, state order by name, state`,
    )
    return rows.map(({ name, state, count }) => ({ labels: { job: name, state }, value: count }))
  })
}
