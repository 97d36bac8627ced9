import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkFile, linkOf } from '@doudi/certificate'
import { type LocalPg, startLocalPg } from '@doudi/local-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealCounty, verifyCounty } from '../platform/audit/index.ts'
import { clockAt } from '../platform/clock.ts'
import { runCommand } from '../platform/command/index.ts'
import { connect, migrate, prepareRoles, readMigrations } from '../platform/db/index.ts'
import { openCounty } from '../platform/installation/index.ts'
import { keyringOf } from '../platform/knownKeyring.ts'
import { platformOver } from '../platform/openPlatform.ts'
import { inScope, scopeOf, systemActor } from '../platform/scope/index.ts'
import { importRegions, openRolls, writeFamilies } from '../registry/index.ts'
import { slices } from '../slices.ts'
import { CERTIFICATE } from './certificate/issue.ts'
import { openSigner } from './certificate/signer.ts'
import { Clerk, type Done } from './testing/clerk.ts'
import { earningFamily } from './testing/families.ts'
import { COUNTY, MORNING } from './testing/hands.ts'
import { startOffice } from './testing/officeProcess.ts'

const KILLS = Number(process.env['DOUDI_KILLS'] ?? 30)
/** Every fifth round the database is killed too. */
const DATABASE_EVERY = 5
const PATIENCE_MS = 300_000 + KILLS * 60_000
const CLERKS = 4
/** A round ends after at most so many requests: up to so many milliseconds into the next ones, or just as one is done. */
const [MOST_SENT, MOST_MS] = [20, 40]
const KEYRING = keyringOf({})
let folder: string
let server: LocalPg
let appUrl: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doudi-kill-'))
  await chmod(folder, 0o711)
  await startServer()
  const passwordOf = (role: string) => createHash('sha256').update(`${server.url} ${role}`).digest('hex')
  const { owner, app } = await prepareRoles(server.url, passwordOf)
  appUrl = app
  await migrate(owner, await readMigrations())
  await openCounty(owner, { county: COUNTY, name: '松林县民政局', kind: 'invented', openedOn: '2020-01-01' })
}, 300_000)
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** What it acknowledges lies on the disk: the settings are those of `npm start`. */
async function startServer(): Promise<void> {
  server = await startLocalPg({ dataDir: folder })
}

const appHere = (): string => Object.assign(new URL(appUrl), { port: String(server.port) }).href
const certificateKey = () => join(folder, 'certificate-signing.pem')

async function asAdmin<Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}

async function fill(many: number) {
  const { close, ...connections } = connect(appHere())
  const { platform, queue } = await platformOver(connections, slices, {
    clock: clockAt(MORNING),
    keyring: () => KEYRING,
  })
  try {
    const request = { actor: systemActor(COUNTY), requestId: 'fill' }
    const csv = 'code,name,kind\n500299001,松江镇,township\n500299001201,柳溪村,village\n'
    await runCommand(platform, importRegions, request, { csv })
    await runCommand(platform, openRolls, request, { from: '2020-01-01' })
    const families = Array.from({ length: many }, (_, n) => earningFamily(n, '500299001201'))
    const writing = {
      county: COUNTY,
      keyring: KEYRING,
      now: platform.clock.now(),
      today: platform.clock.today(),
      by: request.actor.user,
    }
    for (let from = 0; from < many; from += 1000) {
      const some = families.slice(from, from + 1000)
      const { refused } = await inScope(platform.db, scopeOf(request.actor), (tx) => writeFamilies(tx, writing, some))
      expect(refused).toEqual([])
    }
    return families
  } finally {
    await queue.close()
    await close()
  }
}

async function killDatabase(): Promise<void> {
  const note = await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')
  process.kill(Number(note.split('\n')[0]), 'SIGKILL')
}

/** Waits until one more command is done: whoever is killed at that moment has often not told it yet. */
async function nextCommit(isIdle: () => boolean): Promise<void> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    const many = async () => (await client.query('select count(*) from platform.idempotency_key')).rows[0]?.count
    const before = await many()
    while (!isIdle() && (await many()) === before);
  } finally {
    await client.end()
  }
}

