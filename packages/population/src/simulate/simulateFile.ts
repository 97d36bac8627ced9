import { openPopulation } from '../file/read.ts'
import { planComparison } from './comparisonPlan.ts'
import { layoutOfHeader, type Pass, passFile } from './passFile.ts'
import { resultOf, type Simulation } from './result.ts'
import { SecondThread } from './secondThread.ts'
import { choose, limitsOf, SAMPLE, type SimulationOptions } from './simulate.ts'
import { merge } from './totals.ts'

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
  const { header } = file
  const sample = file.read({ from: 0, until: SAMPLE })
  file.close()
  const { households } = header.origin
  const threads = Math.max(1, options.threads ?? (households < WORTH_A_THREAD ? 1 : 2))
  // They read their modules while this one compiles.
  const others = Array.from({ length: threads - 1 }, () => SecondThread.take())
  try {
    const { decided, leftOut } = choose(options, sample)
    const limits = limitsOf(options)
    const each = { ...limits, explainAtMost: Math.ceil(limits.explainAtMost / threads) }
    const plan = planComparison(decided, baseline, reform, layoutOfHeader(header), each)
    const share = (at: number) => (at === threads ? households : Math.floor((households * at) / threads / 8) * 8)
    const pass = (at: number): Pass => ({ path, from: share(at), until: share(at + 1), plan })
    const elsewhere = Promise.all(others.map((thread, at) => thread.pass(pass(at + 1))))
    // Heard below; until then this thread is busy.
    elsewhere.catch(() => undefined)
    const totals = passFile(pass(0))
    for (const part of await elsewhere) merge(totals, part)
    for (const thread of others) thread.giveBack()
    return resultOf(totals, decided, leftOut, performance.now() - start)
  } catch (error) {
    for (const thread of others) thread.end()
    throw error
  }
}
