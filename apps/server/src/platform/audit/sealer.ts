import type { Clock } from '../clock.ts'
import type { Db } from '../db/index.ts'
import { faultFields, type Log } from '../log.ts'
import { listCounties, sealCounty } from './seal.ts'

const EVERY_MS = 1_000

/** Seals every county each second until it is stopped, and once more then. */
export function startSealer(db: Db, clock: Clock, log: Log): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()
  const seal = async () => {
    try {
      for (const county of await listCounties(db)) await sealCounty(db, county, clock)
    } catch (error) {
      // The entries wait in the database; the next round takes them up.
      log('error', 'audit-seal-failed', faultFields(error))
    }
    if (!stopped) timer = setTimeout(turn, EVERY_MS)
  }
  const turn = () => {
    round = seal()
  }
  turn()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await round
      await seal()
    },
  }
}