/** The same draws in every run; DOUDI_SEED=<number> draws others. */
function drawFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test(
  `an office killed ${KILLS} times, and its database with it, loses no step it acknowledged and takes none twice`,
  async () => {
    const families = await fill(KILLS * 12 + 20)
    const draw = drawFrom(Number(process.env['DOUDI_SEED'] ?? 20_211_121))
    const clerks = Array.from({ length: CLERKS }, () => new Clerk(() => families.shift()))
    const env = {
      DOUDI_CERTIFICATE_KEY: certificateKey(),
      DOUDI_PASSING: join(folder, 'passing'),
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
    }
    // whoever is killed leaves nothing compiled behind: one that goes by itself does it for all
    await startOffice(env).close()
    let unanswered = 0
    let doneUnheard = 0
    let next = startOffice(env)
    for (let round = 0; round < KILLS && clerks.every(({ faults }) => faults.length === 0); round += 1) {
      const office = next
      const origin = await office.open(appHere())
      const waiting = clerks.flatMap(({ waitingKey }) => waitingKey ?? [])
      unanswered += waiting.length
      doneUnheard += (await asAdmin('select from platform.idempotency_key where key = any($1)', [waiting])).length
      const withDatabase = round % DATABASE_EVERY === DATABASE_EVERY - 1
      const after = 1 + draw(MOST_SENT)
      let sent = 0
      const due = Promise.withResolvers<void>()
      const onSent = () => {
        sent += 1
        if (sent === after) due.resolve()
      }
      let killed = false
      const working = clerks.map((clerk) => clerk.work(origin, onSent, () => killed))
      let idle = false
      const all = Promise.all(working).then(() => {
        idle = true
      })
      await Promise.race([due.promise, all])
      if (draw(2) === 0) await nextCommit(() => idle)
      else await new Promise((done) => setTimeout(done, draw(MOST_MS)))
      killed = true
      if (withDatabase) await killDatabase()
      await office.kill()
      next = startOffice(env)
      await all
      if (withDatabase) await startServer()
    }
    const origin = await next.open(appHere())
    for (const clerk of clerks) await clerk.repeatWaiting(origin)
    await next.close()

    expect(clerks.flatMap(({ faults }) => faults)).toEqual([])
    const done = clerks.flatMap((clerk) => clerk.done)
    console.log(
      `${KILLS} kills: ${done.length} commands acknowledged, ${unanswered} not, of which ${doneUnheard} had been done`,
    )
    expect(unanswered).toBeGreaterThan(0)
    await expectEachOnce(done)
    await expectOneDecisionEach(done.filter(({ command }) => command === 'confirm'))
    await expectUnbrokenCertificates()
    await expectLedgerHolds(done)
  },
  PATIENCE_MS,
)

async function expectEachOnce(done: readonly Done[]): Promise<void> {
  const intakes = done.filter(({ command }) => command === 'takeIntake')
  const kept = await asAdmin<{ intake: string; application: string }>(
    'select intake_id as intake, id as application from casework.application',
  )
  const asKept = (one: { intake: string; application: string }) => `${one.intake} ${one.application}`
  expect(kept.map(asKept).toSorted()).toEqual(intakes.map(asKept).toSorted())
  expect(await asAdmin('select from casework.intake')).toHaveLength(intakes.length)
  const steps = await asAdmin<{ id: string; application: string; act: string; seq: number }>(
    'select id as step, application_id as application, act, seq::int from casework.step order by application_id, seq',
  )
  const taken = done
    .filter(({ step }) => step !== undefined)
    .map(({ step, application, command, version }) => ({ step, application, act: command, seq: version }))
  expect(inOrder(steps)).toEqual(inOrder(taken))
  const gaps = await asAdmin(`select a.id from casework.application a
    left join (select application_id, count(*) as many, max(seq) as last from casework.step group by 1) s on s.application_id = a.id
    where a.version <> 1 + coalesce(s.many, 0) or a.version <> coalesce(s.last, 1)`)
  expect(gaps).toEqual([])
}

const inOrder = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted()

async function expectOneDecisionEach(confirmed: readonly Done[]): Promise<void> {
  expect(confirmed.length).toBeGreaterThan(0)
  const rows = await asAdmin<Record<string, number | string>>(
    `select d.application_id as application, d.id as decision, d.award_id as award,
      (select count(*)::int from casework.decision o where o.application_id = d.application_id) as decisions,
      (select count(*)::int from casework.award_amount m where m.award_id = d.award_id and m.once_fen = 200000) as amounts,
      (select count(*)::int from casework.certificate c where c.decision_id = d.id) as certificates from casework.decision d`,
  )
  const wanted = confirmed.map(({ application, told }) => {
    const { decision, award } = told as { decision: string; award: string }
    return { application, decision, award, decisions: 1, amounts: 1, certificates: 1 }
  })
  expect(inOrder(rows)).toEqual(inOrder(wanted))
  for (const table of ['award', 'award_amount', 'certificate']) {
    expect(await asAdmin(`select from casework.${table}`), table).toHaveLength(confirmed.length)
  }
}

async function expectUnbrokenCertificates(): Promise<void> {
  const { publicKey } = await openSigner(certificateKey())
  const rows = await asAdmin<{ id: string; number: string; hash: Buffer; sealed: Buffer }>(
    'select id, number, hash, body_sealed as sealed from casework.certificate order by number',
  )
  expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, at) => at + 1))
  const files = []
  for (const { id, sealed } of rows) {
    const checked = await checkFile(CERTIFICATE.open(KEYRING, id, sealed) as string, [publicKey])
    if (!checked.ok) throw new Error(checked.fault)
    files.push(checked.file)
  }
  for (const [at, file] of files.entries()) {
    const before = files[at - 1]
    if (before) expect(linkOf(before, file)).toBe('follows')
  }
  const [head] = await asAdmin<{ number: string; hash: Buffer }>('select number, hash from casework.certificate_head')
  expect([Number(head?.number), head?.hash]).toEqual([rows.length, rows.at(-1)?.hash])
}

async function expectLedgerHolds(done: readonly Done[]): Promise<void> {
  const { db, close } = connect(appHere())
  try {
    await sealCounty(db, COUNTY, clockAt(MORNING), { wait: true })
    expect((await verifyCounty(db, COUNTY)).faults).toEqual([])
  } finally {
    await close()
  }
  const entries = await asAdmin<{ outcome: string; many: number }>(
    "select outcome, count(*)::int as many from platform.audit_entry where action like 'casework.%' group by 1",
  )
  expect(entries).toEqual([{ outcome: 'done', many: done.length }])
}
