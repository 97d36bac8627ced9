/**
 * In a process of its own: the nightly determination of a county against a bare select of what it reads. One household in
 * a hundred earns another sum from that day on, two in a hundred cannot be decided; both have rows in the registry. Of the
 * others a few thousand have, and the rest are copies of their packed sheets: a night reads nothing else of them.
 */
import { type Day, parseDay } from '@doudi/domain'
import { determineCounty } from '../../../apps/server/src/monitoring/commands/determineCounty.ts'
import { judgeNext, STEP } from '../../../apps/server/src/monitoring/commands/judgeNext.ts'
import { clockAt } from '../../../apps/server/src/platform/clock.ts'
import { type Platform, runCommand } from '../../../apps/server/src/platform/command/index.ts'
import { connect } from '../../../apps/server/src/platform/db/index.ts'
import { inScope, scopeOf, systemActor } from '../../../apps/server/src/platform/scope/index.ts'
import { importRegions, writeFamilies } from '../../../apps/server/src/registry/index.ts'
import { quantile } from '../measure.ts'
import { COUNTY, openHere, TODAY } from './openHere.ts'
import { placesSheet } from './people.ts'
import { platformHere } from './platformHere.ts'
import { type FamilyKind, nightsAfter, settledFamily } from './settledFamilies.ts'

const HOUSEHOLDS = Number(process.argv[2] ?? 200_000)
const NIGHTS = Number(process.argv[3] ?? 5)
const PATTERNS = Math.min(2000, HOUSEHOLDS / 10)
const AT_ONCE = 1000
const ACTOR = systemActor(COUNTY)
const REQUEST = { actor: ACTOR, requestId: 'bench' }

const here = await openHere()
try {
  const { platform, close } = await platformHere(here.urls.app)
  const nights = nightsAfter(NIGHTS)
  await fill(platform, nights)
  const first = await run(platform, TODAY, 'first')
  await copySheets()
  const told = await admin<{ open: number }>(
    'select count(*)::int as open from monitoring.fact_sheet where sheet is null',
  )
  const ratios: number[] = []
  const seconds: { run: number; select: number }[] = []
  let changed = 0
  for (const [at, night] of nights.entries()) {
    // what comes first has the colder cache: every other night the select does
    const order = at % 2 === 0 ? ['run', 'select'] : ['select', 'run']
    const taken = { run: 0, select: 0 }
    for (const what of order) {
      if (what === 'select') taken.select = await select(platform)
      else {
        const judged = await run(platform, night, 'nightly')
        taken.run = judged.seconds
        changed = judged.rebuilt
      }
    }
    seconds.push(taken)
    ratios.push(taken.run / taken.select)
    console.error(`${night} ${JSON.stringify({ ...taken, rebuilt: changed })}`)
  }
  await close()
  console.log(
    JSON.stringify({
      ratio: quantile(ratios, 0.5),
      run: quantile(
        seconds.map((one) => one.run),
        0.5,
      ),
      select: quantile(
        seconds.map((one) => one.select),
        0.5,
      ),
      firstRun: { seconds: first.seconds, households: first.lookedAt },
      households: HOUSEHOLDS,
      changed,
      undetermined: told[0]?.open,
    }),
  )
} finally {
  await here.close()
}

