import type { TestProject } from 'vitest/node'
import { type ChromiumProgram, findChromium } from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: ChromiumProgram
  }
}

/** Finds, and if need be unpacks, the browser once for the whole run. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium())
}
