import { Worker } from 'node:worker_threads'
import { openPopulation } from '../file/read.ts'
import { type Pass, passFile } from './passFile.ts'
import { resultOf, type Simulation } from './result.ts'
import { choose, limitsOf, SAMPLE, type SimulationOptions } from './simulate.ts'
import { emptyTotals, merge, type Totals } from './totals.ts'

/** Below this size starting a second thread costs more than it saves. */
const WORTH_A_THREAD = 100_000

/**
 * Compares two sets of rules over a population file. Threads take equal shares of the households, each reading its own
 * part of the file, so that memory does not grow with the population.
 */
export async function simulateFile(
  options: SimulationOptions & { readonly path: string; readonly threads?: number },
): Promise<Simulation> {
  const start = performance.now()
  const { path, baseline, reform } = options
  const file = openPopulation(path)
  const sample = file.read({ from: 0, until: SAMPLE })
  const households = file.header.origin.households
  file.close()
  const { decided, leftOut } = choose(options, sample)
  const threads = Math.max(1, options.threads ?? (households < WORTH_A_THREAD ? 1 : 2))
  const limits = limitsOf(options)
  const share = (at: number) => Math.floor((households * at) / threads / 8) * 8
  const passes = Array.from(
    { length: threads },
    (_, at): Pass => ({
      path,
      from: share(at),
      until: at === threads - 1 ? households : share(at + 1),
      measured: decided,
      baseline,
      reform,
      options: { ...limits, explainAtMost: Math.ceil(limits.explainAtMost / threads) },
    }),
  )
  const [own, ...others] = passes
  const elsewhere = others.map(passElsewhere)
  const totals = emptyTotals(decided.length)
  if (own !== undefined) merge(totals, passFile(own))
  for (const part of await Promise.all(elsewhere)) merge(totals, part)
  return resultOf(totals, decided, leftOut, performance.now() - start)
}

function passElsewhere(pass: Pass): Promise<Totals> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: pass })
    worker.once('message', (totals: Totals) => resolve(totals))
    worker.once('error', reject)
  })
}
