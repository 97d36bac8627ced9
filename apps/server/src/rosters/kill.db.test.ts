import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addDays, type Day, inventedNumber, parseDay } from '@doudi/domain'
import { startLocalPg } from '@doudi/local-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runDoudi, startServe } from '../platform/testing/index.ts'
import { csvOf, REGIONS } from './testing/rolls.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const ROWS = 9_000
let folder: string
let env: NodeJS.ProcessEnv
let roll: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doudi-kill-'))
  await chmod(folder, 0o711)
  env = { DOUDI_DATA: join(folder, 'data'), TMPDIR: join(folder, 'elsewhere'), DOUDI_SONGLIN: 'none' }
  await mkdir(join(folder, 'elsewhere'))
  roll = join(folder, '名册.csv')
  await writeFile(
    roll,
    csvOf(
      'dibao',
      Array.from({ length: ROWS }, (_, index) => rowOf(index)),
    ),
  )
})
afterAll(async () => {
  const pid = await postmaster()
  if (pid > 0) process.kill(pid, 'SIGINT')
  await until(async () => (await postmaster()) === 0)
  await rm(folder, { recursive: true, force: true })
})

/** Families of three: a head, and two rows that name it. */
function rowOf(index: number) {
  const numberAt = (at: number) => inventedNumber(addDays(parseDay('1940-01-01') as Day, at), 'female', 1)
  const head = index - (index % 3)
  return {
    township: '松江镇',
    village: '柳溪村',
    name: `人${index}`,
    identityNumber: numberAt(index),
    relation: index === head ? '本人' : '其他',
    headIdentityNumber: numberAt(head),
    workAbility: '无劳动能力',
    monthlyAmount: index === head ? '400' : '',
  }
}

async function postmaster(): Promise<number> {
  const path = join(folder, 'data', 'cluster', 'postmaster.pid')
  const note = (await stat(path).catch(() => undefined)) ? await readFile(path, 'utf8').catch(() => '') : ''
  return Number(note.split('\n')[0]) || 0
}

async function until(true_: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 1200; waited += 1) {
    if (await true_()) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('it did not come about')
}

/** As the embedded server's own administrator. */
async function asAdmin<Row>(statement: string): Promise<Row[]> {
  const server = await startLocalPg({ dataDir: join(folder, 'data') })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query(statement)).rows as Row[]
  } finally {
    await client.end()
    await server.stop()
  }
}

const progress = async () => {
  const rows = await asAdmin<{ state: string; read: number }>(
    'select state, rows_read::int as read from rosters.import',
  )
  return rows[0] ?? { state: 'none', read: 0 }
}

test('an import whose worker is killed, and then its database, goes on after each and does no row twice', async () => {
  expect((await runDoudi(['migrate'], env)).code).toBe(0)
  // held open while the worker is at work: whoever started the database also ends it
  const held = await startLocalPg({ dataDir: join(folder, 'data') })
  await asAdmin(REGIONS)
  const worker = spawn(process.execPath, [MAIN, 'roster', 'import', roll, '--kind', 'dibao', '--county', '500299'], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: 'ignore',
  })
  const gone = new Promise((done) => worker.once('close', done))
  await until(async () => (await progress()).read > 0)
  worker.kill('SIGKILL')
  await gone
  // nothing of the roll lies in the clear where a killed process could not remove it
  expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
  if (process.platform === 'linux') expect(await readdir(join(folder, 'data', 'passing'))).toEqual([])
  const killedAt = await progress()
  expect(killedAt.state).toBe('running')
  expect(killedAt.read).toBeLessThan(ROWS)
  await held.stop()

  const server = await startServe(env)
  expect(server.said()).toContain('1 imports go on')
  await until(async () => (await progress()).read > killedAt.read)
  process.kill(await postmaster(), 'SIGKILL')
  await server.end('SIGKILL')

  const again = await startServe(env)
  await until(async () => (await progress()).state === 'done')
  const [came] = await asAdmin<object>(`select rows_read::int, accepted::int, with_problems::int, people_made::int,
    (select count(*)::int from registry.person) as people, (select count(*)::int from registry.membership) as members,
    (select count(*)::int from registry.household) as households, (select count(*)::int from registry.circumstance) as facts,
    (select count(*)::int from registry.enrolment) as enrolments from rosters.import`)
  expect(came).toEqual({
    rows_read: ROWS,
    accepted: ROWS,
    with_problems: 0,
    people_made: ROWS,
    people: ROWS,
    members: ROWS,
    households: ROWS / 3,
    facts: ROWS,
    enrolments: ROWS / 3,
  })
  await again.end('SIGTERM')
  expect((await runDoudi(['audit', 'verify'], env)).code).toBe(0)
}, 400_000)
