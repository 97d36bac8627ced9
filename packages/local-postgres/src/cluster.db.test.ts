import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, endServerIn, readServerPid } from './testing/serverFolder.ts'
import { openTestFolder } from './testing/testFolder.ts'

let folder: Awaited<ReturnType<typeof openTestFolder>>
let url: string

// One server for all: started by an application that had nothing in its environment, as a service has.
beforeAll(async () => {
  folder = await openTestFolder()
  const script = fileURLToPath(new URL('./testing/startInOtherProcess.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder.path], { env: {}, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  url = (JSON.parse(line.toString()) as { url: string }).url
  child.kill('SIGKILL')
})
afterAll(async () => {
  await endServerIn(folder.path)
  await folder.remove()
})

test('the text is UTF-8 and a Chinese name is made of letters, though the application had an empty environment', async () => {
  const [settings] = await ask(
    url,
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
            datcollate as collate, datctype as ctype, current_setting('data_checksums') as checksums,
            current_setting('password_encryption') as passwords,
            current_setting('timezone') as calendar
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
    calendar: 'Asia/Shanghai',
  })
  await ask(url, 'create extension pg_trgm')
  expect(await ask(url, "select cardinality(show_trgm('王小明')) > 0 as letters")).toEqual([{ letters: true }])
})

test('only this machine reaches the server, only with the password, and only its account reads the rows', async () => {
  expect(
    await ask(
      url,
      "select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as socket",
    ),
  ).toEqual([{ at: '127.0.0.1', socket: '' }])
  await expect(ask(`postgres://postgres:wrong@${new URL(url).host}/doudi`, 'select 1')).rejects.toThrow(/password/)
  expect((await stat(join(folder.path, 'cluster'))).mode & 0o077).toBe(0)
  expect((await stat(join(folder.path, 'password'))).mode & 0o077).toBe(0)
})

test('the server is not in the terminal group of the application, so Ctrl-C reaches the application first', async () => {
  const stats = await readFile(`/proc/${await readServerPid(folder.path)}/stat`, 'utf8')
  const group = Number(stats.slice(stats.lastIndexOf(')') + 2).split(' ')[2])
  expect(group).toBe(await readServerPid(folder.path))
})
