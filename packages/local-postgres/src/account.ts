import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'
import { LocalPgProblem } from './problem.ts'

/** The account the server runs as. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
  /** Whether we must change to it: only root can, and PostgreSQL refuses to run as root. */
  readonly differs: boolean
}

/**
 * The account the server will run as: our own, or, when we are root, one that the machine already has.
 * None is created: a database launcher has no business in the machine's list of accounts.
 */
export function chooseAccount(passwd: () => string = () => readFileSync('/etc/passwd', 'utf8')): Account {
  const self = userInfo()
  if (self.uid !== 0) return { name: self.username, uid: self.uid, gid: self.gid, differs: false }
  const accounts = passwd()
    .split('\n')
    .map((line) => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const entry = accounts.find(([name]) => name === wanted)
    const [uid, gid] = [Number(entry?.[2]), Number(entry?.[3])]
    if (entry && uid > 0 && gid > 0) return { name: wanted, uid, gid, differs: true }
  }
  throw new LocalPgProblem('local-postgres.no-account', {
    zh: '以 root 运行时需要系统账户 postgres 或 nobody，本机都没有；请换普通账户启动。',
    en: 'As root the database needs an account named postgres or nobody and this machine has neither: start as an ordinary account.',
  })
}

/** The outermost folder on the way to `path` (itself included) that the account may not pass through, if any. */
export function findClosedFolder(path: string, account: Account): string | undefined {
  const closed: string[] = []
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const entry = statSync(folder, { throwIfNoEntry: false })
    if (entry?.isDirectory() && !mayPass(entry, account)) closed.push(folder)
    if (folder === dirname(folder)) return closed.at(-1)
  }
}

function mayPass({ uid, gid, mode }: { uid: number; gid: number; mode: number }, account: Account): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
