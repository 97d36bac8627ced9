import { ANNOUNCEMENTS, type AnnouncementName } from '@doudi/contract'
import { CompiledQuery } from 'kysely'
import type { Pool } from 'pg'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { Announce } from '../command/index.ts'
import type { Tx } from '../db/index.ts'
import { faultFields, type Log } from '../log.ts'
import { queueOf, type Reaction } from './defineReaction.ts'
import type { TimedJob } from './defineTimedJob.ts'

/** The queue in the database, entered by one process. */
export interface JobQueue {
  readonly boss: PgBoss
  readonly reactions: readonly Reaction[]
  readonly timed: readonly TimedJob[]
  announceIn(tx: Tx): Announce
  /** Lets a job under way wait again, as if it had not been taken up: stopping costs it no attempt. */
  putBack(name: string, id: string): Promise<void>
  close(patienceMs?: number): Promise<void>
}

const CALENDAR = 'Asia/Shanghai'
const HEARTBEAT_SECONDS = 60

/** Opens the queue on the application's own pool. With `working` this process also keeps it clean and winds its clock. */
export async function openQueue(
  pool: Pool,
  {
    reactions,
    timed,
    log,
    working = false,
  }: { reactions: readonly Reaction[]; timed: readonly TimedJob[]; log: Log; working?: boolean },
): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[] | undefined) },
    schema: 'jobs',
    // Tables come by migration; the application has no right to make or rebuild any.
    migrate: false,
    createSchema: false,
    reindex: false,
    supervise: working,
    // how soon a job whose worker died is noticed
    monitorIntervalSeconds: 15,
    superviseIntervalSeconds: 15,
    schedule: working,
  })
  boss.on('error', (error) => log('error', 'job-queue-failed', faultFields(error)))
  await boss.start()
  for (const reaction of reactions) {
    const expireInSeconds = reaction.kind === 'own transactions' ? reaction.atMostSeconds : 300
    await ensureQueue(boss, queueOf(reaction), { expireInSeconds, retryLimit: 8, retryDelay: 2, retryBackoff: true })
  }
  for (const { name, cron, atMostSeconds = 900 } of timed) {
    await ensureQueue(boss, name, {
      expireInSeconds: atMostSeconds,
      retryLimit: 2,
      retryDelay: 60,
      retryBackoff: false,
    })
    // a machine that was switched off over night does it once in the morning
    if (working) await boss.schedule(name, cron, {}, { tz: CALENDAR, missed: 'once' })
  }
  return {
    boss,
    reactions,
    timed,
    announceIn: (tx) => announce(boss, reactions, tx),
    async putBack(name, id) {
      await pool.query(
        `update jobs.job set state = 'retry', started_on = null, heartbeat_on = null, start_after = now()
          where name = $1 and id = $2 and state = 'active'`,
        [name, id],
      )
    },
    close: (patienceMs = 5_000) => boss.stop({ graceful: true, timeout: patienceMs, close: false }),
  }
}

async function ensureQueue(
  boss: PgBoss,
  name: string,
  options: { expireInSeconds: number; retryLimit: number; retryDelay: number; retryBackoff: boolean },
): Promise<void> {
  // A worker says that it lives; one that no longer does is followed by another, however long its job might take.
  const all = { ...options, heartbeatSeconds: HEARTBEAT_SECONDS }
  if (await boss.getQueue(name)) await boss.updateQueue(name, all)
  else await boss.createQueue(name, all)
}

/** Job rows in the transaction under way: if it is undone they never were. */
function announce(boss: PgBoss, reactions: readonly Reaction[], tx: Tx): Announce {
  return async (name, ids) => {
    const data = ANNOUNCEMENTS[name as AnnouncementName].parse(ids)
    for (const reaction of reactions.filter(({ to }) => to === name)) {
      await boss.insert(queueOf(reaction), [{ data }], { db: inTransaction(tx) })
    }
  }
}

/** The transaction as pg-boss wants it. */
export function inTransaction(tx: Tx): NonNullable<ConstructorOptions['db']> {
  return {
    executeSql: async (text, values = []) => ({
      rows: (await tx.executeQuery(CompiledQuery.raw(text, values as unknown[]))).rows,
    }),
  }
}
