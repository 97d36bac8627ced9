-- The database as PostgreSQL's own catalogue tells it after all migrations. Written by tools/printSchema.ts for
-- whoever reviews a migration; nothing reads it. The job queue (schema jobs) is a library's and only named here.

schema access  -- Who may come in, in which post, and what was opened beyond it.
  grant to doudi_app: usage

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

-- An official who signs in. Officials only: nobody who is helped has an account. [county]
table access.account
  county text not null  -- County whose bureau opened it.
  id uuid not null  -- The user_id of the ledger; never given to another.
  name text not null  -- What is typed to sign in.
  shown_name text not null  -- The official as colleagues know them.
  demo boolean not null default false  -- Made to show the system; exists in the invented county only.
  opened_at timestamp with time zone not null  -- When it was opened.
  last_used_at timestamp with time zone not null  -- Last sign-in, or when it was opened or unlocked: from here dormancy is counted.
  locked_at timestamp with time zone  -- Since when nobody can sign in with it.
  locked_why text  -- administrator: by hand; dormant: nobody used it for a quarter of a year.
  constraint account_pkey PRIMARY KEY (county, id)
  constraint account_lock_has_reason CHECK (((locked_at IS NULL) = (locked_why IS NULL)))
  constraint account_lock_reason_known CHECK ((locked_why = ANY (ARRAY['administrator'::text, 'dormant'::text])))
  constraint account_name_once UNIQUE (county, name)
  constraint account_name_well_formed CHECK ((name ~ '^[a-z][a-z0-9._-]{2,39}$'::text))
  constraint account_shown_name_not_blank CHECK (((shown_name ~ '[^[:space:]]'::text) AND (char_length(shown_name) <= 40)))
  row security forced
  policy account_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (last_used_at, locked_at, locked_why, shown_name)

-- Failed sign-ins, so that guessing takes longer and longer; forgotten after a day. [county]
table access.attempt
  county text not null  -- County that was to be entered.
  about text not null  -- Hash of the name typed, whether there is such an account or not, or of the address it came from.
  failures bigint not null  -- So many in a row.
  last_at timestamp with time zone not null  -- The last one.
  constraint attempt_pkey PRIMARY KEY (county, about)
  constraint attempt_about_is_a_hash CHECK ((about ~ '^(account|address):[0-9a-f]{64}$'::text))
  CREATE INDEX attempt_by_age ON access.attempt USING btree (county, last_at)
  row security forced
  policy attempt_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select, update

-- What a county has decided about signing in; no row is the strict rule. [county]
table access.county_rule
  county text not null  -- County.
  second_factor_needed boolean not null  -- False only in an invented county, where there is nobody to protect.
  constraint county_rule_pkey PRIMARY KEY (county)
  row security forced
  policy county_rule_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select, update

-- The password of an account as scrypt keeps it. [county]
table access.credential
  county text not null  -- County of the account.
  account_id uuid not null  -- Whose.
  stored text not null  -- Algorithm, cost, salt and hash as one PHC string.
  one_time boolean not null  -- Given by an administrator: good for choosing a password and for nothing else.
  set_at timestamp with time zone not null  -- When it was set.
  constraint credential_pkey PRIMARY KEY (county, account_id)
  constraint credential_is_scrypt CHECK ((stored ~~ '$scrypt$%'::text))
  constraint credential_of_account FOREIGN KEY (county, account_id) REFERENCES access.account(county, id)
  row security forced
  policy credential_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select, update

-- A file opened beyond one's area, and what another person found of it. [county] [no person: an id that its readers cannot follow]
table access.opened_file
  county text not null  -- County of the file and of whoever opened it.
  id uuid not null  -- Of the opening.
  account_id uuid not null  -- Who opened it.
  post text not null  -- The post they acted in, as the ledger names it.
  file_id uuid not null  -- The one file.
  region text not null  -- Village in charge of the file, as whoever opened it said: elsewhere it is not found.
  reason text not null  -- Why, in the words of whoever opened it; names and numbers of persons do not belong here.
  opened_at timestamp with time zone not null  -- When.
  open_until_at timestamp with time zone not null  -- Until then and no longer; four hours at most.
  review_due_on date  -- Three working days on; none while the holidays of that year are not known.
  reviewed_by uuid  -- Who looked at it: another person.
  reviewed_at timestamp with time zone  -- When.
  finding text  -- justified or not-justified.
  remark text  -- What the reviewer noted.
  constraint opened_file_pkey PRIMARY KEY (county, id)
  constraint opened_file_by_account FOREIGN KEY (county, account_id) REFERENCES access.account(county, id)
  constraint opened_file_finding_known CHECK ((finding = ANY (ARRAY['justified'::text, 'not-justified'::text])))
  constraint opened_file_for_hours CHECK (((open_until_at > opened_at) AND (open_until_at <= (opened_at + '04:00:00'::interval))))
  constraint opened_file_reason_stated CHECK (((char_length(btrim(reason)) >= 10) AND (char_length(btrim(reason)) <= 500)))
  constraint opened_file_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint opened_file_review_is_whole CHECK ((((reviewed_by IS NULL) = (reviewed_at IS NULL)) AND ((reviewed_by IS NULL) = (finding IS NULL))))
  constraint opened_file_reviewed_by_another CHECK ((reviewed_by <> account_id))
  CREATE INDEX opened_file_by_account ON access.opened_file USING btree (county, account_id)
  CREATE INDEX opened_file_to_review ON access.opened_file USING btree (county, opened_at) WHERE (reviewed_at IS NULL)
  row security forced
  policy opened_file_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (finding, remark, reviewed_at, reviewed_by)

