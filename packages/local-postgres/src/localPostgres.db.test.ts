import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseAccount } from './account.ts'
import { type LocalPg, startLocalPg } from './index.ts'
import { listProcessesIn } from './processes.ts'
import { ask, endServerIn, readServerPid } from './testing/serverFolder.ts'
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
  await endServerIn(folder.path)
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
async function startElsewhere(): Promise<{ child: ChildProcess; url: string; adopted: boolean }> {
  const child = spawn(process.execPath, [ELSEWHERE, folder.path], { env: {}, stdio: ['pipe', 'pipe', 'inherit'] })
  others.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, ...(JSON.parse(line.toString()) as { url: string; adopted: boolean }) }
}

const COUNTING = `select count(*)::int as counting from pg_stat_activity
  where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()`

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
  // A backend that is counting does not look up to see that its server is gone.
  const counting = ask(first.url, 'select count(*) from generate_series(1, 10000000000)').catch(() => 'cut off')
  await expect.poll(() => ask(first.url, COUNTING)).toEqual([{ counting: 1 }])
  process.kill(await readServerPid(folder.path), 'SIGKILL')
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, 'select count(*)::int as lines from paid')).toEqual([{ lines: 50 }])
  expect(await counting).toBe('cut off')
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

/** What a server that died would have left behind, had its number since been given to another process. */
const leaveNote = (pid: number | undefined) =>
  writeFile(
    join(folder.path, 'cluster', 'postmaster.pid'),
    `${pid}\n${join(folder.path, 'cluster')}\n1\n5432\n\n127.0.0.1\n1 1\nready   \n`,
  )

test("a stale note that bears another program's number does not keep the server from starting", async () => {
  await (await start()).stop()
  const { differs, uid, gid } = chooseAccount()
  // Of the server's own account: only then would the server itself take the note at its word.
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore', ...(differs && { uid, gid }) })
  others.push(stranger)
  await leaveNote(stranger.pid)
  expect((await start()).adopted).toBe(false)
})

test('a server that died and that nobody has buried does not pass for a living one', async () => {
  await (await start()).stop()
  const { differs, uid, gid } = chooseAccount()
  // The shell turns into a program that never asks after its child: a dead process that keeps its number. The child
  // lives a second, or the shell would bury it before it turns.
  const careless = spawn('/bin/sh', ['-c', 'sleep 1 & echo $!; exec sleep 600'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(differs && { uid, gid }),
  })
  others.push(careless)
  const [line] = (await once(careless.stdout, 'data')) as [Buffer]
  const zombie = Number(line.toString())
  await expect.poll(() => readFile(`/proc/${zombie}/stat`, 'utf8')).toContain(') Z ')
  await leaveNote(zombie)
  expect((await start()).adopted).toBe(false)
})

test("a stale note that bears the number of another county's server does not lead to its rows", async () => {
  const neighbour = await openTestFolder()
  const theirs = await start(neighbour.path)
  const ours = await start()
  await ours.stop()
  await leaveNote(await readServerPid(neighbour.path))
  const again = await start()
  expect(again.adopted).toBe(false)
  expect(again.port).not.toBe(theirs.port)
  expect(await ask(theirs.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await theirs.stop()
  await neighbour.remove()
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
