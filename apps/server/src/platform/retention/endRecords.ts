import { z } from 'zod'
import { type Command, defineCommand } from '../command/index.ts'
import { dueOf } from './due.ts'
import type { RecordClass } from './recordClass.ts'
import { noteRun } from './runs.ts'

const AT_ONCE = 500

const input = z.strictObject({
  /** When the run began of which this batch is part. */
  runBeganAt: z.iso.datetime(),
  atMost: z.int().min(1).max(10_000).default(AT_ONCE),
})

/** Brings one batch of a class to its end, and enters in the ledger how many that were. */
export function endRecordsOf(recordClass: RecordClass): Command<typeof input, { ended: number; more: boolean }> {
  const { name, kept, ending } = recordClass
  return defineCommand({
    name: 'platform.end-records',
    permission: 'platform.administer',
    input,
    async run({ tx, county, today }, { runBeganAt, atMost }) {
      const due = dueOf(kept, today)
      const ended = due && ending ? await ending.end(tx, county, due, atMost) : 0
      await noteRun(tx, { county, recordClass: name, beganAt: new Date(runBeganAt), ended })
      return { ended, more: ended >= atMost }
    },
    audit: (_input, { ended }) => ({ recordClass: name, atTheEnd: recordClass.atTheEnd, ended }),
  })
}
