import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withConnection } from './database.ts'
import { type LocalPg, startLocalPg } from './index.ts'
import { listProcessesIn } from './processes.ts'
import { openTestFolder } from './testing/testFolder.ts'

const ELSEWHERE = fileURLToPath(new URL('./testing/startInOtherProcess.ts', import.meta.url))

let folder: Awaited<ReturnType<typeof openTestFolder>>
let started: LocalPg[] = []
let others: ChildProcess[] = []

beforeEach(async () => {
  folder = await openTestFolder()
})
afterEach(async () => {
  for (const child of others) child.kill('SIGKILL')
  for (const server of started) await server.stop()
  for (const pid of await listProcessesIn(join(folder.path, 'cluster')).catch(() => [])) process.kill(pid, 'SIGQUIT')
  started = []
  others = []
  await folder.remove()
})

async function start(dataDir = folder.path): Promise<LocalPg> {
  const server = await startLocalPg({ dataDir })
  started.push(server)
  return server
}

/** Another application, in a process of its own, with nothing in its environment. */
async function startElsewhere(
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string; adopted: boolean }> {
  const child = spawn(process.execPath, [ELSEWHERE, folder.path], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  others.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, ...(JSON.parse(line.toString()) as { url: string; adopted: boolean }) }
}

const ask = (url: string, question: string) =>
  withConnection(url, async (client) => (await client.query(question)).rows as Record<string, unknown>[])

const serverPid = async () =>
  Number((await readFile(join(folder.path, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])

test('a first start makes a database, a stop ends it, and a second start finds the rows again', async () => {
  const first = await start()
  expect(first.adopted).toBe(false)
  await ask(first.url, "create table villager (name text); insert into villager values ('王小明')")
  await first.stop()
  expect(await listProcessesIn(join(folder.path, 'cluster'))).toEqual([])
  await expect(ask(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)

  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, 'select name from villager')).toEqual([{ name: '王小明' }])
})

test('a second application joins the running server, and leaving it does not stop it for the first', async () => {
  const owner = await start()
  const joined = await start()
  expect([joined.adopted, joined.url]).toEqual([true, owner.url])
  await joined.stop()
  expect(await ask(owner.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of three first starts at once one owns the server and two join it', async () => {
  const all = await Promise.all([startElsewhere(), startElsewhere(), start()])
  expect(all.map(({ adopted }) => adopted).sort()).toEqual([false, true, true])
  expect(new Set(all.map(({ url }) => url)).size).toBe(1)
  await Promise.all(all.map(({ url }) => ask(url, 'select 1')))
})

test('a server killed in the middle of its work loses no acknowledged row', async () => {
  const first = await start()
  await ask(first.url, 'create table paid (line int)')
  for (let line = 1; line <= 50; line += 1) await ask(first.url, `insert into paid values (${line})`)
  // A backend that is busy does not notice at once that its server is gone.
  const busy = ask(first.url, 'select pg_sleep(1)').catch(() => [])
  process.kill(await serverPid(), 'SIGKILL')
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, 'select count(*)::int as lines from paid')).toEqual([{ lines: 50 }])
  await busy
})

test('an application that is killed leaves its server to the next one', async () => {
  const { child, url } = await startElsewhere()
  await ask(url, 'create table note (line int)')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const next = await start()
  expect([next.adopted, next.url]).toEqual([true, url])
  expect(await ask(next.url, 'select * from note')).toEqual([])
})

test("a stale note that bears another program's number does not keep the server from starting", async () => {
  await (await start()).stop()
  // This very process has the number now, and is no server.
  const note = `${process.pid}\n${join(folder.path, 'cluster')}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`
  await writeFile(join(folder.path, 'cluster', 'postmaster.pid'), note)
  expect((await start()).adopted).toBe(false)
})

test('the text is UTF-8 and a Chinese name is made of letters, with an empty environment', async () => {
  const { url } = await startElsewhere({})
  const [settings] = await ask(
    url,
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
            datcollate as collate, datctype as ctype, current_setting('data_checksums') as checksums,
            current_setting('password_encryption') as passwords
       from pg_database where datname = current_database()`,
  )
  expect(settings).toEqual({
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    collate: 'C',
    ctype: 'C.UTF-8',
    checksums: 'on',
    passwords: 'scram-sha-256',
  })
  await ask(url, 'create extension pg_trgm')
  expect(await ask(url, "select cardinality(show_trgm('王小明')) > 0 as letters")).toEqual([{ letters: true }])
})

test('only this machine reaches the server, only with the password, and only its account reads the rows', async () => {
  const { url, port } = await start()
  expect(
    await ask(
      url,
      "select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as socket",
    ),
  ).toEqual([{ at: '127.0.0.1', socket: '' }])
  await expect(ask(`postgres://postgres:wrong@127.0.0.1:${port}/doudi`, 'select 1')).rejects.toThrow(/password/)
  expect((await stat(join(folder.path, 'cluster'))).mode & 0o077).toBe(0)
  expect((await stat(join(folder.path, 'password'))).mode & 0o077).toBe(0)
})

test('the server is not in the terminal group of the application, so Ctrl-C reaches the application first', async () => {
  await start()
  const stats = await readFile(`/proc/${await serverPid()}/stat`, 'utf8')
  const group = Number(stats.slice(stats.lastIndexOf(')') + 2).split(' ')[2])
  expect(group).toBe(await serverPid())
})

test('a data folder behind a closed one is refused, and the sentence names which to open', async () => {
  const closed = join(folder.path, 'private')
  await mkdir(closed, { mode: 0o700 })
  await chmod(closed, process.getuid?.() === 0 ? 0o700 : 0o600)
  const refusal = await startLocalPg({ dataDir: join(closed, 'data') }).catch((problem: unknown) => problem)
  expect(refusal).toMatchObject({ code: 'local-postgres.folder-out-of-reach', folder: closed })
  expect(String(refusal)).toContain('无法进入文件夹')
  expect(String(refusal)).toContain(`chmod o+x ${closed}`)
})
