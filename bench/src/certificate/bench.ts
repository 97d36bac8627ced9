import { inOwnProcess } from '../child.ts'
import type { Bench } from '../figure.ts'

/** What the measuring process says. */
interface Said {
  readonly households: number
  readonly different: number
  readonly meanMilliseconds: number
}

/** Certificates of decisions: what the server issues against what the page works out again, over 100,000 invented households. */
export const certificate: Bench = {
  name: 'certificate',
  run: async () => {
    const { households, different, meanMilliseconds } = await inOwnProcess<Said>(
      new URL('./agreement.ts', import.meta.url),
    )
    return [
      { figure: 'agreement.households', value: households, unit: 'households' },
      { figure: 'agreement.different', value: different, unit: 'households', atMost: 0 },
      { figure: 'decideAndDraft.cpu', value: meanMilliseconds, unit: 'ms', atMost: 25 },
    ]
  },
}
