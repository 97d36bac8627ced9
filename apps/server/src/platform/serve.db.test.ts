import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalPg } from '@doudi/local-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import '@doudi/local-postgres/testing'
import { runDoudi, startServe } from './testing/program.ts'

let folder: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doudi-serve-'))
  await chmod(folder, 0o711)
  env = { DOUDI_DATA: join(folder, 'data') }
})
afterAll(async () => {
  // the server of the process that was killed belongs to nobody any more
  const note = await readFile(join(folder, 'data', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(note.split('\n')[0])
  if (pid > 0) process.kill(pid, 'SIGINT')
  const running = () => stat(join(folder, 'data', 'cluster', 'postmaster.pid')).catch(() => undefined)
  for (let waited = 0; (await running()) && waited < 200; waited += 1) await new Promise((done) => setTimeout(done, 50))
  await rm(folder, { recursive: true, force: true })
})

/** As the embedded server's own administrator, whom nothing holds. */
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
const json = async (url: string) => (await fetch(url)).json()

test('on an empty folder serve migrates, opens the invented county, answers, and ends within ten seconds at SIGTERM', async () => {
  const server = await startServe(env)
  expect(await json(`${server.address}/api/installation`)).toEqual({
    counties: [{ county: '500299', name: '松林县民政局', kind: 'invented' }],
  })
  expect(await json(`${server.address}/api/health`)).toEqual({ status: 'ok' })
  expect((await fetch(`${server.address}/`)).headers.get('content-type')).toContain('text/html')
  const metrics = await (await fetch(`${server.address}/api/metrics`)).text()
  expect(metrics).toContain('doudi_http_request_seconds_count{route="/api/installation"')
  expect(metrics).toContain('doudi_database_connections{state="all"}')
  // a client that has opened a line and never asks must not hold the server up
  const idle = get(`${server.address}/api/health`, { agent: false })
  idle.on('error', () => undefined)
  const began = Date.now()
  expect(await server.end('SIGTERM')).toBe(0)
  expect(Date.now() - began).toBeLessThan(10_000)
  for (const line of server
    .said()
    .split('\n')
    .filter((one) => one.startsWith('{'))) {
    expect(JSON.parse(line)).toMatchObject({ at: expect.any(String), level: 'info', event: expect.any(String) })
  }
}, 240_000)

test('a command joins the running server and leaves it running; a killed server is followed by a sound one', async () => {
  const server = await startServe(env)
  expect(await runDoudi(['migrate'], env)).toMatchObject({ code: 0, said: expect.stringContaining('已执行 0 项') })
  expect(await runDoudi(['audit', 'verify'], env)).toMatchObject({
    code: 0,
    said: expect.stringContaining('500299：1 条，完好'),
  })
  expect((await fetch(`${server.address}/api/installation`)).status).toBe(200)
  await server.end('SIGKILL')
  const again = await startServe(env)
  expect((await fetch(`${again.address}/api/installation`)).status).toBe(200)
  await again.end('SIGTERM')
}, 240_000)

test('audit verify passes, fails after a byte was changed, and believes only what this installation signed', async () => {
  const entry = `insert into platform.audit_entry (county, at, user_id, post, action, outcome, details, request_id)
    values ('500299', now(), gen_random_uuid(), 'p', 'umbrella.open', 'done', '{}', 'r')`
  await asAdmin(
    `${entry}; insert into platform.audit_unsealed select county, seq from platform.audit_entry where request_id = 'r'`,
  )
  expect(await runDoudi(['audit', 'verify'], env)).toMatchObject({
    code: 0,
    said: expect.stringContaining('2 条，完好'),
  })
  await asAdmin(`update platform.audit_entry set request_id = 's'`)
  const found = await runDoudi(['audit', 'verify'], env)
  expect(found).toMatchObject({ code: 1, said: expect.stringContaining('500299 #1 seq 1：内容被改动 / altered') })
  expect(
    await runDoudi(['audit', 'verify', '--against', join(env['DOUDI_DATA'] as string, 'password')], env),
  ).toMatchObject({
    code: 1,
    said: expect.stringContaining('不予采信'),
  })
  expect(await runDoudi(['audit'], env)).toMatchObject({ code: 2, said: expect.stringContaining('audit verify') })
}, 240_000)

test('a database of one’s own through too strong a role is refused in one sentence', async () => {
  const ran = await runDoudi(['serve'], { DATABASE_URL: inject('testServerUrl') })
  expect(ran.code).toBe(1)
  expect(ran.said.trim().split('\n').at(-1)).toMatch(/超级用户.*superuser.*\(platform\.database-role-too-strong\)$/)
}, 240_000)

test('keys and passwords of the installation are readable by its owner only', async () => {
  const keys = join(env['DOUDI_DATA'] as string, 'keys')
  expect((await stat(keys)).mode & 0o077).toBe(0)
  for (const name of await readdir(keys)) {
    expect((await stat(join(keys, name))).mode & 0o777).toBe(0o600)
    expect((await readFile(join(keys, name), 'utf8')).length).toBeGreaterThan(20)
  }
})
