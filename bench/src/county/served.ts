/** In a process of its own: the interface of the county over a database that is given, for others to load. */
import { buildApp } from '../../../apps/server/src/platform/http/index.ts'
import { routesOf } from '../../../apps/server/src/platform/routesOf.ts'
import { slices } from '../../../apps/server/src/slices.ts'
import { officerOf } from './officers.ts'
import { platformHere } from './platformHere.ts'

const [appUrl = ''] = process.argv.slice(2)
const { platform } = await platformHere(appUrl)
const app = await buildApp(
  routesOf(slices, platform, async ({ headers }) => officerOf(Number(headers['x-bench-officer']))),
)
const origin = await app.listen({ port: 0, host: '127.0.0.1' })
console.log(JSON.stringify({ origin }))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
