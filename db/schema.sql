-- The database as PostgreSQL's own catalogue tells it after all migrations. Written by tools/printSchema.ts for
-- whoever reviews a migration; nothing reads it. The job queue (schema jobs) is a library's and only named here.

schema jobs  -- Announcements and timed work (pg-boss). Stays on the first server; holds ids, never a person.
  grant to doudi_app: usage

schema platform  -- What every slice stands on.
  grant to doudi_app: usage

-- Forces row security by county on a table that holds no person.
CREATE OR REPLACE PROCEDURE platform.guard_county(IN guarded regclass)
 LANGUAGE plpgsql
AS $procedure$
declare
  plain_name text := (select relname from pg_class where oid = guarded);
  in_county text := 'county = current_setting(''app.county'', true)';
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy %I on %s using (%s) with check (%s)', plain_name || '_in_county', guarded, in_county, in_county);
end
$procedure$

-- Forces row security by county and region on a table that holds persons.
CREATE OR REPLACE PROCEDURE platform.guard_persons(IN guarded regclass)
 LANGUAGE plpgsql
AS $procedure$
declare
  plain_name text := (select relname from pg_class where oid = guarded);
  in_scope text := 'county = current_setting(''app.county'', true)'
    || ' and region >= current_setting(''app.region_lo'', true)'
    || ' and region < current_setting(''app.region_hi'', true)';
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy %I on %s using (%s) with check (%s)', plain_name || '_in_scope', guarded, in_scope, in_scope);
  -- The region is the village in charge, and the village lies in the county: a row cannot be half moved.
  execute format('alter table %s add constraint %I check (region ~ ''^[0-9]{12}$'' and left(region, 6) = county)',
    guarded, plain_name || '_region_in_county');
end
$procedure$

-- Who read whose file and why, to be shown to that person. [person] [append-only]
table platform.access_receipt
  county text not null  -- County of the file.
  id uuid not null  -- Of the reading.
  region text not null  -- Village in charge of the person when the file was read.
  person_id uuid not null  -- Whose file.
  at timestamp with time zone not null  -- When, by the server's clock.
  user_id uuid not null  -- Who read it.
  post text not null  -- The post they acted in.
  action text not null  -- The query that read it.
  why text not null  -- The purpose, as a code of the query.
  section text not null  -- The section that read; it alone releases what is withheld.
  withheld boolean not null  -- Not shown until released: protection, discipline, complaints, audit.
  releases uuid  -- A withheld receipt that this one makes known; the withheld one itself is never changed.
  constraint access_receipt_pkey PRIMARY KEY (county, id)
  constraint access_receipt_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint access_receipt_release_is_shown CHECK (((releases IS NULL) OR (NOT withheld)))
  constraint access_receipt_releases_receipt FOREIGN KEY (county, releases) REFERENCES platform.access_receipt(county, id)
  CREATE INDEX access_receipt_of_person ON platform.access_receipt USING btree (county, person_id, at)
  CREATE INDEX access_receipt_released ON platform.access_receipt USING btree (county, releases)
  row security forced
  policy access_receipt_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  policy access_receipt_withheld (restrictive) for select using (((NOT withheld) OR (section = ANY (string_to_array(current_setting('app.sections'::text, true), ','::text)))))
  grant to doudi_app: insert, select

-- What was done or refused, by whom, to what; ids and codes, never a name or number of a person. [county] [append-only]
table platform.audit_entry
  county text not null  -- County it happened in.
  seq bigint not null generated as identity  -- Given by the server; commits may come in another order.
  at timestamp with time zone not null  -- The server's clock.
  user_id uuid not null  -- Who acted; all zeros is the system itself.
  post text not null  -- The post they acted in.
  action text not null  -- Name of the command or query, such as payments.approve-run.
  outcome text not null  -- done or refused.
  problem text  -- Code of the refusal.
  subject text  -- Id of the record concerned, when the request named one.
  details text not null  -- What the command leaves, as canonical JSON: the very text that was hashed.
  request_id text not null  -- The request, as in the log and in the answer.
  constraint audit_entry_pkey PRIMARY KEY (county, seq)
  constraint audit_entry_details_are_json CHECK ((details IS JSON OBJECT))
  constraint audit_entry_outcome_known CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
  constraint audit_entry_refusal_names_problem CHECK (((outcome = 'refused'::text) = (problem IS NOT NULL)))
  CREATE INDEX audit_entry_by_subject ON platform.audit_entry USING btree (county, subject, seq) WHERE (subject IS NOT NULL)
  CREATE INDEX audit_entry_by_user ON platform.audit_entry USING btree (county, user_id, seq)
  row security forced
  policy audit_entry_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select

