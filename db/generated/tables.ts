// The database as types, with PostgreSQL's own comments. Written by tools/printSchema.ts.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Json = ColumnType<unknown, string, string>

/** Who read whose file and why, to be shown to that person. [person] [append-only] */
export interface PlatformAccessReceipt {
  /** County of the file. */
  county: string
  /** Of the reading. */
  id: string
  /** Village in charge of the person when the file was read. */
  region: string
  /** Whose file. */
  person_id: string
  /** When, by the server's clock. */
  at: Date
  /** Who read it. */
  user_id: string
  /** The post they acted in. */
  post: string
  /** The query that read it. */
  action: string
  /** The purpose, as a code of the query. */
  why: string
  /** The section that read; it alone releases what is withheld. */
  section: string
  /** Not shown until released: protection, discipline, complaints, audit. */
  withheld: boolean
  /** A withheld receipt that this one makes known; the withheld one itself is never changed. */
  releases: string | null
}

/** What was done or refused, by whom, to what; ids and codes, never a name or number of a person. [county] [append-only] */
export interface PlatformAuditEntry {
  /** County it happened in. */
  county: string
  /** Given by the server; commits may come in another order. */
  seq: GeneratedAlways<number>
  /** The server's clock. */
  at: Date
  /** Who acted; all zeros is the system itself. */
  user_id: string
  /** The post they acted in. */
  post: string
  /** Name of the command or query, such as payments.approve-run. */
  action: string
  /** done or refused. */
  outcome: string
  /** Code of the refusal. */
  problem: string | null
  /** Id of the record concerned, when the request named one. */
  subject: string | null
  /** What the command leaves, as canonical JSON: the very text that was hashed. */
  details: string
  /** The request, as in the log and in the answer. */
  request_id: string
}

/** The chain: each seal holds the hash of its entry and of everything before it. [county] [append-only] */
export interface PlatformAuditSeal {
  /** County of the chain. */
  county: string
  /** Place in the chain, from 1 without gaps. */
  position: number
  /** The entry sealed here. */
  seq: number
  /** SHA-256 of the entry as canonical JSON. */
  entry_hash: Buffer
  /** SHA-256 of the chain hash before and this entry hash. */
  chain_hash: Buffer
  /** When it was sealed. */
  sealed_at: Date
}

/** Entries the sealer has yet to chain; written with the entry, gone within two seconds. [county] */
export interface PlatformAuditUnsealed {
  /** County of the entry. */
  county: string
  /** The entry. */
  seq: number
}

/** A request that was carried out, so that the same one sent again gets the same answer. [county] */
export interface PlatformIdempotencyKey {
  /** County the request acted in. */
  county: string
  /** Who sent it; one user never meets another's keys. */
  user_id: string
  /** Chosen by the sender, once for each intention. */
  key: string
  /** SHA-256 of command and input: a key is not for two requests. */
  request_hash: Buffer
  /** What was answered, letter by letter; the row and the change are one transaction. */
  answer: Json | null
  /** When it was carried out; forgotten after a week. */
  made_at: Date
}

/** A county served here and the name of its bureau. [reference] */
export interface PlatformInstallation {
  /** County code by GB/T 2260, six digits. */
  county: string
  /** The bureau as its letterhead has it, shown on every page and notice. */
  name: string
  /** bureau: real people; invented: made-up people, so that demo accounts may exist. */
  kind: string
  /** The day the county was opened here. */
  opened_on: string
}

/** Migrations that were applied. [local: describes this database] */
export interface PlatformMigration {
  /** File name in db/migrations. */
  name: string
  /** Hash of the file when it was applied. */
  sha256: string
  /** When it was applied. */
  applied_at: Generated<Date>
}

/** Every table and view by its full name. */
export interface Database {
  'platform.access_receipt': PlatformAccessReceipt
  'platform.audit_entry': PlatformAuditEntry
  'platform.audit_seal': PlatformAuditSeal
  'platform.audit_unsealed': PlatformAuditUnsealed
  'platform.idempotency_key': PlatformIdempotencyKey
  'platform.installation': PlatformInstallation
  'platform.migration': PlatformMigration
}
