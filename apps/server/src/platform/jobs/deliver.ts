import type { Announced, AnnouncementName } from '@doudi/contract'
import { type Platform, performIn, type Request } from '../command/index.ts'
import type { Tx } from '../db/index.ts'
import { inScope, scopeOf, systemActor } from '../scope/index.ts'
import { queueOf, type Reaction } from './defineReaction.ts'
import { inTransaction, type JobQueue } from './queue.ts'

/** One announcement on its way to one reaction. */
export interface Delivery {
  readonly id: string
  readonly data: Announced<AnnouncementName>
}

/** Hands an announcement to a reaction, as the system, in the county it speaks of. */
export async function deliver(
  platform: Platform,
  queue: JobQueue,
  reaction: Reaction,
  { id, data }: Delivery,
  signal: AbortSignal,
): Promise<void> {
  const { county } = data
  const actor = systemActor(county)
  const request: Request = { actor, requestId: id }
  const inCounty = <T>(work: (tx: Tx) => Promise<T>) => inScope(platform.db, scopeOf(actor), work)
  if (reaction.kind === 'own transactions') {
    await reaction.run(
      {
        platform,
        county,
        jobId: id,
        inCounty,
        signal,
        perform: (command, input) => inCounty((tx) => performIn(platform, tx, command, request, { county }, input)),
      },
      data,
    )
    return
  }
  await inCounty(async (tx) => {
    const { clock, keyring } = platform
    await reaction.run(
      {
        tx,
        county,
        actor,
        keyring,
        now: clock.now(),
        today: clock.today(),
        requestId: id,
        announce: platform.announceIn(tx),
        perform: (command, input) => performIn(platform, tx, command, request, { county }, input),
      },
      data,
    )
    // Ticked off together with what was done: a server that dies here has done both or neither.
    await queue.boss.complete(queueOf(reaction), id, null, { db: inTransaction(tx) })
  })
}