-- The chain: each seal holds the hash of its entry and of everything before it. [county] [append-only]
table platform.audit_seal
  county text not null  -- County of the chain.
  position bigint not null  -- Place in the chain, from 1 without gaps.
  seq bigint not null  -- The entry sealed here.
  entry_hash bytea not null  -- SHA-256 of the entry as canonical JSON.
  chain_hash bytea not null  -- SHA-256 of the chain hash before and this entry hash.
  sealed_at timestamp with time zone not null  -- When it was sealed.
  constraint audit_seal_pkey PRIMARY KEY (county, "position")
  constraint audit_seal_counts_from_one CHECK (("position" >= 1))
  constraint audit_seal_hashes_are_sha256 CHECK (((octet_length(entry_hash) = 32) AND (octet_length(chain_hash) = 32)))
  constraint audit_seal_of_entry FOREIGN KEY (county, seq) REFERENCES platform.audit_entry(county, seq)
  constraint audit_seal_once_per_entry UNIQUE (county, seq)
  row security forced
  policy audit_seal_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select

-- Entries the sealer has yet to chain; written with the entry, gone within two seconds. [county]
table platform.audit_unsealed
  county text not null  -- County of the entry.
  seq bigint not null  -- The entry.
  constraint audit_unsealed_pkey PRIMARY KEY (county, seq)
  constraint audit_unsealed_of_entry FOREIGN KEY (county, seq) REFERENCES platform.audit_entry(county, seq)
  row security forced
  policy audit_unsealed_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select

-- A request that was carried out, so that the same one sent again gets the same answer. [county]
table platform.idempotency_key
  county text not null  -- County the request acted in.
  user_id uuid not null  -- Who sent it; one user never meets another's keys.
  key text not null  -- Chosen by the sender, once for each intention.
  request_hash bytea not null  -- SHA-256 of command and input: a key is not for two requests.
  answer json  -- What was answered, letter by letter; the row and the change are one transaction.
  made_at timestamp with time zone not null  -- When it was carried out; forgotten after a week.
  constraint idempotency_key_pkey PRIMARY KEY (county, user_id, key)
  constraint idempotency_key_of_sane_length CHECK (((char_length(key) >= 8) AND (char_length(key) <= 128)))
  CREATE INDEX idempotency_key_by_age ON platform.idempotency_key USING btree (county, made_at)
  row security forced
  policy idempotency_key_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (answer)

-- A county served here and the name of its bureau. [reference]
table platform.installation
  county text not null  -- County code by GB/T 2260, six digits.
  name text not null  -- The bureau as its letterhead has it, shown on every page and notice.
  kind text not null  -- bureau: real people; invented: made-up people, so that demo accounts may exist.
  opened_on date not null  -- The day the county was opened here.
  constraint installation_pkey PRIMARY KEY (county)
  constraint installation_county_is_six_digits CHECK ((county ~ '^[0-9]{6}$'::text))
  constraint installation_kind_known CHECK ((kind = ANY (ARRAY['bureau'::text, 'invented'::text])))
  constraint installation_name_not_blank CHECK (((name ~ '[^[:space:]]'::text) AND (char_length(name) <= 60)))
  grant to doudi_app: select
  grant to doudi_app: update (name)

-- Migrations that were applied. [local: describes this database]
table platform.migration
  name text not null  -- File name in db/migrations.
  sha256 text not null  -- Hash of the file when it was applied.
  applied_at timestamp with time zone not null default now()  -- When it was applied.
  constraint migration_pkey PRIMARY KEY (name)
  grant to doudi_app: select
