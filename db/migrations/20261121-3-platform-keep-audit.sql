-- The audit ledger: entries are written by commands, sealed into one chain per county shortly after, never changed.

create table platform.audit_entry (
  county text not null,
  seq bigint generated always as identity,
  at timestamptz not null,
  user_id uuid not null,
  post text not null,
  action text not null,
  outcome text not null,
  problem text,
  subject text,
  details text not null,
  request_id text not null,
  primary key (county, seq),
  constraint audit_entry_outcome_known check (outcome in ('done', 'refused')),
  constraint audit_entry_refusal_names_problem check ((outcome = 'refused') = (problem is not null)),
  constraint audit_entry_details_are_json check (details is json object)
);
comment on table platform.audit_entry is 'What was done or refused, by whom, to what; ids and codes, never a name or number of a person. [county] [append-only]';
comment on column platform.audit_entry.county is 'County it happened in.';
comment on column platform.audit_entry.seq is 'Given by the server; commits may come in another order.';
comment on column platform.audit_entry.at is 'The server''s clock.';
comment on column platform.audit_entry.user_id is 'Who acted; all zeros is the system itself.';
comment on column platform.audit_entry.post is 'The post they acted in.';
comment on column platform.audit_entry.action is 'Name of the command or query, such as payments.approve-run.';
comment on column platform.audit_entry.outcome is 'done or refused.';
comment on column platform.audit_entry.problem is 'Code of the refusal.';
comment on column platform.audit_entry.subject is 'Id of the record concerned, when the request named one.';
comment on column platform.audit_entry.details is 'What the command leaves, as canonical JSON: the very text that was hashed.';
comment on column platform.audit_entry.request_id is 'The request, as in the log and in the answer.';
create index audit_entry_by_subject on platform.audit_entry (county, subject, seq) where subject is not null;
create index audit_entry_by_user on platform.audit_entry (county, user_id, seq);
call platform.guard_county('platform.audit_entry');
grant select, insert on platform.audit_entry to doudi_app;

create table platform.audit_unsealed (
  county text not null,
  seq bigint not null,
  primary key (county, seq),
  constraint audit_unsealed_of_entry foreign key (county, seq) references platform.audit_entry (county, seq)
);
comment on table platform.audit_unsealed is 'Entries the sealer has yet to chain; written with the entry, gone within two seconds. [county]';
comment on column platform.audit_unsealed.county is 'County of the entry.';
comment on column platform.audit_unsealed.seq is 'The entry.';
call platform.guard_county('platform.audit_unsealed');
grant select, insert, delete on platform.audit_unsealed to doudi_app;

create table platform.audit_seal (
  county text not null,
  position bigint not null,
  seq bigint not null,
  entry_hash bytea not null,
  chain_hash bytea not null,
  sealed_at timestamptz not null,
  primary key (county, position),
  constraint audit_seal_once_per_entry unique (county, seq),
  constraint audit_seal_of_entry foreign key (county, seq) references platform.audit_entry (county, seq),
  constraint audit_seal_counts_from_one check (position >= 1),
  constraint audit_seal_hashes_are_sha256 check (octet_length(entry_hash) = 32 and octet_length(chain_hash) = 32)
);
comment on table platform.audit_seal is 'The chain: each seal holds the hash of its entry and of everything before it. [county] [append-only]';
comment on column platform.audit_seal.county is 'County of the chain.';
comment on column platform.audit_seal.position is 'Place in the chain, from 1 without gaps.';
comment on column platform.audit_seal.seq is 'The entry sealed here.';
comment on column platform.audit_seal.entry_hash is 'SHA-256 of the entry as canonical JSON.';
comment on column platform.audit_seal.chain_hash is 'SHA-256 of the chain hash before and this entry hash.';
comment on column platform.audit_seal.sealed_at is 'When it was sealed.';
call platform.guard_county('platform.audit_seal');
grant select, insert on platform.audit_seal to doudi_app;

create table platform.access_receipt (
  county text not null,
  id uuid not null,
  region text not null,
  person_id uuid not null,
  at timestamptz not null,
  user_id uuid not null,
  post text not null,
  action text not null,
  why text not null,
  section text not null,
  withheld boolean not null,
  releases uuid,
  primary key (county, id),
  constraint access_receipt_releases_receipt foreign key (county, releases) references platform.access_receipt (county, id),
  constraint access_receipt_release_is_shown check (releases is null or not withheld)
);
comment on table platform.access_receipt is 'Who read whose file and why, to be shown to that person. [person] [append-only]';
comment on column platform.access_receipt.county is 'County of the file.';
comment on column platform.access_receipt.id is 'Of the reading.';
comment on column platform.access_receipt.region is 'Village in charge of the person when the file was read.';
comment on column platform.access_receipt.person_id is 'Whose file.';
comment on column platform.access_receipt.at is 'When, by the server''s clock.';
comment on column platform.access_receipt.user_id is 'Who read it.';
comment on column platform.access_receipt.post is 'The post they acted in.';
comment on column platform.access_receipt.action is 'The query that read it.';
comment on column platform.access_receipt.why is 'The purpose, as a code of the query.';
comment on column platform.access_receipt.section is 'The section that read; it alone releases what is withheld.';
comment on column platform.access_receipt.withheld is 'Not shown until released: protection, discipline, complaints, audit.';
comment on column platform.access_receipt.releases is 'A withheld receipt that this one makes known; the withheld one itself is never changed.';
create index access_receipt_of_person on platform.access_receipt (county, person_id, at);
create index access_receipt_released on platform.access_receipt (county, releases);
call platform.guard_persons('platform.access_receipt');
-- A second gate on top of the scope: what a section withholds, other sections do not even see.
create policy access_receipt_withheld on platform.access_receipt as restrictive for select
  using (not withheld or section = any (string_to_array(current_setting('app.sections', true), ',')));
grant select, insert on platform.access_receipt to doudi_app;
