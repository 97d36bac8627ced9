import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { LocalPgProblem } from './problem.ts'
import type { Program } from './program.ts'

/** The role that owns the cluster. It passes over row-level security: requests must not run as it. */
export const OWNER = 'postgres'

/**
 * UTF-8 whatever the machine's language. The character type must be C.UTF-8: under plain C every Chinese character
 * counts as punctuation, and trigram search finds nothing.
 */
const INITDB_ARGUMENTS = [
  `--username=${OWNER}`,
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
  '--lc-messages=C',
  '--data-checksums',
  '--auth=scram-sha-256',
  '--no-instructions',
]

/** What the server and initdb inherit: nothing of the caller's language, zone or PG… variables. */
export function serverEnvironment(program: Program): Record<string, string> {
  return { PATH: '/usr/bin:/bin', LANG: 'C', TZ: 'Asia/Shanghai', LD_LIBRARY_PATH: program.libraryPath }
}

/** How to become the server's account when spawning. */
export function asAccount(account: Account): { uid?: number; gid?: number } {
  return account.differs ? { uid: account.uid, gid: account.gid } : {}
}

/** Makes the cluster on the first start. It takes its name only when complete: a start cut short leaves none. */
export async function ensureCluster(dataDir: string, program: Program, account: Account): Promise<void> {
  const cluster = join(dataDir, 'cluster')
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const draft = join(dataDir, 'cluster.draft')
  const note = join(dataDir, 'first-password')
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  await writeFile(join(dataDir, 'password'), password, { mode: 0o600 })
  await writeFile(note, password, { mode: 0o600 })
  if (account.differs) {
    await chown(draft, account.uid, account.gid)
    await chown(note, account.uid, account.gid)
  }
  try {
    await runInitdb(dataDir, [...INITDB_ARGUMENTS, `--pgdata=${draft}`, `--pwfile=${note}`], program, account)
    await rename(draft, cluster)
  } finally {
    await rm(note, { force: true })
    await rm(draft, { recursive: true, force: true })
  }
}

/** The owner's password, which only the account that made the cluster may read. */
export async function readPassword(dataDir: string): Promise<string> {
  return readFile(join(dataDir, 'password'), 'utf8').catch((cause: unknown) => {
    throw new LocalPgProblem('local-postgres.password-lost', {
      zh: `读不到数据库口令文件 ${join(dataDir, 'password')}；请用创建它的账户启动。`,
      en: `The password file ${join(dataDir, 'password')} cannot be read: start as the account that made it.`,
      folder: dataDir,
      cause,
    })
  })
}

async function runInitdb(dataDir: string, args: string[], program: Program, account: Account): Promise<void> {
  const child = spawn(join(program.bin, 'initdb'), args, {
    cwd: dataDir,
    env: serverEnvironment(program),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...asAccount(account),
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | string>((done) => {
    child.once('error', (error) => done(error.message))
    child.once('close', (exit, signal) => done(exit ?? signal ?? 'unknown'))
  })
  if (code === 0) return
  throw new LocalPgProblem('local-postgres.initialise-failed', {
    zh: `数据库初始化失败（${code}），数据目录 ${dataDir}。`,
    en: `The database could not be initialised (${code}) in ${dataDir}: ${Buffer.concat(said).toString().trim()}`,
    folder: dataDir,
  })
}