/** Places, and every family that has rows. */
async function fill(platform: Platform, nights: readonly string[]): Promise<void> {
  await runCommand(platform, importRegions, REQUEST, { csv: placesSheet() })
  // written as of the last night: what is earned from a later night on is entered now and read when its day has come
  const today = parseDay(nights.at(-1) ?? TODAY) as Day
  const writing = { county: COUNTY, keyring: platform.keyring, now: platform.clock.now(), today, by: ACTOR.user }
  const kinds: FamilyKind[] = [
    ...new Array<FamilyKind>(PATTERNS).fill('settled'),
    ...new Array<FamilyKind>(HOUSEHOLDS / 50).fill('open'),
    ...new Array<FamilyKind>(HOUSEHOLDS / 100).fill('moving'),
  ]
  for (let from = 0; from < kinds.length; from += AT_ONCE) {
    const families = kinds.slice(from, from + AT_ONCE).map((kind, at) => settledFamily(from + at, kind, nights))
    const { refused } = await inScope(platform.db, scopeOf(ACTOR), (tx) => writeFamilies(tx, writing, families))
    if (refused.length > 0) throw new Error(`${refused.length} families refused: ${refused[0]?.problem.code}`)
  }
  // as the server does by itself within a minute
  await admin('analyze')
}

/** Fills the county up with copies of sheets that stay good through all the nights. */
async function copySheets(): Promise<void> {
  const there = (await admin<{ many: number }>('select count(*)::int as many from registry.household'))[0]?.many ?? 0
  await admin(`create table public.pattern as
    select row_number() over () - 1 as nth, f.* from monitoring.fact_sheet f
     where sheet is not null and good_until > date '${TODAY}' + 60`)
  const [row] = await admin<{ many: number }>('select count(*)::int as many from public.pattern')
  await admin(`create table public.copied as
    select county, gen_random_uuid() as id, region, good_until, format, rules, outcome, sheet
      from generate_series(1, ${HOUSEHOLDS - there}) as n join public.pattern on nth = n % ${row?.many ?? 1}`)
  await admin(`insert into registry.household (county, id, region, residence, opened_on)
    select county, id, region, 'rural', '2026-01-01' from public.copied`)
  await admin(`insert into monitoring.fact_sheet (county, household_id, region, good_until, format, rules, outcome, sheet)
    select county, id, region, good_until, format, rules, outcome, sheet from public.copied order by region, id`)
  await admin('drop table public.copied, public.pattern')
  await admin('vacuum analyze')
}

/** A run from its opening to its end, as the reaction carries it on. */
async function run(on: Platform, day: string, why: 'first' | 'nightly') {
  const platform: Platform = { ...on, keyring: on.keyring, clock: clockAt(`${day}T09:30:00+08:00`) }
  const started = performance.now()
  const { run: id } = await runCommand(platform, determineCounty, REQUEST, { why })
  for (let ended = false; !ended; )
    ({ ended } = await runCommand(platform, judgeNext, REQUEST, { run: id, most: STEP }))
  const seconds = (performance.now() - started) / 1000
  const [row] = await admin<{
    looked_at: number
    rebuilt: number
    explained: number
    entered: number
    left_lists: number
  }>(`select looked_at, rebuilt, explained, entered, changed, left_lists from monitoring.run where id = '${id}'`)
  console.error(`run of ${day}: ${seconds.toFixed(2)} s ${JSON.stringify(row)}`)
  return { seconds, lookedAt: row?.looked_at ?? 0, rebuilt: row?.rebuilt ?? 0 }
}

/** Every column that the run reads, row by row, in its order, by the same role and driver, in the same kind of transaction. */
async function select({ db }: Platform): Promise<number> {
  return inScope(db, scopeOf(ACTOR), async (tx) => {
    const started = performance.now()
    const rows = await tx
      .selectFrom('monitoring.fact_sheet')
      .select(['region', 'household_id', 'good_until', 'format', 'rules', 'outcome', 'sheet'])
      .where('county', '=', COUNTY)
      .orderBy('region')
      .orderBy('household_id')
      .execute()
    if (rows.length !== HOUSEHOLDS) throw new Error(`${rows.length} rows instead of ${HOUSEHOLDS}`)
    return (performance.now() - started) / 1000
  })
}

async function admin<Row extends object>(statement: string): Promise<Row[]> {
  const { pool, close } = connect(here.urls.admin, { most: 1 })
  try {
    return (await pool.query<Row>(statement)).rows
  } finally {
    await close()
  }
}
