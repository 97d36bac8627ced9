/** In a process of its own: the interface of the county, and beside it a determination of everyone when a line comes in. */
import { once } from 'node:events'
import { determineCounty } from '../../../apps/server/src/monitoring/commands/determineCounty.ts'
import { judgeNext, STEP } from '../../../apps/server/src/monitoring/commands/judgeNext.ts'
import { runCommand } from '../../../apps/server/src/platform/command/index.ts'
import { buildApp } from '../../../apps/server/src/platform/http/index.ts'
import { routesOf } from '../../../apps/server/src/platform/routesOf.ts'
import { systemActor } from '../../../apps/server/src/platform/scope/index.ts'
import { slices } from '../../../apps/server/src/slices.ts'
import { officerOf } from './officers.ts'
import { COUNTY } from './openHere.ts'
import { platformHere } from './platformHere.ts'

const [appUrl = ''] = process.argv.slice(2)
const { platform } = await platformHere(appUrl)
const app = await buildApp(
  routesOf(slices, platform, async ({ headers }) => officerOf(Number(headers['x-bench-officer']))),
)
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : undefined }))
await once(process.stdin, 'data')
const request = { actor: systemActor(COUNTY), requestId: 'bench' }
const started = performance.now()
const { run } = await runCommand(platform, determineCounty, request, { why: 'first' })
for (let ended = false; !ended; ) ({ ended } = await runCommand(platform, judgeNext, request, { run, most: STEP }))
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000 }))
await once(process.stdin, 'end')
process.exit(0)
