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

/** Somebody who was sent to the provider and is to come back within ten minutes, once. [county] */
export interface AccessProviderAttempt {
  /** County that is to be entered. */
  county: string
  /** SHA-256 of what the provider sends back. */
  state_hash: Buffer
  /** SHA-256 of what only that browser holds. */
  browser_hash: Buffer
  /** What the token must repeat. */
  nonce: string
  /** What the code is redeemed with (PKCE). */
  verifier: string
  /** The account to be linked, when somebody signed in asks for it; else nobody is known yet. */
  links_account: string | null
  /** When. */
  started_at: Date
  /** Of the attempt; it opens nothing. */
  id: string
}

/** Which account somebody known to a provider of identities may enter; signing in never makes one. [county] */
export interface AccessProviderLink {
  /** County of the account. */
  county: string
  /** The account. */
  account_id: string
  /** The provider, as its tokens name it. */
  issuer: string
  /** Who it is there: an opaque identifier. */
  subject: string
  /** The account itself, or an administrator: then the provider's second factor does not count. */
  linked_by: string
  /** When. */
  linked_at: Date
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

/** One programme asked for, and where it stands: its steps folded. [person] */
export interface CaseworkApplication {
  /** County in charge. */
  county: string
  /** Permanent id. */
  id: string
  /** Village in charge; it follows the household. */
  region: string
  /** The household. */
  household_id: string
  /** The member, of a personal programme; empty: the household. */
  person_id: string | null
  /** The door it came through. */
  intake_id: string
  /** dibao, tekun, temporaryAid and so on. */
  programme: string
  /** Of temporary aid: emergencyFamily, emergencyIndividual, expenditureFamily. */
  aid: string | null
  /** Where it stands, as in the table of packages/life. */
  state: string
  /** 1 at the receipt, one more with each step; whoever acts names the one they saw. */
  version: number
  /** How often it was returned for correction: once at most. */
  returned_times: number
  /** Day of the application. */
  applied_on: string
  /** Day of acceptance. */
  accepted_on: string | null
  /** The day whose procedure it follows: of acceptance, until then of application. */
  law_on: string
  /** Day of the decision in force. */
  decided_on: string | null
  /** Day on which nothing was left to do. */
  ended_on: string | null
  /** When it was opened. */
  opened_at: Date
  /** When the last step was taken. */
  changed_at: Date
}

/** An adult of the household, or a legal supporter of a tekun applicant, lets their means be checked. [person] */
export interface CaseworkAuthorisation {
  /** County of the door. */
  county: string
  /** Of the authorisation. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The intake it was signed for. */
  intake_id: string
  /** Who signed, when they are known here. */
  person_id: string | null
  /** A legal supporter who lives elsewhere: name and relation, encrypted. */
  supporter_sealed: Buffer | null
  /** Whose supporter. */
  supporter_of: string | null
  /** Day of the signature. */
  signed_on: string
  /** The last day on which means may be asked about. */
  good_until: string
  /** Where the signed paper lies. */
  document: string
  /** When it was entered. */
  recorded_at: Date
  /** By whom. */
  recorded_by: string
  /** The day on which it was taken back. */
  withdrawn_on: string | null
}

/** What somebody is owed by a decision, and since when. [person] */
export interface CaseworkAward {
  /** County in charge. */
  county: string
  /** Permanent id. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The member, of a personal programme. */
  person_id: string | null
  /** The programme. */
  programme: string
  /** The application that led to it; empty: taken over from a roll. */
  application_id: string | null
  /** Its row on the roll. */
  enrolment_id: string | null
  /** The award it carries on after a change of head: no new entry in the figures. */
  continues: string | null
  /** Where it stands, as in the table of packages/life. */
  state: string
  /** How many changes it has had; whoever acts names the one they saw. */
  version: number
  /** A, B, C of dibao: how often it is reviewed. */
  category: string | null
  /** First day. */
  holds_from: string
  /** The day from which it no longer holds. */
  holds_until: string | null
  /** Why it ended: a code. */
  ended_because: string | null
  /** The day on which a gradual exit ends. */
  grace_until: string | null
  /** The day by which it is to be looked at again. */
  review_on: string | null
  /** When it last changed. */
  changed_at: Date
  /** decision, or roster: taken over from a roll without its decision. */
  source: Generated<string>
  /** First day of the gradual exit. */
  grace_from: string | null
  /** Its row on the roll of gradual exits. */
  grace_enrolment_id: string | null
  /** The notice by which its end is told. */
  end_notice_id: string | null
}

/** How much an award gives, from which day to which. [person] */
export interface CaseworkAwardAmount {
  /** County in charge. */
  county: string
  /** Of the span. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The award. */
  award_id: string
  /** Per month. */
  monthly_fen: number | null
  /** Once, of temporary aid. */
  once_fen: number | null
  /** First day. */
  holds_from: string
  /** The day from which another amount holds. */
  holds_until: string | null
  /** The decision that says so; empty: taken over from a roll, its decision is not here. */
  decision_id: string | null
  /** The decision that gives these days another amount; empty: it holds. */
  replaced_by: string | null
  /** How many people it is for; empty: as many as before. */
  persons: number | null
}

/** A change of an award that somebody, or the rules themselves, propose, and who settled it. [person] */
export interface CaseworkAwardChange {
  /** County in charge. */
  county: string
  /** Of the proposal. */
  id: string
  /** Village in charge; it follows the household. */
  region: string
  /** The household. */
  household_id: string
  /** The award. */
  award_id: string
  /** increase, reduce, startGrace, backToFull, suspend, end. */
  act: string
  /** Why: a code of packages/life. */
  cause: string
  /** Where it comes from: hand, review, detected, grace, death. */
  source: string
  /** The day from which it is to hold. */
  holds_from: string
  /** What is paid per month before it. */
  before_fen: number | null
  /** What is to be paid per month; empty: as it is, or nothing. */
  amount_fen: number | null
  /** Of a gradual exit: how many months. */
  months: number | null
  /** The reported death it follows from. */
  death_id: string | null
  /** What the rules said that day: answer, reasons with clauses, what is missing. No names. */
  found: Json
  /** What somebody found or what is contradictory, in words; encrypted. */
  said_sealed: Buffer | null
  /** open, confirmed, declined, withdrawn. */
  state: string
  /** The day. */
  proposed_on: string
  /** When it was entered. */
  proposed_at: Date
  /** By whom; empty: the rules found it. */
  proposed_by: string | null
  /** Day on which those concerned were told of it or it was posted, where days of notice are due. */
  told_on: string | null
  /** When it was confirmed, declined or fell away. */
  settled_at: Date | null
  /** By whom; empty: it fell away by itself. */
  settled_by: string | null
  /** Why it was declined or fell away. */
  settled_because: string | null
  /** The decision that it led to. */
  decision_id: string | null
}

/** Months in which nothing is paid while something contradictory is looked into; what is owed runs on. [person] */
export interface CaseworkAwardHold {
  /** County in charge. */
  county: string
  /** Of the suspension. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The award. */
  award_id: string
  /** First day without payment. */
  holds_from: string
  /** The day from which it is paid again, or the award had ended. */
  holds_until: string | null
  /** rebutted: everything is owed; upheld: nothing since the first day. */
  outcome: string | null
  /** The decision to suspend. */
  decision_id: string
  /** What is contradictory, by which sources or by whose finding; encrypted. */
  said_sealed: Buffer
}

/** A paper that is owed to a household about a change of its award: queued here, written by the paper room. [person] */
export interface CaseworkAwardNotice {
  /** County in charge. */
  county: string
  /** Of the notice. */
  id: string
  /** Village in charge. */
  region: string
  /** Who is told. */
  household_id: string
  /** The award. */
  award_id: string
  /** The decision it tells of; empty: a reminder. */
  decision_id: string | null
  /** The act it tells of, or graceReminder. */
  kind: string
  /** The day from which what it tells of holds. */
  about_on: string
  /** The last day on which an answer is waited for; empty: no days are set here. */
  answer_until: string | null
  /** When it became due. */
  queued_at: Date
  /** Day on which it was handed over. */
  told_on: string | null
}

/** Months that were held back or ended wrongly and are owed after all, one by one. [person] */
export interface CaseworkAwardOwed {
  /** County in charge. */
  county: string
  /** The award. */
  award_id: string
  /** First day of the month. */
  month: string
  /** The decision that restored it. */
  decision_id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** What was owed for the month. */
  owed_fen: number
}

/** An award was looked at again, and what came of it. Never changed. [person] */
export interface CaseworkAwardReview {
  /** County in charge. */
  county: string
  /** Of the review. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The award. */
  award_id: string
  /** The day by which it was due. */
  due_on: string | null
  /** The day. */
  reviewed_on: string
  /** When it was entered. */
  reviewed_at: Date
  /** By whom. */
  reviewed_by: string
  /** unchanged, changeProposed, graceProposed, endProposed. */
  result: string
  /** What the rules said: eligible, ineligible, undetermined. */
  answer: string | null
  /** What is paid per month. */
  before_fen: number | null
  /** What the rules give per month. */
  now_fen: number | null
  /** The day by which it is due again. */
  next_on: string | null
  /** What was proposed. */
  change_id: string | null
  /** What was found, in words; encrypted. */
  said_sealed: Buffer | null
}

/** The signed certificate of a decision, in the chain of its county; never changed. Only the village in charge follows the household. [person] */
export interface CaseworkCertificate {
  /** County that decided. */
  county: string
  /** Of the certificate. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The decision. */
  decision_id: string
  /** Place in the chain of the county, from 1. */
  number: number
  /** SHA-256 of the certificate before it; zeros for the first. */
  previous: Buffer
  /** SHA-256 of what it says. */
  hash: Buffer
  /** SHA-256 of the texts of the rules it was made under. */
  revision: Buffer
  /** When. */
  issued_at: Date
  /** The whole file, encrypted: masked, but still about somebody. */
  body_sealed: Buffer
}

/** Where the chain of certificates of a county ends: the row that is held while the next is made. [county] */
export interface CaseworkCertificateHead {
  /** The county. */
  county: string
  /** Number of the last certificate; 0 before the first. */
  number: number
  /** SHA-256 of the last certificate; zeros before the first. */
  hash: Buffer
}

/** The rules of a revision that certificates were made under, so that the page which re-checks them can be made at any time. [county] [append-only] */
export interface CaseworkCertificateRules {
  /** The county that decided under them. */
  county: string
  /** SHA-256 of the texts, in hexadecimal. */
  revision: string
  /** The texts of all packs and their vocabulary, as JSON. */
  texts: string
  /** When the first certificate was made under them. */
  first_used_at: Date
}

/** A time limit of one record: by the law of the day on which it began. [person] */
export interface CaseworkClock {
  /** County in charge. */
  county: string
  /** Of the clock. */
  id: string
  /** Village in charge. */
  region: string
  /** The household, where there is one: the clock follows it. */
  household_id: string | null
  /** What it runs for: application, award, complaint, referral and so on. */
  kind: string
  /** Which record of that kind. */
  subject_id: string
  /** Which limit, as the program names it. */
  limit_name: string
  /** The programme, where the limit depends on it. */
  programme: string | null
  /** ordinary; extended for a lawful reason; delegated to a township. */
  variant: string
  /** workingDays or calendarDays. */
  unit: string
  /** So many; empty: no document and no county sets a figure. */
  days: number | null
  /** Where the figure comes from: document, county (stricter), none. */
  basis: string
  /** The clause that sets it; empty where nothing does. */
  clause: string
  /** The day on which it began; that day does not count. */
  started_on: string
  /** Since when it stands still. */
  paused_on: string | null
  /** The last day in time; of a notice the last day it must hang. */
  due_on: string | null
  /** Why there is no last day: calendar, unset, paused. */
  undetermined: string | null
  /** The year whose calendar is not known. */
  undetermined_year: number | null
  /** The day on which what it waits for was done. */
  ended_on: string | null
  /** done; dropped: nothing is waited for any more. */
  ended: string | null
  /** When it was entered. */
  started_at: Date
}

/** A limit that was passed, told to the township and then to the county, and what each said of it. [person] */
export interface CaseworkClockEscalation {
  /** County in charge. */
  county: string
  /** Of the escalation. */
  id: string
  /** Village in charge. */
  region: string
  /** The household, where there is one. */
  household_id: string | null
  /** Which limit. */
  clock_id: string
  /** Who is told: township, county. */
  level: string
  /** The day. */
  raised_on: string
  /** When it was entered. */
  raised_at: Date
  /** Who answered for it. */
  seen_by: string | null
  /** When. */
  seen_at: Date | null
  /** Why it is late and what is done about it, encrypted. */
  said_sealed: Buffer | null
}

/** Days on which a time limit lawfully stood still, and why. [person] */
export interface CaseworkClockPause {
  /** County in charge. */
  county: string
  /** Of the pause. */
  id: string
  /** Village in charge. */
  region: string
  /** The household, where there is one. */
  household_id: string | null
  /** Which limit. */
  clock_id: string
  /** correction, objection, householdAbsent, crossCounty. */
  reason: string
  /** The reason in words, encrypted. */
  said_sealed: Buffer | null
  /** The last day that still counted. */
  paused_on: string
  /** Who stopped it. */
  paused_by: string
  /** When it was entered. */
  paused_at: Date
  /** The day on which it went on; the day after counts. */
  resumed_on: string | null
  /** Who let it go on. */
  resumed_by: string | null
  /** When that was entered. */
  resumed_at: Date | null
}

/** A case before the conference: what is asked, and what it concluded. [person] */
export interface CaseworkConference {
  /** County in charge. */
  county: string
  /** Of the conference. */
  id: string
  /** Village in charge; it follows the household. */
  region: string
  /** The household. */
  household_id: string
  /** The application. */
  application_id: string
  /** The sum that is asked for, per month or once. */
  asked_fen: number
  /** Why it is asked for, encrypted. */
  because_sealed: Buffer
  /** The day. */
  asked_on: string
  /** When it was entered. */
  asked_at: Date
  /** By whom. */
  asked_by: string
  /** The day it was held. */
  held_on: string | null
  /** Minutes and conditions, encrypted. */
  minutes_sealed: Buffer | null
  /** granted or notGranted. */
  outcome: string | null
  /** The most that may be confirmed. */
  granted_fen: number | null
  /** How many votes were needed; empty: the county has set none, so every member voted. */
  quorum: number | null
  /** When its conclusion was entered. */
  concluded_at: Date | null
  /** By whom. */
  concluded_by: string | null
}

/** Who confers on a case, and the vote of each. [county] */
export interface CaseworkConferenceMember {
  /** County. */
  county: string
  /** The conference. */
  conference_id: string
  /** The member. */
  account_id: string
  /** Too near to the household: heard, and without a vote. */
  kin: boolean
  /** for, against, abstain. */
  vote: string | null
  /** When they voted. */
  voted_at: Date | null
}

/** Somebody is said to have died: what follows is settled within the lawful months by another than who reported it. [person] */
export interface CaseworkDeathReport {
  /** County in charge. */
  county: string
  /** Of the report. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** Who died. */
  person_id: string
  /** The day of death. */
  died_on: string
  /** The day on which we learned of it. */
  learned_on: string
  /** The last day on which awards are to be settled. */
  due_on: string
  /** family, village, hospital, police, funeralHome, feed. */
  source: string
  /** Where the paper lies. */
  document: string | null
  /** reported, settled, rebutted. */
  state: string
  /** When it was entered. */
  reported_at: Date
  /** By whom. */
  reported_by: string
  /** When awards were settled. */
  settled_at: Date | null
  /** By whom. */
  settled_by: string | null
  /** When it turned out to be wrong. */
  rebutted_at: Date | null
  /** Who says so. */
  rebutted_by: string | null
  /** How it turned out. */
  rebutted_because: string | null
  /** Who belongs to the household afterwards, by ids, where the head died. */
  heads: Json | null
  /** Who belonged to it before, by ids; to restore it. */
  earlier: Json | null
}

/** A decision with its reasons, and the facts and rules it rests on as they were. [person] */
export interface CaseworkDecision {
  /** County in charge. */
  county: string
  /** Of the decision. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The application it answers. */
  application_id: string | null
  /** The award it makes or changes. */
  award_id: string | null
  /** award, refuse, increase, reduce, suspend, resume, grace, end, carryOn. */
  kind: string
  /** The programme. */
  programme: string
  /** The member, of a personal programme. */
  person_id: string | null
  /** The day. */
  decided_on: string
  /** When it was entered. */
  decided_at: Date
  /** Who decided; nobody but the system where the rules leave nothing to decide. */
  decided_by: string
  /** In which post. */
  decided_post: string
  /** Decided by a township under a delegation. */
  delegated: boolean
  /** The rules could not decide: a person did, citing a clause. */
  by_hand: boolean
  /** Per month, or once; empty: no sum. */
  amount_fen: number | null
  /** First day of what it decides. */
  effective_on: string | null
  /** Every reason with its clause, as codes and words without names. */
  reasons: Json
  /** The rules it used, by hash. */
  packs: string
  /** The case and the determination as they were, encrypted. */
  frozen_sealed: Buffer
  /** The delegation under which a township decided. */
  delegation_id: string | null
}

/** What townships may decide instead of the county. [county] */
export interface CaseworkDelegation {
  /** County that delegates. */
  county: string
  /** Of the delegation. */
  id: string
  /** The programme. */
  programme: string
  /** The township; empty: every township. */
  township: string | null
  /** The most that may be decided, per month or once; empty: whatever the rules give. */
  up_to_fen: number | null
  /** First day. */
  holds_from: string
  /** The day from which it no longer holds; empty: until recalled. */
  holds_until: string | null
  /** The document it rests on. */
  document: string
  /** When it was proposed. */
  proposed_at: Date
  /** By whom. */
  proposed_by: string
  /** When another person approved it; empty: not in force. */
  approved_at: Date | null
  /** By whom. */
  approved_by: string | null
  /** The day of its recall. */
  recalled_on: string | null
  /** When it was recalled. */
  recalled_at: Date | null
  /** By whom. */
  recalled_by: string | null
  /** Why; no names. */
  recalled_because: string | null
}

/** A paper of a case as it was issued: printed again from this and never made anew. Only the village in charge follows the household. [person] */
export interface CaseworkDocument {
  /** County that issued it. */
  county: string
  /** Of the paper. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The application it belongs to. */
  application_id: string | null
  /** The decision it tells. */
  decision_id: string | null
  /** receipt, missingPapers, consent, inquiry, publicNotice, awardSheet, award, refusal, change, minutes. */
  kind: string
  /** Year of its number. */
  year: number
  /** Number within the year, of those that leave the house; forms have none. */
  seq: number | null
  /** Random code in its QR; it says nothing of anybody. */
  code: string
  /** Everything that stands on it, encrypted. */
  model_sealed: Buffer
  /** The day that stands on it. */
  issued_on: string
  /** When it was issued. */
  issued_at: Date
  /** By whom. */
  issued_by: string
}

/** The last number of the year in the register of outgoing documents of the county. [county] */
export interface CaseworkDocumentCount {
  /** The county. */
  county: string
  /** The year of the number: 〔2026〕. */
  year: number
  /** The last number that was given. */
  last: number
}

/** The monthly draw of decisions to be looked at again: its seed is fixed before the list closes. [county] */
export interface CaseworkDraw {
  /** County. */
  county: string
  /** Of the draw. */
  id: string
  /** First day of the month whose end closes the list. */
  month: string
  /** SHA-256 of the seed in hexadecimal, published while the list is open. */
  commitment: string
  /** The seed, encrypted until it is revealed. */
  seed_sealed: Buffer
  /** When it was fixed. */
  committed_at: Date
  /** The seed, revealed at the draw. */
  seed: string | null
  /** When the list closed: the end of the month. */
  closed_at: Date | null
  /** SHA-256 of the closed list in hexadecimal. */
  list_hash: string | null
  /** The closed list: ids of decisions in their order, and why each stands on it. No names. */
  list: Json | null
  /** Of each hundred how many were drawn, by why they stand on the list. */
  shares: Json | null
  /** When it was drawn. */
  drawn_at: Date | null
}

/** Who answers emergencies, when, and who stands in: officials of a township or the county. [county] */
export interface CaseworkDuty {
  /** County. */
  county: string
  /** Of the shift. */
  id: string
  /** Township (nine digits) or county (six). */
  area: string
  /** From when. */
  starts_at: Date
  /** Until before when. */
  ends_at: Date
  /** Who. */
  officer: string
  /** Who stands in when they cannot be reached. */
  stand_in: string
  /** The duty telephone of the office. */
  telephone: string
  /** When it was entered. */
  entered_at: Date
  /** By whom. */
  entered_by: string
  /** When it was taken off the roster. */
  ended_early_at: Date | null
}

/** Somebody in sudden need, where it happened; who it is may come to light later. [person] */
export interface CaseworkEmergency {
  /** County in which it happened. */
  county: string
  /** Permanent id. */
  id: string
  /** Village in which it happened; it stays, wherever the household belongs. */
  region: string
  /** The household; empty: not known yet. */
  household_id: string | null
  /** Who; empty: not known yet. */
  person_id: string | null
  /** County of registration, when it is not this one. */
  home_region: string | null
  /** telephone, visit, village, web, window. */
  channel: string
  /** lifeAtRisk, today, days. */
  urgency: string
  /** Who, where exactly, what, and who reports, encrypted. */
  told_sealed: Buffer
  /** Where it stands, as in the table of packages/life. */
  state: string
  /** How many steps it has taken. */
  version: number
  /** When it was reported. */
  reported_at: Date
  /** Who took the report down. */
  reported_by: string
  /** Until when the township had to send somebody; afterwards the county is called. Empty: no minutes are set. */
  answer_by_at: Date | null
  /** Who was sent. */
  sent_officer: string | null
  /** When somebody was first sent. */
  answered_at: Date | null
  /** When somebody was there. */
  visited_at: Date | null
  /** The intake that the aid opened. */
  intake_id: string | null
  /** How it ended: aided, referred, unfounded, noNeed. */
  closing: string | null
  /** The day it was closed. */
  ended_on: string | null
  /** When the last step was taken. */
  changed_at: Date
}

/** What was done in an emergency, in order; never changed. [person] */
export interface CaseworkEmergencyStep {
  /** County. */
  county: string
  /** Of the step. */
  id: string
  /** Village in which it happened. */
  region: string
  /** The emergency. */
  emergency_id: string
  /** 1, 2, 3. */
  seq: number
  /** What was done, as in the table of packages/life. */
  act: string
  /** Where it stood afterwards. */
  state: string
  /** When. */
  taken_at: Date
  /** By whom. */
  taken_by: string
  /** In which post. */
  taken_post: string
  /** What was found or agreed, encrypted. */
  said_sealed: Buffer | null
}

/** What is left to do: papers to be made up for after aid that came first, and what a consultation agreed. [person] */
export interface CaseworkEmergencyTask {
  /** County. */
  county: string
  /** Of the task. */
  id: string
  /** Village in which it happened. */
  region: string
  /** The emergency. */
  emergency_id: string
  /** makeUp: papers, verification and notice after aid first; consultation: what was agreed. */
  kind: string
  /** What is to be done, encrypted. */
  words_sealed: Buffer
  /** Which unit does it. */
  by_whom: string
  /** The last day; empty: none is set. */
  due_on: string | null
  /** Since when it waits. */
  opened_at: Date
  /** The day it was done. */
  done_on: string | null
  /** Who says so. */
  done_by: string | null
  /** Where the paper lies that shows it. */
  proof: string | null
}

/** Somebody came through the one door: who, with whom, what happened, and what was proposed. [person] */
export interface CaseworkIntake {
  /** County of the door. */
  county: string
  /** Of the intake; the number on its receipt. */
  id: string
  /** Village in charge of the household. */
  region: string
  /** Who live together. */
  household_id: string
  /** Who applies, or for whom it is applied. */
  applicant_id: string
  /** self, member, guardian, committee, proxy. */
  applied_by: string
  /** Name, telephone and scope of a proxy, encrypted. */
  proxy_sealed: Buffer | null
  /** The last day on which the proxy may act. */
  proxy_until: string | null
  /** window, village, visit, telephone, web, lead. */
  channel: string
  /** Where it comes from, when from a lead: a finding or report by its id. */
  lead: string | null
  /** Why here: hukou, residencePermit, whereItHappened. */
  standing: string
  /** County of registration that is told and asked, when it is not this one. */
  home_region: string | null
  /** What happened, in the words of whoever came; encrypted. */
  told_sealed: Buffer
  /** What the rules proposed that day: programmes, answers, what is missing. No names. */
  proposal: Json
  /** The day. */
  taken_on: string
  /** When it was entered. */
  taken_at: Date
  /** Who took it down. */
  taken_by: string
}

/** What was proposed at the door and what the clerk made of it; what was dropped stays. [person] */
export interface CaseworkIntakeItem {
  /** County of the door. */
  county: string
  /** Of the line. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The intake. */
  intake_id: string
  /** The programme. */
  programme: string
  /** The member, of a personal programme. */
  person_id: string | null
  /** What the rules said: eligible, ineligible, undetermined, notAsked. */
  answer: string
  /** What they gave, per month or once; empty: none, or not known. */
  amount_fen: number | null
  /** kept, added, dropped by the clerk; referred to a department. */
  choice: string
  /** Why it was added or dropped. */
  because: string | null
  /** Reasons with clauses and what is missing, as shown that day. No names. */
  said: Json
  /** The application it opened. */
  application_id: string | null
}

/** Near relatives that staff declared, and whom they care for. [county] */
export interface CaseworkKin {
  /** County. */
  county: string
  /** Of the declaration. */
  id: string
  /** Whose relative. */
  staff_id: string
  /** spouse, parent, child, sibling, grandparent, grandchild, inLaw; caredFor: cared for without being a relative. */
  relation: string
  /** Name of the relative, encrypted. */
  name_sealed: Buffer
  /** Identity number of the relative, encrypted. */
  number_sealed: Buffer
  /** Blind index of it. */
  number_index: Buffer
  /** Day of the declaration. */
  declared_on: string
  /** When it was entered. */
  entered_at: Date
  /** By whom. */
  entered_by: string
  /** The day from which it no longer holds. */
  withdrawn_on: string | null
  /** Who entered that. */
  withdrawn_by: string | null
  /** Why: divorced, entered by mistake; no name. */
  withdrawn_because: string | null
}

/** Applications of near relatives of officials, registered with the county. [person] */
export interface CaseworkKinCase {
  /** County in charge. */
  county: string
  /** Of the entry. */
  id: string
  /** Village in charge; it follows the household. */
  region: string
  /** The household. */
  household_id: string
  /** The application. */
  application_id: string
  /** The member concerned; empty where it was only declared. */
  person_id: string | null
  /** The official; empty where the one declared is on no register. */
  staff_id: string | null
  /** match: by comparing numbers; declared: the applicant said so. */
  recognised_by: string
  /** What was declared: who, and how related; encrypted. */
  said_sealed: Buffer | null
  /** The day. */
  recognised_on: string
  /** When it was entered. */
  recognised_at: Date
  /** Whose step it was. */
  entered_by: string
}

/** A letter to or from another county about somebody: their means there, or whether aid is paid twice. [person] */
export interface CaseworkLetter {
  /** This county. */
  county: string
  /** Permanent id. */
  id: string
  /** Village in charge. */
  region: string
  /** The household; empty: somebody who is not registered here. */
  household_id: string | null
  /** The intake it was written for. */
  intake_id: string | null
  /** The emergency it was written for. */
  emergency_id: string | null
  /** out: this county asks; in: it is asked. */
  direction: string
  /** means: means and papers; doublePay: whether the same aid is paid there. */
  question: string
  /** The other county. */
  other_region: string
  /** Number of the letter. */
  number: string
  /** About whom and what is asked, encrypted. */
  asked_sealed: Buffer
  /** Where it stands, as in the tables of packages/life. */
  state: string
  /** How many steps it has taken. */
  version: number
  /** The day it was opened or received. */
  opened_on: string
  /** When it was entered. */
  opened_at: Date
  /** By whom. */
  opened_by: string
  /** The day it left. */
  sent_on: string | null
  /** Until when an answer is due; empty: no days are set. */
  due_on: string | null
  /** The day of the last reminder. */
  reminded_on: string | null
  /** Why it is decided without the answer, encrypted. */
  went_on_because_sealed: Buffer | null
  /** The day on which it was settled to go on without the answer. */
  went_on_on: string | null
  /** Who settled it. */
  went_on_by: string | null
  /** Day of the answer. */
  answered_on: string | null
  /** agrees, differs, paidThere, notPaidThere, unknownThere. */
  answer: string | null
  /** The words of the answer, encrypted. */
  answer_sealed: Buffer | null
  /** The day on which nothing was left to do. */
  ended_on: string | null
  /** When the last step was taken. */
  changed_at: Date
}

/** A sheet on a village board, drawn from applications and never typed. [person] */
export interface CaseworkNotice {
  /** County in charge. */
  county: string
  /** Permanent id; the number on the sheet. */
  id: string
  /** The village in which it hangs. */
  region: string
  /** first; second: the notice of the county, until 2021-06-30. */
  kind: string
  /** Where it stands, as in the table of packages/life. */
  state: string
  /** How many changes it has had; whoever acts names the one they saw. */
  version: number
  /** full or masked, as the county had it set on the day it was drawn. */
  names: string
  /** Where people complain, as it stands on the sheet. */
  telephone: string
  /** How many days it hangs. */
  days: number
  /** How often it was posted: after an interruption the days begin anew. */
  postings: number
  /** Where it hangs, in words. */
  board: string | null
  /** The day it was drawn. */
  drawn_on: string
  /** When. */
  drawn_at: Date
  /** By whom. */
  drawn_by: string
  /** The day of the last posting; it does not count itself. */
  posted_on: string | null
  /** The last of its days, until midnight; a day off has moved it on. */
  last_on: string | null
  /** The day it ended or lapsed. */
  closed_on: string | null
  /** daysOver, or why it lapsed: a code. */
  closed_because: string | null
  /** When it last changed. */
  changed_at: Date
}

/** One application on a sheet, with what stands printed of it. [person] */
export interface CaseworkNoticeLine {
  /** County in charge. */
  county: string
  /** Of the line. */
  id: string
  /** Village in charge of the household; it follows it. */
  region: string
  /** The sheet. */
  notice_id: string
  /** 1, 2, 3 on the sheet. */
  seq: number
  /** The household. */
  household_id: string
  /** The application. */
  application_id: string
  /** Name, number of members, programme, sum and village as printed; encrypted. */
  printed_sealed: Buffer
  /** The day it left the sheet. */
  closed_on: string | null
  /** daysOver, lapsed, objection, withdrawn, corrected. */
  closed_because: string | null
}

/** A photograph of a posted sheet: who and when. Its bytes lie beside, encrypted. [person] */
export interface CaseworkNoticePhoto {
  /** County in charge. */
  county: string
  /** Of the photograph. */
  id: string
  /** The village in which the sheet hangs. */
  region: string
  /** The sheet. */
  notice_id: string
  /** Which posting of the sheet. */
  posting: number
  /** start or end of its days. */
  shows: string
  /** image/jpeg or image/png. */
  media: string
  /** Bytes. */
  size: number
  /** SHA-256 of the picture without what the telephone wrote into it: no picture serves twice. */
  hash: Buffer
  /** The day it was taken, as said by whoever took it. */
  happened_on: string
  /** When it arrived. */
  kept_at: Date
  /** Who sent it. */
  kept_by: string
}

/** A photograph in encrypted pieces. [person] */
export interface CaseworkNoticePhotoPiece {
  /** County in charge. */
  county: string
  /** The photograph. */
  photo_id: string
  /** 0, 1, 2. */
  number: number
  /** The village in which the sheet hangs. */
  region: string
  /** The bytes, encrypted. */
  sealed: Buffer
}

/** Somebody objects to what stands on a sheet. Whoever it was is never shown to the household. [person] */
export interface CaseworkObjection {
  /** County in charge. */
  county: string
  /** Of the objection. */
  id: string
  /** Village in charge of the household; it follows it. */
  region: string
  /** The household it is about. */
  household_id: string
  /** The application it is about. */
  application_id: string
  /** The sheet it was read on. */
  notice_id: string
  /** Where it stands, as in the table of packages/life. */
  state: string
  /** paper, telephone, inPerson, web. */
  channel: string
  /** What was said, and who said it when they gave a name; encrypted. */
  told_sealed: Buffer
  /** The day it was received. */
  received_on: string
  /** When it was entered. */
  received_at: Date
  /** Who entered it; the system itself, from the public page. */
  received_by: string
  /** The last day on which it is looked into; empty: no document prints one and none is set. */
  due_on: string | null
  /** What was found, encrypted. */
  found_sealed: Buffer | null
  /** The day of the finding. */
  found_on: string | null
  /** Who found it. */
  found_by: string | null
  /** The day whoever objected was told, or it was posted where they left no way. */
  result_told_on: string | null
}

/** What a draft would do to one award, as it was worked out for a preview. [person] */
export interface CaseworkPreviewLine {
  /** County in charge. */
  county: string
  /** The preview. */
  preview_id: string
  /** The award. */
  award_id: string
  /** Village in charge on that day. */
  region: string
  /** The programme. */
  programme: string
  /** gains, loses, same, grace, leaves, returns (from grace), undecided. */
  effect: string
  /** Per month as awarded. */
  paid_fen: number | null
  /** Per month by the rules as they are; empty: not eligible, or not known. */
  now_fen: number | null
  /** Per month by the rules with the draft; empty: not eligible, or not known. */
  then_fen: number | null
  /** What is awarded is not what the rules as they are give: other facts have changed too. */
  drifted: boolean
  /** When it was worked out. */
  made_at: Date
}

/** Somebody whose name is public asks to have it corrected or taken off. [person] */
export interface CaseworkPublicationRequest {
  /** County in charge. */
  county: string
  /** Of the request. */
  id: string
  /** Village in charge of the household; it follows it. */
  region: string
  /** The household whose line it is. */
  household_id: string
  /** correct or remove. */
  wish: string
  /** Where it stands, as in the table of packages/life. */
  state: string
  /** What is wrong or why it should go, encrypted. */
  told_sealed: Buffer
  /** The day. */
  asked_on: string
  /** When it was entered. */
  asked_at: Date
  /** Who entered it. */
  asked_by: string
  /** Why it was done or not, encrypted. */
  decided_sealed: Buffer | null
  /** The day it was decided. */
  decided_on: string | null
  /** By whom. */
  decided_by: string | null
}

/** All awards worked out anew after a document was published: how far it came. [county] */
export interface CaseworkRecomputation {
  /** The county. */
  county: string
  /** The document. */
  revision_id: string
  /** First day of its figures. */
  starts_on: string
  /** First day from which somebody gets less: never before it was published. */
  lowers_from: string
  /** When it began. */
  opened_at: Date
  /** When nobody was left; empty: it is under way. */
  ended_at: Date | null
  /** The last award looked at in order: from here it goes on. */
  cursor_award: string
  /** How many awards there were when it began. */
  awards: number
  /** How many have been worked out. */
  looked_at: number
}

/** What became of one award under a published document: once for each. [person] */
export interface CaseworkRecomputed {
  /** County in charge. */
  county: string
  /** The document. */
  revision_id: string
  /** The award. */
  award_id: string
  /** Village in charge; its township looks into what is left open. */
  region: string
  /** The household. */
  household_id: string
  /** The programme. */
  programme: string
  /** gains, loses: written; same; grace, leaves, returns, undecided: somebody has to look. */
  effect: string
  /** Per month before. */
  before_fen: number | null
  /** Per month by the rules; empty: none, or not known. */
  after_fen: number | null
  /** The decision that wrote the amount. */
  decision_id: string | null
  /** What is missing and who can supply it, and reasons with clauses. No names. */
  said: Json
  /** When it was worked out. */
  looked_at: Date
  /** When somebody had looked. */
  settled_at: Date | null
  /** Who. */
  settled_by: string | null
  /** What came of it. */
  settled_because: string | null
}

/** A need of somebody that another department answers. [person] */
export interface CaseworkReferral {
  /** County in charge. */
  county: string
  /** Permanent id; the number on the file that goes out and comes back. */
  id: string
  /** Village in charge; it follows the household. */
  region: string
  /** The household. */
  household_id: string
  /** For whom. */
  person_id: string
  /** The door it came through; empty: opened at the desk. */
  intake_id: string | null
  /** To whom: medical, education and so on, as in packages/life. Row security shows it to that department alone. */
  department: string
  /** The special aid that the rules named; empty: none did. */
  programme: string | null
  /** intake, desk, emergency; afterStateAid: to a charity for what the state left. */
  origin: string
  /** What is needed and which papers go along, encrypted. */
  need_sealed: Buffer
  /** Where it stands, as in the table of packages/life. */
  state: string
  /** How many steps it has taken; whoever acts names the one they saw. */
  version: number
  /** The day on which the person consented. */
  consent_on: string | null
  /** What may be told: name, born and so on. */
  consent_scope: string[] | null
  /** Where the signed paper lies. */
  consent_document: string | null
  /** What has left, word by word, encrypted; empty: nothing has. */
  disclosed_sealed: Buffer | null
  /** The day it last left. */
  sent_on: string | null
  /** Last day for the answer; empty: not sent, or no reply days are set. */
  due_on: string | null
  /** Day of the answer. */
  answered_on: string | null
  /** granted, partly, refused. */
  outcome: string | null
  /** What was granted, once. */
  amount_fen: number | null
  /** Number of the department’s own document. */
  reference: string | null
  /** The day on which the person was told. */
  told_on: string | null
  /** The day on which nothing was left to do. */
  ended_on: string | null
  /** The day it was opened. */
  opened_on: string
  /** When it was opened. */
  opened_at: Date
  /** By whom. */
  opened_by: string
  /** When the last step was taken. */
  changed_at: Date
}

/** What happened to a referral, in order; never changed. Only the village in charge follows the household. [person] */
export interface CaseworkReferralStep {
  /** County in charge. */
  county: string
  /** Of the step. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The referral. */
  referral_id: string
  /** To whom it was passed on. */
  department: string
  /** 1, 2, 3: the order that counts. */
  seq: number
  /** What was done, as in the table of packages/life. */
  act: string
  /** Where it stood afterwards. */
  state: string
  /** The day it happened. */
  happened_on: string
  /** When it was entered. */
  taken_at: Date
  /** By whom. */
  taken_by: string
  /** In which post. */
  taken_post: string
  /** It came back in a file. */
  by_file: boolean
  /** What was said, encrypted. */
  said_sealed: Buffer | null
}

/** A decision that was drawn, and what was found when it was looked at again. [person] */
export interface CaseworkSampleCheck {
  /** County in charge. */
  county: string
  /** Of the check. */
  id: string
  /** Village in charge; it follows the household. */
  region: string
  /** The household. */
  household_id: string
  /** The draw. */
  draw_id: string
  /** The decision. */
  decision_id: string
  /** The application it answered. */
  application_id: string | null
  /** delegated: a township decided; byHand: a person decided what the rules could not. */
  why: string
  /** When it was drawn. */
  drawn_at: Date
  /** sound; formalFault: right, with faults of form; wrong: to be decided again. */
  outcome: string | null
  /** What was found, encrypted. */
  found_sealed: Buffer | null
  /** The day it was looked at. */
  checked_on: string | null
  /** When that was entered. */
  checked_at: Date | null
  /** By whom. */
  checked_by: string | null
}

/** Six questions of self-care, asked by two assessors of the county; a reported change waits here to be assessed. [person] */
export interface CaseworkSelfCare {
  /** County in charge. */
  county: string
  /** Of the assessment. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** Who is assessed. */
  person_id: string
  /** The application it belongs to. */
  application_id: string | null
  /** application, reportedChange, review. */
  why: string
  /** Day of the application or of the report. */
  reported_on: string
  /** Day of the assessment; empty: it waits. */
  assessed_on: string | null
  /** Manages alone. */
  eating: boolean | null
  /** Manages alone. */
  dressing: boolean | null
  /** Gets into and out of bed alone. */
  transferring: boolean | null
  /** Manages alone. */
  toileting: boolean | null
  /** Walks indoors alone. */
  walking: boolean | null
  /** Manages alone. */
  bathing: boolean | null
  /** able: none failed; partly: one to three; fully: four and more. */
  class: string | null
  /** Who assessed. */
  first_assessor: string | null
  /** Who assessed with them. */
  second_assessor: string | null
  /** When it was entered. */
  recorded_at: Date
  /** By whom. */
  recorded_by: string
}

/** A photograph of a signed paper, filed to its case by the code on it. Only the village in charge follows the household. [person] */
export interface CaseworkSignedSheet {
  /** County of the paper. */
  county: string
  /** Of the photograph. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The paper that was signed. */
  document_id: string
  /** jpeg or png. */
  format: string
  /** Size. */
  bytes: number
  /** SHA-256 of the photograph. */
  hash: Buffer
  /** When it was filed. */
  filed_at: Date
  /** By whom. */
  filed_by: string
}

/** A photograph in encrypted pieces. [county] [no person: sealed, reached through its sheet only] */
export interface CaseworkSignedSheetPiece {
  /** County of the sheet. */
  county: string
  /** Of which photograph. */
  sheet_id: string
  /** Counted from 0. */
  number: number
  /** Encrypted bytes. */
  sealed: Buffer
}

/** Whoever handles assistance or sits on a village committee, as a person. [county] */
export interface CaseworkStaff {
  /** County they work in. */
  county: string
  /** Of the entry. */
  id: string
  /** The account they act by; empty: they have none, and only their relatives matter. */
  account_id: string | null
  /** How they are called, as on their door. */
  name: string
  /** Their duty in words. */
  duty: string
  /** handler: handles assistance; villageCommittee: member of a village or residents committee. */
  kind: string
  /** Identity number, encrypted. */
  number_sealed: Buffer
  /** Blind index of it, by which a household is compared. */
  number_index: Buffer
  /** When it was entered. */
  entered_at: Date
  /** By whom. */
  entered_by: string
  /** The day from which they no longer serve. */
  ended_on: string | null
  /** Who entered that. */
  ended_by: string | null
}

/** Who stands in where a township has too few people: named, for one hand, for a time. [county] */
export interface CaseworkStandIn {
  /** County. */
  county: string
  /** Of the appointment. */
  id: string
  /** The township that has too few people. */
  township: string
  /** Who stands in. */
  account_id: string
  /** For which hand: intake, inquiry, verify, confirm, second. */
  hand: string
  /** The post that cannot be filled, in words. */
  post: string
  /** Why; no names. */
  because: string
  /** First day. */
  holds_from: string
  /** The day from which it no longer holds. */
  holds_until: string
  /** When it was entered. */
  appointed_at: Date
  /** The county approver who appointed. */
  appointed_by: string
  /** Ended before its time, from this day. */
  ended_on: string | null
  /** By whom. */
  ended_by: string | null
  /** From its end on they hold the post in their own right. */
  regular: Generated<boolean>
}

/** What happened to an application, in order; never changed. Only the village in charge follows the household. [person] */
export interface CaseworkStep {
  /** County in charge. */
  county: string
  /** Of the step. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The application. */
  application_id: string
  /** 2, 3, 4: the version it made, and the order that counts. */
  seq: number
  /** What was done, as in the table of packages/life. */
  act: string
  /** Where the application stood afterwards. */
  state: string
  /** The day it happened. */
  happened_on: string
  /** When it was entered. */
  taken_at: Date
  /** By whom. */
  taken_by: string
  /** In which post. */
  taken_post: string
  /** Which hand it was, where hands must differ: intake, inquiry, verify, confirm; second. */
  hand: string | null
  /** What was found or said, encrypted. */
  said_sealed: Buffer | null
  /** The appointment under which a stand-in took it. */
  stand_in_id: string | null
}

/** An application that the rules leave undecided: who has charge of it, and what is missing. [person] */
export interface CaseworkUndecided {
  /** County in charge. */
  county: string
  /** Of the entry. */
  id: string
  /** Village in charge; it follows the household. */
  region: string
  /** The household. */
  household_id: string
  /** The application. */
  application_id: string
  /** The account of whoever has charge of it. */
  owner_id: string
  /** What is missing and who could supply it, as the rules say. No names. */
  missing: Json
  /** The day on which it was found. */
  since_on: string
  /** When that was entered. */
  since_at: Date
  /** The day on which the applicant was told what is missing. */
  told_on: string | null
  /** How: inPerson, atHome, post, telephone, proxy. */
  told_how: string | null
  /** The day from which it is decided. */
  settled_on: string | null
  /** facts: the rules decide now; hand: a person decided, citing a clause; withdrawn; refused. */
  settled_by: string | null
}

/** The form of support that a person in tekun support chooses, before a witness; who wants a home and has none waits. [person] */
export interface CaseworkWish {
  /** County in charge. */
  county: string
  /** Of the wish. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** Who wishes. */
  person_id: string
  /** The application at which it was asked; empty: later. */
  application_id: string | null
  /** centralised, dispersed. */
  wish: string
  /** The day it was said: from here somebody waits. */
  wished_on: string
  /** Name and relation of the witness, encrypted. */
  witness_sealed: Buffer
  /** When it was entered. */
  recorded_at: Date
  /** By whom. */
  recorded_by: string
  /** Day on which a home took them in. */
  placed_on: string | null
  /** The home. */
  placed_in: string | null
  /** Day from which the wish no longer holds. */
  ended_on: string | null
  /** anotherWish, death, awardEnded. */
  ended_because: string | null
}

/** A list asked for in full: by whom, for what, who approved it, what became of the file. [county] [no person: the filter is sealed, the file lies in exports.piece] */
export interface ExportsExport {
  /** County of the list. */
  county: string
  /** Of the export; its number on the sheet. */
  id: string
  /** The list by its name: registry.roll. */
  list: string
  /** The filter, encrypted; forgotten at the end. */
  filter_sealed: Buffer | null
  /** The filter in words, without a name. */
  filter_zh: string
  /** The same in English. */
  filter_en: string
  /** The layout of another system that the file follows. */
  layout_id: string | null
  /** Of the headings: zh, en. */
  language: string
  /** The purpose as a code; it stands in every receipt. */
  why: string
  /** The purpose in words; it is printed on every page. */
  purpose: string
  /** waiting, approved, ready, refused, withdrawn, expired. */
  state: string
  /** Who asked; nobody else fetches the file. */
  asked_by: string
  /** The post they acted in. */
  asked_post: string
  /** The area of that post: the file holds nothing beyond it. */
  asked_area: string
  /** The sections of that post. */
  asked_sections: string
  /** When. */
  asked_at: Date
  /** How long the file is kept once made. */
  hours: number
  /** Rows when it was asked: an approval covers so many and no more. */
  counted: number
  /** When it ends by itself if nobody decides or the file is not made. */
  lapses_at: Date
  /** The second person. */
  decided_by: string | null
  /** When they decided. */
  decided_at: Date | null
  /** Why it was refused. */
  refused_because: string | null
  /** When the file was made. */
  made_at: Date | null
  /** Rows of the file. */
  made_rows: number | null
  /** Size of the file. */
  file_bytes: number | null
  /** SHA-256 of the file. */
  file_hash: Buffer | null
  /** Until then it can be fetched. */
  expires_at: Date | null
  /** When it was last fetched. */
  fetched_at: Date | null
  /** When it was refused, withdrawn or expired. */
  ended_at: Date | null
}

/** A form of another system as its empty sheet has it. [county] */
export interface ExportsLayout {
  /** County that uses it. */
  county: string
  /** Of this version. */
  id: string
  /** What officers call it. */
  name: string
  /** Counted from 1; an export names the one it used. */
  version: number
  /** The roll it speaks of: dibao, tekun and so on. */
  roster: string
  /** The list it is filled from. */
  list: string
  /** Mark of its header, by which an import finds it. */
  fingerprint: string
  /** Name of the sheet. */
  sheet: string
  /** Lines above the header. */
  titles: string[]
  /** Who mapped it. */
  made_by: string
  /** When. */
  made_at: Date
  /** From when it is no longer offered. */
  retired_at: Date | null
}

/** One column of a layout: its heading, and what of ours stands in it. [county] [append-only] */
export interface ExportsLayoutColumn {
  /** County of the layout. */
  county: string
  /** Of which layout. */
  layout_id: string
  /** Counted from 1. */
  position: number
  /** As the form prints it. */
  heading: string
  /** What a merged cell above it says. */
  heading_group: string | null
  /** The field of our roster, for an import. */
  field: string | null
  /** The column of our list, for an export. */
  source: string | null
  /** The same text in every row. */
  constant: string | null
  /** How values are written. */
  format: string
  /** Our code → the word or number of that system. */
  codes: Json
}

/** A file in encrypted pieces, deleted when it expires. [county] [no person: sealed, opened for whoever asked only] */
export interface ExportsPiece {
  /** County of the export. */
  county: string
  /** Of which export. */
  export_id: string
  /** Counted from 0. */
  number: number
  /** Encrypted bytes. */
  sealed: Buffer
}

/** The facts of a household as the engine reads them, and what followed from them last. Made from the registry; nothing is lost with it. [person] */
export interface MonitoringFactSheet {
  /** County in charge. */
  county: string
  /** The household. */
  household_id: string
  /** Village in charge; it follows the household. */
  region: string
  /** The first day on which the sheet, or an answer that is only remembered, may differ. */
  good_until: string
  /** How the facts are packed; another format is read anew. */
  format: number
  /** Which rules a remembered answer rests on. */
  rules: number
  /** A number that differs when an answer or an amount does; 0: remembered, not worked out each night. */
  outcome: number
  /** Packed facts; empty where only full determination answers. */
  sheet: Buffer | null
  /** Packed facts where only full determination answers every programme: for questions about one of them. */
  facts: Buffer | null
  /** The first day on which these may differ. */
  facts_until: string | null
}

/** A household, or one of its members, on a list for a programme, from which day until before which day. [person] */
export interface MonitoringFinding {
  /** County in charge. */
  county: string
  /** Of this span. */
  id: string
  /** Village in charge; it follows the household. */
  region: string
  /** The household. */
  household_id: string
  /** The member, of a personal programme; empty: the household. */
  person_id: string | null
  /** missed, wrong, dropped, nearLine, undetermined, safetyNet. */
  list: string
  /** dibao, tekun and so on; safetyNet for people lifted out of poverty. */
  programme: string
  /** First day on the list. */
  holds_from: string
  /** The day from which it was no longer on it. */
  holds_until: string | null
  /** What the rules say: eligible, ineligible, undetermined. */
  answer: string
  /** What would become of what is in payment: stop, grace. Nothing is done by itself. */
  change: string | null
  /** Per month by the rules; empty: none, or not known. */
  amount_fen: number | null
  /** Per month as enrolled; empty: nothing, or not known. */
  receiving_fen: number | null
  /** nearLine: yearly income of the household minus the line, below it negative. */
  distance_fen: number | null
  /** dropped: the day from which the enrolment no longer held. */
  left_on: string | null
  /** dropped: why, as recorded. */
  left_because: string | null
  /** Reasons with their clauses, facts missing and who can supply them, defaults it rests on. */
  said: Json
  /** The day of which the words speak. */
  said_on: string
}

/** Why a household lifted out of poverty that lost its ability to earn is in no programme (AID-20). [person] [append-only: all but the village, until its end] */
export interface MonitoringNotEnrolledBecause {
  /** County in charge. */
  county: string
  /** Of the record. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** supported, incomeFound, propertyFound, declined, awaitsDecision. */
  reason: string
  /** The reason in words. */
  because: string
  /** The day; it counts for twelve months. */
  recorded_on: string
  /** When. */
  recorded_at: Date
  /** By whom. */
  recorded_by: string
}

/** One determination of everyone: how far it came, what it found. [county] */
export interface MonitoringRun {
  /** The county. */
  county: string
  /** Of the run. */
  id: string
  /** The day on which everyone is judged. */
  judged_on: string
  /** Who asked for it. */
  asked_by: string
  /** first, nightly, asked. */
  why: string
  /** When it began. */
  started_at: Date
  /** When it ended; empty: it is under way. */
  ended_at: Date | null
  /** done, superseded (a later day came). */
  ending: string | null
  /** Village of the last household looked at. */
  cursor_region: string
  /** The last household looked at: from here it goes on. */
  cursor_household: string
  /** How many there were at the start. */
  households: number
  /** How many were looked at so far. */
  looked_at: number
  /** Whose facts were read anew. */
  rebuilt: number
  /** Who were judged in full, with reasons. */
  explained: number
  /** Rows that came onto a list. */
  entered: number
  /** Rows that say something else. */
  changed: number
  /** Rows that went off a list. */
  left_lists: number
  /** Households whose rows contradict each other, so that no case can be made. */
  unreadable: number
}

/** A complaint or petition, and how far it has come. Whoever is complained of does not see it; what discipline has taken over is seen by discipline alone. [person] */
export interface OversightComplaint {
  /** County. */
  county: string
  /** Permanent id, minted where it was written down. */
  id: string
  /** The office that has it, filled up with zeros: the county until it is assigned to a township. */
  region: string
  /** SHA-256 of the receipt number, which is kept nowhere. */
  receipt_hash: Buffer
  /** phone, visit, letter, web. */
  channel: string
  /** What it is about, as a code. */
  kind: string
  /** Where it happened: county, township or village. */
  place: string
  /** Name and telephone, encrypted; nothing when somebody will not be named. */
  contact_sealed: Buffer | null
  /** What was said, encrypted. */
  text_sealed: Buffer | null
  /** Who is complained of, in the words of whoever complains, encrypted. */
  whom_sealed: Buffer | null
  /** Officers complained of: none of them sees or handles it. */
  about_accounts: string[]
  /** The office complained of: nobody in it handles it. */
  about_office: string | null
  /** The household it concerns, where that is known. */
  household_id: string | null
  /** The application it concerns, where that is known. */
  application_id: string | null
  /** A state of complaintLife. */
  state: string
  /** Counts the steps; whoever acts names the one they saw. */
  version: number
  /** Taken over by discipline inspection: no other section sees it. */
  in_discipline: boolean
  /** Who has to answer it. */
  handler_id: string | null
  /** In which post. */
  handler_post: string | null
  /** When it came in, or was opened again. */
  received_at: Date
  /** When the complainant was told that it is being looked into. */
  acknowledged_at: Date | null
  /** Until when that is due; nothing while the county has set no days. */
  acknowledge_by_on: string | null
  /** Until when the reply is due; nothing while the county has set no days. */
  reply_by_on: string | null
  /** The reply that stands; nothing after it was opened again. */
  reply_id: string | null
  /** When that reply was given. */
  replied_at: Date | null
  /** When the first reply of all was given. */
  first_replied_at: Date | null
  /** When it was closed, or joined to an earlier one. */
  closed_at: Date | null
  /** What the complainant said of the reply that stands. */
  satisfied: boolean | null
  /** How often it was opened again. */
  reopened: Generated<number>
  /** The earlier complaint of the same matter: its reply answers both. */
  joined_to_id: string | null
  /** When texts and contact were forgotten, years after the end. */
  forgotten_on: string | null
}

/** What was done with a complaint, in order; only the encryption of a text is ever renewed, and the text forgotten years after the end. [county] [no person: texts are sealed, and opened only for whoever sees the complaint] */
export interface OversightComplaintStep {
  /** County. */
  county: string
  /** Of the step. */
  id: string
  /** Of which complaint. */
  complaint_id: string
  /** Version of the complaint after it. */
  number: number
  /** An act of complaintLife; receive is the first. */
  act: string
  /** The state after it. */
  state: string
  /** When. */
  at: Date
  /** Who; all zeros is the complainant by the receipt number. */
  user_id: string
  /** In which post. */
  post: string
  /** The reply, finding or reason, encrypted. */
  text_sealed: Buffer | null
  /** When the text was forgotten. */
  forgotten_on: string | null
}

/** Calls to the complaint telephone: answered, or missed and called back. [county] [no person: the telephone number is sealed] */
export interface OversightDutyCall {
  /** County. */
  county: string
  /** Of the call. */
  id: string
  /** When it rang. */
  at: Date
  /** False: nobody was there. */
  answered: boolean
  /** Who can be called back, encrypted. */
  telephone_sealed: Buffer | null
  /** The complaint that came of it. */
  complaint_id: string | null
  /** Who was on duty, or found the missed call. */
  noted_by: string
  /** In which post. */
  noted_post: string
  /** When a missed call was returned. */
  called_back_at: Date | null
  /** By whom. */
  called_back_by: string | null
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
  /** The section that keeps the receipt: the one that read, or the one in whose custody the reading is. It alone releases what is withheld. */
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

/** Days off and days worked instead, by the year of the notice; the highest version holds. [county] [append-only] */
export interface PlatformCalendarYear {
  /** County that took it in. */
  county: string
  /** Year of the notice; some of its days may lie in the December before. */
  year: number
  /** Counted from 1: a notice that was amended is taken in again. */
  version: number
  /** The notices by number or address. */
  papers: Json
  /** Each day that departs from Monday to Friday: name, date, isOffDay. */
  days: Json
  /** Who took it in. */
  imported_by: string
  /** When. */
  imported_at: Date
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

/** The last night on which a class of records was brought to its end. [county] */
export interface PlatformRetentionRun {
  /** County of the records. */
  county: string
  /** The class, as the program names it. */
  record_class: string
  /** When that night’s run began. */
  ran_at: Date
  /** Records ended in that run. */
  ended: number
  /** Records ended since the beginning. */
  ended_in_all: number
}

/** A figure of procedure with the days it holds: proposed, approved by another, ended by the next, never overwritten. [county] */
export interface PlatformSetting {
  /** County that sets it. */
  county: string
  /** Of the entry. */
  id: string
  /** Which figure, as the program names it. */
  name: string
  /** Code of the township it holds for; empty: the county. */
  scope: string
  /** The figure, in the shape that the program asks for. */
  value: Json
  /** First day it holds. */
  holds_from: string
  /** First day it no longer holds; the same as the first day: it never held, another took its place. */
  holds_until: string | null
  /** The end that was asked for, when it was proposed. */
  asked_until: string | null
  /** The document it rests on. */
  document: string
  /** Its clause; empty where the document has none. */
  clause: string
  /** Who entered it. */
  proposed_by: string
  /** When. */
  proposed_at: Date
  /** Another person, who compared it with the document. */
  approved_by: string | null
  /** When; before that it counts for nothing. */
  approved_at: Date | null
  /** Who took the proposal back or turned it down. */
  withdrawn_by: string | null
  /** When. */
  withdrawn_at: Date | null
}

/** A published document with the figures it sets from a day, and where it stands. [county] */
export interface PolicyRevision {
  /** The county that entered it. */
  county: string
  /** Permanent id; figures in determinations name it. */
  id: string
  /** draft, previewed, published, superseded, withdrawn: as in the table of packages/life. */
  state: string
  /** How many changes it has had; whoever acts names the one they saw. */
  version: number
  /** For which place the document speaks: province, city or county. */
  place: string
  /** First day on which its figures hold. */
  starts_on: string
  /** Title of the document. */
  notice_title: string
  /** Its number as printed. */
  notice_number: string
  /** Its date. */
  notice_on: string
  /** Why it is entered, in words. */
  why: string
  /** SHA-256 of what it says: a preview holds for exactly that. */
  draft_hash: string
  /** Who entered it first. */
  drafted_by: string
  /** When. */
  drafted_at: Date
  /** Who last wrote what it says. */
  written_by: string
  /** When. */
  written_at: Date
  /** The last preview. */
  preview_id: string | null
  /** 1, 2, 3: the order in which documents were put into force; a later one lies on top. */
  publication: number | null
  /** Who put it into force: somebody else. */
  published_by: string | null
  /** When. */
  published_at: Date | null
  /** Why it was put into force although it lowers a benefit in the transition period. */
  override_because: string | null
}

/** Somebody looked at what a draft does to everybody it concerns; figures only. [county] [append-only] */
export interface PolicyRevisionPreview {
  /** The county. */
  county: string
  /** Of the preview. */
  id: string
  /** The draft. */
  revision_id: string
  /** What the draft said then. */
  draft_hash: string
  /** The rules it was held against. */
  rules_hash: string
  /** When. */
  made_at: Date
  /** By whom. */
  made_by: string
  /** The day for which both answers were worked out. */
  counted_on: string
  /** How many awards it was worked out for. */
  awards: number
  /** How many would get less, enter grace or leave. */
  worse: number
  /** How many no rule can decide. */
  undecided: number
  /** What they get in a month now. */
  before_fen: number
  /** What they would get in a month. */
  after_fen: number
}

/** One figure that a document sets. [county] */
export interface PolicyRevisionValue {
  /** The county that entered it. */
  county: string
  /** The document. */
  revision_id: string
  /** The parameter by its id in the packs. */
  parameter: string
  /** The figure as written, in the unit of the parameter. */
  written: Json
  /** Where in the document it stands. */
  clause: string
}

/** A fact of the case file about a person or a household, over a span of days. [person] [append-only: all but the village] */
export interface RegistryCircumstance {
  /** County in charge. */
  county: string
  /** Of the fact. */
  id: string
  /** Village in charge. */
  region: string
  /** Order in which facts reached the server: the later one is laid over the earlier. */
  seq: GeneratedAlways<number>
  /** Of which household; else it is a person's. */
  household_id: string | null
  /** Of which person; else it is a household's. */
  person_id: string | null
  /** The key of the case file: income, disability, workAbility, where. */
  kind: string
  /** Which of several of its kind: an income by kind and source; empty where there is one. */
  part: string
  /** As the case file writes it. */
  value: Json
  /** First day it speaks of. */
  holds_from: string
  /** The day from which it no longer speaks; empty: until more is learned. */
  holds_until: string | null
  /** declared, document, source (another department), seen (at the door), default. */
  source: string
  /** The day it became known. */
  learned_on: string
  /** Where the proof lies. */
  evidence: string | null
  /** When the server had it. */
  recorded_at: Date
  /** By whom. */
  recorded_by: string
}

/** A fact that was wrong, why, and what stands in its place. It stays to be read. [person] [append-only: all but the village] */
export interface RegistryCircumstanceWithdrawal {
  /** County in charge. */
  county: string
  /** The fact that no longer counts. */
  circumstance_id: string
  /** Village in charge. */
  region: string
  /** The fact in its place, if any. */
  replaced_by: string | null
  /** The reason given. */
  because: string
  /** When. */
  withdrawn_at: Date
  /** By whom. */
  withdrawn_by: string
}

/** A household or a person on a roll: programme, layer or special group. [person] */
export interface RegistryEnrolment {
  /** County in charge. */
  county: string
  /** Of this span. */
  id: string
  /** Village in charge. */
  region: string
  /** dibao, tekun, leftBehindChild and so on. */
  roll: string
  /** The household, also of a personal enrolment. */
  household_id: string
  /** Who; empty: the whole household. */
  person_id: string | null
  /** A, B, C of dibao. */
  category: string | null
  /** Paid per month; empty: nothing, or not known. */
  monthly_fen: number | null
  /** First day. */
  holds_from: string
  /** The day from which it no longer holds. */
  holds_until: string | null
  /** Why they came: a code. */
  entered_because: string
  /** Why they left: a code. */
  left_because: string | null
}

/** Who stands on which roll, for statements of other slices; row security of the reader holds. */
export interface RegistryEnrolmentView {
  county: string | null
  id: string | null
  region: string | null
  roll: string | null
  household_id: string | null
  person_id: string | null
  category: string | null
  monthly_fen: number | null
  holds_from: string | null
  holds_until: string | null
  entered_because: string | null
  left_because: string | null
}

/** People who are assessed together. [person] */
export interface RegistryHousehold {
  /** County in charge. */
  county: string
  /** Permanent id. */
  id: string
  /** Village in charge. */
  region: string
  /** rural, urban: which standard applies. */
  residence: string
  /** First day. */
  opened_on: string
  /** The day from which it is no more. */
  closed_on: string | null
  /** merged, emptied, movedAway. */
  closed_because: string | null
}

/** Which household came out of which: the thread through splits and merges. [person] [append-only] */
export interface RegistryHouseholdLink {
  /** County in charge. */
  county: string
  /** Of the event. */
  id: string
  /** Village in charge then. */
  region: string
  /** The household before. */
  from_household_id: string
  /** The household after. */
  to_household_id: string
  /** split, merge. */
  kind: string
  /** First day of the new order. */
  happened_on: string
  /** The reason given. */
  because: string
}

/** Where households are, for statements of other slices; row security of the reader holds. */
export interface RegistryHouseholdView {
  county: string | null
  id: string | null
  region: string | null
  residence: string | null
  opened_on: string | null
  closed_on: string | null
}

/** Where a person is registered and in whose booklet, apart from where they live. [person] */
export interface RegistryHukou {
  /** County in charge. */
  county: string
  /** Of this registration. */
  id: string
  /** Village in charge. */
  region: string
  /** Who is registered. */
  person_id: string
  /** Where: a code of 2 to 12 digits, in use or not. */
  place: string
  /** Head of the booklet, when known here. */
  booklet_head_id: string | null
  /** First day. */
  holds_from: string
  /** The day from which it no longer holds. */
  holds_until: string | null
}

/** Which county keeps the holder of a number, so that no two do. [local: the national claim on an identity number, keyed by its hash and not by county] */
export interface RegistryIdentityClaim {
  /** Blind index of the number, in hexadecimal. */
  claim: string
  /** County that keeps the person. */
  county: string
  /** The person; shown to nobody from here. */
  person_id: string
  /** When. */
  claimed_at: Date
}

/** Two rows that look like one person, and what was decided. [person] */
export interface RegistryLikelyDuplicate {
  /** County in charge. */
  county: string
  /** The row with the smaller id. */
  person_id: string
  /** The other. */
  other_id: string
  /** Village in charge of the row that was registered later. */
  region: string
  /** What is alike. */
  likeness: string
  /** When. */
  found_at: Date
  /** same, different; empty: waits. */
  decision: string | null
  /** When. */
  decided_at: Date | null
  /** By whom. */
  decided_by: string | null
  /** The reason given. */
  decided_because: string | null
}

/** How often an officer asked whether a number is known elsewhere: it is throttled. [county] [append-only] */
export interface RegistryLookElsewhere {
  /** County of the officer. */
  county: string
  /** Of the question. */
  id: string
  /** Who asked. */
  user_id: string
  /** The open case it was asked from. */
  case_id: string
  /** When. */
  looked_at: Date
}

/** Who belonged to which household, as what, from which day until before which day. [person] */
export interface RegistryMembership {
  /** County in charge. */
  county: string
  /** Of this span. */
  id: string
  /** Village in charge. */
  region: string
  /** The household. */
  household_id: string
  /** The member. */
  person_id: string
  /** To the head: head, spouse, son and so on, as the case file has it. */
  relation: string
  /** First day. */
  holds_from: string
  /** The day from which it no longer holds. */
  holds_until: string | null
  /** Why it began. */
  joined_because: string
  /** Why it ended. */
  left_because: string | null
}

/** One row for each person, for life. [person] */
export interface RegistryPerson {
  /** County in charge. */
  county: string
  /** Permanent id, minted where the person was first written down. */
  id: string
  /** Village in charge. */
  region: string
  /** As on the card. */
  name: string
  /** male, female; empty: not known. */
  sex: string | null
  /** Day of birth. */
  born_on: string
  /** Day of death. */
  died_on: string | null
  /** citizen: GB 11643; permit: Hong Kong, Macau, Taiwan residents; permanentResident; none. */
  identity_kind: string
  /** Encrypted. */
  identity_number: Buffer | null
  /** Blind index of the number in its one writing. */
  identity_index: Buffer | null
  /** Why there is no number: unregistered, lost, foreign, refused, unknown. */
  no_identity_because: string | null
  /** Encrypted. */
  telephone: Buffer | null
  /** This row turned out to be the same person as that one; undone by emptying it. */
  merged_into: string | null
  /** When the server first had it. */
  registered_at: Date
  /** The day on which nothing was left but sex, year of birth and of death; empty: not yet. */
  anonymised_on: string | null
}

/** What a person's row said before it was corrected, and why; only the encryption of an earlier number is ever renewed. [person] */
export interface RegistryPersonCorrection {
  /** County in charge. */
  county: string
  /** Of the correction. */
  id: string
  /** Village in charge when it was corrected. */
  region: string
  /** Whose row. */
  person_id: string
  /** name, sex, born, died, number, telephone. */
  field: string
  /** What it said; empty: nothing, or encrypted. */
  earlier: string | null
  /** An earlier number, encrypted. */
  earlier_sealed: Buffer | null
  /** The reason given. */
  because: string
  /** When. */
  corrected_at: Date
  /** By whom. */
  corrected_by: string
}

/** Two rows made one person: proposed by one officer, confirmed by another, perhaps undone. [person] */
export interface RegistryPersonMerge {
  /** County in charge. */
  county: string
  /** Of the merge. */
  id: string
  /** Village in charge of the row that is kept. */
  region: string
  /** The row that stays. */
  kept_id: string
  /** The row that is read as the other from now on; nothing of it is lost. */
  folded_id: string
  /** The reason given. */
  because: string
  /** When it was proposed. */
  proposed_at: Date
  /** By whom. */
  proposed_by: string
  /** When it took effect. */
  confirmed_at: Date | null
  /** By whom: another person. */
  confirmed_by: string | null
  /** When it was undone or turned down. */
  undone_at: Date | null
  /** By whom. */
  undone_by: string | null
  /** The reason given. */
  undone_because: string | null
}

/** Places by code: provinces to counties (GB/T 2260), townships and villages as imported. [reference] */
export interface RegistryRegion {
  /** The prefix that names it: 2, 4, 6, 9 or 12 digits. Never given to another place. */
  code: string
  /** Its present or last name. */
  name: string
  /** province, city, county, township, village. */
  kind: string
  /** The place it lies in. */
  parent: string | null
  /** False: it stands only in earlier tables; people keep a registration there. */
  in_use: Generated<boolean>
  /** First day under this code; empty: not known, before everything kept here. */
  holds_from: string | null
  /** The day from which it is no more; empty: it is. */
  holds_until: string | null
}

/** What became of a place that is no more, so that its code stays readable. [reference] */
export interface RegistryRegionSuccession {
  /** The place that ended. */
  code: string
  /** A place that took over its people; several after a split. */
  successor: string
  /** First day of the successor in charge. */
  changed_on: string
  /** merged, split, recoded. */
  change: string
}

/** From which day the rolls here are complete: before it, not being enrolled says nothing. [county] */
export interface RegistryRollOpening {
  /** County in charge. */
  county: string
  /** First day on which whoever is on no roll receives nothing. */
  opened_from: string
}

/** What a person is found by: n: two signs of the name, i: pinyin initials, p: pinyin. [person] */
export interface RegistrySearchKey {
  /** County in charge. */
  county: string
  /** Kind and text; found by = or by range. */
  key: string
  /** Whom it finds. */
  person_id: string
  /** Village in charge. */
  region: string
}

/** Which village had charge of a household when. A row keeps its village when the household moves on. [person] */
export interface RegistryStay {
  /** County in charge. */
  county: string
  /** Of this span. */
  id: string
  /** The village in charge then. */
  region: string
  /** The household. */
  household_id: string
  /** First day. */
  holds_from: string
  /** The day from which another village has charge. */
  holds_until: string | null
}

/** A row that was left out, with every problem at its cell. [person] */
export interface RostersFaultyRow {
  /** County in charge. */
  county: string
  /** Of which import. */
  import_id: string
  /** As the spreadsheet counts. */
  row_number: number
  /** As of the import. */
  region: string
  /** Codes of its problems, each once. */
  codes: string
  /** The problems, encrypted: their words quote cells. */
  sealed: Buffer
}

/** A roll as it was sent in. [person] */
export interface RostersFile {
  /** County in charge. */
  county: string
  /** Of the file. */
  id: string
  /** First code of the area of the post that sent it. */
  region: string
  /** Which roll it is: dibao, tekun, lowIncome, disability, children, leftBehind. */
  kind: string
  /** The name it was sent under: a text, never a path. */
  name: string
  /** xlsx, xls, csv: by its content. */
  format: string
  /** The sheet that is read. */
  sheet: string
  /** Its size. */
  byte_count: number
  /** Filled rows below the header, the foot left out. */
  row_count: number
  /** SHA-256 of the cells in hexadecimal: the same roll saved again is the same. */
  content_hash: string
  /** By which the mapping of a source is remembered. */
  header_mark: string
  /** Names of the columns with their places. */
  header: Json
  /** Which column holds which field, confirmed by an officer; empty: not yet. */
  columns: Json | null
  /** When. */
  received_at: Date
  /** By whom. */
  received_by: string
  /** When its content was deleted. */
  forgotten_at: Date | null
}

/** A piece of a file, encrypted and bound to its place in it. [person] */
export interface RostersFilePart {
  /** County in charge. */
  county: string
  /** Of which file. */
  file_id: string
  /** Which piece, from 0. */
  part: number
  /** As of the file. */
  region: string
  /** Encrypted. */
  sealed: Buffer
}

/** A roll on its way into the registry, and what came of it. [person] */
export interface RostersImport {
  /** County in charge. */
  county: string
  /** Of the import; the evidence of every fact it writes. */
  id: string
  /** First code of the area of the post that asked for it. */
  region: string
  /** That area as a prefix: nothing outside of it is seen or written. */
  area: string
  /** The file. */
  file_id: string
  /** Which roll. */
  kind: string
  /** Of the file: what was imported is not imported again. */
  content_hash: string
  /** From which day a fact holds where the row names none. */
  effective_on: string
  /** Whether whoever is on the roll here should be in the file. */
  complete: boolean
  /** waiting, running, done, cancelled, failed. */
  state: string
  /** The last row of the sheet that is dealt with. */
  cursor_row: number
  /** Rows of the file. */
  row_count: number
  /** Rows dealt with. */
  rows_read: number
  /** Rows whose content stands in the registry now. */
  accepted: number
  /** Accepted rows of which everything was known before. */
  unchanged: number
  /** Rows left out. */
  with_problems: number
  /** People written down. */
  people_made: number
  /** Households opened. */
  households_opened: number
  /** Facts recorded. */
  facts_recorded: number
  /** Enrolments begun. */
  enrolments_begun: number
  /** Pairs of rows put into the queue. */
  likely_duplicates: number
  /** The problem that ended it. */
  ended_because: Json | null
  /** When it was asked for. */
  asked_at: Date
  /** By whom. */
  asked_by: string
  /** When it ended. */
  ended_at: Date | null
}

/** How the columns of a source were read last time, so that it is asked once. [county] */
export interface RostersMapping {
  /** County in charge. */
  county: string
  /** Which roll. */
  kind: string
  /** Mark of the header. */
  header_mark: string
  /** Which column holds which field. */
  columns: Json
  /** When. */
  confirmed_at: Date
  /** By whom. */
  confirmed_by: string
}

/** Who stood in which row: nobody is taken twice from one file, and who is missing from a complete one can be listed. [person] */
export interface RostersSeenPerson {
  /** County in charge. */
  county: string
  /** Of which import. */
  import_id: string
  /** Who. */
  person_id: string
  /** As of the import. */
  region: string
  /** In which row. */
  row_number: number
}

/** Households of the invented county by series, and how many stand already. [county] */
export interface SonglinLoading {
  /** The invented county. */
  county: string
  /** told: written by hand; township: made for the demo township; county: made for the others. */
  series: string
  /** Households there will be. */
  wanted: number
  /** Households there are: the first so many of the series. */
  loaded: number
}

/** Every table and view by its full name. */
export interface Database {
  'access.account': AccessAccount
  'access.attempt': AccessAttempt
  'access.county_rule': AccessCountyRule
  'access.credential': AccessCredential
  'access.opened_file': AccessOpenedFile
  'access.post': AccessPost
  'access.provider_attempt': AccessProviderAttempt
  'access.provider_link': AccessProviderLink
  'access.second_factor': AccessSecondFactor
  'access.session': AccessSession
  'casework.application': CaseworkApplication
  'casework.authorisation': CaseworkAuthorisation
  'casework.award': CaseworkAward
  'casework.award_amount': CaseworkAwardAmount
  'casework.award_change': CaseworkAwardChange
  'casework.award_hold': CaseworkAwardHold
  'casework.award_notice': CaseworkAwardNotice
  'casework.award_owed': CaseworkAwardOwed
  'casework.award_review': CaseworkAwardReview
  'casework.certificate': CaseworkCertificate
  'casework.certificate_head': CaseworkCertificateHead
  'casework.certificate_rules': CaseworkCertificateRules
  'casework.clock': CaseworkClock
  'casework.clock_escalation': CaseworkClockEscalation
  'casework.clock_pause': CaseworkClockPause
  'casework.conference': CaseworkConference
  'casework.conference_member': CaseworkConferenceMember
  'casework.death_report': CaseworkDeathReport
  'casework.decision': CaseworkDecision
  'casework.delegation': CaseworkDelegation
  'casework.document': CaseworkDocument
  'casework.document_count': CaseworkDocumentCount
  'casework.draw': CaseworkDraw
  'casework.duty': CaseworkDuty
  'casework.emergency': CaseworkEmergency
  'casework.emergency_step': CaseworkEmergencyStep
  'casework.emergency_task': CaseworkEmergencyTask
  'casework.intake': CaseworkIntake
  'casework.intake_item': CaseworkIntakeItem
  'casework.kin': CaseworkKin
  'casework.kin_case': CaseworkKinCase
  'casework.letter': CaseworkLetter
  'casework.notice': CaseworkNotice
  'casework.notice_line': CaseworkNoticeLine
  'casework.notice_photo': CaseworkNoticePhoto
  'casework.notice_photo_piece': CaseworkNoticePhotoPiece
  'casework.objection': CaseworkObjection
  'casework.preview_line': CaseworkPreviewLine
  'casework.publication_request': CaseworkPublicationRequest
  'casework.recomputation': CaseworkRecomputation
  'casework.recomputed': CaseworkRecomputed
  'casework.referral': CaseworkReferral
  'casework.referral_step': CaseworkReferralStep
  'casework.sample_check': CaseworkSampleCheck
  'casework.self_care': CaseworkSelfCare
  'casework.signed_sheet': CaseworkSignedSheet
  'casework.signed_sheet_piece': CaseworkSignedSheetPiece
  'casework.staff': CaseworkStaff
  'casework.stand_in': CaseworkStandIn
  'casework.step': CaseworkStep
  'casework.undecided': CaseworkUndecided
  'casework.wish': CaseworkWish
  'exports.export': ExportsExport
  'exports.layout': ExportsLayout
  'exports.layout_column': ExportsLayoutColumn
  'exports.piece': ExportsPiece
  'monitoring.fact_sheet': MonitoringFactSheet
  'monitoring.finding': MonitoringFinding
  'monitoring.not_enrolled_because': MonitoringNotEnrolledBecause
  'monitoring.run': MonitoringRun
  'oversight.complaint': OversightComplaint
  'oversight.complaint_step': OversightComplaintStep
  'oversight.duty_call': OversightDutyCall
  'platform.access_receipt': PlatformAccessReceipt
  'platform.audit_entry': PlatformAuditEntry
  'platform.audit_seal': PlatformAuditSeal
  'platform.audit_unsealed': PlatformAuditUnsealed
  'platform.calendar_year': PlatformCalendarYear
  'platform.idempotency_key': PlatformIdempotencyKey
  'platform.installation': PlatformInstallation
  'platform.migration': PlatformMigration
  'platform.retention_run': PlatformRetentionRun
  'platform.setting': PlatformSetting
  'policy.revision': PolicyRevision
  'policy.revision_preview': PolicyRevisionPreview
  'policy.revision_value': PolicyRevisionValue
  'registry.circumstance': RegistryCircumstance
  'registry.circumstance_withdrawal': RegistryCircumstanceWithdrawal
  'registry.enrolment': RegistryEnrolment
  'registry.enrolment_view': RegistryEnrolmentView
  'registry.household': RegistryHousehold
  'registry.household_link': RegistryHouseholdLink
  'registry.household_view': RegistryHouseholdView
  'registry.hukou': RegistryHukou
  'registry.identity_claim': RegistryIdentityClaim
  'registry.likely_duplicate': RegistryLikelyDuplicate
  'registry.look_elsewhere': RegistryLookElsewhere
  'registry.membership': RegistryMembership
  'registry.person': RegistryPerson
  'registry.person_correction': RegistryPersonCorrection
  'registry.person_merge': RegistryPersonMerge
  'registry.region': RegistryRegion
  'registry.region_succession': RegistryRegionSuccession
  'registry.roll_opening': RegistryRollOpening
  'registry.search_key': RegistrySearchKey
  'registry.stay': RegistryStay
  'rosters.faulty_row': RostersFaultyRow
  'rosters.file': RostersFile
  'rosters.file_part': RostersFilePart
  'rosters.import': RostersImport
  'rosters.mapping': RostersMapping
  'rosters.seen_person': RostersSeenPerson
  'songlin.loading': SonglinLoading
}
