import type { Announced, AnnouncementName } from '@doudi/contract'
import type { Day } from '@doudi/domain'
import type { Clock } from '../clock.ts'
import type { ConstraintProblems, Db, Tx } from '../db/index.ts'
import type { Log } from '../log.ts'
import type { Actor } from '../scope/index.ts'
import type { Keyring, SecretColumns } from '../secrets/index.ts'

/** Tells a fact to every slice that reacts to it, in the transaction in which it became true. */
export type Announce = <Name extends AnnouncementName>(name: Name, ids: Announced<Name>) => Promise<void>

/** What commands and queries run on. One for each process. */
export interface Platform {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly constraints: ConstraintProblems
  /** The keys of columns and blind indexes; after a rotation another one. */
  readonly keyring: Keyring
  /** Everything that lies under them. */
  readonly secretColumns: SecretColumns
  /** Writes the job rows of an announcement, one for each reaction. */
  announceIn(tx: Tx): Announce
}

/** What a command or a query may use while it runs. */
export interface Context {
  /** The transaction, in scope. There is no other way to the database. */
  readonly tx: Tx
  /** The county it acts in: every statement names it. */
  readonly county: string
  readonly actor: Actor
  readonly keyring: Keyring
  /** One instant for everything that is written together. */
  readonly now: Date
  /** Today in Asia/Shanghai. */
  readonly today: Day
  readonly requestId: string
}

/** The circumstances of one request. */
export interface Request {
  readonly actor: Actor
  readonly requestId: string
  /** Named by a post above the county, which acts in one county at a time. */
  readonly county?: string | undefined
  /** The same key and the same input get the same answer, and the work is done once. */
  readonly idempotencyKey?: string | undefined
}
