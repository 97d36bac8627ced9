import { chmod, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, findClosedFolder } from './account.ts'
import { defaultDataDir } from './dataDir.ts'
import { openTestFolder } from './testing/testFolder.ts'

const STRANGER: Account = { name: 'nobody', uid: 65_534, gid: 65_534, differs: true }

let folder: Awaited<ReturnType<typeof openTestFolder>>
let privateHome: string
beforeAll(async () => {
  folder = await openTestFolder()
  privateHome = join(folder.path, 'home')
  await mkdir(join(privateHome, 'doudi'), { recursive: true })
  await chmod(join(privateHome, 'doudi'), 0o700)
  await chmod(privateHome, 0o700)
})
afterAll(() => folder.remove())

test('of several closed folders the outermost is named first, because it must be opened first', () => {
  expect(findClosedFolder(join(privateHome, 'doudi', 'not-there-yet'), STRANGER)).toBe(privateHome)
  expect(findClosedFolder(dirname(privateHome), STRANGER)).toBeUndefined()
})

test('the owner of a private folder may pass through it', () => {
  const owner: Account = { name: 'me', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, differs: false }
  expect(findClosedFolder(join(privateHome, 'doudi'), owner)).toBeUndefined()
})

test('data stay beside the project, unless it lies in a private home', () => {
  expect(defaultDataDir(folder.path, STRANGER)).toBe(join(folder.path, '.data', 'postgres'))
  const moved = defaultDataDir(join(privateHome, 'doudi'), STRANGER)
  expect(moved.startsWith(privateHome)).toBe(false)
  expect(findClosedFolder(dirname(dirname(moved)), STRANGER)).toBeUndefined()
  expect(defaultDataDir(join(privateHome, 'doudi'), STRANGER)).toBe(moved)
  expect(defaultDataDir(join(privateHome, 'other'), STRANGER)).not.toBe(moved)
})
