import { existsSync, readdirSync } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBoxKeys, sealStream } from '../secrets/index.ts'
import { runDoudi, runDoudiUntil, runDoudiWithRoom, startServe } from '../testing/program.ts'

let folder: string
let env: NodeJS.ProcessEnv
let key: string
let backup: string
let into: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doudi-restore-'))
  await chmod(folder, 0o711)
  env = { DOUDI_DATA: join(folder, 'data') }
  key = join(folder, 'elsewhere.key')
  into = join(folder, 'beside')
  await runDoudi(['migrate'], env)
  await runDoudi(['backup-key', key], env)
  await runDoudi(['backup', folder], env)
  backup = join(folder, (await readdir(folder)).find((name) => name.endsWith('.backup')) as string)
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const restore = (from: string, more: readonly string[] = []) =>
  runDoudi(['restore', from, '--key', key, '--into', into, ...more], env)
const leftBehind = () => readdirSync(folder).filter((name) => name.startsWith('beside'))

async function refused(said: RegExp, ran: Promise<{ code: number | null; said: string }>) {
  const { code, said: text } = await ran
  expect(text.trim().split('\n').at(-1)).toMatch(said)
  expect(code).toBe(1)
  expect(leftBehind()).toEqual([])
}

test('half a file, a changed byte, a file of another kind and the wrong key are told apart, and nothing is left behind', async () => {
  const whole = await readFile(backup)
  const bad = join(folder, 'bad')
  await writeFile(bad, whole.subarray(0, whole.length / 2))
  await refused(/备份(不完整|内容损坏).*secrets\.box-(cut-short|altered)/, restore(bad))
  whole[whole.length - 100_000] = (whole[whole.length - 100_000] ?? 0) ^ 1
  await writeFile(bad, whole)
  await refused(/备份内容损坏.*damaged.*secrets\.box-altered/, restore(bad))
  await writeFile(bad, '姓名,身份证号\n')
  await refused(/不是本系统的加密备份.*secrets\.box-unreadable/, restore(bad))
  await writeFile(bad, '')
  await refused(/secrets\.box-unreadable/, restore(bad))
  const otherKey = join(folder, 'other.key')
  await writeFile(otherKey, makeBoxKeys().privateKey)
  await refused(/另一把公钥.*secrets\.box-for-another-key/, restore(backup, ['--key', otherKey]))
  await writeFile(otherKey, 'doudi-backup-private-abc')
  await refused(/secrets\.box-key-unreadable/, restore(backup, ['--key', otherKey]))
  await refused(/platform\.backup-not-found/, restore(join(folder, 'nowhere')))
}, 240_000)

test('a box packed by somebody else, that would write outside of the folder, is refused', async () => {
  const publicKey = (await readFile(join(folder, 'data', 'keys', 'backup.public'), 'utf8')).split('\n')[0] as string
  const about = JSON.stringify({ format: 1, program: '0', startedAt: new Date().toISOString(), schema: '' })
  const sealed = async (...entries: [path: string, text: string][]) => {
    const box = join(folder, 'packed')
    const tar = Buffer.concat([...entries.map(([path, text]) => tarEntry(path, text)), Buffer.alloc(1024)])
    await writeFile(box, await buffer(Readable.from([gzipSync(tar)]).pipe(sealStream(publicKey))))
    return box
  }
  const unfit = /不是本系统写的格式.*platform\.backup-unreadable/
  await refused(unfit, restore(await sealed(['about.json', about], ['data/../../../escaped', 'x'])))
  await refused(unfit, restore(await sealed(['about.json', about], ['elsewhere/x', 'x'])))
  await refused(unfit, restore(await sealed(['data/x', 'x'])))
  await refused(unfit, restore(await sealed(['about.json', '{}'])))
  await refused(unfit, restore(await sealed(['about.json', about], ['data/x', 'x'])))
  const newer = about.replace('"schema":""', '"schema":"20990101-1-later-add-things.sql"')
  await refused(/更新的程序.*platform\.backup-newer/, restore(await sealed(['about.json', newer])))
  expect(existsSync(join(folder, '..', 'escaped'))).toBe(false)
}, 240_000)

function tarEntry(path: string, text: string): Buffer {
  const content = Buffer.from(text)
  const header = Buffer.alloc(512)
  header.write(path, 0)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('0', 156)
  header.fill(' ', 148, 156)
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return Buffer.concat([header, content, Buffer.alloc(-content.length & 511)])
}

test('a full disk is told, and what was written until then is taken away', async () => {
  const args = ['restore', backup, '--key', key, '--into', into]
  await refused(/磁盘已满.*disk may be full.*platform\.backup-not-written/, runDoudiWithRoom(2_000, args, env))
  const other = join(folder, 'small')
  // The disk is full for the copy only: the database itself runs, and goes on running.
  const server = await startServe(env)
  const ran = await runDoudiWithRoom(500, ['backup', other], env)
  expect(ran).toMatchObject({ code: 1, said: expect.stringContaining('platform.backup-not-written') })
  expect(readdirSync(other)).toEqual([])
  expect((await fetch(`${server.address}/api/health`)).status).toBe(200)
  await server.end('SIGTERM')
}, 240_000)

test('stopped half-way it takes everything back; killed half-way it leaves nothing that starts, and the next one clears it', async () => {
  const args = ['restore', backup, '--key', key, '--into', into]
  const begun = () => leftBehind().some((name) => existsSync(join(folder, name, 'cluster', 'base')))
  await refused(/被中断.*platform\.backup-interrupted/, runDoudiUntil(begun, 'SIGTERM', args, env))
  expect((await runDoudiUntil(begun, 'SIGKILL', args, env)).code).toBe(null)
  expect(existsSync(into)).toBe(false)
  expect(leftBehind()).toHaveLength(1)
  expect((await restore(backup)).code).toBe(0)
  expect(leftBehind()).toEqual(['beside'])
}, 240_000)

test('a folder that holds something is never written over', async () => {
  await mkdir(into, { recursive: true })
  await copyFile(backup, join(into, 'something'))
  expect(await restore(backup)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/没有覆盖.*platform\.restore-place-taken/),
  })
  expect(await runDoudi(['restore', backup, '--key', key], env)).toMatchObject({
    code: 1,
    said: expect.stringContaining('platform.restore-place-taken'),
  })
  expect(await runDoudi(['restore', backup], env)).toMatchObject({ code: 2 })
}, 240_000)
