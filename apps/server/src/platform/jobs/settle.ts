import type { Platform } from '../command/index.ts'
import { queueOf } from './defineReaction.ts'
import { type Delivery, deliver } from './deliver.ts'
import type { JobQueue } from './queue.ts'

/** Delivers everything that was announced, and what that announced, until nothing waits. For tests: no clock, no sleep. */
export async function settle(platform: Platform, queue: JobQueue): Promise<number> {
  const { boss, reactions } = queue
  const never = new AbortController().signal
  let delivered = 0
  for (let found = true; found; ) {
    found = false
    for (const reaction of reactions) {
      const name = queueOf(reaction)
      for (const job of await boss.fetch<Delivery['data']>(name, { batchSize: 100 })) {
        await deliver(platform, queue, reaction, job, never)
        if (reaction.kind === 'own transactions') await boss.complete(name, job.id)
        found = true
        delivered += 1
      }
    }
  }
  return delivered
}
