import type { Job } from 'pg-boss'
import type { Platform } from '../command/index.ts'
import { faultFields } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { queueOf } from './defineReaction.ts'
import { type Delivery, deliver } from './deliver.ts'
import type { JobQueue } from './queue.ts'

const POLL_SECONDS = 1

/** Takes up waiting jobs until stopped; then lets those under way end, and leaves the rest in the queue. */
export async function startWorkers(
  platform: Platform,
  queue: JobQueue,
  metrics: Metrics,
): Promise<{ stop(patienceMs: number): Promise<void> }> {
  const stopping = new AbortController()
  const watched = (name: string, work: (job: Job<object>) => Promise<void>) => async (jobs: Job<object>[]) => {
    for (const job of jobs) {
      const began = performance.now()
      try {
        stopping.signal.throwIfAborted()
        await work(job)
        metrics.job(name, 'done', performance.now() - began)
      } catch (error) {
        if (isOurStop(error, stopping.signal)) {
          metrics.job(name, 'stopped', performance.now() - began)
          platform.log('info', 'job-stopped', { job: name, id: job.id })
          await queue.putBack(name, job.id)
          throw new Error('stopped')
        }
        metrics.job(name, 'failed', performance.now() - began)
        platform.log('error', 'job-failed', { job: name, id: job.id, ...faultFields(error) })
        // The queue keeps what is thrown, so only the kind of fault goes there.
        throw new Error((error as Error).name)
      }
    }
  }
  const options = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 }
  for (const reaction of queue.reactions) {
    const name = queueOf(reaction)
    const work = (job: Job<object>) => deliver(platform, queue, reaction, job as Delivery, stopping.signal)
    await queue.boss.work(name, options, watched(name, work))
  }
  for (const job of queue.timed) {
    const work = () => job.run({ platform, signal: stopping.signal })
    await queue.boss.work(job.name, options, watched(job.name, work))
  }
  return {
    async stop(patienceMs) {
      stopping.abort()
      await queue.close(patienceMs)
    },
  }
}

/** Whether a job ended because it was told to: nothing is wrong with it, and the next start goes on with it. */
function isOurStop(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (error === signal.reason || (error as Error).name === 'AbortError')
}
