import { writeSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** What one run came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/**
 * Counts a finished run. A file that fails outside its tests (it does not load, or a hook throws) has no failed
 * test to show for it, so the file itself counts as one; so does an error nobody awaited.
 */
export function countModules(modules: readonly TestModule[], unhandledErrors: number): Tally {
  const tally = { passed: 0, failed: unhandledErrors, skipped: 0 }
  for (const module of modules) {
    let failedHere = 0
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') tally.passed += 1
      else if (state === 'skipped') tally.skipped += 1
      // "Pending" after the end means the worker died before it got there.
      else failedHere += 1
    }
    const brokenFile = failedHere === 0 && module.state() !== 'passed' && module.state() !== 'skipped'
    tally.failed += failedHere + (brokenFile ? 1 : 0)
  }
  return tally
}

/** The last line of a test run: `N passed, N failed, N skipped`. */
export default class TallyReporter implements Reporter {
  #last: Tally | undefined

  constructor() {
    // Tear-down may still print after the run has ended; this line is read by machines and stays last.
    process.once('exit', (code) => this.#print(code))
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    this.#last = countModules(modules, unhandledErrors.length)
  }

  #print(code: number): void {
    const { passed, failed, skipped } = this.#last ?? { passed: 0, failed: 0, skipped: 0 }
    // A run that broke before its tests (a global set-up, a configuration) names no failed test either.
    const broken = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0
    if (failed + broken > 0) process.exitCode = 1
    writeSync(1, `${passed} passed, ${failed + broken} failed, ${skipped} skipped\n`)
  }
}
