import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addDays, type Day, inventedNumber, parseDay, parseIdentityNumber } from '@doudi/domain'
import { startLocalPg } from '@doudi/local-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { openPlatform } from '../../platform/openPlatform.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { officer, runDoudi, SONGLIN, startServe } from '../../platform/testing/index.ts'
import { draftRevision } from '../../policy/index.ts'
import { noticeOf } from '../../policy/testing/index.ts'
import { importRegions, openRolls, writeFamilies } from '../../registry/index.ts'
import { slices } from '../../slices.ts'
import { previewRevision } from './commands/previewRevision.ts'
import { seedAwards } from './testing/seedAwards.ts'

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url))
/** Three steps of a thousand, and a bit. */
const AWARDS = 3_300
const FIRST = { county: SONGLIN, name: '松林县民政局', kind: 'invented' } as const
let folder: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doudi-kill-'))
  await chmod(folder, 0o711)
  env = { ...process.env, DOUDI_DATA: join(folder, 'data'), DOUDI_SONGLIN: 'none' }
})
afterAll(async () => {
  const pid = await postmaster()
  if (pid > 0) process.kill(pid, 'SIGINT')
  await until(async () => (await postmaster()) === 0)
  await rm(folder, { recursive: true, force: true })
})

async function postmaster(): Promise<number> {
  const path = join(folder, 'data', 'cluster', 'postmaster.pid')
  const note = (await stat(path).catch(() => undefined)) ? await readFile(path, 'utf8').catch(() => '') : ''
  return Number(note.split('\n')[0]) || 0
}

async function until(comesTrue: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 3000; waited += 1) {
    if (await comesTrue()) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('it did not come about')
}

/** As the embedded server's own administrator. */
async function asAdmin<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const server = await startLocalPg({ dataDir: join(folder, 'data') })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query(statement, values)).rows as Row[]
  } finally {
    await client.end()
    await server.stop()
  }
}

/** One grown person alone, who said that they earn nothing: owed the standard. */
function aloneAt(n: number) {
  const known = { source: 'declared', learnedOn: '2021-01-05', from: '2021-01-01' } as const
  const number = parseIdentityNumber(
    inventedNumber(addDays(parseDay('1960-01-01') as Day, n), 'female', 1),
    parseDay('2021-01-01') as Day,
  )
  if (number.kind === 'fault') throw new Error('not a number')
  const facts = [{ kind: 'incomeDeclared', value: true, ...known }] as const
  const member = { id: mintId(new Date()), name: `人${n}`, sex: 'female', number, relation: 'head', facts } as const
  return {
    id: mintId(new Date()),
    region: '500299001201',
    residence: 'rural',
    openedOn: '2021-01-01',
    members: [member],
  } as const
}

/** A county of awards, and a document that one officer entered and looked at: told is its id. */
async function fill(): Promise<string> {
  const { platform, queue, database } = await openPlatform(slices, FIRST, { env })
  try {
    const request = { actor: systemActor(SONGLIN), requestId: 'fill' }
    const csv = 'code,name,kind\n500299001,松江镇,township\n500299001201,柳溪村,village\n'
    await runCommand(platform, importRegions, request, { csv })
    await runCommand(platform, openRolls, request, { from: '2020-01-01' })
    const families = Array.from({ length: AWARDS }, (_, n) => aloneAt(n))
    const { keyring, clock } = platform
    const writing = { county: SONGLIN, keyring, now: clock.now(), today: clock.today(), by: request.actor.user }
    const { refused } = await inScope(platform.db, scopeOf(request.actor), (tx) => writeFamilies(tx, writing, families))
    expect(refused).toEqual([])
    const awards = families.map(({ id }) => ({ household: id, monthlyFen: 63_000 }))
    await seedAwards(asAdmin, { county: SONGLIN, from: '2021-02-01', awards })
    const drafter = { actor: officer(['policy.draft-revision']), requestId: 'draft' }
    const { revision } = await runCommand(platform, draftRevision, drafter, {
      ...noticeOf({ 'dibao.standard.rural': 660 }, { startsOn: '2030-01-01' }),
      notice: { title: '关于提高保障标准的通知', number: '渝民规〔2020〕9号', on: '2020-06-20' },
    })
    await runCommand(platform, previewRevision, drafter, { revision, version: 1 })
    return revision
  } finally {
    await queue.close()
    await database.close()
  }
}

const workedOut = async () =>
  (await asAdmin<{ many: number }>('select count(*)::int as many from casework.recomputed'))[0]?.many ?? 0

test('a recomputation that is killed, and then its database, goes on after each: no award is lost and none is done twice', async () => {
  expect((await runDoudi(['migrate'], env)).code).toBe(0)
  // held open while the worker is at work: whoever started the database also ends it
  const held = await startLocalPg({ dataDir: join(folder, 'data') })
  const revision = await fill()
  const worker = spawn(process.execPath, [MAIN, 'standards', 'publish', revision, '--county', SONGLIN], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: 'ignore',
  })
  const gone = new Promise((done) => worker.once('close', done))
  await until(async () => (await workedOut()) > 0)
  worker.kill('SIGKILL')
  await gone
  const killedAt = await workedOut()
  expect(killedAt).toBeGreaterThan(0)
  expect(killedAt).toBeLessThan(AWARDS)
  await held.stop()

  const server = await startServe(env)
  await until(async () => (await workedOut()) > killedAt)
  process.kill(await postmaster(), 'SIGKILL')
  await server.end('SIGKILL')

  const again = await startServe(env)
  await until(
    async () =>
      (await asAdmin<{ done: boolean }>('select ended_at is not null as done from casework.recomputation'))[0]?.done ===
      true,
  )
  const [came] = await asAdmin<object>(`select
    (select looked_at::int from casework.recomputation) as looked_at,
    (select count(*)::int from casework.recomputed where effect = 'gains') as gains,
    (select count(*)::int from casework.decision where kind = 'increase') as decisions,
    (select count(*)::int from casework.award where version = 2) as changed,
    (select count(*)::int from casework.award_amount where monthly_fen = 66000 and holds_from = '2030-01-01' and holds_until is null) as raised,
    (select count(*)::int from casework.award_amount where monthly_fen = 63000 and holds_until = '2030-01-01') as before,
    (select count(*)::int from casework.award_amount) as amounts`)
  expect(came).toEqual({
    looked_at: AWARDS,
    gains: AWARDS,
    decisions: AWARDS,
    changed: AWARDS,
    raised: AWARDS,
    before: AWARDS,
    amounts: 2 * AWARDS,
  })
  await again.end('SIGTERM')
  expect((await runDoudi(['audit', 'verify'], env)).code).toBe(0)
}, 900_000)
