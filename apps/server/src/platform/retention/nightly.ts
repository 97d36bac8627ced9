import { listCounties } from '../audit/index.ts'
import { runCommand } from '../command/index.ts'
import { defineTimedJob, type TimedJob } from '../jobs/index.ts'
import { faultFields } from '../log.ts'
import { systemActor } from '../scope/index.ts'
import { endRecordsOf } from './endRecords.ts'
import type { RecordClass } from './recordClass.ts'

const JOB = 'platform/end-records'

/**
 * Brings every class to its end each night, county by county, in batches that are committed one by one: cut off, it
 * goes on where it stopped. A class that fails does not hold up the others; the job is then tried again.
 */
export function endRecordsNightly(classes: readonly RecordClass[]): TimedJob {
  return defineTimedJob({
    name: JOB,
    cron: '30 2 * * *',
    atMostSeconds: 7_200,
    async run({ platform, signal }) {
      const runBeganAt = platform.clock.now().toISOString()
      let failure: unknown
      for (const county of await listCounties(platform.db)) {
        for (const recordClass of classes) {
          if (!recordClass.ending) continue
          const command = endRecordsOf(recordClass)
          const request = { actor: systemActor(county), requestId: JOB }
          try {
            for (let more = true; more; ) {
              signal.throwIfAborted()
              more = (await runCommand(platform, command, request, { runBeganAt })).more
            }
          } catch (error) {
            if (signal.aborted) throw error
            platform.log('error', 'records-not-ended', { recordClass: recordClass.name, ...faultFields(error) })
            failure = error
          }
        }
      }
      if (failure !== undefined) throw failure
    },
  })
}
