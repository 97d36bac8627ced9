// The database as types, with PostgreSQL's own comments. Written by tools/printSchema.ts.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Json = ColumnType<unknown, string, string>

/** An official who signs in. Officials only: nobody who is helped has an account. [county] */
export interface AccessAccount {
  /** County whose bureau opened it. */
  county: string
  /** The user_id of the ledger; never given to another. */
  id: string
  /** What is typed to sign in. */
  name: string
  /** The official as colleagues know them. */
  shown_name: string
  /** Made to show the system; exists in the invented county only. */
  demo: Generated<boolean>
  /** When it was opened. */
  opened_at: Date
  /** Last sign-in, or when it was opened or unlocked: from here dormancy is counted. */
  last_used_at: Date
  /** Since when nobody can sign in with it. */
  locked_at: Date | null
  /** administrator: by hand; dormant: nobody used it for a quarter of a year. */
  locked_why: string | null
}

/** Failed sign-ins, so that guessing takes longer and longer; forgotten after a day. [county] */
export interface AccessAttempt {
  /** County that was to be entered. */
  county: string
  /** Hash of the name typed, whether there is such an account or not, or of the address it came from. */
  about: string
  /** So many in a row. */
  failures: number
  /** The last one. */
  last_at: Date
}

/** What a county has decided about signing in; no row is the strict rule. [county] */
export interface AccessCountyRule {
  /** County. */
  county: string
  /** False only in an invented county, where there is nobody to protect. */
  second_factor_needed: boolean
}

/** The password of an account as scrypt keeps it. [county] */
export interface AccessCredential {
  /** County of the account. */
  county: string
  /** Whose. */
  account_id: string
  /** Algorithm, cost, salt and hash as one PHC string. */
  stored: string
  /** Given by an administrator: good for choosing a password and for nothing else. */
  one_time: boolean
  /** When it was set. */
  set_at: Date
}

/** A file opened beyond one's area, and what another person found of it. [county] [no person: an id that its readers cannot follow] */
export interface AccessOpenedFile {
  /** County of the file and of whoever opened it. */
  county: string
  /** Of the opening. */
  id: string
  /** Who opened it. */
  account_id: string
  /** The post they acted in, as the ledger names it. */
  post: string
  /** The one file. */
  file_id: string
  /** Village in charge of the file, as whoever opened it said: elsewhere it is not found. */
  region: string
  /** Why, in the words of whoever opened it; names and numbers of persons do not belong here. */
  reason: string
  /** When. */
  opened_at: Date
  /** Until then and no longer; four hours at most. */
  open_until_at: Date
  /** Three working days on; none while the holidays of that year are not known. */
  review_due_on: string | null
  /** Who looked at it: another person. */
  reviewed_by: string | null
  /** When. */
  reviewed_at: Date | null
  /** justified or not-justified. */
  finding: string | null
  /** What the reviewer noted. */
  remark: string | null
}

/** An account in a role, for an area, in a section: proposed, approved by another, ended. [county] [no person: the area an official works in] */
export interface AccessPost {
  /** County that grants it; the area lies within. */
  county: string
  /** Of the grant. */
  id: string
  /** Who holds it. */
  account_id: string
  /** Role, from the table of roles in the program. */
  role: string
  /** Area as its prefix: county 6, township 9, village 12 digits. */
  region: string
  /** Section of the bureau. */
  section: string
  /** two-people; founding: made by doudi init, once; demo: in the invented county. */
  origin: string
  /** Why it is wanted, as the letter of appointment has it. */
  reason: string
  /** Who proposed it. */
  proposed_by: string
  /** When. */
  proposed_at: Date
  /** Who approved it: not the one who proposed, not the one who gets it. */
  approved_by: string | null
  /** When; from then it can be acted in. */
  approved_at: Date | null
  /** Who withdrew the proposal, or ended the post. */
  ended_by: string | null
  /** When; from then it cannot be acted in. */
  ended_at: Date | null
}

/** What makes the six digits on an official's telephone. [county] */
export interface AccessSecondFactor {
  /** County of the account. */
  county: string
  /** Whose. */
  account_id: string
  /** The secret, encrypted with the keyring. */
  secret: Buffer
  /** The last half minute whose code was used: each serves once. */
  last_step: number
  /** When the secret was shown. */
  enrolled_at: Date
  /** When the first code proved that the telephone has it; before that it counts for nothing. */
  confirmed_at: Date | null
}

/** A sign-in and how long it lasts. [county] */
export interface AccessSession {
  /** County that was entered. */
  county: string
  /** Of the session; it opens nothing. */
  id: string
  /** SHA-256 of what the cookie holds: whoever reads this table can sign in as nobody. */
  token_hash: Buffer
  /** Who signed in. */
  account_id: string
  /** The post they act in; none yet is the first they hold. */
  post_id: string | null
  /** When the password was right. */
  started_at: Date
  /** Last request, to the minute. */
  last_seen_at: Date
  /** When the six digits were right. */
  code_given_at: Date | null
  /** Signed out, or ended by a new password or a lock: never valid again. */
  ended_at: Date | null
}

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
  'access.account': AccessAccount
  'access.attempt': AccessAttempt
  'access.county_rule': AccessCountyRule
  'access.credential': AccessCredential
  'access.opened_file': AccessOpenedFile
  'access.post': AccessPost
  'access.second_factor': AccessSecondFactor
  'access.session': AccessSession
  'platform.access_receipt': PlatformAccessReceipt
  'platform.audit_entry': PlatformAuditEntry
  'platform.audit_seal': PlatformAuditSeal
  'platform.audit_unsealed': PlatformAuditUnsealed
  'platform.idempotency_key': PlatformIdempotencyKey
  'platform.installation': PlatformInstallation
  'platform.migration': PlatformMigration
}
