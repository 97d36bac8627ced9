import { authenticateBy, makeDemoAccounts } from '../apps/server/src/access/index.ts'
import { NEXT_DOOR, openTestPlatform, type TestPlatform } from '../apps/server/src/platform/testing/index.ts'
import { slices } from '../apps/server/src/slices.ts'
import { buildDesk } from '../tools/buildDesk.ts'
import { DEMO_PASSWORD } from './demo.ts'
import type { RunningServer } from './server.ts'
import { LIUXI } from './smallCounty.ts'

/** The server of a story that takes weeks: its pages and rules are the real ones, its clock is set by the story. */
export interface ClockedServer extends RunningServer {
  readonly here: TestPlatform
}

/** Starts it on 1 July 2026 in the morning, with the demo accounts and no family. */
export async function startClockedServer(): Promise<ClockedServer> {
  await buildDesk()
  const here = await openTestPlatform(slices)
  // one county, as on the machine of a bureau: nobody is asked which
  await here.asAdmin('delete from platform.installation where county = $1', [NEXT_DOOR])
  await makeDemoAccounts(here.platform, { password: DEMO_PASSWORD, village: LIUXI, env: {} })
  const app = await here.serve(authenticateBy(here.platform))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    address,
    here,
    async stop() {
      await app.close()
      await here.close()
    },
  }
}