-- An account in a role, for an area, in a section: proposed, approved by another, ended. [county] [no person: the area an official works in]
table access.post
  county text not null  -- County that grants it; the area lies within.
  id uuid not null  -- Of the grant.
  account_id uuid not null  -- Who holds it.
  role text not null  -- Role, from the table of roles in the program.
  region text not null  -- Area as its prefix: county 6, township 9, village 12 digits.
  section text not null  -- Section of the bureau.
  origin text not null  -- two-people; founding: made by doudi init, once; demo: in the invented county.
  reason text not null  -- Why it is wanted, as the letter of appointment has it.
  proposed_by uuid not null  -- Who proposed it.
  proposed_at timestamp with time zone not null  -- When.
  approved_by uuid  -- Who approved it: not the one who proposed, not the one who gets it.
  approved_at timestamp with time zone  -- When; from then it can be acted in.
  ended_by uuid  -- Who withdrew the proposal, or ended the post.
  ended_at timestamp with time zone  -- When; from then it cannot be acted in.
  constraint post_pkey PRIMARY KEY (county, id)
  constraint post_approval_is_whole CHECK (((approved_by IS NULL) = (approved_at IS NULL)))
  constraint post_end_is_whole CHECK (((ended_by IS NULL) = (ended_at IS NULL)))
  constraint post_not_for_oneself CHECK (((origin <> 'two-people'::text) OR ((account_id <> proposed_by) AND (account_id IS DISTINCT FROM approved_by))))
  constraint post_of_account FOREIGN KEY (county, account_id) REFERENCES access.account(county, id)
  constraint post_origin_known CHECK ((origin = ANY (ARRAY['two-people'::text, 'founding'::text, 'demo'::text])))
  constraint post_reason_not_blank CHECK (((reason ~ '[^[:space:]]'::text) AND (char_length(reason) <= 200)))
  constraint post_region_in_county CHECK (((region ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'::text) AND ("left"(region, 6) = county)))
  constraint post_takes_two CHECK (((origin <> 'two-people'::text) OR (approved_by IS NULL) OR (approved_by <> proposed_by)))
  CREATE INDEX post_of_account ON access.post USING btree (county, account_id)
  CREATE UNIQUE INDEX post_once_at_a_time ON access.post USING btree (county, account_id, role, region, section) WHERE (ended_at IS NULL)
  row security forced
  policy post_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (approved_at, approved_by, ended_at, ended_by)

-- What makes the six digits on an official's telephone. [county]
table access.second_factor
  county text not null  -- County of the account.
  account_id uuid not null  -- Whose.
  secret bytea not null  -- The secret, encrypted with the keyring.
  last_step bigint not null  -- The last half minute whose code was used: each serves once.
  enrolled_at timestamp with time zone not null  -- When the secret was shown.
  confirmed_at timestamp with time zone  -- When the first code proved that the telephone has it; before that it counts for nothing.
  constraint second_factor_pkey PRIMARY KEY (county, account_id)
  constraint second_factor_of_account FOREIGN KEY (county, account_id) REFERENCES access.account(county, id)
  row security forced
  policy second_factor_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select, update

-- A sign-in and how long it lasts. [county]
table access.session
  county text not null  -- County that was entered.
  id uuid not null  -- Of the session; it opens nothing.
  token_hash bytea not null  -- SHA-256 of what the cookie holds: whoever reads this table can sign in as nobody.
  account_id uuid not null  -- Who signed in.
  post_id uuid  -- The post they act in; none yet is the first they hold.
  started_at timestamp with time zone not null  -- When the password was right.
  last_seen_at timestamp with time zone not null  -- Last request, to the minute.
  code_given_at timestamp with time zone  -- When the six digits were right.
  ended_at timestamp with time zone  -- Signed out, or ended by a new password or a lock: never valid again.
  constraint session_pkey PRIMARY KEY (county, id)
  constraint session_hash_is_sha256 CHECK ((octet_length(token_hash) = 32))
  constraint session_in_post FOREIGN KEY (county, post_id) REFERENCES access.post(county, id)
  constraint session_of_account FOREIGN KEY (county, account_id) REFERENCES access.account(county, id)
  constraint session_token_once UNIQUE (county, token_hash)
  CREATE INDEX session_by_age ON access.session USING btree (county, last_seen_at)
  CREATE INDEX session_in_post ON access.session USING btree (county, post_id)
  CREATE INDEX session_of_account ON access.session USING btree (county, account_id)
  row security forced
  policy session_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (code_given_at, ended_at, last_seen_at, post_id)

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
