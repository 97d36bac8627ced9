/**
 * In a process of its own: thirty-two clerks, each in a township of their own, who each send a command a second for so many
 * seconds (30) to an office in another process: aid on one side, refusals and their appeals on the other. From when a command was
 * due, so that an answer that holds up the next one is not forgiven.
 */

import { earningFamily } from '../../../apps/server/src/casework/testing/families.ts'
import { headerOf } from '../../../apps/server/src/casework/testing/hands.ts'
import { askOffice, startOffice } from '../../../apps/server/src/casework/testing/officeProcess.ts'
import {
  AID_WAY,
  type CaseSoFar,
  learn,
  REFUSAL_WAY,
  type WayStep,
} from '../../../apps/server/src/casework/testing/ways.ts'
import { runCommand } from '../../../apps/server/src/platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../../../apps/server/src/platform/scope/index.ts'
import { type FamilyToWrite, importRegions, openRolls, writeFamilies } from '../../../apps/server/src/registry/index.ts'
import { COUNTY, openHere } from '../county/openHere.ts'
import { placesSheet } from '../county/people.ts'
import { platformHere } from '../county/platformHere.ts'
import { quantile } from '../measure.ts'

const SECONDS = Number(process.env['DOUDI_BENCH_SECONDS'] ?? 30)
const CLERKS = 32
/** The office has read its rules and compiled its ways before anybody is measured. */
const WARM_SECONDS = 3
const ACTOR = systemActor(COUNTY)
const REQUEST = { actor: ACTOR, requestId: 'bench' }

const here = await openHere()
try {
  const families = await fill()
  const office = startOffice()
  try {
    const origin = await office.open(here.urls.app)
    const times = new Map<string, number[]>()
    const desks = families.map((own, clerk) => deskOf(origin, clerk, own))
    for (const [clerk, { act }] of desks.entries()) for (let nth = 0; nth < aheadOf(clerk); nth += 1) await act()
    await Promise.all(desks.map(({ act }, clerk) => work(clerk, act, times)))
    const said: Record<string, number> = {}
    for (const [command, each] of times) {
      said[`${command}.p50`] = quantile(each, 0.5)
      said[`${command}.p95`] = quantile(each, 0.95)
      console.error(
        `${command}: ${each.length} sent, p50 ${quantile(each, 0.5).toFixed(1)} ms, p95 ${quantile(each, 0.95).toFixed(1)} ms`,
      )
    }
    console.log(JSON.stringify(said))
  } finally {
    await office.close()
  }
} finally {
  await here.close()
}

function wayOf(clerk: number): readonly WayStep[] {
  return clerk % 2 === 0 ? AID_WAY : REFUSAL_WAY
}

/** Clerks do not all take in at once: each begins further along the way than the one before. */
function aheadOf(clerk: number): number {
  return (clerk >> 1) % wayOf(clerk).length
}

/** A clerk who takes one family after the other along their way, one command each time. */
function deskOf(origin: string, clerk: number, families: FamilyToWrite[]) {
  const way = wayOf(clerk)
  const township = clerk + 1
  let at = way.length
  let so: CaseSoFar | undefined
  return {
    async act(): Promise<string> {
      if (at === way.length) {
        const family = families.shift()
        if (!family) throw new Error('there are no families left')
        so = { family, township, intake: '', application: '', version: 0 }
        at = 0
      }
      const step = way[at] as WayStep
      const answer = await askOffice(origin, {
        hand: headerOf(step.hand, township),
        ...step.request(so as CaseSoFar),
        key: `bench-${clerk}-${families.length}-${at}`,
      })
      if (answer?.status !== 200) throw new Error(`${step.command}: ${JSON.stringify(answer)}`)
      learn(so as CaseSoFar, answer.told)
      at += 1
      return step.command
    },
  }
}

async function work(clerk: number, act: () => Promise<string>, times: Map<string, number[]>): Promise<void> {
  const start = performance.now() + (clerk * 1000) / CLERKS
  for (let nth = 0; nth < SECONDS + WARM_SECONDS; nth += 1) {
    const due = start + nth * 1000
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())))
    const command = await act()
    if (nth < WARM_SECONDS) continue
    const each = times.get(command) ?? []
    times.set(command, each)
    each.push(performance.now() - due)
  }
}

/** Families of every township, as many as its clerk can take in. */
async function fill(): Promise<FamilyToWrite[][]> {
  const { platform, close } = await platformHere(here.urls.app)
  await runCommand(platform, importRegions, REQUEST, { csv: placesSheet() })
  await runCommand(platform, openRolls, REQUEST, { from: '2020-01-01' })
  const each = 4 + Math.ceil((SECONDS + WARM_SECONDS) / AID_WAY.length)
  const families = Array.from({ length: CLERKS }, (_, clerk) =>
    Array.from({ length: each }, (_, n) =>
      earningFamily(clerk * each + n, `${COUNTY}${String(clerk + 1).padStart(3, '0')}${201 + (n % 10)}`),
    ),
  )
  const { keyring, clock } = platform
  const writing = { county: COUNTY, keyring, now: clock.now(), today: clock.today(), by: ACTOR.user }
  for (const some of families) {
    const { refused } = await inScope(platform.db, scopeOf(ACTOR), (tx) => writeFamilies(tx, writing, some))
    if (refused.length > 0) throw new Error(`${refused.length} families refused: ${refused[0]?.problem.code}`)
  }
  await close()
  return families
}
