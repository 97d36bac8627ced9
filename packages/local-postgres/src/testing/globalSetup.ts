import type { TestProject } from 'vitest/node'
import { startLocalPg } from '../startLocalPg.ts'
import { openTestFolder } from './testFolder.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one server of this test run; `openTestDatabase` makes databases on it. */
    testServerUrl: string
  }
}

/** Nothing of a test run outlives it, so the disk need not be waited for. */
const THROWN_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** One server for a whole test run, in a folder of its own that goes with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await openTestFolder()
  const server = await startLocalPg({ dataDir: folder.path, settings: THROWN_AWAY })
  project.provide('testServerUrl', server.url)
  return async () => {
    await server.stop()
    await folder.remove()
  }
}
