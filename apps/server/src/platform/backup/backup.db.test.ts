import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalPg } from '@doudi/local-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import '@doudi/local-postgres/testing'
import { runCommand } from '../command/index.ts'
import { nameInstallation } from '../installation/index.ts'
import { openPlatform } from '../openPlatform.ts'
import { platformSlice } from '../platformSlice.ts'
import { officer } from '../testing/index.ts'
import { runDoudi, startServe } from '../testing/program.ts'

const FIRST = { county: '500299', name: '松林县民政局', kind: 'invented' } as const

let folder: string
let env: NodeJS.ProcessEnv
let backups: string
let key: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doudi-backup-'))
  await chmod(folder, 0o711)
  env = { DOUDI_DATA: join(folder, 'data') }
  backups = join(folder, 'backups')
  key = join(folder, 'elsewhere.key')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Officers at work without a pause: each act is entered in the ledger, and noted when it was acknowledged. */
async function workOn(data: NodeJS.ProcessEnv) {
  const { platform, queue, database } = await openPlatform([platformSlice], FIRST, { env: data })
  const acknowledged: { requestId: string; at: number }[] = []
  let going = true
  const write = async (clerk: number) => {
    for (let act = 1; going; act += 1) {
      const requestId = `act-${clerk}-${act}`
      const actor = officer(['platform.administer'])
      await runCommand(platform, nameInstallation, { actor, requestId }, { name: `民政局 ${clerk}-${act}` })
      acknowledged.push({ requestId, at: Date.now() })
    }
  }
  const clerks = [1, 2, 3].map(write)
  return {
    acknowledged,
    async stop() {
      going = false
      await Promise.all(clerks)
      await queue.close()
      await database.close()
    },
  }
}

async function actsIn(dataDir: string): Promise<Set<string>> {
  const server = await startLocalPg({ dataDir })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    const { rows } = await client.query<{ request_id: string }>('select request_id from platform.audit_entry')
    return new Set(rows.map(({ request_id }) => request_id))
  } finally {
    await client.end()
    await server.stop()
  }
}

test('before there is a key, and before there is anything to keep, a back-up says so', async () => {
  expect(await runDoudi(['backup', backups], env)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/私钥文件移到别处.*\(platform\.backup-key-missing\)/),
  })
  expect(await runDoudi(['backup-key', join(folder, 'data', 'k')], env)).toMatchObject({
    code: 1,
    said: expect.stringContaining('platform.backup-inside-data'),
  })
  expect((await runDoudi(['backup-key', key], env)).code).toBe(0)
  expect((await stat(key)).mode & 0o777).toBe(0o600)
  expect(await runDoudi(['backup-key', join(folder, 'other.key')], env)).toMatchObject({
    code: 1,
    said: expect.stringContaining('platform.backup-key-kept'),
  })
  expect(await runDoudi(['backup', backups], env)).toMatchObject({
    code: 1,
    said: expect.stringContaining('platform.backup-nothing-here'),
  })
})

test('a back-up made while officers work holds every act acknowledged before it ended, and serves beside the original with a sound ledger', async () => {
  const original = await startServe(env)
  const work = await workOn(env)
  const before = work.acknowledged.length
  const made = await runDoudi(['backup', backups], env)
  await work.stop()
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining('Backed up') })
  const until = Date.parse(/before (\S+Z)\./.exec(made.said)?.[1] ?? '')
  const covered = work.acknowledged.filter(({ at }) => at < until)
  expect(covered.length).toBeGreaterThan(before + 20)
  expect(covered.length).toBeLessThan(work.acknowledged.length)

  const into = join(folder, 'beside')
  const restored = await runDoudi(['restore', backups, '--key', key, '--into', into], env)
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('the database started once') })

  const other = await startServe({ DOUDI_DATA: into })
  expect(other.address).not.toBe(original.address)
  expect((await fetch(`${other.address}/api/installation`)).status).toBe(200)
  const found = await actsIn(into)
  expect(covered.filter(({ requestId }) => !found.has(requestId))).toEqual([])
  expect(await runDoudi(['audit', 'verify'], { DOUDI_DATA: into })).toMatchObject({
    code: 0,
    said: expect.stringMatching(/500299：\d+ 条，完好/),
  })
  expect(await readFile(join(into, 'keys', 'keyring.json'), 'utf8')).toBe(
    await readFile(join(folder, 'data', 'keys', 'keyring.json'), 'utf8'),
  )
  expect((await fetch(`${original.address}/api/installation`)).status).toBe(200)
  await other.end('SIGTERM')
  await original.end('SIGTERM')
}, 240_000)

test('with the server stopped it starts the database for itself, keeps the newest, and shows nothing in the clear', async () => {
  const made = await runDoudi(['backup', backups, '--keep', '1'], env)
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining('Removed 1 older') })
  const names = await readdir(backups)
  expect(names).toHaveLength(1)
  const text = await readFile(join(backups, names[0] as string))
  expect(text.includes('民政局')).toBe(false)
  expect(text.includes('keyring')).toBe(false)
  await expect(stat(join(folder, 'data', 'cluster', 'postmaster.pid'))).rejects.toThrow('ENOENT')
  expect((await runDoudi(['backup', backups, '--keep', '0'], env)).code).toBe(2)
}, 240_000)

test('it refuses to lie in the folder it would be lost with, and points to the tools of a server of one’s own', async () => {
  await mkdir(join(folder, 'data', 'backups'))
  expect(await runDoudi(['backup', join(folder, 'data', 'backups')], env)).toMatchObject({
    code: 1,
    said: expect.stringContaining('platform.backup-inside-data'),
  })
  const own = await runDoudi(['backup', backups], { ...env, DATABASE_URL: inject('testServerUrl') })
  expect(own).toMatchObject({ code: 1, said: expect.stringMatching(/pg_basebackup.*platform\.backup-own-server/s) })
}, 240_000)
