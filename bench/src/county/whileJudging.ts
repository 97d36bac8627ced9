/**
 * In a process of its own: how long an answer takes while everybody is judged for the first time in the process that
 * answers, and how long it takes when nobody is.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Day, parseDay } from '@doudi/domain'
import { runCommand } from '../../../apps/server/src/platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../../../apps/server/src/platform/scope/index.ts'
import { importRegions, writeFamilies } from '../../../apps/server/src/registry/index.ts'
import { quantile } from '../measure.ts'
import { COUNTY, openHere, TODAY } from './openHere.ts'
import { placesSheet } from './people.ts'
import { platformHere } from './platformHere.ts'
import { settledFamily } from './settledFamilies.ts'

const HOUSEHOLDS = Number(process.argv[2] ?? 4000)
const AT_ONCE = 1000
const EVERY_MS = 20
const QUIET_SECONDS = 10

const here = await openHere()
try {
  await fill()
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./judgingServed.ts', import.meta.url)), here.urls.app],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const lines = createInterface(child.stdout)
  const [line] = (await once(lines, 'line')) as [string]
  const origin = `http://127.0.0.1:${(JSON.parse(line) as { port: number }).port}`
  await askUntil(origin, new Promise((done) => setTimeout(done, QUIET_SECONDS * 1000)))
  const quiet = await askUntil(origin, new Promise((done) => setTimeout(done, QUIET_SECONDS * 1000)))
  const over = once(lines, 'line')
  child.stdin.write('begin\n')
  const busy = await askUntil(origin, over)
  const { seconds } = JSON.parse((await over)[0] as string) as { seconds: number }
  child.stdin.end()
  await once(child, 'close')
  const said = (times: readonly number[]) => ({
    asked: times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    slowest: Math.max(...times),
  })
  console.log(JSON.stringify({ households: HOUSEHOLDS, seconds, quiet: said(quiet), judging: said(busy) }))
} finally {
  await here.close()
}

/** A third of the households have declared nothing: they are what a first run takes longest over. */
async function fill(): Promise<void> {
  const { platform, close } = await platformHere(here.urls.app)
  const actor = systemActor(COUNTY)
  await runCommand(platform, importRegions, { actor, requestId: 'bench' }, { csv: placesSheet() })
  const today = parseDay(TODAY) as Day
  const writing = { county: COUNTY, keyring: platform.keyring, now: platform.clock.now(), today, by: actor.user }
  for (let from = 0; from < HOUSEHOLDS; from += AT_ONCE) {
    const families = Array.from({ length: Math.min(AT_ONCE, HOUSEHOLDS - from) }, (_, at) =>
      settledFamily(from + at, at % 3 === 0 ? 'open' : 'settled', []),
    )
    await inScope(platform.db, scopeOf(actor), (tx) => writeFamilies(tx, writing, families))
  }
  await close()
}

/** Asks for health, one question after the other, until something has happened; milliseconds of each answer. */
async function askUntil(origin: string, ending: Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let over = false
  void ending.then(() => {
    over = true
  })
  while (!over) {
    const asked = performance.now()
    await (await fetch(`${origin}/api/health`)).text()
    times.push(performance.now() - asked)
    await new Promise((done) => setTimeout(done, EVERY_MS))
  }
  return times
}
