/**
 * In a process of its own: a standard that rises in a county of so many awards (20,000). A preview over all of them from the packed
 * facts of the last night; then, published by another, all of them worked out anew, each with a decision and its new sum.
 */
import pg from 'pg'
import { previewRevision } from '../../../apps/server/src/casework/standards/commands/previewRevision.ts'
import { recomputeNext, STEP } from '../../../apps/server/src/casework/standards/commands/recomputeNext.ts'
import { seedAwards } from '../../../apps/server/src/casework/standards/testing/seedAwards.ts'
import { determineCounty } from '../../../apps/server/src/monitoring/commands/determineCounty.ts'
import { judgeNext, STEP as NIGHT } from '../../../apps/server/src/monitoring/commands/judgeNext.ts'
import { type Platform, runCommand } from '../../../apps/server/src/platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../../../apps/server/src/platform/scope/index.ts'
import { draftRevision, publishRevision } from '../../../apps/server/src/policy/index.ts'
import { importRegions, openRolls, writeFamilies } from '../../../apps/server/src/registry/index.ts'
import { COUNTY, openHere } from '../county/openHere.ts'
import { placesSheet } from '../county/people.ts'
import { platformHere } from '../county/platformHere.ts'
import { dibaoFamily } from './families.ts'

const AWARDS = Number(process.argv[2] ?? 20_000)
const AT_ONCE = 1000
const ACTOR = systemActor(COUNTY)
const REQUEST = { actor: ACTOR, requestId: 'bench' }
const PUBLISHER = {
  actor: { ...ACTOR, user: '00000000-0000-7000-8000-000000000002', permissions: new Set(['policy.publish-revision']) },
  requestId: 'bench',
}
const NOTICE = {
  place: '50',
  startsOn: '2026-08-01',
  notice: { title: '关于提高城乡低保等保障标准的通知', number: '渝民规〔2026〕9号', on: '2026-06-20' },
  why: '录入市级公布的标准',
  values: [
    { parameter: 'dibao.standard.rural', value: 660, clause: '一' },
    { parameter: 'dibao.standard.urban', value: 800, clause: '一' },
  ],
}

let asked = process.cpuUsage()
const here = await openHere()
try {
  const { platform, close } = await platformHere(here.urls.app)
  await fill(platform)
  console.error('filled')
  const started = performance.now()
  const { revision } = await runCommand(platform, draftRevision, REQUEST, NOTICE)
  const previewed = performance.now()
  processorSeconds()
  const seen = await runCommand(platform, previewRevision, REQUEST, { revision, version: 1 })
  const preview = seconds(previewed)
  const previewProcessor = processorSeconds()
  console.error(
    `preview: ${preview.toFixed(2)} s ${JSON.stringify(seen)} drafted in ${(previewed - started).toFixed(0)} ms`,
  )
  await runCommand(platform, publishRevision, PUBLISHER, { revision, version: 2 })
  const published = performance.now()
  processorSeconds()
  let lookedAt = 0
  for (let ended = false; !ended; ) {
    const step = await runCommand(platform, recomputeNext, REQUEST, { revision, most: STEP })
    lookedAt += step.lookedAt
    ended = step.ended
  }
  const recompute = seconds(published)
  const recomputeProcessor = processorSeconds()
  const [row] = await admin<{ effects: object }>(
    'select json_object_agg(effect, many) as effects from (select effect, count(*) as many from casework.recomputed group by 1) e',
  )
  console.error(`recompute: ${recompute.toFixed(2)} s over ${lookedAt} awards ${JSON.stringify(row?.effects)}`)
  if (lookedAt !== AWARDS || seen.awards !== AWARDS)
    throw new Error(`${lookedAt} and ${seen.awards} instead of ${AWARDS}`)
  if (JSON.stringify(sorted(seen.effects)) !== JSON.stringify(sorted(row?.effects ?? {})))
    throw new Error('what was previewed is not what became of it')
  await close()
  console.log(
    JSON.stringify({ preview, previewProcessor, recompute, recomputeProcessor, awards: AWARDS, routed: seen.routed }),
  )
} finally {
  await here.close()
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000
}

/** Processor time of this process since it was last asked, without the server's: a neighbour on the machine makes it no longer. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage(asked)
  asked = process.cpuUsage()
  return (user + system) / 1e6
}

function sorted(counts: object): unknown[] {
  return Object.entries(counts).toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** Families on dibao, their awards, and the night after. */
async function fill(platform: Platform): Promise<void> {
  await runCommand(platform, importRegions, REQUEST, { csv: placesSheet() })
  await runCommand(platform, openRolls, REQUEST, { from: '2020-01-01' })
  const writing = {
    county: COUNTY,
    keyring: platform.keyring,
    now: platform.clock.now(),
    today: platform.clock.today(),
    by: ACTOR.user,
  }
  for (let from = 0; from < AWARDS; from += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, AWARDS - from) }, (_, at) => dibaoFamily(from + at))
    const families = made.map(({ family }) => family)
    const { refused } = await inScope(platform.db, scopeOf(ACTOR), (tx) => writeFamilies(tx, writing, families))
    if (refused.length > 0) throw new Error(`${refused.length} families refused: ${refused[0]?.problem.code}`)
    const awards = made.map(({ family, monthlyFen }) => ({ household: family.id, monthlyFen }))
    await seedAwards(admin, { county: COUNTY, from: '2026-02-01', awards })
  }
  await admin('analyze')
  const { run } = await runCommand(platform, determineCounty, REQUEST, { why: 'asked' })
  for (let ended = false; !ended; ) ({ ended } = await runCommand(platform, judgeNext, REQUEST, { run, most: NIGHT }))
  await admin('vacuum analyze')
}

async function admin<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: here.urls.admin })
  await client.connect()
  try {
    return (await client.query(statement, values)).rows as Row[]
  } finally {
    await client.end()
  }
}
