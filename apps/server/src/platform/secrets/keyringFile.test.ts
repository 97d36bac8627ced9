import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  blindIndexes,
  decryptColumn,
  encryptColumn,
  makeKeyring,
  needsReencryption,
  openKeyring,
  rotateColumnKey,
  rotateIndexKey,
  SecretsProblem,
} from './index.ts'

const cell = { table: 'registry.person', column: 'phone', row: '1' }
let folder = ''
let path = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyring-'))
  path = join(folder, 'keys', 'keyring.json')
})
afterEach(() => rm(folder, { recursive: true }))

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof SecretsProblem ? error.code : Promise.reject(error)),
  )

describe('the keyring', () => {
  it('is made once, for its owner alone, and nothing else is left in the folder', async () => {
    expect(await makeKeyring(path, 'aes')).toBe(true)
    const first = await readFile(path, 'utf8')
    expect(await makeKeyring(path, 'aes')).toBe(false)
    expect(await readFile(path, 'utf8')).toBe(first)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700)
    expect(await readdir(join(folder, 'keys'))).toEqual(['keyring.json'])
  })

  it('is one when five starts make it at the same moment', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => makeKeyring(path, 'aes')))
    expect(made.filter(Boolean)).toHaveLength(1)
    expect(await readdir(join(folder, 'keys'))).toEqual(['keyring.json'])
  })

  it('holds different secrets in every installation, and for encrypting and finding', async () => {
    await makeKeyring(path, 'aes')
    await makeKeyring(`${path}.other`, 'aes')
    const secrets = (await Promise.all([path, `${path}.other`].map((each) => readFile(each, 'utf8'))))
      .flatMap((text) => [...text.matchAll(/"secret": "(.{44})"/g)])
      .map((match) => match[1])
    expect(new Set(secrets).size).toBe(4)
  })

  it('after a rotation writes with the new version and reads with every old one', async () => {
    await makeKeyring(path, 'aes')
    const before = await openKeyring(path, 'aes')
    const value = encryptColumn(before, cell, '13800000000')
    await rotateColumnKey(path)
    await rotateColumnKey(path)
    const after = await openKeyring(path, 'aes')
    expect([...after.columnKeys.keys()]).toEqual([1, 2, 3])
    expect(decryptColumn(after, cell, value)).toBe('13800000000')
    expect(needsReencryption(after, value)).toBe(true)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('after the index key was rotated searches under both, with the hash of the profile', async () => {
    await makeKeyring(path, 'aes')
    await rotateIndexKey(path, 'sm')
    const keyring = await openKeyring(path, 'sm')
    expect(keyring.indexKeys.map(({ version, hash }) => `${version} ${hash}`)).toEqual(['2 sm3', '1 sha256'])
    expect(blindIndexes(keyring, 'phone', '1')).toHaveLength(2)
  })

  it('loses no key when two rotate it at once: the second is refused or comes after', async () => {
    await makeKeyring(path, 'aes')
    const codes = await Promise.all([1, 2, 3, 4].map(() => codeOf(rotateColumnKey(path))))
    const done = codes.filter((code) => code === undefined).length
    expect(codes.every((code) => code === undefined || code === 'secrets.rotation-under-way')).toBe(true)
    expect((await openKeyring(path, 'aes')).columnKeys.size).toBe(1 + done)
  })

  it('is refused while a rotation that was cut off has not been looked at', async () => {
    await makeKeyring(path, 'aes')
    await writeFile(`${path}.next`, '')
    expect(await codeOf(rotateColumnKey(path))).toBe('secrets.rotation-under-way')
    expect((await openKeyring(path, 'aes')).columnKeys.size).toBe(1)
  })

  it('is never made anew by opening or rotating it', async () => {
    expect(await codeOf(openKeyring(path, 'aes'))).toBe('secrets.keyring-missing')
    expect(await codeOf(rotateColumnKey(path))).toBe('secrets.keyring-missing')
  })

  it('is refused when other accounts may read it', async () => {
    await makeKeyring(path, 'aes')
    for (const mode of [0o640, 0o604, 0o660]) {
      await chmod(path, mode)
      expect(await codeOf(openKeyring(path, 'aes'))).toBe('secrets.keyring-open-to-others')
    }
  })

  it('is refused when it is half, another file, or holds one version twice', async () => {
    await makeKeyring(path, 'aes')
    const whole = await readFile(path, 'utf8')
    const twice = JSON.parse(whole)
    twice.columnKeys.push(twice.columnKeys[0])
    for (const text of [
      '',
      '{}',
      whole.slice(0, 200),
      whole.replace(/"secret": ".{8}/, '"secret": "'),
      JSON.stringify(twice),
    ]) {
      await writeFile(path, text)
      expect(await codeOf(openKeyring(path, 'aes'))).toBe('secrets.keyring-unreadable')
    }
  })
})
