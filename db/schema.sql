-- The database as PostgreSQL's own catalogue tells it after all migrations. Written by tools/printSchema.ts for
-- whoever reviews a migration; nothing reads it. The job queue (schema jobs) is a library's and only named here.

extension btree_gist

schema access  -- Who may come in, in which post, and what was opened beyond it.
  grant to doudi_app: usage

schema casework  -- What we decide: intake, applications, decisions, awards.
  grant to doudi_app: usage

schema exports  -- What leaves the house as files, and the layouts of other systems.
  grant to doudi_app: usage

schema jobs  -- Announcements and timed work (pg-boss). Stays on the first server; holds ids, never a person.
  grant to doudi_app: usage

schema monitoring  -- What may be going wrong: everyone's determination, and the lists that follow from it.
  grant to doudi_app: usage

schema oversight  -- Who watches us: complaints, and the telephone on which they come.
  grant to doudi_app: usage

schema platform  -- What every slice stands on.
  grant to doudi_app: usage

schema policy  -- What the rules say: published documents laid over the packs.
  grant to doudi_app: usage

schema registry  -- Who there is: regions, people, households, circumstances over time, rolls, duplicates.
  grant to doudi_app: usage

schema rosters  -- Rolls that come as spreadsheets: files, how their columns are read, imports.
  grant to doudi_app: usage

schema songlin  -- How far the invented county has been loaded; empty where a bureau works.
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

-- Leaves of people at their end nothing but sex, year of birth and of death, and where they were enrolled. Returns how many.
CREATE OR REPLACE FUNCTION registry.anonymise_people(of_county text, before_day date, at_most bigint, on_day date)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  chosen uuid[];
begin
  if before_day > on_day - interval '5 years' then
    raise exception 'people are not anonymised within five years' using errcode = 'check_violation', constraint = 'person_anonymised_late_enough';
  end if;
  chosen := array(select distinct e.person_id from registry.people_at_their_end(of_county, before_day) e
                  order by 1 limit at_most);
  -- A row that was folded into one of them is the same person.
  chosen := chosen || array(select p.id from registry.person p
                             where p.county = of_county and p.merged_into = any(chosen) and p.anonymised_on is null
                               and not p.id = any(chosen));
  delete from registry.search_key where county = of_county and person_id = any(chosen);
  delete from registry.identity_claim c using registry.person p
   where p.county = of_county and p.id = any(chosen) and c.claim = encode(p.identity_index, 'hex')
     and c.county = p.county and c.person_id = p.id;
  delete from registry.circumstance_withdrawal w using registry.circumstance c
   where c.county = of_county and c.person_id = any(chosen) and (w.county, w.circumstance_id) = (c.county, c.id);
  delete from registry.circumstance where county = of_county and person_id = any(chosen);
  delete from registry.hukou where county = of_county and person_id = any(chosen);
  update registry.hukou set booklet_head_id = null where county = of_county and booklet_head_id = any(chosen);
  delete from registry.person_correction where county = of_county and person_id = any(chosen);
  delete from registry.person_merge where county = of_county and (kept_id = any(chosen) or folded_id = any(chosen));
  delete from registry.likely_duplicate where county = of_county and (person_id = any(chosen) or other_id = any(chosen));
  update registry.person
     set name = '（已匿名）', identity_kind = 'none', identity_number = null, identity_index = null,
         no_identity_because = 'anonymised', telephone = null, born_on = date_trunc('year', born_on)::date,
         died_on = date_trunc('year', died_on)::date, anonymised_on = on_day
   where county = of_county and id = any(chosen);
  return cardinality(chosen);
end
$function$

-- Deletes what was known of households closed before that day: income, property, what was seen. Returns how many households.
CREATE OR REPLACE FUNCTION registry.forget_household_facts(of_county text, before_day date, at_most bigint, on_day date)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  chosen uuid[];
begin
  if before_day > on_day - interval '5 years' then
    raise exception 'facts of a household are not forgotten within five years' using errcode = 'check_violation', constraint = 'household_facts_kept_long_enough';
  end if;
  chosen := array(select e.household_id from registry.households_at_their_end(of_county, before_day) e order by 1 limit at_most);
  delete from registry.circumstance_withdrawal w using registry.circumstance c
   where c.county = of_county and c.household_id = any(chosen) and (w.county, w.circumstance_id) = (c.county, c.id);
  delete from registry.circumstance where county = of_county and household_id = any(chosen);
  return cardinality(chosen);
end
$function$

-- Households closed before that day of which facts are still kept.
CREATE OR REPLACE FUNCTION registry.households_at_their_end(of_county text, before_day date)
 RETURNS TABLE(household_id uuid, ended_on date)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select h.id, h.closed_on
    from registry.household h
   where h.county = of_county and h.closed_on < before_day
     and exists (select from registry.circumstance c where c.county = h.county and c.household_id = h.id)
$function$

-- Who died, or left with a whole household and never came back, before that day and can still be recognised.
CREATE OR REPLACE FUNCTION registry.people_at_their_end(of_county text, before_day date)
 RETURNS TABLE(person_id uuid, ended_on date)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select p.id, p.died_on
    from registry.person p
   where p.county = of_county and p.died_on < before_day and p.anonymised_on is null and p.merged_into is null
  union
  select p.id, m.holds_until
    from registry.household h
    join registry.membership m on m.county = h.county and m.household_id = h.id and m.holds_until = h.closed_on
    join registry.person p on p.county = m.county and p.id = m.person_id
   where h.county = of_county and h.closed_on < before_day and h.closed_because = 'movedAway'
     and p.anonymised_on is null and p.died_on is null and p.merged_into is null
     and not exists (select from registry.membership later
                      where later.county = m.county and later.person_id = m.person_id
                        and (later.holds_until is null or later.holds_until > m.holds_until))
$function$

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
  CREATE INDEX account_dormant ON access.account USING btree (county, locked_at) WHERE (locked_why = 'dormant'::text)
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
  CREATE INDEX post_waiting ON access.post USING btree (county, proposed_at) WHERE ((approved_at IS NULL) AND (ended_at IS NULL))
  CREATE UNIQUE INDEX post_once_at_a_time ON access.post USING btree (county, account_id, role, region, section) WHERE (ended_at IS NULL)
  row security forced
  policy post_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (approved_at, approved_by, ended_at, ended_by)

-- Somebody who was sent to the provider and is to come back within ten minutes, once. [county]
table access.provider_attempt
  county text not null  -- County that is to be entered.
  state_hash bytea not null  -- SHA-256 of what the provider sends back.
  browser_hash bytea not null  -- SHA-256 of what only that browser holds.
  nonce text not null  -- What the token must repeat.
  verifier text not null  -- What the code is redeemed with (PKCE).
  links_account uuid  -- The account to be linked, when somebody signed in asks for it; else nobody is known yet.
  started_at timestamp with time zone not null  -- When.
  id uuid not null  -- Of the attempt; it opens nothing.
  constraint provider_attempt_pkey PRIMARY KEY (county, id)
  constraint provider_attempt_hashes_are_sha256 CHECK (((octet_length(state_hash) = 32) AND (octet_length(browser_hash) = 32)))
  constraint provider_attempt_links_account FOREIGN KEY (county, links_account) REFERENCES access.account(county, id)
  constraint provider_attempt_state_once UNIQUE (county, state_hash)
  CREATE INDEX provider_attempt_by_age ON access.provider_attempt USING btree (county, started_at)
  CREATE INDEX provider_attempt_for_account ON access.provider_attempt USING btree (county, links_account)
  row security forced
  policy provider_attempt_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select

-- Which account somebody known to a provider of identities may enter; signing in never makes one. [county]
table access.provider_link
  county text not null  -- County of the account.
  account_id uuid not null  -- The account.
  issuer text not null  -- The provider, as its tokens name it.
  subject text not null  -- Who it is there: an opaque identifier.
  linked_by uuid not null  -- The account itself, or an administrator: then the provider's second factor does not count.
  linked_at timestamp with time zone not null  -- When.
  constraint provider_link_pkey PRIMARY KEY (county, account_id)
  constraint provider_link_of_account FOREIGN KEY (county, account_id) REFERENCES access.account(county, id)
  constraint provider_link_subject_once UNIQUE (county, issuer, subject)
  constraint provider_link_subject_sound CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 255)))
  row security forced
  policy provider_link_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select, update

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

-- One programme asked for, and where it stands: its steps folded. [person]
table casework.application
  county text not null  -- County in charge.
  id uuid not null  -- Permanent id.
  region text not null  -- Village in charge; it follows the household.
  household_id uuid not null  -- The household.
  person_id uuid  -- The member, of a personal programme; empty: the household.
  intake_id uuid not null  -- The door it came through.
  programme text not null  -- dibao, tekun, temporaryAid and so on.
  aid text  -- Of temporary aid: emergencyFamily, emergencyIndividual, expenditureFamily.
  state text not null  -- Where it stands, as in the table of packages/life.
  version bigint not null  -- 1 at the receipt, one more with each step; whoever acts names the one they saw.
  returned_times bigint not null  -- How often it was returned for correction: once at most.
  applied_on date not null  -- Day of the application.
  accepted_on date  -- Day of acceptance.
  law_on date not null  -- The day whose procedure it follows: of acceptance, until then of application.
  decided_on date  -- Day of the decision in force.
  ended_on date  -- Day on which nothing was left to do.
  opened_at timestamp with time zone not null  -- When it was opened.
  changed_at timestamp with time zone not null  -- When the last step was taken.
  constraint application_pkey PRIMARY KEY (county, id)
  constraint application_aid_known CHECK ((aid = ANY (ARRAY['emergencyFamily'::text, 'emergencyIndividual'::text, 'expenditureFamily'::text])))
  constraint application_aid_of_temporary CHECK (((programme = 'temporaryAid'::text) = (aid IS NOT NULL)))
  constraint application_days_in_order CHECK ((accepted_on >= applied_on))
  constraint application_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint application_of_intake FOREIGN KEY (county, intake_id) REFERENCES casework.intake(county, id)
  constraint application_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint application_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint application_returned_once CHECK (((returned_times >= 0) AND (returned_times <= 1)))
  CREATE INDEX application_by_state ON casework.application USING btree (county, state, region, changed_at)
  CREATE INDEX application_in_household ON casework.application USING btree (county, household_id)
  CREATE INDEX application_of_door ON casework.application USING btree (county, intake_id)
  CREATE INDEX application_of_whom ON casework.application USING btree (county, person_id)
  CREATE UNIQUE INDEX application_one_open_per_programme ON casework.application USING btree (county, household_id, programme, COALESCE(person_id, household_id)) WHERE ((ended_on IS NULL) AND (programme <> 'temporaryAid'::text))
  row security forced
  policy application_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (accepted_on, changed_at, decided_on, ended_on, law_on, region, returned_times, state, version)

-- An adult of the household, or a legal supporter of a tekun applicant, lets their means be checked. [person]
table casework.authorisation
  county text not null  -- County of the door.
  id uuid not null  -- Of the authorisation.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  intake_id uuid not null  -- The intake it was signed for.
  person_id uuid  -- Who signed, when they are known here.
  supporter_sealed bytea  -- A legal supporter who lives elsewhere: name and relation, encrypted.
  supporter_of uuid  -- Whose supporter.
  signed_on date not null  -- Day of the signature.
  good_until date not null  -- The last day on which means may be asked about.
  document text not null  -- Where the signed paper lies.
  recorded_at timestamp with time zone not null  -- When it was entered.
  recorded_by uuid not null  -- By whom.
  withdrawn_on date  -- The day on which it was taken back.
  constraint authorisation_pkey PRIMARY KEY (county, id)
  constraint authorisation_days_in_order CHECK (((good_until > signed_on) AND (withdrawn_on >= signed_on)))
  constraint authorisation_document_named CHECK ((document ~ '[^[:space:]]'::text))
  constraint authorisation_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint authorisation_of_intake FOREIGN KEY (county, intake_id) REFERENCES casework.intake(county, id)
  constraint authorisation_of_one CHECK (((person_id IS NULL) = (supporter_sealed IS NOT NULL)))
  constraint authorisation_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint authorisation_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint authorisation_supporter_of FOREIGN KEY (county, supporter_of) REFERENCES registry.person(county, id)
  constraint authorisation_supporter_of_whom CHECK (((supporter_sealed IS NULL) = (supporter_of IS NULL)))
  CREATE INDEX authorisation_by_household ON casework.authorisation USING btree (county, household_id)
  CREATE INDEX authorisation_by_intake ON casework.authorisation USING btree (county, intake_id)
  CREATE INDEX authorisation_by_person ON casework.authorisation USING btree (county, person_id)
  CREATE INDEX authorisation_by_supported ON casework.authorisation USING btree (county, supporter_of)
  row security forced
  policy authorisation_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (region, supporter_sealed, withdrawn_on)

-- What somebody is owed by a decision, and since when. [person]
table casework.award
  county text not null  -- County in charge.
  id uuid not null  -- Permanent id.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  person_id uuid  -- The member, of a personal programme.
  programme text not null  -- The programme.
  application_id uuid  -- The application that led to it; empty: taken over from a roll.
  enrolment_id uuid  -- Its row on the roll.
  continues uuid  -- The award it carries on after a change of head: no new entry in the figures.
  state text not null  -- Where it stands, as in the table of packages/life.
  version bigint not null  -- How many changes it has had; whoever acts names the one they saw.
  category text  -- A, B, C of dibao: how often it is reviewed.
  holds_from date not null  -- First day.
  holds_until date  -- The day from which it no longer holds.
  ended_because text  -- Why it ended: a code.
  grace_until date  -- The day on which a gradual exit ends.
  review_on date  -- The day by which it is to be looked at again.
  changed_at timestamp with time zone not null  -- When it last changed.
  source text not null default 'decision'::text  -- decision, or roster: taken over from a roll without its decision.
  grace_from date  -- First day of the gradual exit.
  grace_enrolment_id uuid  -- Its row on the roll of gradual exits.
  end_notice_id uuid  -- The notice by which its end is told.
  constraint award_pkey PRIMARY KEY (county, id)
  constraint award_category_known CHECK ((category = ANY (ARRAY['A'::text, 'B'::text, 'C'::text])))
  constraint award_continues FOREIGN KEY (county, continues) REFERENCES casework.award(county, id)
  constraint award_days_in_order CHECK ((holds_until > holds_from))
  constraint award_end_has_cause CHECK (((holds_until IS NULL) = (ended_because IS NULL)))
  constraint award_end_has_notice CHECK (((holds_until IS NULL) OR (ended_because = 'paidOnce'::text) OR (end_notice_id IS NOT NULL)))
  constraint award_end_told FOREIGN KEY (county, end_notice_id) REFERENCES casework.award_notice(county, id)
  constraint award_grace_in_order CHECK ((grace_until > grace_from))
  constraint award_grace_on_roll FOREIGN KEY (county, grace_enrolment_id) REFERENCES registry.enrolment(county, id)
  constraint award_grace_whole CHECK (((grace_from IS NULL) = (grace_until IS NULL)))
  constraint award_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint award_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint award_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint award_on_roll FOREIGN KEY (county, enrolment_id) REFERENCES registry.enrolment(county, id)
  constraint award_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint award_source_known CHECK ((source = ANY (ARRAY['decision'::text, 'roster'::text])))
  CREATE INDEX award_by_application ON casework.award USING btree (county, application_id)
  CREATE INDEX award_by_end_notice ON casework.award USING btree (county, end_notice_id)
  CREATE INDEX award_by_enrolment ON casework.award USING btree (county, enrolment_id)
  CREATE INDEX award_by_grace_enrolment ON casework.award USING btree (county, grace_enrolment_id)
  CREATE INDEX award_by_review ON casework.award USING btree (county, review_on) WHERE (holds_until IS NULL)
  CREATE INDEX award_by_state ON casework.award USING btree (county, programme, state, region)
  CREATE INDEX award_carried_on ON casework.award USING btree (county, continues)
  CREATE INDEX award_in_grace ON casework.award USING btree (county, grace_until, region) WHERE (state = 'grace'::text)
  CREATE INDEX award_in_household_of ON casework.award USING btree (county, household_id)
  CREATE INDEX award_of_whom ON casework.award USING btree (county, person_id)
  CREATE UNIQUE INDEX award_one_open_per_programme ON casework.award USING btree (county, household_id, programme, COALESCE(person_id, household_id)) WHERE (holds_until IS NULL)
  row security forced
  policy award_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (category, changed_at, continues, end_notice_id, ended_because, enrolment_id, grace_enrolment_id, grace_from, grace_until, holds_until, household_id, region, review_on, state, version)

-- How much an award gives, from which day to which. [person]
table casework.award_amount
  county text not null  -- County in charge.
  id uuid not null  -- Of the span.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  award_id uuid not null  -- The award.
  monthly_fen bigint  -- Per month.
  once_fen bigint  -- Once, of temporary aid.
  holds_from date not null  -- First day.
  holds_until date  -- The day from which another amount holds.
  decision_id uuid  -- The decision that says so; empty: taken over from a roll, its decision is not here.
  replaced_by uuid  -- The decision that gives these days another amount; empty: it holds.
  persons bigint  -- How many people it is for; empty: as many as before.
  constraint award_amount_pkey PRIMARY KEY (county, id)
  constraint award_amount_by_decision FOREIGN KEY (county, decision_id) REFERENCES casework.decision(county, id)
  constraint award_amount_days_in_order CHECK ((holds_until > holds_from))
  constraint award_amount_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint award_amount_not_negative CHECK (((COALESCE(monthly_fen, once_fen) >= 0) AND ((monthly_fen IS NULL) <> (once_fen IS NULL))))
  constraint award_amount_of_award FOREIGN KEY (county, award_id) REFERENCES casework.award(county, id)
  constraint award_amount_of_somebody CHECK ((persons > 0))
  constraint award_amount_one_at_a_time EXCLUDE USING gist (county WITH =, award_id WITH =, daterange(holds_from, holds_until) WITH &&) WHERE ((replaced_by IS NULL))
  constraint award_amount_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint award_amount_replaced_by FOREIGN KEY (county, replaced_by) REFERENCES casework.decision(county, id)
  CREATE INDEX award_amount_by_decision_of ON casework.award_amount USING btree (county, decision_id)
  CREATE INDEX award_amount_by_household ON casework.award_amount USING btree (county, household_id)
  CREATE INDEX award_amount_of ON casework.award_amount USING btree (county, award_id, holds_from)
  CREATE INDEX award_amount_replaced ON casework.award_amount USING btree (county, replaced_by)
  row security forced
  policy award_amount_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (holds_until, household_id, persons, region, replaced_by)

-- A change of an award that somebody, or the rules themselves, propose, and who settled it. [person]
table casework.award_change
  county text not null  -- County in charge.
  id uuid not null  -- Of the proposal.
  region text not null  -- Village in charge; it follows the household.
  household_id uuid not null  -- The household.
  award_id uuid not null  -- The award.
  act text not null  -- increase, reduce, startGrace, backToFull, suspend, end.
  cause text not null  -- Why: a code of packages/life.
  source text not null  -- Where it comes from: hand, review, detected, grace, death.
  holds_from date not null  -- The day from which it is to hold.
  before_fen bigint  -- What is paid per month before it.
  amount_fen bigint  -- What is to be paid per month; empty: as it is, or nothing.
  months bigint  -- Of a gradual exit: how many months.
  death_id uuid  -- The reported death it follows from.
  found json not null  -- What the rules said that day: answer, reasons with clauses, what is missing. No names.
  said_sealed bytea  -- What somebody found or what is contradictory, in words; encrypted.
  state text not null  -- open, confirmed, declined, withdrawn.
  proposed_on date not null  -- The day.
  proposed_at timestamp with time zone not null  -- When it was entered.
  proposed_by uuid  -- By whom; empty: the rules found it.
  told_on date  -- Day on which those concerned were told of it or it was posted, where days of notice are due.
  settled_at timestamp with time zone  -- When it was confirmed, declined or fell away.
  settled_by uuid  -- By whom; empty: it fell away by itself.
  settled_because text  -- Why it was declined or fell away.
  decision_id uuid  -- The decision that it led to.
  constraint award_change_pkey PRIMARY KEY (county, id)
  constraint award_change_by_decision FOREIGN KEY (county, decision_id) REFERENCES casework.decision(county, id)
  constraint award_change_cause_said CHECK ((cause ~ '^[a-zA-Z]+$'::text))
  constraint award_change_confirmed_by_decision CHECK (((state <> 'confirmed'::text) OR (decision_id IS NOT NULL)))
  constraint award_change_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint award_change_of_award FOREIGN KEY (county, award_id) REFERENCES casework.award(county, id)
  constraint award_change_of_death FOREIGN KEY (county, death_id) REFERENCES casework.death_report(county, id)
  constraint award_change_other_hands CHECK (((state <> 'confirmed'::text) OR (proposed_by IS NULL) OR (proposed_by <> settled_by)))
  constraint award_change_refusal_said CHECK (((state <> 'declined'::text) OR (settled_because ~ '[^[:space:]]'::text)))
  constraint award_change_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint award_change_settled_whole CHECK (((state = 'open'::text) = (settled_at IS NULL)))
  constraint award_change_source_known CHECK ((source = ANY (ARRAY['hand'::text, 'review'::text, 'detected'::text, 'grace'::text, 'death'::text])))
  constraint award_change_state_known CHECK ((state = ANY (ARRAY['open'::text, 'confirmed'::text, 'declined'::text, 'withdrawn'::text])))
  CREATE INDEX award_change_by_decision_of ON casework.award_change USING btree (county, decision_id)
  CREATE INDEX award_change_in_household_of ON casework.award_change USING btree (county, household_id)
  CREATE INDEX award_change_of ON casework.award_change USING btree (county, award_id, proposed_at)
  CREATE INDEX award_change_of_death ON casework.award_change USING btree (county, death_id)
  CREATE INDEX award_change_waiting ON casework.award_change USING btree (county, region, proposed_at) WHERE (state = 'open'::text)
  CREATE UNIQUE INDEX award_change_one_open ON casework.award_change USING btree (county, award_id) WHERE (state = 'open'::text)
  row security forced
  policy award_change_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (decision_id, household_id, region, said_sealed, settled_at, settled_because, settled_by, state, told_on)

-- Months in which nothing is paid while something contradictory is looked into; what is owed runs on. [person]
table casework.award_hold
  county text not null  -- County in charge.
  id uuid not null  -- Of the suspension.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  award_id uuid not null  -- The award.
  holds_from date not null  -- First day without payment.
  holds_until date  -- The day from which it is paid again, or the award had ended.
  outcome text  -- rebutted: everything is owed; upheld: nothing since the first day.
  decision_id uuid not null  -- The decision to suspend.
  said_sealed bytea not null  -- What is contradictory, by which sources or by whose finding; encrypted.
  constraint award_hold_pkey PRIMARY KEY (county, id)
  constraint award_hold_by_decision FOREIGN KEY (county, decision_id) REFERENCES casework.decision(county, id)
  constraint award_hold_days_in_order CHECK ((holds_until >= holds_from))
  constraint award_hold_ends_with_outcome CHECK (((holds_until IS NULL) = (outcome IS NULL)))
  constraint award_hold_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint award_hold_of_award FOREIGN KEY (county, award_id) REFERENCES casework.award(county, id)
  constraint award_hold_outcome_known CHECK ((outcome = ANY (ARRAY['rebutted'::text, 'upheld'::text])))
  constraint award_hold_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX award_hold_by_decision_of ON casework.award_hold USING btree (county, decision_id)
  CREATE INDEX award_hold_in_household_of ON casework.award_hold USING btree (county, household_id)
  CREATE INDEX award_hold_of ON casework.award_hold USING btree (county, award_id, holds_from)
  CREATE UNIQUE INDEX award_hold_one_open ON casework.award_hold USING btree (county, award_id) WHERE (holds_until IS NULL)
  row security forced
  policy award_hold_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (holds_until, household_id, outcome, region, said_sealed)

-- A paper that is owed to a household about a change of its award: queued here, written by the paper room. [person]
table casework.award_notice
  county text not null  -- County in charge.
  id uuid not null  -- Of the notice.
  region text not null  -- Village in charge.
  household_id uuid not null  -- Who is told.
  award_id uuid not null  -- The award.
  decision_id uuid  -- The decision it tells of; empty: a reminder.
  kind text not null  -- The act it tells of, or graceReminder.
  about_on date not null  -- The day from which what it tells of holds.
  answer_until date  -- The last day on which an answer is waited for; empty: no days are set here.
  queued_at timestamp with time zone not null  -- When it became due.
  told_on date  -- Day on which it was handed over.
  constraint award_notice_pkey PRIMARY KEY (county, id)
  constraint award_notice_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint award_notice_of_award FOREIGN KEY (county, award_id) REFERENCES casework.award(county, id)
  constraint award_notice_of_decision FOREIGN KEY (county, decision_id) REFERENCES casework.decision(county, id)
  constraint award_notice_of_something CHECK (((kind = 'graceReminder'::text) OR (decision_id IS NOT NULL)))
  constraint award_notice_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX award_notice_by_decision ON casework.award_notice USING btree (county, decision_id)
  CREATE INDEX award_notice_in_household_of ON casework.award_notice USING btree (county, household_id)
  CREATE INDEX award_notice_of ON casework.award_notice USING btree (county, award_id)
  CREATE INDEX award_notice_waiting ON casework.award_notice USING btree (county, region, queued_at) WHERE (told_on IS NULL)
  CREATE UNIQUE INDEX award_notice_reminded_once ON casework.award_notice USING btree (county, award_id, kind, about_on) WHERE (decision_id IS NULL)
  row security forced
  policy award_notice_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (household_id, region, told_on)

-- Months that were held back or ended wrongly and are owed after all, one by one. [person]
table casework.award_owed
  county text not null  -- County in charge.
  award_id uuid not null  -- The award.
  month date not null  -- First day of the month.
  decision_id uuid not null  -- The decision that restored it.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  owed_fen bigint not null  -- What was owed for the month.
  constraint award_owed_pkey PRIMARY KEY (county, award_id, month, decision_id)
  constraint award_owed_by_decision FOREIGN KEY (county, decision_id) REFERENCES casework.decision(county, id)
  constraint award_owed_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint award_owed_of_award FOREIGN KEY (county, award_id) REFERENCES casework.award(county, id)
  constraint award_owed_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint award_owed_something CHECK ((owed_fen > 0))
  CREATE INDEX award_owed_by_decision_of ON casework.award_owed USING btree (county, decision_id)
  CREATE INDEX award_owed_in_household_of ON casework.award_owed USING btree (county, household_id)
  row security forced
  policy award_owed_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (household_id, region)

-- An award was looked at again, and what came of it. Never changed. [person]
table casework.award_review
  county text not null  -- County in charge.
  id uuid not null  -- Of the review.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  award_id uuid not null  -- The award.
  due_on date  -- The day by which it was due.
  reviewed_on date not null  -- The day.
  reviewed_at timestamp with time zone not null  -- When it was entered.
  reviewed_by uuid not null  -- By whom.
  result text not null  -- unchanged, changeProposed, graceProposed, endProposed.
  answer text  -- What the rules said: eligible, ineligible, undetermined.
  before_fen bigint  -- What is paid per month.
  now_fen bigint  -- What the rules give per month.
  next_on date  -- The day by which it is due again.
  change_id uuid  -- What was proposed.
  said_sealed bytea  -- What was found, in words; encrypted.
  constraint award_review_pkey PRIMARY KEY (county, id)
  constraint award_review_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint award_review_led_to FOREIGN KEY (county, change_id) REFERENCES casework.award_change(county, id)
  constraint award_review_of_award FOREIGN KEY (county, award_id) REFERENCES casework.award(county, id)
  constraint award_review_proposes CHECK (((result = 'unchanged'::text) = (change_id IS NULL)))
  constraint award_review_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint award_review_result_known CHECK ((result = ANY (ARRAY['unchanged'::text, 'changeProposed'::text, 'graceProposed'::text, 'endProposed'::text])))
  CREATE INDEX award_review_by_change ON casework.award_review USING btree (county, change_id)
  CREATE INDEX award_review_in_household_of ON casework.award_review USING btree (county, household_id)
  CREATE INDEX award_review_of ON casework.award_review USING btree (county, award_id, reviewed_at)
  row security forced
  policy award_review_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (household_id, region, said_sealed)

-- The signed certificate of a decision, in the chain of its county; never changed. Only the village in charge follows the household. [person]
table casework.certificate
  county text not null  -- County that decided.
  id uuid not null  -- Of the certificate.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  decision_id uuid not null  -- The decision.
  number bigint not null  -- Place in the chain of the county, from 1.
  previous bytea not null  -- SHA-256 of the certificate before it; zeros for the first.
  hash bytea not null  -- SHA-256 of what it says.
  revision bytea not null  -- SHA-256 of the texts of the rules it was made under.
  issued_at timestamp with time zone not null  -- When.
  body_sealed bytea not null  -- The whole file, encrypted: masked, but still about somebody.
  constraint certificate_pkey PRIMARY KEY (county, id)
  constraint certificate_counted_from_one CHECK ((number >= 1))
  constraint certificate_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint certificate_of_decision FOREIGN KEY (county, decision_id) REFERENCES casework.decision(county, id)
  constraint certificate_one_per_decision UNIQUE (county, decision_id)
  constraint certificate_one_per_number UNIQUE (county, number)
  constraint certificate_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX certificate_by_household ON casework.certificate USING btree (county, household_id)
  row security forced
  policy certificate_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (body_sealed, region)

-- Where the chain of certificates of a county ends: the row that is held while the next is made. [county]
table casework.certificate_head
  county text not null  -- The county.
  number bigint not null  -- Number of the last certificate; 0 before the first.
  hash bytea not null  -- SHA-256 of the last certificate; zeros before the first.
  constraint certificate_head_pkey PRIMARY KEY (county)
  row security forced
  policy certificate_head_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (hash, number)

-- The rules of a revision that certificates were made under, so that the page which re-checks them can be made at any time. [county] [append-only]
table casework.certificate_rules
  county text not null  -- The county that decided under them.
  revision text not null  -- SHA-256 of the texts, in hexadecimal.
  texts text not null  -- The texts of all packs and their vocabulary, as JSON.
  first_used_at timestamp with time zone not null  -- When the first certificate was made under them.
  constraint certificate_rules_pkey PRIMARY KEY (county, revision)
  row security forced
  policy certificate_rules_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select

-- A time limit of one record: by the law of the day on which it began. [person]
table casework.clock
  county text not null  -- County in charge.
  id uuid not null  -- Of the clock.
  region text not null  -- Village in charge.
  household_id uuid  -- The household, where there is one: the clock follows it.
  kind text not null  -- What it runs for: application, award, complaint, referral and so on.
  subject_id uuid not null  -- Which record of that kind.
  limit_name text not null  -- Which limit, as the program names it.
  programme text  -- The programme, where the limit depends on it.
  variant text not null  -- ordinary; extended for a lawful reason; delegated to a township.
  unit text not null  -- workingDays or calendarDays.
  days bigint  -- So many; empty: no document and no county sets a figure.
  basis text not null  -- Where the figure comes from: document, county (stricter), none.
  clause text not null  -- The clause that sets it; empty where nothing does.
  started_on date not null  -- The day on which it began; that day does not count.
  paused_on date  -- Since when it stands still.
  due_on date  -- The last day in time; of a notice the last day it must hang.
  undetermined text  -- Why there is no last day: calendar, unset, paused.
  undetermined_year bigint  -- The year whose calendar is not known.
  ended_on date  -- The day on which what it waits for was done.
  ended text  -- done; dropped: nothing is waited for any more.
  started_at timestamp with time zone not null  -- When it was entered.
  constraint clock_pkey PRIMARY KEY (county, id)
  constraint clock_basis_known CHECK ((basis = ANY (ARRAY['document'::text, 'county'::text, 'none'::text])))
  constraint clock_days_in_order CHECK (((ended_on >= started_on) AND (paused_on >= started_on)))
  constraint clock_days_in_reason CHECK (((days >= 1) AND (days <= 1000)))
  constraint clock_due_or_why CHECK (((due_on IS NULL) = (undetermined IS NOT NULL)))
  constraint clock_end_known CHECK ((ended = ANY (ARRAY['done'::text, 'dropped'::text])))
  constraint clock_ended_whole CHECK (((ended_on IS NULL) = (ended IS NULL)))
  constraint clock_figure_has_basis CHECK (((days IS NULL) = (basis = 'none'::text)))
  constraint clock_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint clock_paused_not_due CHECK (((paused_on IS NULL) OR (undetermined IS NOT NULL)))
  constraint clock_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint clock_unit_known CHECK ((unit = ANY (ARRAY['workingDays'::text, 'calendarDays'::text])))
  constraint clock_variant_known CHECK ((variant = ANY (ARRAY['ordinary'::text, 'extended'::text, 'delegated'::text])))
  constraint clock_why_known CHECK ((undetermined = ANY (ARRAY['calendar'::text, 'unset'::text, 'paused'::text])))
  constraint clock_year_where_calendar CHECK (((undetermined_year IS NOT NULL) = (COALESCE(undetermined, ''::text) = 'calendar'::text)))
  CREATE INDEX clock_by_village ON casework.clock USING btree (county, region)
  CREATE INDEX clock_due ON casework.clock USING btree (county, due_on, region) WHERE (ended_on IS NULL)
  CREATE INDEX clock_in_household ON casework.clock USING btree (county, household_id)
  CREATE INDEX clock_of_subject ON casework.clock USING btree (county, kind, subject_id)
  CREATE INDEX clock_without_day ON casework.clock USING btree (county, undetermined) WHERE ((ended_on IS NULL) AND (undetermined IS NOT NULL))
  CREATE UNIQUE INDEX clock_one_of_each ON casework.clock USING btree (county, kind, subject_id, limit_name) WHERE (ended_on IS NULL)
  row security forced
  policy clock_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (basis, clause, days, due_on, ended, ended_on, paused_on, region, undetermined, undetermined_year, variant)

-- A limit that was passed, told to the township and then to the county, and what each said of it. [person]
table casework.clock_escalation
  county text not null  -- County in charge.
  id uuid not null  -- Of the escalation.
  region text not null  -- Village in charge.
  household_id uuid  -- The household, where there is one.
  clock_id uuid not null  -- Which limit.
  level text not null  -- Who is told: township, county.
  raised_on date not null  -- The day.
  raised_at timestamp with time zone not null  -- When it was entered.
  seen_by uuid  -- Who answered for it.
  seen_at timestamp with time zone  -- When.
  said_sealed bytea  -- Why it is late and what is done about it, encrypted.
  constraint clock_escalation_pkey PRIMARY KEY (county, id)
  constraint clock_escalation_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint clock_escalation_level_known CHECK ((level = ANY (ARRAY['township'::text, 'county'::text])))
  constraint clock_escalation_of_clock FOREIGN KEY (county, clock_id) REFERENCES casework.clock(county, id)
  constraint clock_escalation_once UNIQUE (county, clock_id, level)
  constraint clock_escalation_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint clock_escalation_seen_whole CHECK ((((seen_by IS NULL) = (seen_at IS NULL)) AND ((seen_by IS NULL) = (said_sealed IS NULL))))
  CREATE INDEX clock_escalation_by_village ON casework.clock_escalation USING btree (county, region)
  CREATE INDEX clock_escalation_in_household ON casework.clock_escalation USING btree (county, household_id)
  CREATE INDEX clock_escalation_unseen ON casework.clock_escalation USING btree (county, level, region) WHERE (seen_at IS NULL)
  row security forced
  policy clock_escalation_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (region, said_sealed, seen_at, seen_by)

-- Days on which a time limit lawfully stood still, and why. [person]
table casework.clock_pause
  county text not null  -- County in charge.
  id uuid not null  -- Of the pause.
  region text not null  -- Village in charge.
  household_id uuid  -- The household, where there is one.
  clock_id uuid not null  -- Which limit.
  reason text not null  -- correction, objection, householdAbsent, crossCounty.
  said_sealed bytea  -- The reason in words, encrypted.
  paused_on date not null  -- The last day that still counted.
  paused_by uuid not null  -- Who stopped it.
  paused_at timestamp with time zone not null  -- When it was entered.
  resumed_on date  -- The day on which it went on; the day after counts.
  resumed_by uuid  -- Who let it go on.
  resumed_at timestamp with time zone  -- When that was entered.
  constraint clock_pause_pkey PRIMARY KEY (county, id)
  constraint clock_pause_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint clock_pause_in_order CHECK ((resumed_on >= paused_on))
  constraint clock_pause_of_clock FOREIGN KEY (county, clock_id) REFERENCES casework.clock(county, id)
  constraint clock_pause_reason_known CHECK ((reason = ANY (ARRAY['correction'::text, 'objection'::text, 'householdAbsent'::text, 'crossCounty'::text])))
  constraint clock_pause_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint clock_pause_resumed_whole CHECK ((((resumed_on IS NULL) = (resumed_by IS NULL)) AND ((resumed_on IS NULL) = (resumed_at IS NULL))))
  CREATE INDEX clock_pause_by_village ON casework.clock_pause USING btree (county, region)
  CREATE INDEX clock_pause_in_household ON casework.clock_pause USING btree (county, household_id)
  CREATE INDEX clock_pause_of_clock ON casework.clock_pause USING btree (county, clock_id, paused_on)
  row security forced
  policy clock_pause_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (region, resumed_at, resumed_by, resumed_on, said_sealed)

-- A case before the conference: what is asked, and what it concluded. [person]
table casework.conference
  county text not null  -- County in charge.
  id uuid not null  -- Of the conference.
  region text not null  -- Village in charge; it follows the household.
  household_id uuid not null  -- The household.
  application_id uuid not null  -- The application.
  asked_fen bigint not null  -- The sum that is asked for, per month or once.
  because_sealed bytea not null  -- Why it is asked for, encrypted.
  asked_on date not null  -- The day.
  asked_at timestamp with time zone not null  -- When it was entered.
  asked_by uuid not null  -- By whom.
  held_on date  -- The day it was held.
  minutes_sealed bytea  -- Minutes and conditions, encrypted.
  outcome text  -- granted or notGranted.
  granted_fen bigint  -- The most that may be confirmed.
  quorum bigint  -- How many votes were needed; empty: the county has set none, so every member voted.
  concluded_at timestamp with time zone  -- When its conclusion was entered.
  concluded_by uuid  -- By whom.
  constraint conference_pkey PRIMARY KEY (county, id)
  constraint conference_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint conference_is_whole CHECK ((((outcome IS NULL) = (concluded_at IS NULL)) AND ((outcome IS NULL) = (concluded_by IS NULL)) AND ((outcome IS NULL) = (held_on IS NULL)) AND ((outcome IS NULL) = (minutes_sealed IS NULL))))
  constraint conference_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint conference_outcome_known CHECK ((outcome = ANY (ARRAY['granted'::text, 'notGranted'::text])))
  constraint conference_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint conference_sum_if_granted CHECK (((outcome = 'granted'::text) = (granted_fen IS NOT NULL)))
  constraint conference_sum_positive CHECK (((asked_fen > 0) AND (granted_fen > 0)))
  CREATE INDEX conference_by_application ON casework.conference USING btree (county, application_id)
  CREATE INDEX conference_by_household ON casework.conference USING btree (county, household_id)
  CREATE UNIQUE INDEX conference_one_open_per_application ON casework.conference USING btree (county, application_id) WHERE (outcome IS NULL)
  row security forced
  policy conference_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (because_sealed, concluded_at, concluded_by, granted_fen, held_on, minutes_sealed, outcome, quorum, region)

-- Who confers on a case, and the vote of each. [county]
table casework.conference_member
  county text not null  -- County.
  conference_id uuid not null  -- The conference.
  account_id uuid not null  -- The member.
  kin boolean not null  -- Too near to the household: heard, and without a vote.
  vote text  -- for, against, abstain.
  voted_at timestamp with time zone  -- When they voted.
  constraint conference_member_pkey PRIMARY KEY (county, conference_id, account_id)
  constraint conference_member_kin_does_not_vote CHECK (((NOT kin) OR (vote IS NULL)))
  constraint conference_member_of FOREIGN KEY (county, conference_id) REFERENCES casework.conference(county, id)
  constraint conference_member_vote_is_whole CHECK (((vote IS NULL) = (voted_at IS NULL)))
  constraint conference_member_vote_known CHECK ((vote = ANY (ARRAY['for'::text, 'against'::text, 'abstain'::text])))
  CREATE INDEX conference_member_by_account ON casework.conference_member USING btree (county, account_id)
  row security forced
  policy conference_member_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (kin, vote, voted_at)

-- Somebody is said to have died: what follows is settled within the lawful months by another than who reported it. [person]
table casework.death_report
  county text not null  -- County in charge.
  id uuid not null  -- Of the report.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  person_id uuid not null  -- Who died.
  died_on date not null  -- The day of death.
  learned_on date not null  -- The day on which we learned of it.
  due_on date not null  -- The last day on which awards are to be settled.
  source text not null  -- family, village, hospital, police, funeralHome, feed.
  document text  -- Where the paper lies.
  state text not null  -- reported, settled, rebutted.
  reported_at timestamp with time zone not null  -- When it was entered.
  reported_by uuid not null  -- By whom.
  settled_at timestamp with time zone  -- When awards were settled.
  settled_by uuid  -- By whom.
  rebutted_at timestamp with time zone  -- When it turned out to be wrong.
  rebutted_by uuid  -- Who says so.
  rebutted_because text  -- How it turned out.
  heads json  -- Who belongs to the household afterwards, by ids, where the head died.
  earlier json  -- Who belonged to it before, by ids; to restore it.
  constraint death_report_pkey PRIMARY KEY (county, id)
  constraint death_report_days_in_order CHECK (((learned_on >= died_on) AND (due_on > died_on)))
  constraint death_report_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint death_report_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint death_report_other_hands CHECK ((settled_by <> reported_by))
  constraint death_report_rebuttal_said CHECK (((state <> 'rebutted'::text) OR (rebutted_because ~ '[^[:space:]]'::text)))
  constraint death_report_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint death_report_settled_whole CHECK (((settled_at IS NULL) = (settled_by IS NULL)))
  constraint death_report_source_known CHECK ((source = ANY (ARRAY['family'::text, 'village'::text, 'hospital'::text, 'police'::text, 'funeralHome'::text, 'feed'::text])))
  constraint death_report_state_known CHECK ((state = ANY (ARRAY['reported'::text, 'settled'::text, 'rebutted'::text])))
  CREATE INDEX death_report_in_household_of ON casework.death_report USING btree (county, household_id)
  CREATE INDEX death_report_of_whom ON casework.death_report USING btree (county, person_id)
  CREATE INDEX death_report_waiting ON casework.death_report USING btree (county, region, due_on) WHERE (state = 'reported'::text)
  CREATE UNIQUE INDEX death_report_one_of_person ON casework.death_report USING btree (county, person_id) WHERE (state <> 'rebutted'::text)
  row security forced
  policy death_report_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (earlier, heads, household_id, rebutted_at, rebutted_because, rebutted_by, region, settled_at, settled_by, state)

-- A decision with its reasons, and the facts and rules it rests on as they were. [person]
table casework.decision
  county text not null  -- County in charge.
  id uuid not null  -- Of the decision.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  application_id uuid  -- The application it answers.
  award_id uuid  -- The award it makes or changes.
  kind text not null  -- award, refuse, increase, reduce, suspend, resume, grace, end, carryOn.
  programme text not null  -- The programme.
  person_id uuid  -- The member, of a personal programme.
  decided_on date not null  -- The day.
  decided_at timestamp with time zone not null  -- When it was entered.
  decided_by uuid not null  -- Who decided; nobody but the system where the rules leave nothing to decide.
  decided_post text not null  -- In which post.
  delegated boolean not null  -- Decided by a township under a delegation.
  by_hand boolean not null  -- The rules could not decide: a person did, citing a clause.
  amount_fen bigint  -- Per month, or once; empty: no sum.
  effective_on date  -- First day of what it decides.
  reasons json not null  -- Every reason with its clause, as codes and words without names.
  packs text not null  -- The rules it used, by hash.
  frozen_sealed bytea not null  -- The case and the determination as they were, encrypted.
  delegation_id uuid  -- The delegation under which a township decided.
  constraint decision_pkey PRIMARY KEY (county, id)
  constraint decision_about_something CHECK (((application_id IS NOT NULL) OR (award_id IS NOT NULL)))
  constraint decision_amount_of_award CHECK (((kind <> 'award'::text) OR (effective_on IS NOT NULL)))
  constraint decision_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint decision_kind_known CHECK ((kind = ANY (ARRAY['award'::text, 'refuse'::text, 'increase'::text, 'reduce'::text, 'suspend'::text, 'resume'::text, 'startGrace'::text, 'grace'::text, 'backToFull'::text, 'end'::text, 'carryOn'::text, 'reinstate'::text])))
  constraint decision_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint decision_of_award FOREIGN KEY (county, award_id) REFERENCES casework.award(county, id)
  constraint decision_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint decision_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint decision_under_delegation FOREIGN KEY (county, delegation_id) REFERENCES casework.delegation(county, id)
  CREATE INDEX decision_by_application ON casework.decision USING btree (county, application_id)
  CREATE INDEX decision_by_award ON casework.decision USING btree (county, award_id)
  CREATE INDEX decision_by_day ON casework.decision USING btree (county, decided_on, region)
  CREATE INDEX decision_by_delegation ON casework.decision USING btree (county, delegation_id)
  CREATE INDEX decision_by_household ON casework.decision USING btree (county, household_id)
  CREATE INDEX decision_by_person ON casework.decision USING btree (county, person_id)
  CREATE INDEX decision_to_sample ON casework.decision USING btree (county, decided_at) WHERE (delegated OR by_hand)
  row security forced
  policy decision_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (frozen_sealed, region)

-- What townships may decide instead of the county. [county]
table casework.delegation
  county text not null  -- County that delegates.
  id uuid not null  -- Of the delegation.
  programme text not null  -- The programme.
  township text  -- The township; empty: every township.
  up_to_fen bigint  -- The most that may be decided, per month or once; empty: whatever the rules give.
  holds_from date not null  -- First day.
  holds_until date  -- The day from which it no longer holds; empty: until recalled.
  document text not null  -- The document it rests on.
  proposed_at timestamp with time zone not null  -- When it was proposed.
  proposed_by uuid not null  -- By whom.
  approved_at timestamp with time zone  -- When another person approved it; empty: not in force.
  approved_by uuid  -- By whom.
  recalled_on date  -- The day of its recall.
  recalled_at timestamp with time zone  -- When it was recalled.
  recalled_by uuid  -- By whom.
  recalled_because text  -- Why; no names.
  constraint delegation_pkey PRIMARY KEY (county, id)
  constraint delegation_approval_is_whole CHECK (((approved_at IS NULL) = (approved_by IS NULL)))
  constraint delegation_days_in_order CHECK ((holds_until > holds_from))
  constraint delegation_document_named CHECK ((document ~ '[^[:space:]]'::text))
  constraint delegation_recall_is_whole CHECK ((((recalled_at IS NULL) = (recalled_by IS NULL)) AND ((recalled_at IS NULL) = (recalled_on IS NULL)) AND ((recalled_at IS NULL) = (recalled_because IS NULL))))
  constraint delegation_sum_positive CHECK ((up_to_fen > 0))
  constraint delegation_takes_two CHECK ((approved_by <> proposed_by))
  constraint delegation_township_in_county CHECK (((township ~ '^[0-9]{9}$'::text) AND ("left"(township, 6) = county)))
  CREATE INDEX delegation_in_force ON casework.delegation USING btree (county, programme, township, holds_from)
  row security forced
  policy delegation_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (approved_at, approved_by, recalled_at, recalled_because, recalled_by, recalled_on)

-- A paper of a case as it was issued: printed again from this and never made anew. Only the village in charge follows the household. [person]
table casework.document
  county text not null  -- County that issued it.
  id uuid not null  -- Of the paper.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  application_id uuid  -- The application it belongs to.
  decision_id uuid  -- The decision it tells.
  kind text not null  -- receipt, missingPapers, consent, inquiry, publicNotice, awardSheet, award, refusal, change, minutes.
  year bigint not null  -- Year of its number.
  seq bigint  -- Number within the year, of those that leave the house; forms have none.
  code text not null  -- Random code in its QR; it says nothing of anybody.
  model_sealed bytea not null  -- Everything that stands on it, encrypted.
  issued_on date not null  -- The day that stands on it.
  issued_at timestamp with time zone not null  -- When it was issued.
  issued_by uuid not null  -- By whom.
  constraint document_pkey PRIMARY KEY (county, id)
  constraint document_code_opaque CHECK ((code ~ '^[A-Z2-7]{26}$'::text))
  constraint document_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint document_number_positive CHECK ((seq >= 1))
  constraint document_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint document_of_decision FOREIGN KEY (county, decision_id) REFERENCES casework.decision(county, id)
  constraint document_one_per_code UNIQUE (county, code)
  constraint document_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX document_by_application ON casework.document USING btree (county, application_id)
  CREATE INDEX document_by_decision ON casework.document USING btree (county, decision_id)
  CREATE INDEX document_by_household ON casework.document USING btree (county, household_id)
  CREATE UNIQUE INDEX document_one_per_number ON casework.document USING btree (county, year, seq) WHERE (seq IS NOT NULL)
  row security forced
  policy document_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (model_sealed, region)

-- The last number of the year in the register of outgoing documents of the county. [county]
table casework.document_count
  county text not null  -- The county.
  year bigint not null  -- The year of the number: 〔2026〕.
  last bigint not null  -- The last number that was given.
  constraint document_count_pkey PRIMARY KEY (county, year)
  row security forced
  policy document_count_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (last)

-- The monthly draw of decisions to be looked at again: its seed is fixed before the list closes. [county]
table casework.draw
  county text not null  -- County.
  id uuid not null  -- Of the draw.
  month date not null  -- First day of the month whose end closes the list.
  commitment text not null  -- SHA-256 of the seed in hexadecimal, published while the list is open.
  seed_sealed bytea not null  -- The seed, encrypted until it is revealed.
  committed_at timestamp with time zone not null  -- When it was fixed.
  seed text  -- The seed, revealed at the draw.
  closed_at timestamp with time zone  -- When the list closed: the end of the month.
  list_hash text  -- SHA-256 of the closed list in hexadecimal.
  list json  -- The closed list: ids of decisions in their order, and why each stands on it. No names.
  shares json  -- Of each hundred how many were drawn, by why they stand on the list.
  drawn_at timestamp with time zone  -- When it was drawn.
  constraint draw_pkey PRIMARY KEY (county, id)
  constraint draw_commitment_is_a_hash CHECK ((commitment ~ '^[0-9a-f]{64}$'::text))
  constraint draw_committed_before_close CHECK ((committed_at < closed_at))
  constraint draw_is_whole CHECK ((((drawn_at IS NULL) = (seed IS NULL)) AND ((drawn_at IS NULL) = (list_hash IS NULL)) AND ((drawn_at IS NULL) = (list IS NULL)) AND ((drawn_at IS NULL) = (closed_at IS NULL)) AND ((drawn_at IS NULL) = (shares IS NULL))))
  constraint draw_month_is_first_day CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint draw_one_per_month UNIQUE (county, month)
  constraint draw_seed_well_formed CHECK ((seed ~ '^[0-9a-f]{64}$'::text))
  row security forced
  policy draw_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (closed_at, drawn_at, list, list_hash, seed, seed_sealed, shares)

-- Who answers emergencies, when, and who stands in: officials of a township or the county. [county]
table casework.duty
  county text not null  -- County.
  id uuid not null  -- Of the shift.
  area text not null  -- Township (nine digits) or county (six).
  starts_at timestamp with time zone not null  -- From when.
  ends_at timestamp with time zone not null  -- Until before when.
  officer uuid not null  -- Who.
  stand_in uuid not null  -- Who stands in when they cannot be reached.
  telephone text not null  -- The duty telephone of the office.
  entered_at timestamp with time zone not null  -- When it was entered.
  entered_by uuid not null  -- By whom.
  ended_early_at timestamp with time zone  -- When it was taken off the roster.
  constraint duty_pkey PRIMARY KEY (county, id)
  constraint duty_area_in_county CHECK (((area ~ '^[0-9]{6}([0-9]{3})?$'::text) AND ("left"(area, 6) = county)))
  constraint duty_in_order CHECK (((ends_at > starts_at) AND (ended_early_at >= starts_at)))
  constraint duty_one_at_a_time EXCLUDE USING gist (county WITH =, area WITH =, tstzrange(starts_at, LEAST(ends_at, ended_early_at)) WITH &&)
  constraint duty_stand_in_is_another CHECK ((stand_in <> officer))
  CREATE INDEX duty_by_time ON casework.duty USING btree (county, area, ends_at)
  row security forced
  policy duty_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (ended_early_at)

-- Somebody in sudden need, where it happened; who it is may come to light later. [person]
table casework.emergency
  county text not null  -- County in which it happened.
  id uuid not null  -- Permanent id.
  region text not null  -- Village in which it happened; it stays, wherever the household belongs.
  household_id uuid  -- The household; empty: not known yet.
  person_id uuid  -- Who; empty: not known yet.
  home_region text  -- County of registration, when it is not this one.
  channel text not null  -- telephone, visit, village, web, window.
  urgency text not null  -- lifeAtRisk, today, days.
  told_sealed bytea not null  -- Who, where exactly, what, and who reports, encrypted.
  state text not null  -- Where it stands, as in the table of packages/life.
  version bigint not null  -- How many steps it has taken.
  reported_at timestamp with time zone not null  -- When it was reported.
  reported_by uuid not null  -- Who took the report down.
  answer_by_at timestamp with time zone  -- Until when the township had to send somebody; afterwards the county is called. Empty: no minutes are set.
  sent_officer uuid  -- Who was sent.
  answered_at timestamp with time zone  -- When somebody was first sent.
  visited_at timestamp with time zone  -- When somebody was there.
  intake_id uuid  -- The intake that the aid opened.
  closing text  -- How it ended: aided, referred, unfounded, noNeed.
  ended_on date  -- The day it was closed.
  changed_at timestamp with time zone not null  -- When the last step was taken.
  constraint emergency_pkey PRIMARY KEY (county, id)
  constraint emergency_channel_known CHECK ((channel = ANY (ARRAY['telephone'::text, 'visit'::text, 'village'::text, 'web'::text, 'window'::text])))
  constraint emergency_closed_how CHECK (((ended_on IS NULL) = (closing IS NULL)))
  constraint emergency_closing_known CHECK ((closing = ANY (ARRAY['aided'::text, 'referred'::text, 'unfounded'::text, 'noNeed'::text])))
  constraint emergency_days_in_order CHECK ((answered_at >= reported_at))
  constraint emergency_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint emergency_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint emergency_opened_intake FOREIGN KEY (county, intake_id) REFERENCES casework.intake(county, id)
  constraint emergency_person_in_household CHECK (((person_id IS NULL) OR (household_id IS NOT NULL)))
  constraint emergency_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint emergency_urgency_known CHECK ((urgency = ANY (ARRAY['lifeAtRisk'::text, 'today'::text, 'days'::text])))
  CREATE INDEX emergency_by_household ON casework.emergency USING btree (county, household_id)
  CREATE INDEX emergency_by_intake ON casework.emergency USING btree (county, intake_id)
  CREATE INDEX emergency_by_person ON casework.emergency USING btree (county, person_id)
  CREATE INDEX emergency_by_state ON casework.emergency USING btree (county, state, region, reported_at)
  row security forced
  policy emergency_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (answered_at, changed_at, closing, ended_on, home_region, household_id, intake_id, person_id, sent_officer, state, told_sealed, version, visited_at)

-- What was done in an emergency, in order; never changed. [person]
table casework.emergency_step
  county text not null  -- County.
  id uuid not null  -- Of the step.
  region text not null  -- Village in which it happened.
  emergency_id uuid not null  -- The emergency.
  seq bigint not null  -- 1, 2, 3.
  act text not null  -- What was done, as in the table of packages/life.
  state text not null  -- Where it stood afterwards.
  taken_at timestamp with time zone not null  -- When.
  taken_by uuid not null  -- By whom.
  taken_post text not null  -- In which post.
  said_sealed bytea  -- What was found or agreed, encrypted.
  constraint emergency_step_pkey PRIMARY KEY (county, id)
  constraint emergency_step_of FOREIGN KEY (county, emergency_id) REFERENCES casework.emergency(county, id)
  constraint emergency_step_one_at_a_time UNIQUE (county, emergency_id, seq)
  constraint emergency_step_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  row security forced
  policy emergency_step_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (said_sealed)

-- What is left to do: papers to be made up for after aid that came first, and what a consultation agreed. [person]
table casework.emergency_task
  county text not null  -- County.
  id uuid not null  -- Of the task.
  region text not null  -- Village in which it happened.
  emergency_id uuid not null  -- The emergency.
  kind text not null  -- makeUp: papers, verification and notice after aid first; consultation: what was agreed.
  words_sealed bytea not null  -- What is to be done, encrypted.
  by_whom text not null  -- Which unit does it.
  due_on date  -- The last day; empty: none is set.
  opened_at timestamp with time zone not null  -- Since when it waits.
  done_on date  -- The day it was done.
  done_by uuid  -- Who says so.
  proof text  -- Where the paper lies that shows it.
  constraint emergency_task_pkey PRIMARY KEY (county, id)
  constraint emergency_task_done_with_proof CHECK ((((done_on IS NULL) = (done_by IS NULL)) AND ((done_on IS NULL) = (proof IS NULL))))
  constraint emergency_task_kind_known CHECK ((kind = ANY (ARRAY['makeUp'::text, 'consultation'::text])))
  constraint emergency_task_named CHECK ((by_whom ~ '[^[:space:]]'::text))
  constraint emergency_task_of FOREIGN KEY (county, emergency_id) REFERENCES casework.emergency(county, id)
  constraint emergency_task_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX emergency_task_by_emergency ON casework.emergency_task USING btree (county, emergency_id)
  CREATE INDEX emergency_task_open ON casework.emergency_task USING btree (county, due_on) WHERE (done_on IS NULL)
  row security forced
  policy emergency_task_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (done_by, done_on, proof, words_sealed)

-- Somebody came through the one door: who, with whom, what happened, and what was proposed. [person]
table casework.intake
  county text not null  -- County of the door.
  id uuid not null  -- Of the intake; the number on its receipt.
  region text not null  -- Village in charge of the household.
  household_id uuid not null  -- Who live together.
  applicant_id uuid not null  -- Who applies, or for whom it is applied.
  applied_by text not null  -- self, member, guardian, committee, proxy.
  proxy_sealed bytea  -- Name, telephone and scope of a proxy, encrypted.
  proxy_until date  -- The last day on which the proxy may act.
  channel text not null  -- window, village, visit, telephone, web, lead.
  lead text  -- Where it comes from, when from a lead: a finding or report by its id.
  standing text not null  -- Why here: hukou, residencePermit, whereItHappened.
  home_region text  -- County of registration that is told and asked, when it is not this one.
  told_sealed bytea not null  -- What happened, in the words of whoever came; encrypted.
  proposal json not null  -- What the rules proposed that day: programmes, answers, what is missing. No names.
  taken_on date not null  -- The day.
  taken_at timestamp with time zone not null  -- When it was entered.
  taken_by uuid not null  -- Who took it down.
  constraint intake_pkey PRIMARY KEY (county, id)
  constraint intake_applicant_known CHECK ((applied_by = ANY (ARRAY['self'::text, 'member'::text, 'guardian'::text, 'committee'::text, 'proxy'::text])))
  constraint intake_channel_known CHECK ((channel = ANY (ARRAY['window'::text, 'village'::text, 'visit'::text, 'telephone'::text, 'web'::text, 'lead'::text])))
  constraint intake_home_named CHECK (((standing = 'hukou'::text) = (home_region IS NULL)))
  constraint intake_of_applicant FOREIGN KEY (county, applicant_id) REFERENCES registry.person(county, id)
  constraint intake_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint intake_proxy_has_term CHECK (((proxy_sealed IS NULL) = (proxy_until IS NULL)))
  constraint intake_proxy_named CHECK (((applied_by = 'proxy'::text) = (proxy_sealed IS NOT NULL)))
  constraint intake_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint intake_standing_known CHECK ((standing = ANY (ARRAY['hukou'::text, 'residencePermit'::text, 'whereItHappened'::text])))
  CREATE INDEX intake_by_village ON casework.intake USING btree (county, region, taken_on)
  CREATE INDEX intake_in_household ON casework.intake USING btree (county, household_id)
  CREATE INDEX intake_of_person ON casework.intake USING btree (county, applicant_id)
  row security forced
  policy intake_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (proxy_sealed, region, told_sealed)

-- What was proposed at the door and what the clerk made of it; what was dropped stays. [person]
table casework.intake_item
  county text not null  -- County of the door.
  id uuid not null  -- Of the line.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  intake_id uuid not null  -- The intake.
  programme text not null  -- The programme.
  person_id uuid  -- The member, of a personal programme.
  answer text not null  -- What the rules said: eligible, ineligible, undetermined, notAsked.
  amount_fen bigint  -- What they gave, per month or once; empty: none, or not known.
  choice text not null  -- kept, added, dropped by the clerk; referred to a department.
  because text  -- Why it was added or dropped.
  said json not null  -- Reasons with clauses and what is missing, as shown that day. No names.
  application_id uuid  -- The application it opened.
  constraint intake_item_pkey PRIMARY KEY (county, id)
  constraint intake_item_answer_known CHECK ((answer = ANY (ARRAY['eligible'::text, 'ineligible'::text, 'undetermined'::text, 'notAsked'::text])))
  constraint intake_item_choice_known CHECK ((choice = ANY (ARRAY['kept'::text, 'added'::text, 'dropped'::text, 'referred'::text])))
  constraint intake_item_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint intake_item_of_intake FOREIGN KEY (county, intake_id) REFERENCES casework.intake(county, id)
  constraint intake_item_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint intake_item_opened FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint intake_item_opens CHECK (((choice = ANY (ARRAY['kept'::text, 'added'::text])) = (application_id IS NOT NULL)))
  constraint intake_item_reason_said CHECK (((choice = ANY (ARRAY['kept'::text, 'referred'::text])) OR (because ~ '[^[:space:]]'::text)))
  constraint intake_item_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX intake_item_by_application ON casework.intake_item USING btree (county, application_id)
  CREATE INDEX intake_item_by_household ON casework.intake_item USING btree (county, household_id)
  CREATE INDEX intake_item_by_intake ON casework.intake_item USING btree (county, intake_id)
  CREATE INDEX intake_item_by_person ON casework.intake_item USING btree (county, person_id)
  row security forced
  policy intake_item_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (region)

-- Near relatives that staff declared, and whom they care for. [county]
table casework.kin
  county text not null  -- County.
  id uuid not null  -- Of the declaration.
  staff_id uuid not null  -- Whose relative.
  relation text not null  -- spouse, parent, child, sibling, grandparent, grandchild, inLaw; caredFor: cared for without being a relative.
  name_sealed bytea not null  -- Name of the relative, encrypted.
  number_sealed bytea not null  -- Identity number of the relative, encrypted.
  number_index bytea not null  -- Blind index of it.
  declared_on date not null  -- Day of the declaration.
  entered_at timestamp with time zone not null  -- When it was entered.
  entered_by uuid not null  -- By whom.
  withdrawn_on date  -- The day from which it no longer holds.
  withdrawn_by uuid  -- Who entered that.
  withdrawn_because text  -- Why: divorced, entered by mistake; no name.
  constraint kin_pkey PRIMARY KEY (county, id)
  constraint kin_of_staff FOREIGN KEY (county, staff_id) REFERENCES casework.staff(county, id)
  constraint kin_relation_known CHECK ((relation = ANY (ARRAY['spouse'::text, 'parent'::text, 'child'::text, 'sibling'::text, 'grandparent'::text, 'grandchild'::text, 'inLaw'::text, 'caredFor'::text])))
  constraint kin_withdrawal_is_whole CHECK ((((withdrawn_on IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_on IS NULL) = (withdrawn_because IS NULL))))
  CREATE INDEX kin_by_number ON casework.kin USING btree (county, number_index)
  CREATE INDEX kin_of_whom ON casework.kin USING btree (county, staff_id)
  CREATE UNIQUE INDEX kin_declared_once ON casework.kin USING btree (county, staff_id, number_index) WHERE (withdrawn_on IS NULL)
  row security forced
  policy kin_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (name_sealed, number_index, number_sealed, withdrawn_because, withdrawn_by, withdrawn_on)

-- Applications of near relatives of officials, registered with the county. [person]
table casework.kin_case
  county text not null  -- County in charge.
  id uuid not null  -- Of the entry.
  region text not null  -- Village in charge; it follows the household.
  household_id uuid not null  -- The household.
  application_id uuid not null  -- The application.
  person_id uuid  -- The member concerned; empty where it was only declared.
  staff_id uuid  -- The official; empty where the one declared is on no register.
  recognised_by text not null  -- match: by comparing numbers; declared: the applicant said so.
  said_sealed bytea  -- What was declared: who, and how related; encrypted.
  recognised_on date not null  -- The day.
  recognised_at timestamp with time zone not null  -- When it was entered.
  entered_by uuid not null  -- Whose step it was.
  constraint kin_case_pkey PRIMARY KEY (county, id)
  constraint kin_case_declared_in_words CHECK (((recognised_by = 'declared'::text) = (said_sealed IS NOT NULL)))
  constraint kin_case_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint kin_case_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint kin_case_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint kin_case_of_staff FOREIGN KEY (county, staff_id) REFERENCES casework.staff(county, id)
  constraint kin_case_recognition_known CHECK ((recognised_by = ANY (ARRAY['match'::text, 'declared'::text])))
  constraint kin_case_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX kin_case_by_application ON casework.kin_case USING btree (county, application_id)
  CREATE INDEX kin_case_by_day ON casework.kin_case USING btree (county, recognised_on, region)
  CREATE INDEX kin_case_by_household ON casework.kin_case USING btree (county, household_id)
  CREATE INDEX kin_case_by_person ON casework.kin_case USING btree (county, person_id)
  CREATE INDEX kin_case_by_staff ON casework.kin_case USING btree (county, staff_id)
  CREATE UNIQUE INDEX kin_case_once ON casework.kin_case USING btree (county, application_id, staff_id, person_id) WHERE (recognised_by = 'match'::text)
  row security forced
  policy kin_case_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (region, said_sealed)

-- A letter to or from another county about somebody: their means there, or whether aid is paid twice. [person]
table casework.letter
  county text not null  -- This county.
  id uuid not null  -- Permanent id.
  region text not null  -- Village in charge.
  household_id uuid  -- The household; empty: somebody who is not registered here.
  intake_id uuid  -- The intake it was written for.
  emergency_id uuid  -- The emergency it was written for.
  direction text not null  -- out: this county asks; in: it is asked.
  question text not null  -- means: means and papers; doublePay: whether the same aid is paid there.
  other_region text not null  -- The other county.
  number text not null  -- Number of the letter.
  asked_sealed bytea not null  -- About whom and what is asked, encrypted.
  state text not null  -- Where it stands, as in the tables of packages/life.
  version bigint not null  -- How many steps it has taken.
  opened_on date not null  -- The day it was opened or received.
  opened_at timestamp with time zone not null  -- When it was entered.
  opened_by uuid not null  -- By whom.
  sent_on date  -- The day it left.
  due_on date  -- Until when an answer is due; empty: no days are set.
  reminded_on date  -- The day of the last reminder.
  went_on_because_sealed bytea  -- Why it is decided without the answer, encrypted.
  went_on_on date  -- The day on which it was settled to go on without the answer.
  went_on_by uuid  -- Who settled it.
  answered_on date  -- Day of the answer.
  answer text  -- agrees, differs, paidThere, notPaidThere, unknownThere.
  answer_sealed bytea  -- The words of the answer, encrypted.
  ended_on date  -- The day on which nothing was left to do.
  changed_at timestamp with time zone not null  -- When the last step was taken.
  constraint letter_pkey PRIMARY KEY (county, id)
  constraint letter_answer_known CHECK ((answer = ANY (ARRAY['agrees'::text, 'differs'::text, 'paidThere'::text, 'notPaidThere'::text, 'unknownThere'::text])))
  constraint letter_answer_whole CHECK (((answer IS NULL) = (answered_on IS NULL)))
  constraint letter_direction_known CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text])))
  constraint letter_number_once UNIQUE (county, direction, other_region, number)
  constraint letter_of_emergency FOREIGN KEY (county, emergency_id) REFERENCES casework.emergency(county, id)
  constraint letter_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint letter_of_intake FOREIGN KEY (county, intake_id) REFERENCES casework.intake(county, id)
  constraint letter_other_is_a_county CHECK (((other_region ~ '^[0-9]{6}$'::text) AND (other_region <> county)))
  constraint letter_question_known CHECK ((question = ANY (ARRAY['means'::text, 'doublePay'::text])))
  constraint letter_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint letter_went_on_whole CHECK ((((went_on_on IS NULL) = (went_on_because_sealed IS NULL)) AND ((went_on_on IS NULL) = (went_on_by IS NULL))))
  CREATE INDEX letter_by_emergency ON casework.letter USING btree (county, emergency_id)
  CREATE INDEX letter_by_household ON casework.letter USING btree (county, household_id)
  CREATE INDEX letter_by_intake ON casework.letter USING btree (county, intake_id)
  CREATE INDEX letter_by_state ON casework.letter USING btree (county, direction, state, due_on)
  row security forced
  policy letter_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (answer, answer_sealed, answered_on, asked_sealed, changed_at, due_on, ended_on, household_id, region, reminded_on, sent_on, state, version, went_on_because_sealed, went_on_by, went_on_on)

-- A sheet on a village board, drawn from applications and never typed. [person]
table casework.notice
  county text not null  -- County in charge.
  id uuid not null  -- Permanent id; the number on the sheet.
  region text not null  -- The village in which it hangs.
  kind text not null  -- first; second: the notice of the county, until 2021-06-30.
  state text not null  -- Where it stands, as in the table of packages/life.
  version bigint not null  -- How many changes it has had; whoever acts names the one they saw.
  names text not null  -- full or masked, as the county had it set on the day it was drawn.
  telephone text not null  -- Where people complain, as it stands on the sheet.
  days bigint not null  -- How many days it hangs.
  postings bigint not null  -- How often it was posted: after an interruption the days begin anew.
  board text  -- Where it hangs, in words.
  drawn_on date not null  -- The day it was drawn.
  drawn_at timestamp with time zone not null  -- When.
  drawn_by uuid not null  -- By whom.
  posted_on date  -- The day of the last posting; it does not count itself.
  last_on date  -- The last of its days, until midnight; a day off has moved it on.
  closed_on date  -- The day it ended or lapsed.
  closed_because text  -- daysOver, or why it lapsed: a code.
  changed_at timestamp with time zone not null  -- When it last changed.
  constraint notice_pkey PRIMARY KEY (county, id)
  constraint notice_closed_for_a_reason CHECK (((closed_on IS NULL) = (closed_because IS NULL)))
  constraint notice_days_run CHECK ((((posted_on IS NULL) = (last_on IS NULL)) AND (last_on > posted_on)))
  constraint notice_kind_known CHECK ((kind = ANY (ARRAY['first'::text, 'second'::text])))
  constraint notice_names_known CHECK ((names = ANY (ARRAY['full'::text, 'masked'::text])))
  constraint notice_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX notice_by_state ON casework.notice USING btree (county, state, last_on)
  CREATE INDEX notice_by_village ON casework.notice USING btree (county, region, state, last_on)
  row security forced
  policy notice_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (board, changed_at, closed_because, closed_on, last_on, posted_on, postings, state, version)

-- One application on a sheet, with what stands printed of it. [person]
table casework.notice_line
  county text not null  -- County in charge.
  id uuid not null  -- Of the line.
  region text not null  -- Village in charge of the household; it follows it.
  notice_id uuid not null  -- The sheet.
  seq bigint not null  -- 1, 2, 3 on the sheet.
  household_id uuid not null  -- The household.
  application_id uuid not null  -- The application.
  printed_sealed bytea not null  -- Name, number of members, programme, sum and village as printed; encrypted.
  closed_on date  -- The day it left the sheet.
  closed_because text  -- daysOver, lapsed, objection, withdrawn, corrected.
  constraint notice_line_pkey PRIMARY KEY (county, id)
  constraint notice_line_closed_for_a_reason CHECK (((closed_on IS NULL) = (closed_because IS NULL)))
  constraint notice_line_in_order UNIQUE (county, notice_id, seq)
  constraint notice_line_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint notice_line_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint notice_line_of_notice FOREIGN KEY (county, notice_id) REFERENCES casework.notice(county, id)
  constraint notice_line_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX notice_line_by_application ON casework.notice_line USING btree (county, application_id)
  CREATE INDEX notice_line_by_household ON casework.notice_line USING btree (county, household_id)
  CREATE UNIQUE INDEX notice_line_one_open ON casework.notice_line USING btree (county, application_id) WHERE (closed_on IS NULL)
  row security forced
  policy notice_line_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (closed_because, closed_on, printed_sealed, region)

-- A photograph of a posted sheet: who and when. Its bytes lie beside, encrypted. [person]
table casework.notice_photo
  county text not null  -- County in charge.
  id uuid not null  -- Of the photograph.
  region text not null  -- The village in which the sheet hangs.
  notice_id uuid not null  -- The sheet.
  posting bigint not null  -- Which posting of the sheet.
  shows text not null  -- start or end of its days.
  media text not null  -- image/jpeg or image/png.
  size bigint not null  -- Bytes.
  hash bytea not null  -- SHA-256 of the picture without what the telephone wrote into it: no picture serves twice.
  happened_on date not null  -- The day it was taken, as said by whoever took it.
  kept_at timestamp with time zone not null  -- When it arrived.
  kept_by uuid not null  -- Who sent it.
  constraint notice_photo_pkey PRIMARY KEY (county, id)
  constraint notice_photo_media_known CHECK ((media = ANY (ARRAY['image/jpeg'::text, 'image/png'::text])))
  constraint notice_photo_of_notice FOREIGN KEY (county, notice_id) REFERENCES casework.notice(county, id)
  constraint notice_photo_once UNIQUE (county, hash)
  constraint notice_photo_one_of_each UNIQUE (county, notice_id, posting, shows)
  constraint notice_photo_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint notice_photo_shows_known CHECK ((shows = ANY (ARRAY['start'::text, 'end'::text])))
  row security forced
  policy notice_photo_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select

-- A photograph in encrypted pieces. [person]
table casework.notice_photo_piece
  county text not null  -- County in charge.
  photo_id uuid not null  -- The photograph.
  number bigint not null  -- 0, 1, 2.
  region text not null  -- The village in which the sheet hangs.
  sealed bytea not null  -- The bytes, encrypted.
  constraint notice_photo_piece_pkey PRIMARY KEY (county, photo_id, number)
  constraint notice_photo_piece_of_photo FOREIGN KEY (county, photo_id) REFERENCES casework.notice_photo(county, id)
  constraint notice_photo_piece_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  row security forced
  policy notice_photo_piece_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (sealed)

-- Somebody objects to what stands on a sheet. Whoever it was is never shown to the household. [person]
table casework.objection
  county text not null  -- County in charge.
  id uuid not null  -- Of the objection.
  region text not null  -- Village in charge of the household; it follows it.
  household_id uuid not null  -- The household it is about.
  application_id uuid not null  -- The application it is about.
  notice_id uuid not null  -- The sheet it was read on.
  state text not null  -- Where it stands, as in the table of packages/life.
  channel text not null  -- paper, telephone, inPerson, web.
  told_sealed bytea not null  -- What was said, and who said it when they gave a name; encrypted.
  received_on date not null  -- The day it was received.
  received_at timestamp with time zone not null  -- When it was entered.
  received_by uuid not null  -- Who entered it; the system itself, from the public page.
  due_on date  -- The last day on which it is looked into; empty: no document prints one and none is set.
  found_sealed bytea  -- What was found, encrypted.
  found_on date  -- The day of the finding.
  found_by uuid  -- Who found it.
  result_told_on date  -- The day whoever objected was told, or it was posted where they left no way.
  constraint objection_pkey PRIMARY KEY (county, id)
  constraint objection_channel_known CHECK ((channel = ANY (ARRAY['paper'::text, 'telephone'::text, 'inPerson'::text, 'web'::text])))
  constraint objection_found_by_somebody CHECK ((((found_on IS NULL) = (found_by IS NULL)) AND ((found_on IS NULL) = (found_sealed IS NULL))))
  constraint objection_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint objection_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint objection_to_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint objection_to_notice FOREIGN KEY (county, notice_id) REFERENCES casework.notice(county, id)
  constraint objection_told_after_finding CHECK ((result_told_on >= found_on))
  CREATE INDEX objection_by_application ON casework.objection USING btree (county, application_id)
  CREATE INDEX objection_by_household ON casework.objection USING btree (county, household_id)
  CREATE INDEX objection_by_notice ON casework.objection USING btree (county, notice_id)
  CREATE INDEX objection_by_state ON casework.objection USING btree (county, state, due_on)
  row security forced
  policy objection_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (due_on, found_by, found_on, found_sealed, region, result_told_on, state, told_sealed)

-- What a draft would do to one award, as it was worked out for a preview. [person]
table casework.preview_line
  county text not null  -- County in charge.
  preview_id uuid not null  -- The preview.
  award_id uuid not null  -- The award.
  region text not null  -- Village in charge on that day.
  programme text not null  -- The programme.
  effect text not null  -- gains, loses, same, grace, leaves, returns (from grace), undecided.
  paid_fen bigint  -- Per month as awarded.
  now_fen bigint  -- Per month by the rules as they are; empty: not eligible, or not known.
  then_fen bigint  -- Per month by the rules with the draft; empty: not eligible, or not known.
  drifted boolean not null  -- What is awarded is not what the rules as they are give: other facts have changed too.
  made_at timestamp with time zone not null  -- When it was worked out.
  constraint preview_line_pkey PRIMARY KEY (county, preview_id, award_id)
  constraint preview_line_effect_known CHECK ((effect = ANY (ARRAY['gains'::text, 'loses'::text, 'same'::text, 'grace'::text, 'leaves'::text, 'returns'::text, 'undecided'::text])))
  constraint preview_line_of_award FOREIGN KEY (county, award_id) REFERENCES casework.award(county, id)
  constraint preview_line_of_preview FOREIGN KEY (county, preview_id) REFERENCES policy.revision_preview(county, id)
  constraint preview_line_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX preview_line_by_age ON casework.preview_line USING btree (county, made_at)
  CREATE INDEX preview_line_by_award ON casework.preview_line USING btree (county, award_id)
  CREATE INDEX preview_line_by_effect ON casework.preview_line USING btree (county, preview_id, effect, region, award_id)
  row security forced
  policy preview_line_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: delete, insert, select

-- Somebody whose name is public asks to have it corrected or taken off. [person]
table casework.publication_request
  county text not null  -- County in charge.
  id uuid not null  -- Of the request.
  region text not null  -- Village in charge of the household; it follows it.
  household_id uuid not null  -- The household whose line it is.
  wish text not null  -- correct or remove.
  state text not null  -- Where it stands, as in the table of packages/life.
  told_sealed bytea not null  -- What is wrong or why it should go, encrypted.
  asked_on date not null  -- The day.
  asked_at timestamp with time zone not null  -- When it was entered.
  asked_by uuid not null  -- Who entered it.
  decided_sealed bytea  -- Why it was done or not, encrypted.
  decided_on date  -- The day it was decided.
  decided_by uuid  -- By whom.
  constraint publication_request_pkey PRIMARY KEY (county, id)
  constraint publication_request_decided CHECK ((((decided_on IS NULL) = (decided_by IS NULL)) AND ((decided_on IS NULL) = (decided_sealed IS NULL))))
  constraint publication_request_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint publication_request_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint publication_request_wish_known CHECK ((wish = ANY (ARRAY['correct'::text, 'remove'::text])))
  CREATE INDEX publication_request_by_household ON casework.publication_request USING btree (county, household_id)
  CREATE INDEX publication_request_by_state ON casework.publication_request USING btree (county, state, asked_on)
  row security forced
  policy publication_request_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (decided_by, decided_on, decided_sealed, region, state, told_sealed)

-- All awards worked out anew after a document was published: how far it came. [county]
table casework.recomputation
  county text not null  -- The county.
  revision_id uuid not null  -- The document.
  starts_on date not null  -- First day of its figures.
  lowers_from date not null  -- First day from which somebody gets less: never before it was published.
  opened_at timestamp with time zone not null  -- When it began.
  ended_at timestamp with time zone  -- When nobody was left; empty: it is under way.
  cursor_award uuid not null  -- The last award looked at in order: from here it goes on.
  awards bigint not null  -- How many awards there were when it began.
  looked_at bigint not null  -- How many have been worked out.
  constraint recomputation_pkey PRIMARY KEY (county, revision_id)
  constraint recomputation_of_revision FOREIGN KEY (county, revision_id) REFERENCES policy.revision(county, id)
  CREATE INDEX recomputation_under_way ON casework.recomputation USING btree (county, opened_at) WHERE (ended_at IS NULL)
  row security forced
  policy recomputation_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (cursor_award, ended_at, looked_at)

-- What became of one award under a published document: once for each. [person]
table casework.recomputed
  county text not null  -- County in charge.
  revision_id uuid not null  -- The document.
  award_id uuid not null  -- The award.
  region text not null  -- Village in charge; its township looks into what is left open.
  household_id uuid not null  -- The household.
  programme text not null  -- The programme.
  effect text not null  -- gains, loses: written; same; grace, leaves, returns, undecided: somebody has to look.
  before_fen bigint  -- Per month before.
  after_fen bigint  -- Per month by the rules; empty: none, or not known.
  decision_id uuid  -- The decision that wrote the amount.
  said json not null  -- What is missing and who can supply it, and reasons with clauses. No names.
  looked_at timestamp with time zone not null  -- When it was worked out.
  settled_at timestamp with time zone  -- When somebody had looked.
  settled_by uuid  -- Who.
  settled_because text  -- What came of it.
  constraint recomputed_pkey PRIMARY KEY (county, revision_id, award_id)
  constraint recomputed_by_decision FOREIGN KEY (county, decision_id) REFERENCES casework.decision(county, id)
  constraint recomputed_effect_known CHECK ((effect = ANY (ARRAY['gains'::text, 'loses'::text, 'same'::text, 'grace'::text, 'leaves'::text, 'returns'::text, 'undecided'::text])))
  constraint recomputed_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint recomputed_in_recomputation FOREIGN KEY (county, revision_id) REFERENCES casework.recomputation(county, revision_id)
  constraint recomputed_of_award FOREIGN KEY (county, award_id) REFERENCES casework.award(county, id)
  constraint recomputed_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint recomputed_settled_said CHECK ((settled_because ~ '[^[:space:]]'::text))
  constraint recomputed_settled_whole CHECK ((((settled_at IS NULL) = (settled_by IS NULL)) AND ((settled_at IS NULL) = (settled_because IS NULL))))
  constraint recomputed_written_with_decision CHECK (((effect = ANY (ARRAY['gains'::text, 'loses'::text])) = (decision_id IS NOT NULL)))
  CREATE INDEX recomputed_by_award ON casework.recomputed USING btree (county, award_id)
  CREATE INDEX recomputed_by_decision_of ON casework.recomputed USING btree (county, decision_id)
  CREATE INDEX recomputed_by_household ON casework.recomputed USING btree (county, household_id)
  CREATE INDEX recomputed_open ON casework.recomputed USING btree (county, region, looked_at) WHERE ((settled_at IS NULL) AND (effect = ANY (ARRAY['grace'::text, 'leaves'::text, 'returns'::text, 'undecided'::text])))
  row security forced
  policy recomputed_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (after_fen, before_fen, decision_id, effect, looked_at, region, said, settled_at, settled_because, settled_by)

-- A need of somebody that another department answers. [person]
table casework.referral
  county text not null  -- County in charge.
  id uuid not null  -- Permanent id; the number on the file that goes out and comes back.
  region text not null  -- Village in charge; it follows the household.
  household_id uuid not null  -- The household.
  person_id uuid not null  -- For whom.
  intake_id uuid  -- The door it came through; empty: opened at the desk.
  department text not null  -- To whom: medical, education and so on, as in packages/life. Row security shows it to that department alone.
  programme text  -- The special aid that the rules named; empty: none did.
  origin text not null  -- intake, desk, emergency; afterStateAid: to a charity for what the state left.
  need_sealed bytea not null  -- What is needed and which papers go along, encrypted.
  state text not null  -- Where it stands, as in the table of packages/life.
  version bigint not null  -- How many steps it has taken; whoever acts names the one they saw.
  consent_on date  -- The day on which the person consented.
  consent_scope text[]  -- What may be told: name, born and so on.
  consent_document text  -- Where the signed paper lies.
  disclosed_sealed bytea  -- What has left, word by word, encrypted; empty: nothing has.
  sent_on date  -- The day it last left.
  due_on date  -- Last day for the answer; empty: not sent, or no reply days are set.
  answered_on date  -- Day of the answer.
  outcome text  -- granted, partly, refused.
  amount_fen bigint  -- What was granted, once.
  reference text  -- Number of the department’s own document.
  told_on date  -- The day on which the person was told.
  ended_on date  -- The day on which nothing was left to do.
  opened_on date not null  -- The day it was opened.
  opened_at timestamp with time zone not null  -- When it was opened.
  opened_by uuid not null  -- By whom.
  changed_at timestamp with time zone not null  -- When the last step was taken.
  constraint referral_pkey PRIMARY KEY (county, id)
  constraint referral_amount_of_granted CHECK (((amount_fen IS NULL) OR ((amount_fen >= 0) AND (outcome = ANY (ARRAY['granted'::text, 'partly'::text])))))
  constraint referral_answer_whole CHECK (((outcome IS NULL) = (answered_on IS NULL)))
  constraint referral_consent_whole CHECK ((((consent_on IS NULL) = (consent_scope IS NULL)) AND ((consent_on IS NULL) = (consent_document IS NULL))))
  constraint referral_for_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint referral_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint referral_leaves_on_a_day CHECK (((disclosed_sealed IS NULL) = (sent_on IS NULL)))
  constraint referral_leaves_with_consent CHECK (((disclosed_sealed IS NULL) OR (consent_on IS NOT NULL)))
  constraint referral_of_intake FOREIGN KEY (county, intake_id) REFERENCES casework.intake(county, id)
  constraint referral_origin_known CHECK ((origin = ANY (ARRAY['intake'::text, 'desk'::text, 'emergency'::text, 'afterStateAid'::text])))
  constraint referral_outcome_known CHECK ((outcome = ANY (ARRAY['granted'::text, 'partly'::text, 'refused'::text])))
  constraint referral_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX referral_by_department ON casework.referral USING btree (county, department, state, due_on)
  CREATE INDEX referral_by_intake ON casework.referral USING btree (county, intake_id)
  CREATE INDEX referral_by_village ON casework.referral USING btree (county, region, changed_at)
  CREATE INDEX referral_in_household_of ON casework.referral USING btree (county, household_id)
  CREATE INDEX referral_of_whom ON casework.referral USING btree (county, person_id)
  CREATE UNIQUE INDEX referral_one_open_per_need ON casework.referral USING btree (county, person_id, department, COALESCE(programme, ''::text)) WHERE (ended_on IS NULL)
  row security forced
  policy referral_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  policy referral_of_own_department (restrictive) for all using ((("left"(current_setting('app.sections'::text, true), 8) <> 'partner-'::text) OR ((current_setting('app.sections'::text, true) = ('partner-'::text || department)) AND (sent_on IS NOT NULL))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (amount_fen, answered_on, changed_at, consent_document, consent_on, consent_scope, disclosed_sealed, due_on, ended_on, household_id, need_sealed, outcome, reference, region, sent_on, state, told_on, version)

-- What happened to a referral, in order; never changed. Only the village in charge follows the household. [person]
table casework.referral_step
  county text not null  -- County in charge.
  id uuid not null  -- Of the step.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  referral_id uuid not null  -- The referral.
  department text not null  -- To whom it was passed on.
  seq bigint not null  -- 1, 2, 3: the order that counts.
  act text not null  -- What was done, as in the table of packages/life.
  state text not null  -- Where it stood afterwards.
  happened_on date not null  -- The day it happened.
  taken_at timestamp with time zone not null  -- When it was entered.
  taken_by uuid not null  -- By whom.
  taken_post text not null  -- In which post.
  by_file boolean not null  -- It came back in a file.
  said_sealed bytea  -- What was said, encrypted.
  constraint referral_step_pkey PRIMARY KEY (county, id)
  constraint referral_step_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint referral_step_of FOREIGN KEY (county, referral_id) REFERENCES casework.referral(county, id)
  constraint referral_step_one_at_a_time UNIQUE (county, referral_id, seq)
  constraint referral_step_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX referral_step_by_household ON casework.referral_step USING btree (county, household_id)
  row security forced
  policy referral_step_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  policy referral_step_of_own_department (restrictive) for all using ((("left"(current_setting('app.sections'::text, true), 8) <> 'partner-'::text) OR (current_setting('app.sections'::text, true) = ('partner-'::text || department))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (household_id, region, said_sealed)

-- A decision that was drawn, and what was found when it was looked at again. [person]
table casework.sample_check
  county text not null  -- County in charge.
  id uuid not null  -- Of the check.
  region text not null  -- Village in charge; it follows the household.
  household_id uuid not null  -- The household.
  draw_id uuid not null  -- The draw.
  decision_id uuid not null  -- The decision.
  application_id uuid  -- The application it answered.
  why text not null  -- delegated: a township decided; byHand: a person decided what the rules could not.
  drawn_at timestamp with time zone not null  -- When it was drawn.
  outcome text  -- sound; formalFault: right, with faults of form; wrong: to be decided again.
  found_sealed bytea  -- What was found, encrypted.
  checked_on date  -- The day it was looked at.
  checked_at timestamp with time zone  -- When that was entered.
  checked_by uuid  -- By whom.
  constraint sample_check_pkey PRIMARY KEY (county, id)
  constraint sample_check_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint sample_check_is_whole CHECK ((((outcome IS NULL) = (checked_at IS NULL)) AND ((outcome IS NULL) = (checked_by IS NULL)) AND ((outcome IS NULL) = (checked_on IS NULL)) AND ((outcome IS NULL) = (found_sealed IS NULL))))
  constraint sample_check_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint sample_check_of_decision FOREIGN KEY (county, decision_id) REFERENCES casework.decision(county, id)
  constraint sample_check_of_draw FOREIGN KEY (county, draw_id) REFERENCES casework.draw(county, id)
  constraint sample_check_once UNIQUE (county, decision_id)
  constraint sample_check_outcome_known CHECK ((outcome = ANY (ARRAY['sound'::text, 'formalFault'::text, 'wrong'::text])))
  constraint sample_check_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint sample_check_why_known CHECK ((why = ANY (ARRAY['delegated'::text, 'byHand'::text])))
  CREATE INDEX sample_check_by_application ON casework.sample_check USING btree (county, application_id)
  CREATE INDEX sample_check_by_draw ON casework.sample_check USING btree (county, draw_id)
  CREATE INDEX sample_check_by_household ON casework.sample_check USING btree (county, household_id)
  CREATE INDEX sample_check_waiting ON casework.sample_check USING btree (county, drawn_at, region) WHERE (outcome IS NULL)
  row security forced
  policy sample_check_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (checked_at, checked_by, checked_on, found_sealed, outcome, region)

-- Six questions of self-care, asked by two assessors of the county; a reported change waits here to be assessed. [person]
table casework.self_care
  county text not null  -- County in charge.
  id uuid not null  -- Of the assessment.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  person_id uuid not null  -- Who is assessed.
  application_id uuid  -- The application it belongs to.
  why text not null  -- application, reportedChange, review.
  reported_on date not null  -- Day of the application or of the report.
  assessed_on date  -- Day of the assessment; empty: it waits.
  eating boolean  -- Manages alone.
  dressing boolean  -- Manages alone.
  transferring boolean  -- Gets into and out of bed alone.
  toileting boolean  -- Manages alone.
  walking boolean  -- Walks indoors alone.
  bathing boolean  -- Manages alone.
  class text  -- able: none failed; partly: one to three; fully: four and more.
  first_assessor uuid  -- Who assessed.
  second_assessor uuid  -- Who assessed with them.
  recorded_at timestamp with time zone not null  -- When it was entered.
  recorded_by uuid not null  -- By whom.
  constraint self_care_pkey PRIMARY KEY (county, id)
  constraint self_care_assessed_whole CHECK ((((assessed_on IS NULL) = (class IS NULL)) AND ((assessed_on IS NULL) = (num_nulls(eating, dressing, transferring, toileting, walking, bathing, first_assessor, second_assessor) > 0))))
  constraint self_care_by_two CHECK ((first_assessor <> second_assessor))
  constraint self_care_class_follows CHECK (((class IS NULL) OR (class =
CASE (((((((NOT eating))::integer + ((NOT dressing))::integer) + ((NOT transferring))::integer) + ((NOT toileting))::integer) + ((NOT walking))::integer) + ((NOT bathing))::integer)
    WHEN 0 THEN 'able'::text
    WHEN 1 THEN 'partly'::text
    WHEN 2 THEN 'partly'::text
    WHEN 3 THEN 'partly'::text
    ELSE 'fully'::text
END)))
  constraint self_care_class_known CHECK ((class = ANY (ARRAY['able'::text, 'partly'::text, 'fully'::text])))
  constraint self_care_days_in_order CHECK ((assessed_on >= reported_on))
  constraint self_care_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint self_care_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint self_care_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint self_care_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint self_care_why_known CHECK ((why = ANY (ARRAY['application'::text, 'reportedChange'::text, 'review'::text])))
  CREATE INDEX self_care_by_application ON casework.self_care USING btree (county, application_id)
  CREATE INDEX self_care_in_household_of ON casework.self_care USING btree (county, household_id)
  CREATE INDEX self_care_of_whom ON casework.self_care USING btree (county, person_id, assessed_on)
  CREATE UNIQUE INDEX self_care_one_waiting ON casework.self_care USING btree (county, person_id) WHERE (assessed_on IS NULL)
  row security forced
  policy self_care_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (assessed_on, bathing, class, dressing, eating, first_assessor, household_id, region, second_assessor, toileting, transferring, walking)

-- A photograph of a signed paper, filed to its case by the code on it. Only the village in charge follows the household. [person]
table casework.signed_sheet
  county text not null  -- County of the paper.
  id uuid not null  -- Of the photograph.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  document_id uuid not null  -- The paper that was signed.
  format text not null  -- jpeg or png.
  bytes bigint not null  -- Size.
  hash bytea not null  -- SHA-256 of the photograph.
  filed_at timestamp with time zone not null  -- When it was filed.
  filed_by uuid not null  -- By whom.
  constraint signed_sheet_pkey PRIMARY KEY (county, id)
  constraint signed_sheet_format_known CHECK ((format = ANY (ARRAY['jpeg'::text, 'png'::text])))
  constraint signed_sheet_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint signed_sheet_of_document FOREIGN KEY (county, document_id) REFERENCES casework.document(county, id)
  constraint signed_sheet_once UNIQUE (county, document_id, hash)
  constraint signed_sheet_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX signed_sheet_by_household ON casework.signed_sheet USING btree (county, household_id)
  row security forced
  policy signed_sheet_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (region)

-- A photograph in encrypted pieces. [county] [no person: sealed, reached through its sheet only]
table casework.signed_sheet_piece
  county text not null  -- County of the sheet.
  sheet_id uuid not null  -- Of which photograph.
  number bigint not null  -- Counted from 0.
  sealed bytea not null  -- Encrypted bytes.
  constraint signed_sheet_piece_pkey PRIMARY KEY (county, sheet_id, number)
  constraint piece_of_signed_sheet FOREIGN KEY (county, sheet_id) REFERENCES casework.signed_sheet(county, id)
  row security forced
  policy signed_sheet_piece_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (sealed)

-- Whoever handles assistance or sits on a village committee, as a person. [county]
table casework.staff
  county text not null  -- County they work in.
  id uuid not null  -- Of the entry.
  account_id uuid  -- The account they act by; empty: they have none, and only their relatives matter.
  name text not null  -- How they are called, as on their door.
  duty text not null  -- Their duty in words.
  kind text not null  -- handler: handles assistance; villageCommittee: member of a village or residents committee.
  number_sealed bytea not null  -- Identity number, encrypted.
  number_index bytea not null  -- Blind index of it, by which a household is compared.
  entered_at timestamp with time zone not null  -- When it was entered.
  entered_by uuid not null  -- By whom.
  ended_on date  -- The day from which they no longer serve.
  ended_by uuid  -- Who entered that.
  constraint staff_pkey PRIMARY KEY (county, id)
  constraint staff_duty_not_blank CHECK (((duty ~ '[^[:space:]]'::text) AND (char_length(duty) <= 60)))
  constraint staff_end_is_whole CHECK (((ended_on IS NULL) = (ended_by IS NULL)))
  constraint staff_kind_known CHECK ((kind = ANY (ARRAY['handler'::text, 'villageCommittee'::text])))
  constraint staff_name_not_blank CHECK (((name ~ '[^[:space:]]'::text) AND (char_length(name) <= 40)))
  CREATE INDEX staff_by_number ON casework.staff USING btree (county, number_index)
  CREATE UNIQUE INDEX staff_one_entry_per_account ON casework.staff USING btree (county, account_id) WHERE (ended_on IS NULL)
  CREATE UNIQUE INDEX staff_one_entry_per_person ON casework.staff USING btree (county, number_index) WHERE (ended_on IS NULL)
  row security forced
  policy staff_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (ended_by, ended_on, number_index, number_sealed)

-- Who stands in where a township has too few people: named, for one hand, for a time. [county]
table casework.stand_in
  county text not null  -- County.
  id uuid not null  -- Of the appointment.
  township text not null  -- The township that has too few people.
  account_id uuid not null  -- Who stands in.
  hand text not null  -- For which hand: intake, inquiry, verify, confirm, second.
  post text not null  -- The post that cannot be filled, in words.
  because text not null  -- Why; no names.
  holds_from date not null  -- First day.
  holds_until date not null  -- The day from which it no longer holds.
  appointed_at timestamp with time zone not null  -- When it was entered.
  appointed_by uuid not null  -- The county approver who appointed.
  ended_on date  -- Ended before its time, from this day.
  ended_by uuid  -- By whom.
  regular boolean not null default false  -- From its end on they hold the post in their own right.
  constraint stand_in_pkey PRIMARY KEY (county, id)
  constraint stand_in_days_in_order CHECK ((holds_until > holds_from))
  constraint stand_in_end_is_whole CHECK (((ended_on IS NULL) = (ended_by IS NULL)))
  constraint stand_in_hand_known CHECK ((hand = ANY (ARRAY['intake'::text, 'inquiry'::text, 'verify'::text, 'confirm'::text, 'second'::text])))
  constraint stand_in_not_oneself CHECK ((account_id <> appointed_by))
  constraint stand_in_one_at_a_time EXCLUDE USING gist (county WITH =, account_id WITH =, township WITH =, hand WITH =, daterange(holds_from, holds_until) WITH &&) WHERE ((ended_on IS NULL))
  constraint stand_in_reason_not_blank CHECK ((because ~ '[^[:space:]]'::text))
  constraint stand_in_township_in_county CHECK (((township ~ '^[0-9]{9}$'::text) AND ("left"(township, 6) = county)))
  CREATE INDEX stand_in_of_account ON casework.stand_in USING btree (county, account_id, township, hand)
  CREATE INDEX stand_in_of_township ON casework.stand_in USING btree (county, township, holds_from)
  row security forced
  policy stand_in_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (ended_by, ended_on, regular)

-- What happened to an application, in order; never changed. Only the village in charge follows the household. [person]
table casework.step
  county text not null  -- County in charge.
  id uuid not null  -- Of the step.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  application_id uuid not null  -- The application.
  seq bigint not null  -- 2, 3, 4: the version it made, and the order that counts.
  act text not null  -- What was done, as in the table of packages/life.
  state text not null  -- Where the application stood afterwards.
  happened_on date not null  -- The day it happened.
  taken_at timestamp with time zone not null  -- When it was entered.
  taken_by uuid not null  -- By whom.
  taken_post text not null  -- In which post.
  hand text  -- Which hand it was, where hands must differ: intake, inquiry, verify, confirm; second.
  said_sealed bytea  -- What was found or said, encrypted.
  stand_in_id uuid  -- The appointment under which a stand-in took it.
  constraint step_pkey PRIMARY KEY (county, id)
  constraint step_by_stand_in FOREIGN KEY (county, stand_in_id) REFERENCES casework.stand_in(county, id)
  constraint step_hand_known CHECK ((hand = ANY (ARRAY['intake'::text, 'inquiry'::text, 'verify'::text, 'confirm'::text, 'second'::text])))
  constraint step_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint step_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint step_one_at_a_time UNIQUE (county, application_id, seq)
  constraint step_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX step_by_appointment ON casework.step USING btree (county, stand_in_id)
  CREATE INDEX step_by_household ON casework.step USING btree (county, household_id)
  CREATE INDEX step_by_officer ON casework.step USING btree (county, taken_by, taken_at)
  row security forced
  policy step_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (region, said_sealed)

-- An application that the rules leave undecided: who has charge of it, and what is missing. [person]
table casework.undecided
  county text not null  -- County in charge.
  id uuid not null  -- Of the entry.
  region text not null  -- Village in charge; it follows the household.
  household_id uuid not null  -- The household.
  application_id uuid not null  -- The application.
  owner_id uuid not null  -- The account of whoever has charge of it.
  missing json not null  -- What is missing and who could supply it, as the rules say. No names.
  since_on date not null  -- The day on which it was found.
  since_at timestamp with time zone not null  -- When that was entered.
  told_on date  -- The day on which the applicant was told what is missing.
  told_how text  -- How: inPerson, atHome, post, telephone, proxy.
  settled_on date  -- The day from which it is decided.
  settled_by text  -- facts: the rules decide now; hand: a person decided, citing a clause; withdrawn; refused.
  constraint undecided_pkey PRIMARY KEY (county, id)
  constraint undecided_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint undecided_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint undecided_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint undecided_settled_is_whole CHECK (((settled_on IS NULL) = (settled_by IS NULL)))
  constraint undecided_settled_known CHECK ((settled_by = ANY (ARRAY['facts'::text, 'hand'::text, 'withdrawn'::text, 'refused'::text])))
  constraint undecided_told_is_whole CHECK (((told_on IS NULL) = (told_how IS NULL)))
  constraint undecided_told_known CHECK ((told_how = ANY (ARRAY['inPerson'::text, 'atHome'::text, 'post'::text, 'telephone'::text, 'proxy'::text])))
  CREATE INDEX undecided_by_application ON casework.undecided USING btree (county, application_id)
  CREATE INDEX undecided_by_household ON casework.undecided USING btree (county, household_id)
  CREATE INDEX undecided_of_owner ON casework.undecided USING btree (county, owner_id, since_on) WHERE (settled_on IS NULL)
  CREATE UNIQUE INDEX undecided_one_open_per_application ON casework.undecided USING btree (county, application_id) WHERE (settled_on IS NULL)
  row security forced
  policy undecided_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (missing, owner_id, region, settled_by, settled_on, told_how, told_on)

-- The form of support that a person in tekun support chooses, before a witness; who wants a home and has none waits. [person]
table casework.wish
  county text not null  -- County in charge.
  id uuid not null  -- Of the wish.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  person_id uuid not null  -- Who wishes.
  application_id uuid  -- The application at which it was asked; empty: later.
  wish text not null  -- centralised, dispersed.
  wished_on date not null  -- The day it was said: from here somebody waits.
  witness_sealed bytea not null  -- Name and relation of the witness, encrypted.
  recorded_at timestamp with time zone not null  -- When it was entered.
  recorded_by uuid not null  -- By whom.
  placed_on date  -- Day on which a home took them in.
  placed_in text  -- The home.
  ended_on date  -- Day from which the wish no longer holds.
  ended_because text  -- anotherWish, death, awardEnded.
  constraint wish_pkey PRIMARY KEY (county, id)
  constraint wish_days_in_order CHECK (((placed_on >= wished_on) AND (ended_on >= wished_on)))
  constraint wish_end_has_cause CHECK (((ended_on IS NULL) = (ended_because IS NULL)))
  constraint wish_end_known CHECK ((ended_because = ANY (ARRAY['anotherWish'::text, 'death'::text, 'awardEnded'::text])))
  constraint wish_in_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint wish_known CHECK ((wish = ANY (ARRAY['centralised'::text, 'dispersed'::text])))
  constraint wish_of_application FOREIGN KEY (county, application_id) REFERENCES casework.application(county, id)
  constraint wish_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint wish_only_the_willing_are_placed CHECK (((placed_on IS NULL) OR (wish = 'centralised'::text)))
  constraint wish_placed_whole CHECK (((placed_on IS NULL) = (placed_in IS NULL)))
  constraint wish_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX wish_by_application ON casework.wish USING btree (county, application_id)
  CREATE INDEX wish_in_household_of ON casework.wish USING btree (county, household_id)
  CREATE INDEX wish_of_whom ON casework.wish USING btree (county, person_id)
  CREATE INDEX wish_waiting ON casework.wish USING btree (county, region, wished_on) WHERE (ended_on IS NULL)
  CREATE UNIQUE INDEX wish_one_at_a_time ON casework.wish USING btree (county, person_id) WHERE (ended_on IS NULL)
  row security forced
  policy wish_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (ended_because, ended_on, household_id, placed_in, placed_on, region, witness_sealed)

-- A list asked for in full: by whom, for what, who approved it, what became of the file. [county] [no person: the filter is sealed, the file lies in exports.piece]
table exports.export
  county text not null  -- County of the list.
  id uuid not null  -- Of the export; its number on the sheet.
  list text not null  -- The list by its name: registry.roll.
  filter_sealed bytea  -- The filter, encrypted; forgotten at the end.
  filter_zh text not null  -- The filter in words, without a name.
  filter_en text not null  -- The same in English.
  layout_id uuid  -- The layout of another system that the file follows.
  language text not null  -- Of the headings: zh, en.
  why text not null  -- The purpose as a code; it stands in every receipt.
  purpose text not null  -- The purpose in words; it is printed on every page.
  state text not null  -- waiting, approved, ready, refused, withdrawn, expired.
  asked_by uuid not null  -- Who asked; nobody else fetches the file.
  asked_post text not null  -- The post they acted in.
  asked_area text not null  -- The area of that post: the file holds nothing beyond it.
  asked_sections text not null  -- The sections of that post.
  asked_at timestamp with time zone not null  -- When.
  hours bigint not null  -- How long the file is kept once made.
  counted bigint not null  -- Rows when it was asked: an approval covers so many and no more.
  lapses_at timestamp with time zone not null  -- When it ends by itself if nobody decides or the file is not made.
  decided_by uuid  -- The second person.
  decided_at timestamp with time zone  -- When they decided.
  refused_because text  -- Why it was refused.
  made_at timestamp with time zone  -- When the file was made.
  made_rows bigint  -- Rows of the file.
  file_bytes bigint  -- Size of the file.
  file_hash bytea  -- SHA-256 of the file.
  expires_at timestamp with time zone  -- Until then it can be fetched.
  fetched_at timestamp with time zone  -- When it was last fetched.
  ended_at timestamp with time zone  -- When it was refused, withdrawn or expired.
  constraint export_pkey PRIMARY KEY (county, id)
  constraint export_approved_by_another CHECK (((state <> ALL (ARRAY['approved'::text, 'ready'::text])) OR (counted <= 50) OR (decided_by IS NOT NULL)))
  constraint export_area_in_county CHECK (((asked_area ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'::text) AND ("left"(asked_area, 6) = county)))
  constraint export_decided_whole CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
  constraint export_ended_forgets CHECK ((((state = ANY (ARRAY['refused'::text, 'withdrawn'::text, 'expired'::text])) = (ended_at IS NOT NULL)) AND ((ended_at IS NULL) = (filter_sealed IS NOT NULL))))
  constraint export_expires_soon CHECK ((expires_at <= (made_at + '72:00:00'::interval)))
  constraint export_in_layout FOREIGN KEY (county, layout_id) REFERENCES exports.layout(county, id)
  constraint export_language_known CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
  constraint export_made_whole CHECK ((((made_at IS NULL) = (made_rows IS NULL)) AND ((made_at IS NULL) = (file_hash IS NULL)) AND ((made_at IS NULL) = (file_bytes IS NULL)) AND ((made_at IS NULL) = (expires_at IS NULL))))
  constraint export_not_decided_by_oneself CHECK ((decided_by <> asked_by))
  constraint export_not_more_than_approved CHECK ((made_rows <= counted))
  constraint export_purpose_stated CHECK (((char_length(btrim(purpose)) >= 5) AND (char_length(btrim(purpose)) <= 200)))
  constraint export_ready_is_made CHECK (((state <> 'ready'::text) OR (made_at IS NOT NULL)))
  constraint export_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'ready'::text, 'refused'::text, 'withdrawn'::text, 'expired'::text])))
  CREATE INDEX export_by_asker ON exports.export USING btree (county, asked_by, asked_at)
  CREATE INDEX export_by_layout ON exports.export USING btree (county, layout_id)
  CREATE INDEX export_ending ON exports.export USING btree (county, lapses_at) WHERE (ended_at IS NULL)
  CREATE INDEX export_waiting ON exports.export USING btree (county, asked_at) WHERE (state = 'waiting'::text)
  row security forced
  policy export_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (counted, decided_at, decided_by, ended_at, expires_at, fetched_at, file_bytes, file_hash, filter_sealed, lapses_at, made_at, made_rows, refused_because, state)

-- A form of another system as its empty sheet has it. [county]
table exports.layout
  county text not null  -- County that uses it.
  id uuid not null  -- Of this version.
  name text not null  -- What officers call it.
  version bigint not null  -- Counted from 1; an export names the one it used.
  roster text not null  -- The roll it speaks of: dibao, tekun and so on.
  list text not null  -- The list it is filled from.
  fingerprint text not null  -- Mark of its header, by which an import finds it.
  sheet text not null  -- Name of the sheet.
  titles text[] not null  -- Lines above the header.
  made_by uuid not null  -- Who mapped it.
  made_at timestamp with time zone not null  -- When.
  retired_at timestamp with time zone  -- From when it is no longer offered.
  constraint layout_pkey PRIMARY KEY (county, id)
  constraint layout_name_stated CHECK (((char_length(btrim(name)) >= 2) AND (char_length(btrim(name)) <= 60)))
  constraint layout_version_once UNIQUE (county, name, version)
  CREATE INDEX layout_by_header ON exports.layout USING btree (county, fingerprint)
  CREATE UNIQUE INDEX layout_in_use ON exports.layout USING btree (county, name) WHERE (retired_at IS NULL)
  row security forced
  policy layout_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (retired_at)

-- One column of a layout: its heading, and what of ours stands in it. [county] [append-only]
table exports.layout_column
  county text not null  -- County of the layout.
  layout_id uuid not null  -- Of which layout.
  position bigint not null  -- Counted from 1.
  heading text not null  -- As the form prints it.
  heading_group text  -- What a merged cell above it says.
  field text  -- The field of our roster, for an import.
  source text  -- The column of our list, for an export.
  constant text  -- The same text in every row.
  format text not null  -- How values are written.
  codes jsonb not null  -- Our code → the word or number of that system.
  constraint layout_column_pkey PRIMARY KEY (county, layout_id, "position")
  constraint layout_column_format_known CHECK ((format = ANY (ARRAY['text'::text, 'number'::text, 'money'::text, 'day'::text, 'month'::text, 'day-digits'::text, 'fen'::text])))
  constraint layout_column_of_layout FOREIGN KEY (county, layout_id) REFERENCES exports.layout(county, id)
  constraint layout_column_one_source CHECK (((source IS NULL) OR (constant IS NULL)))
  row security forced
  policy layout_column_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select

-- A file in encrypted pieces, deleted when it expires. [county] [no person: sealed, opened for whoever asked only]
table exports.piece
  county text not null  -- County of the export.
  export_id uuid not null  -- Of which export.
  number bigint not null  -- Counted from 0.
  sealed bytea not null  -- Encrypted bytes.
  constraint piece_pkey PRIMARY KEY (county, export_id, number)
  constraint piece_of_export FOREIGN KEY (county, export_id) REFERENCES exports.export(county, id)
  row security forced
  policy piece_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (sealed)

-- The facts of a household as the engine reads them, and what followed from them last. Made from the registry; nothing is lost with it. [person]
table monitoring.fact_sheet
  county text not null  -- County in charge.
  household_id uuid not null  -- The household.
  region text not null  -- Village in charge; it follows the household.
  good_until date not null  -- The first day on which the sheet, or an answer that is only remembered, may differ.
  format integer not null  -- How the facts are packed; another format is read anew.
  rules integer not null  -- Which rules a remembered answer rests on.
  outcome bigint not null  -- A number that differs when an answer or an amount does; 0: remembered, not worked out each night.
  sheet bytea  -- Packed facts; empty where only full determination answers.
  facts bytea  -- Packed facts where only full determination answers every programme: for questions about one of them.
  facts_until date  -- The first day on which these may differ.
  constraint fact_sheet_pkey PRIMARY KEY (county, household_id)
  constraint fact_sheet_facts_have_term CHECK (((facts IS NULL) = (facts_until IS NULL)))
  constraint fact_sheet_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint fact_sheet_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX fact_sheet_due ON monitoring.fact_sheet USING btree (county, good_until)
  CREATE INDEX fact_sheet_in_order ON monitoring.fact_sheet USING btree (county, region, household_id)
  row security forced
  policy fact_sheet_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (facts, facts_until, format, good_until, outcome, region, rules, sheet)

-- A household, or one of its members, on a list for a programme, from which day until before which day. [person]
table monitoring.finding
  county text not null  -- County in charge.
  id uuid not null  -- Of this span.
  region text not null  -- Village in charge; it follows the household.
  household_id uuid not null  -- The household.
  person_id uuid  -- The member, of a personal programme; empty: the household.
  list text not null  -- missed, wrong, dropped, nearLine, undetermined, safetyNet.
  programme text not null  -- dibao, tekun and so on; safetyNet for people lifted out of poverty.
  holds_from date not null  -- First day on the list.
  holds_until date  -- The day from which it was no longer on it.
  answer text not null  -- What the rules say: eligible, ineligible, undetermined.
  change text  -- What would become of what is in payment: stop, grace. Nothing is done by itself.
  amount_fen bigint  -- Per month by the rules; empty: none, or not known.
  receiving_fen bigint  -- Per month as enrolled; empty: nothing, or not known.
  distance_fen bigint  -- nearLine: yearly income of the household minus the line, below it negative.
  left_on date  -- dropped: the day from which the enrolment no longer held.
  left_because text  -- dropped: why, as recorded.
  said json not null  -- Reasons with their clauses, facts missing and who can supply them, defaults it rests on.
  said_on date not null  -- The day of which the words speak.
  constraint finding_pkey PRIMARY KEY (county, id)
  constraint finding_answer_known CHECK ((answer = ANY (ARRAY['eligible'::text, 'ineligible'::text, 'undetermined'::text])))
  constraint finding_days_in_order CHECK ((holds_until > holds_from))
  constraint finding_list_known CHECK ((list = ANY (ARRAY['missed'::text, 'wrong'::text, 'dropped'::text, 'nearLine'::text, 'undetermined'::text, 'safetyNet'::text])))
  constraint finding_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint finding_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint finding_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX finding_by_age ON monitoring.finding USING btree (county, list, holds_from, id) WHERE (holds_until IS NULL)
  CREATE INDEX finding_by_amount ON monitoring.finding USING btree (county, list, COALESCE(amount_fen, (0)::bigint), id) WHERE (holds_until IS NULL)
  CREATE INDEX finding_by_village ON monitoring.finding USING btree (county, list, region, id) WHERE (holds_until IS NULL)
  CREATE INDEX finding_ended ON monitoring.finding USING btree (county, holds_until) WHERE (holds_until IS NOT NULL)
  CREATE INDEX finding_in_household ON monitoring.finding USING btree (county, household_id, holds_from)
  CREATE INDEX finding_in_region ON monitoring.finding USING btree (county, region, id)
  CREATE INDEX finding_of_whom ON monitoring.finding USING btree (county, person_id)
  CREATE UNIQUE INDEX finding_open ON monitoring.finding USING btree (county, household_id, list, programme, person_id) NULLS NOT DISTINCT WHERE (holds_until IS NULL)
  row security forced
  policy finding_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (amount_fen, answer, change, distance_fen, holds_until, left_because, left_on, receiving_fen, region, said, said_on)

-- Why a household lifted out of poverty that lost its ability to earn is in no programme (AID-20). [person] [append-only: all but the village, until its end]
table monitoring.not_enrolled_because
  county text not null  -- County in charge.
  id uuid not null  -- Of the record.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  reason text not null  -- supported, incomeFound, propertyFound, declined, awaitsDecision.
  because text not null  -- The reason in words.
  recorded_on date not null  -- The day; it counts for twelve months.
  recorded_at timestamp with time zone not null  -- When.
  recorded_by uuid not null  -- By whom.
  constraint not_enrolled_because_pkey PRIMARY KEY (county, id)
  constraint not_enrolled_because_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint not_enrolled_has_words CHECK ((because ~ '[^[:space:]]'::text))
  constraint not_enrolled_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint not_enrolled_reason_known CHECK ((reason = ANY (ARRAY['supported'::text, 'incomeFound'::text, 'propertyFound'::text, 'declined'::text, 'awaitsDecision'::text])))
  CREATE INDEX not_enrolled_by_age ON monitoring.not_enrolled_because USING btree (county, recorded_on)
  CREATE INDEX not_enrolled_of ON monitoring.not_enrolled_because USING btree (county, household_id, recorded_on)
  row security forced
  policy not_enrolled_because_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (region)

-- One determination of everyone: how far it came, what it found. [county]
table monitoring.run
  county text not null  -- The county.
  id uuid not null  -- Of the run.
  judged_on date not null  -- The day on which everyone is judged.
  asked_by uuid not null  -- Who asked for it.
  why text not null  -- first, nightly, asked.
  started_at timestamp with time zone not null  -- When it began.
  ended_at timestamp with time zone  -- When it ended; empty: it is under way.
  ending text  -- done, superseded (a later day came).
  cursor_region text not null  -- Village of the last household looked at.
  cursor_household uuid not null  -- The last household looked at: from here it goes on.
  households integer not null  -- How many there were at the start.
  looked_at integer not null  -- How many were looked at so far.
  rebuilt integer not null  -- Whose facts were read anew.
  explained integer not null  -- Who were judged in full, with reasons.
  entered integer not null  -- Rows that came onto a list.
  changed integer not null  -- Rows that say something else.
  left_lists integer not null  -- Rows that went off a list.
  unreadable integer not null  -- Households whose rows contradict each other, so that no case can be made.
  constraint run_pkey PRIMARY KEY (county, id)
  constraint run_ending_known CHECK (((ending = ANY (ARRAY['done'::text, 'superseded'::text])) AND ((ending IS NULL) = (ended_at IS NULL))))
  constraint run_why_known CHECK ((why = ANY (ARRAY['first'::text, 'nightly'::text, 'asked'::text])))
  CREATE INDEX run_latest ON monitoring.run USING btree (county, started_at)
  CREATE UNIQUE INDEX run_one_at_a_time ON monitoring.run USING btree (county) WHERE (ended_at IS NULL)
  row security forced
  policy run_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (changed, cursor_household, cursor_region, ended_at, ending, entered, explained, left_lists, looked_at, rebuilt, unreadable)

-- A complaint or petition, and how far it has come. Whoever is complained of does not see it; what discipline has taken over is seen by discipline alone. [person]
table oversight.complaint
  county text not null  -- County.
  id uuid not null  -- Permanent id, minted where it was written down.
  region text not null  -- The office that has it, filled up with zeros: the county until it is assigned to a township.
  receipt_hash bytea not null  -- SHA-256 of the receipt number, which is kept nowhere.
  channel text not null  -- phone, visit, letter, web.
  kind text not null  -- What it is about, as a code.
  place text not null  -- Where it happened: county, township or village.
  contact_sealed bytea  -- Name and telephone, encrypted; nothing when somebody will not be named.
  text_sealed bytea  -- What was said, encrypted.
  whom_sealed bytea  -- Who is complained of, in the words of whoever complains, encrypted.
  about_accounts uuid[] not null  -- Officers complained of: none of them sees or handles it.
  about_office text  -- The office complained of: nobody in it handles it.
  household_id uuid  -- The household it concerns, where that is known.
  application_id uuid  -- The application it concerns, where that is known.
  state text not null  -- A state of complaintLife.
  version bigint not null  -- Counts the steps; whoever acts names the one they saw.
  in_discipline boolean not null  -- Taken over by discipline inspection: no other section sees it.
  handler_id uuid  -- Who has to answer it.
  handler_post text  -- In which post.
  received_at timestamp with time zone not null  -- When it came in, or was opened again.
  acknowledged_at timestamp with time zone  -- When the complainant was told that it is being looked into.
  acknowledge_by_on date  -- Until when that is due; nothing while the county has set no days.
  reply_by_on date  -- Until when the reply is due; nothing while the county has set no days.
  reply_id uuid  -- The reply that stands; nothing after it was opened again.
  replied_at timestamp with time zone  -- When that reply was given.
  first_replied_at timestamp with time zone  -- When the first reply of all was given.
  closed_at timestamp with time zone  -- When it was closed, or joined to an earlier one.
  satisfied boolean  -- What the complainant said of the reply that stands.
  reopened bigint not null default 0  -- How often it was opened again.
  joined_to_id uuid  -- The earlier complaint of the same matter: its reply answers both.
  forgotten_on date  -- When texts and contact were forgotten, years after the end.
  constraint complaint_pkey PRIMARY KEY (county, id)
  constraint complaint_channel_known CHECK ((channel = ANY (ARRAY['phone'::text, 'visit'::text, 'letter'::text, 'web'::text])))
  constraint complaint_closed_whole CHECK (((state = ANY (ARRAY['closed'::text, 'joined'::text])) = (closed_at IS NOT NULL)))
  constraint complaint_discipline_has_it CHECK (((state <> 'discipline'::text) OR in_discipline))
  constraint complaint_handler_while_assigned CHECK (((state <> ALL (ARRAY['assigned'::text, 'investigating'::text])) OR (handler_id IS NOT NULL)))
  constraint complaint_handler_whole CHECK (((handler_id IS NULL) = (handler_post IS NULL)))
  constraint complaint_joined_to FOREIGN KEY (county, joined_to_id) REFERENCES oversight.complaint(county, id)
  constraint complaint_joined_whole CHECK (((state = 'joined'::text) = (joined_to_id IS NOT NULL)))
  constraint complaint_kind_known CHECK ((kind = ANY (ARRAY['conduct'::text, 'favouritism'::text, 'fraud'::text, 'money'::text, 'procedure'::text, 'refused'::text, 'other'::text])))
  constraint complaint_no_end_without_reply CHECK (((state <> ALL (ARRAY['replied'::text, 'closed'::text])) OR (reply_id IS NOT NULL)))
  constraint complaint_not_handled_by_complained CHECK ((handler_id <> ALL (about_accounts)))
  constraint complaint_not_joined_to_itself CHECK ((joined_to_id <> id))
  constraint complaint_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint complaint_office_in_county CHECK (((about_office ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'::text) AND ("left"(about_office, 6) = county)))
  constraint complaint_place_in_county CHECK (((place ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'::text) AND ("left"(place, 6) = county)))
  constraint complaint_receipt_once UNIQUE (county, receipt_hash)
  constraint complaint_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint complaint_replied_whole CHECK (((reply_id IS NULL) = (replied_at IS NULL)))
  constraint complaint_reply_recorded FOREIGN KEY (county, reply_id) REFERENCES oversight.complaint_step(county, id)
  constraint complaint_state_known CHECK ((state = ANY (ARRAY['received'::text, 'assigned'::text, 'investigating'::text, 'discipline'::text, 'replied'::text, 'closed'::text, 'joined'::text])))
  constraint complaint_words_until_forgotten CHECK (((text_sealed IS NULL) = (forgotten_on IS NOT NULL)))
  CREATE INDEX complaint_by_end ON oversight.complaint USING btree (county, closed_at) WHERE (forgotten_on IS NULL)
  CREATE INDEX complaint_by_handler ON oversight.complaint USING btree (county, handler_id, state)
  CREATE INDEX complaint_by_household ON oversight.complaint USING btree (county, household_id)
  CREATE INDEX complaint_by_joined ON oversight.complaint USING btree (county, joined_to_id)
  CREATE INDEX complaint_by_office ON oversight.complaint USING btree (county, region, received_at)
  CREATE INDEX complaint_by_receipt_day ON oversight.complaint USING btree (county, received_at, id)
  CREATE INDEX complaint_by_reply ON oversight.complaint USING btree (county, reply_id)
  row security forced
  policy complaint_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  policy complaint_not_for_complained (restrictive) for all using ((current_setting('app.user'::text, true) <> ALL ((about_accounts)::text[])))
  policy complaint_within_discipline (restrictive) for all using (((NOT in_discipline) OR ('discipline'::text = ANY (string_to_array(current_setting('app.sections'::text, true), ','::text)))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (about_accounts, about_office, acknowledge_by_on, acknowledged_at, application_id, closed_at, contact_sealed, first_replied_at, forgotten_on, handler_id, handler_post, household_id, in_discipline, joined_to_id, received_at, region, reopened, replied_at, reply_by_on, reply_id, satisfied, state, text_sealed, version, whom_sealed)

-- What was done with a complaint, in order; only the encryption of a text is ever renewed, and the text forgotten years after the end. [county] [no person: texts are sealed, and opened only for whoever sees the complaint]
table oversight.complaint_step
  county text not null  -- County.
  id uuid not null  -- Of the step.
  complaint_id uuid not null  -- Of which complaint.
  number bigint not null  -- Version of the complaint after it.
  act text not null  -- An act of complaintLife; receive is the first.
  state text not null  -- The state after it.
  at timestamp with time zone not null  -- When.
  user_id uuid not null  -- Who; all zeros is the complainant by the receipt number.
  post text not null  -- In which post.
  text_sealed bytea  -- The reply, finding or reason, encrypted.
  forgotten_on date  -- When the text was forgotten.
  constraint complaint_step_pkey PRIMARY KEY (county, id)
  constraint complaint_step_of_complaint FOREIGN KEY (county, complaint_id) REFERENCES oversight.complaint(county, id)
  constraint complaint_step_once UNIQUE (county, complaint_id, number)
  constraint complaint_step_reply_has_text CHECK (((act <> 'reply'::text) OR (text_sealed IS NOT NULL) OR (forgotten_on IS NOT NULL)))
  row security forced
  policy complaint_step_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (forgotten_on, text_sealed)

-- Calls to the complaint telephone: answered, or missed and called back. [county] [no person: the telephone number is sealed]
table oversight.duty_call
  county text not null  -- County.
  id uuid not null  -- Of the call.
  at timestamp with time zone not null  -- When it rang.
  answered boolean not null  -- False: nobody was there.
  telephone_sealed bytea  -- Who can be called back, encrypted.
  complaint_id uuid  -- The complaint that came of it.
  noted_by uuid not null  -- Who was on duty, or found the missed call.
  noted_post text not null  -- In which post.
  called_back_at timestamp with time zone  -- When a missed call was returned.
  called_back_by uuid  -- By whom.
  constraint duty_call_pkey PRIMARY KEY (county, id)
  constraint duty_call_back_after CHECK ((called_back_at >= at))
  constraint duty_call_back_of_missed CHECK (((called_back_at IS NULL) OR (NOT answered)))
  constraint duty_call_back_whole CHECK (((called_back_at IS NULL) = (called_back_by IS NULL)))
  constraint duty_call_complaint FOREIGN KEY (county, complaint_id) REFERENCES oversight.complaint(county, id)
  CREATE INDEX duty_call_by_day ON oversight.duty_call USING btree (county, at, id)
  CREATE INDEX duty_call_missed ON oversight.duty_call USING btree (county, at) WHERE ((NOT answered) AND (called_back_at IS NULL))
  CREATE INDEX duty_call_of_complaint ON oversight.duty_call USING btree (county, complaint_id)
  row security forced
  policy duty_call_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (called_back_at, called_back_by, complaint_id, telephone_sealed)

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
  section text not null  -- The section that keeps the receipt: the one that read, or the one in whose custody the reading is. It alone releases what is withheld.
  withheld boolean not null  -- Not shown until released: protection, discipline, complaints, audit.
  releases uuid  -- A withheld receipt that this one makes known; the withheld one itself is never changed.
  constraint access_receipt_pkey PRIMARY KEY (county, id)
  constraint access_receipt_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint access_receipt_release_is_shown CHECK (((releases IS NULL) OR (NOT withheld)))
  constraint access_receipt_releases_receipt FOREIGN KEY (county, releases) REFERENCES platform.access_receipt(county, id)
  CREATE INDEX access_receipt_of_person ON platform.access_receipt USING btree (county, person_id, at)
  CREATE INDEX access_receipt_withheld ON platform.access_receipt USING btree (county, section, id) WHERE withheld
  CREATE UNIQUE INDEX access_receipt_released_once ON platform.access_receipt USING btree (county, releases)
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
  CREATE INDEX audit_entry_by_action ON platform.audit_entry USING btree (county, action, seq)
  CREATE INDEX audit_entry_by_subject ON platform.audit_entry USING btree (county, subject, seq) WHERE (subject IS NOT NULL)
  CREATE INDEX audit_entry_by_time ON platform.audit_entry USING btree (county, at, seq)
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

-- Days off and days worked instead, by the year of the notice; the highest version holds. [county] [append-only]
table platform.calendar_year
  county text not null  -- County that took it in.
  year bigint not null  -- Year of the notice; some of its days may lie in the December before.
  version bigint not null  -- Counted from 1: a notice that was amended is taken in again.
  papers jsonb not null  -- The notices by number or address.
  days jsonb not null  -- Each day that departs from Monday to Friday: name, date, isOffDay.
  imported_by uuid not null  -- Who took it in.
  imported_at timestamp with time zone not null  -- When.
  constraint calendar_year_pkey PRIMARY KEY (county, year, version)
  constraint calendar_year_counted CHECK ((version > 0))
  constraint calendar_year_in_reason CHECK (((year >= 2000) AND (year <= 2100)))
  row security forced
  policy calendar_year_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select

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

-- The last night on which a class of records was brought to its end. [county]
table platform.retention_run
  county text not null  -- County of the records.
  record_class text not null  -- The class, as the program names it.
  ran_at timestamp with time zone not null  -- When that night’s run began.
  ended bigint not null  -- Records ended in that run.
  ended_in_all bigint not null  -- Records ended since the beginning.
  constraint retention_run_pkey PRIMARY KEY (county, record_class)
  constraint retention_run_counts_not_negative CHECK (((ended >= 0) AND (ended_in_all >= ended)))
  row security forced
  policy retention_run_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select, update

-- A figure of procedure with the days it holds: proposed, approved by another, ended by the next, never overwritten. [county]
table platform.setting
  county text not null  -- County that sets it.
  id uuid not null  -- Of the entry.
  name text not null  -- Which figure, as the program names it.
  scope text not null  -- Code of the township it holds for; empty: the county.
  value jsonb not null  -- The figure, in the shape that the program asks for.
  holds_from date not null  -- First day it holds.
  holds_until date  -- First day it no longer holds; the same as the first day: it never held, another took its place.
  asked_until date  -- The end that was asked for, when it was proposed.
  document text not null  -- The document it rests on.
  clause text not null  -- Its clause; empty where the document has none.
  proposed_by uuid not null  -- Who entered it.
  proposed_at timestamp with time zone not null  -- When.
  approved_by uuid  -- Another person, who compared it with the document.
  approved_at timestamp with time zone  -- When; before that it counts for nothing.
  withdrawn_by uuid  -- Who took the proposal back or turned it down.
  withdrawn_at timestamp with time zone  -- When.
  constraint setting_pkey PRIMARY KEY (county, id)
  constraint setting_approval_whole CHECK (((approved_by IS NULL) = (approved_at IS NULL)))
  constraint setting_clause_short CHECK ((char_length(clause) <= 100))
  constraint setting_document_named CHECK (((document ~ '[^[:space:]]'::text) AND (char_length(document) <= 200)))
  constraint setting_either_way CHECK (((approved_at IS NULL) OR (withdrawn_at IS NULL)))
  constraint setting_holds_in_order CHECK (((holds_until >= holds_from) AND (asked_until > holds_from)))
  constraint setting_scope_in_county CHECK (((scope = ''::text) OR ((scope ~ '^[0-9]{9}$'::text) AND ("left"(scope, 6) = county))))
  constraint setting_takes_two CHECK ((approved_by <> proposed_by))
  constraint setting_withdrawal_whole CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL)))
  CREATE INDEX setting_by_name ON platform.setting USING btree (county, name, scope, holds_from)
  CREATE INDEX setting_waiting ON platform.setting USING btree (county, proposed_at) WHERE ((approved_at IS NULL) AND (withdrawn_at IS NULL))
  CREATE UNIQUE INDEX setting_begins_once ON platform.setting USING btree (county, name, scope, holds_from) WHERE ((approved_at IS NOT NULL) AND (holds_until IS DISTINCT FROM holds_from))
  row security forced
  policy setting_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (approved_at, approved_by, holds_until, withdrawn_at, withdrawn_by)

-- A published document with the figures it sets from a day, and where it stands. [county]
table policy.revision
  county text not null  -- The county that entered it.
  id uuid not null  -- Permanent id; figures in determinations name it.
  state text not null  -- draft, previewed, published, superseded, withdrawn: as in the table of packages/life.
  version bigint not null  -- How many changes it has had; whoever acts names the one they saw.
  place text not null  -- For which place the document speaks: province, city or county.
  starts_on date not null  -- First day on which its figures hold.
  notice_title text not null  -- Title of the document.
  notice_number text not null  -- Its number as printed.
  notice_on date not null  -- Its date.
  why text not null  -- Why it is entered, in words.
  draft_hash text not null  -- SHA-256 of what it says: a preview holds for exactly that.
  drafted_by uuid not null  -- Who entered it first.
  drafted_at timestamp with time zone not null  -- When.
  written_by uuid not null  -- Who last wrote what it says.
  written_at timestamp with time zone not null  -- When.
  preview_id uuid  -- The last preview.
  publication bigint  -- 1, 2, 3: the order in which documents were put into force; a later one lies on top.
  published_by uuid  -- Who put it into force: somebody else.
  published_at timestamp with time zone  -- When.
  override_because text  -- Why it was put into force although it lowers a benefit in the transition period.
  constraint revision_pkey PRIMARY KEY (county, id)
  constraint revision_by_two_people CHECK (((published_by <> drafted_by) AND (published_by <> written_by)))
  constraint revision_number_said CHECK ((notice_number ~ '[^[:space:]]'::text))
  constraint revision_override_said CHECK ((override_because ~ '[^[:space:]]'::text))
  constraint revision_place_of_county CHECK (((place ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'::text) AND starts_with(county, place)))
  constraint revision_previewed_by FOREIGN KEY (county, preview_id) REFERENCES policy.revision_preview(county, id)
  constraint revision_published_in_order UNIQUE (county, publication)
  constraint revision_published_in_state CHECK (((publication IS NOT NULL) = (state = ANY (ARRAY['published'::text, 'superseded'::text]))))
  constraint revision_published_whole CHECK ((((publication IS NULL) = (published_by IS NULL)) AND ((publication IS NULL) = (published_at IS NULL))))
  constraint revision_reason_said CHECK ((why ~ '[^[:space:]]'::text))
  constraint revision_title_said CHECK ((notice_title ~ '[^[:space:]]'::text))
  CREATE INDEX revision_by_state ON policy.revision USING btree (county, state, publication)
  CREATE INDEX revision_by_time ON policy.revision USING btree (county, drafted_at, id)
  CREATE INDEX revision_of_preview ON policy.revision USING btree (county, preview_id)
  row security forced
  policy revision_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (draft_hash, notice_number, notice_on, notice_title, override_because, place, preview_id, publication, published_at, published_by, starts_on, state, version, why, written_at, written_by)

-- Somebody looked at what a draft does to everybody it concerns; figures only. [county] [append-only]
table policy.revision_preview
  county text not null  -- The county.
  id uuid not null  -- Of the preview.
  revision_id uuid not null  -- The draft.
  draft_hash text not null  -- What the draft said then.
  rules_hash text not null  -- The rules it was held against.
  made_at timestamp with time zone not null  -- When.
  made_by uuid not null  -- By whom.
  counted_on date not null  -- The day for which both answers were worked out.
  awards bigint not null  -- How many awards it was worked out for.
  worse bigint not null  -- How many would get less, enter grace or leave.
  undecided bigint not null  -- How many no rule can decide.
  before_fen bigint not null  -- What they get in a month now.
  after_fen bigint not null  -- What they would get in a month.
  constraint revision_preview_pkey PRIMARY KEY (county, id)
  constraint revision_preview_of FOREIGN KEY (county, revision_id) REFERENCES policy.revision(county, id)
  CREATE INDEX revision_preview_by_revision ON policy.revision_preview USING btree (county, revision_id, made_at)
  row security forced
  policy revision_preview_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select

-- One figure that a document sets. [county]
table policy.revision_value
  county text not null  -- The county that entered it.
  revision_id uuid not null  -- The document.
  parameter text not null  -- The parameter by its id in the packs.
  written json not null  -- The figure as written, in the unit of the parameter.
  clause text not null  -- Where in the document it stands.
  constraint revision_value_pkey PRIMARY KEY (county, revision_id, parameter)
  constraint revision_value_clause_said CHECK ((clause ~ '[^[:space:]]'::text))
  constraint revision_value_in_revision FOREIGN KEY (county, revision_id) REFERENCES policy.revision(county, id)
  row security forced
  policy revision_value_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: delete, insert, select

-- A fact of the case file about a person or a household, over a span of days. [person] [append-only: all but the village]
table registry.circumstance
  county text not null  -- County in charge.
  id uuid not null  -- Of the fact.
  region text not null  -- Village in charge.
  seq bigint not null generated as identity  -- Order in which facts reached the server: the later one is laid over the earlier.
  household_id uuid  -- Of which household; else it is a person's.
  person_id uuid  -- Of which person; else it is a household's.
  kind text not null  -- The key of the case file: income, disability, workAbility, where.
  part text not null  -- Which of several of its kind: an income by kind and source; empty where there is one.
  value json not null  -- As the case file writes it.
  holds_from date not null  -- First day it speaks of.
  holds_until date  -- The day from which it no longer speaks; empty: until more is learned.
  source text not null  -- declared, document, source (another department), seen (at the door), default.
  learned_on date not null  -- The day it became known.
  evidence text  -- Where the proof lies.
  recorded_at timestamp with time zone not null  -- When the server had it.
  recorded_by uuid not null  -- By whom.
  constraint circumstance_pkey PRIMARY KEY (county, id)
  constraint circumstance_days_in_order CHECK ((holds_until > holds_from))
  constraint circumstance_document_named CHECK (((source <> 'document'::text) OR (evidence IS NOT NULL)))
  constraint circumstance_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint circumstance_of_one CHECK (((household_id IS NULL) <> (person_id IS NULL)))
  constraint circumstance_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint circumstance_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint circumstance_source_known CHECK ((source = ANY (ARRAY['declared'::text, 'document'::text, 'source'::text, 'seen'::text, 'default'::text])))
  CREATE INDEX circumstance_of_household ON registry.circumstance USING btree (county, household_id, kind, seq)
  CREATE INDEX circumstance_of_person ON registry.circumstance USING btree (county, person_id, kind, seq)
  row security forced
  policy circumstance_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (region)

-- A fact that was wrong, why, and what stands in its place. It stays to be read. [person] [append-only: all but the village]
table registry.circumstance_withdrawal
  county text not null  -- County in charge.
  circumstance_id uuid not null  -- The fact that no longer counts.
  region text not null  -- Village in charge.
  replaced_by uuid  -- The fact in its place, if any.
  because text not null  -- The reason given.
  withdrawn_at timestamp with time zone not null  -- When.
  withdrawn_by uuid not null  -- By whom.
  constraint circumstance_withdrawal_pkey PRIMARY KEY (county, circumstance_id)
  constraint circumstance_withdrawal_by_fact FOREIGN KEY (county, replaced_by) REFERENCES registry.circumstance(county, id)
  constraint circumstance_withdrawal_has_reason CHECK ((because ~ '[^[:space:]]'::text))
  constraint circumstance_withdrawal_of_fact FOREIGN KEY (county, circumstance_id) REFERENCES registry.circumstance(county, id)
  constraint circumstance_withdrawal_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX circumstance_withdrawal_for ON registry.circumstance_withdrawal USING btree (county, replaced_by)
  row security forced
  policy circumstance_withdrawal_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (region)

-- A household or a person on a roll: programme, layer or special group. [person]
table registry.enrolment
  county text not null  -- County in charge.
  id uuid not null  -- Of this span.
  region text not null  -- Village in charge.
  roll text not null  -- dibao, tekun, leftBehindChild and so on.
  household_id uuid not null  -- The household, also of a personal enrolment.
  person_id uuid  -- Who; empty: the whole household.
  category text  -- A, B, C of dibao.
  monthly_fen bigint  -- Paid per month; empty: nothing, or not known.
  holds_from date not null  -- First day.
  holds_until date  -- The day from which it no longer holds.
  entered_because text not null  -- Why they came: a code.
  left_because text  -- Why they left: a code.
  constraint enrolment_pkey PRIMARY KEY (county, id)
  constraint enrolment_amount_not_negative CHECK ((monthly_fen >= 0))
  constraint enrolment_category_known CHECK ((category = ANY (ARRAY['A'::text, 'B'::text, 'C'::text])))
  constraint enrolment_days_in_order CHECK ((holds_until > holds_from))
  constraint enrolment_household_once_at_a_time EXCLUDE USING gist (county WITH =, household_id WITH =, roll WITH =, daterange(holds_from, holds_until) WITH &&) WHERE ((person_id IS NULL))
  constraint enrolment_left_for_reason CHECK (((holds_until IS NULL) = (left_because IS NULL)))
  constraint enrolment_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint enrolment_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint enrolment_person_once_at_a_time EXCLUDE USING gist (county WITH =, person_id WITH =, roll WITH =, daterange(holds_from, holds_until) WITH &&) WHERE ((person_id IS NOT NULL))
  constraint enrolment_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX enrolment_by_roll ON registry.enrolment USING btree (county, roll, region, holds_from)
  CREATE INDEX enrolment_in_household ON registry.enrolment USING btree (county, household_id, holds_from)
  CREATE INDEX enrolment_of_whom ON registry.enrolment USING btree (county, person_id, holds_from)
  row security forced
  policy enrolment_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (holds_until, left_because, monthly_fen, region)

-- Who stands on which roll, for statements of other slices; row security of the reader holds.
view registry.enrolment_view with (security_invoker=true)
  county text
  id uuid
  region text
  roll text
  household_id uuid
  person_id uuid
  category text
  monthly_fen bigint
  holds_from date
  holds_until date
  entered_because text
  left_because text
  grant to doudi_app: select
SELECT county,
    id,
    region,
    roll,
    household_id,
    person_id,
    category,
    monthly_fen,
    holds_from,
    holds_until,
    entered_because,
    left_because
   FROM registry.enrolment;

-- People who are assessed together. [person]
table registry.household
  county text not null  -- County in charge.
  id uuid not null  -- Permanent id.
  region text not null  -- Village in charge.
  residence text not null  -- rural, urban: which standard applies.
  opened_on date not null  -- First day.
  closed_on date  -- The day from which it is no more.
  closed_because text  -- merged, emptied, movedAway.
  constraint household_pkey PRIMARY KEY (county, id)
  constraint household_closed_after_opening CHECK ((closed_on >= opened_on))
  constraint household_closed_for_reason CHECK (((closed_on IS NULL) = (closed_because IS NULL)))
  constraint household_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint household_residence_known CHECK ((residence = ANY (ARRAY['rural'::text, 'urban'::text])))
  CREATE INDEX household_by_village ON registry.household USING btree (county, region, id)
  CREATE INDEX household_closed_by_day ON registry.household USING btree (county, closed_on) WHERE (closed_on IS NOT NULL)
  row security forced
  policy household_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (closed_because, closed_on, region, residence)

-- Which household came out of which: the thread through splits and merges. [person] [append-only]
table registry.household_link
  county text not null  -- County in charge.
  id uuid not null  -- Of the event.
  region text not null  -- Village in charge then.
  from_household_id uuid not null  -- The household before.
  to_household_id uuid not null  -- The household after.
  kind text not null  -- split, merge.
  happened_on date not null  -- First day of the new order.
  because text not null  -- The reason given.
  constraint household_link_pkey PRIMARY KEY (county, id)
  constraint household_link_from FOREIGN KEY (county, from_household_id) REFERENCES registry.household(county, id)
  constraint household_link_has_reason CHECK ((because ~ '[^[:space:]]'::text))
  constraint household_link_kind_known CHECK ((kind = ANY (ARRAY['split'::text, 'merge'::text])))
  constraint household_link_not_itself CHECK ((from_household_id <> to_household_id))
  constraint household_link_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint household_link_to FOREIGN KEY (county, to_household_id) REFERENCES registry.household(county, id)
  CREATE INDEX household_link_from_whom ON registry.household_link USING btree (county, from_household_id)
  CREATE INDEX household_link_to_whom ON registry.household_link USING btree (county, to_household_id)
  row security forced
  policy household_link_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select

-- Where households are, for statements of other slices; row security of the reader holds.
view registry.household_view with (security_invoker=true)
  county text
  id uuid
  region text
  residence text
  opened_on date
  closed_on date
  grant to doudi_app: select
SELECT county,
    id,
    region,
    residence,
    opened_on,
    closed_on
   FROM registry.household;

-- Where a person is registered and in whose booklet, apart from where they live. [person]
table registry.hukou
  county text not null  -- County in charge.
  id uuid not null  -- Of this registration.
  region text not null  -- Village in charge.
  person_id uuid not null  -- Who is registered.
  place text not null  -- Where: a code of 2 to 12 digits, in use or not.
  booklet_head_id uuid  -- Head of the booklet, when known here.
  holds_from date not null  -- First day.
  holds_until date  -- The day from which it no longer holds.
  constraint hukou_pkey PRIMARY KEY (county, id)
  constraint hukou_days_in_order CHECK ((holds_until > holds_from))
  constraint hukou_of_booklet FOREIGN KEY (county, booklet_head_id) REFERENCES registry.person(county, id)
  constraint hukou_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint hukou_one_at_a_time EXCLUDE USING gist (county WITH =, person_id WITH =, daterange(holds_from, holds_until) WITH &&)
  constraint hukou_place_is_code CHECK ((place ~ '^[0-9]{2,12}$'::text))
  constraint hukou_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX hukou_by_booklet ON registry.hukou USING btree (county, booklet_head_id)
  CREATE INDEX hukou_of_whom ON registry.hukou USING btree (county, person_id, holds_from)
  row security forced
  policy hukou_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (holds_until, region)

-- Which county keeps the holder of a number, so that no two do. [local: the national claim on an identity number, keyed by its hash and not by county]
table registry.identity_claim
  claim text not null  -- Blind index of the number, in hexadecimal.
  county text not null  -- County that keeps the person.
  person_id uuid not null  -- The person; shown to nobody from here.
  claimed_at timestamp with time zone not null  -- When.
  constraint identity_claim_pkey PRIMARY KEY (claim)
  grant to doudi_app: delete, insert, select

-- Two rows that look like one person, and what was decided. [person]
table registry.likely_duplicate
  county text not null  -- County in charge.
  person_id uuid not null  -- The row with the smaller id.
  other_id uuid not null  -- The other.
  region text not null  -- Village in charge of the row that was registered later.
  likeness text not null  -- What is alike.
  found_at timestamp with time zone not null  -- When.
  decision text  -- same, different; empty: waits.
  decided_at timestamp with time zone  -- When.
  decided_by uuid  -- By whom.
  decided_because text  -- The reason given.
  constraint likely_duplicate_pkey PRIMARY KEY (county, person_id, other_id)
  constraint likely_duplicate_decided_whole CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_because IS NULL))))
  constraint likely_duplicate_decision_known CHECK ((decision = ANY (ARRAY['same'::text, 'different'::text])))
  constraint likely_duplicate_in_order CHECK ((person_id < other_id))
  constraint likely_duplicate_likeness_known CHECK ((likeness = ANY (ARRAY['nameBirthVillage'::text, 'nameBirth'::text])))
  constraint likely_duplicate_of_one FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint likely_duplicate_of_other FOREIGN KEY (county, other_id) REFERENCES registry.person(county, id)
  constraint likely_duplicate_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX likely_duplicate_by_other ON registry.likely_duplicate USING btree (county, other_id)
  CREATE INDEX likely_duplicate_oldest ON registry.likely_duplicate USING btree (county, found_at, person_id) WHERE (decision IS NULL)
  CREATE INDEX likely_duplicate_waiting ON registry.likely_duplicate USING btree (county, region, found_at) WHERE (decision IS NULL)
  row security forced
  policy likely_duplicate_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (decided_at, decided_because, decided_by, decision, region)

-- How often an officer asked whether a number is known elsewhere: it is throttled. [county] [append-only]
table registry.look_elsewhere
  county text not null  -- County of the officer.
  id uuid not null  -- Of the question.
  user_id uuid not null  -- Who asked.
  case_id uuid not null  -- The open case it was asked from.
  looked_at timestamp with time zone not null  -- When.
  constraint look_elsewhere_pkey PRIMARY KEY (county, id)
  CREATE INDEX look_elsewhere_by_user ON registry.look_elsewhere USING btree (county, user_id, looked_at)
  row security forced
  policy look_elsewhere_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select

-- Who belonged to which household, as what, from which day until before which day. [person]
table registry.membership
  county text not null  -- County in charge.
  id uuid not null  -- Of this span.
  region text not null  -- Village in charge.
  household_id uuid not null  -- The household.
  person_id uuid not null  -- The member.
  relation text not null  -- To the head: head, spouse, son and so on, as the case file has it.
  holds_from date not null  -- First day.
  holds_until date  -- The day from which it no longer holds.
  joined_because text not null  -- Why it began.
  left_because text  -- Why it ended.
  constraint membership_pkey PRIMARY KEY (county, id)
  constraint membership_days_in_order CHECK ((holds_until > holds_from))
  constraint membership_left_for_reason CHECK (((holds_until IS NULL) = (left_because IS NULL)))
  constraint membership_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint membership_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint membership_one_head_at_a_time EXCLUDE USING gist (county WITH =, household_id WITH =, daterange(holds_from, holds_until) WITH &&) WHERE ((relation = 'head'::text))
  constraint membership_one_household_at_a_time EXCLUDE USING gist (county WITH =, person_id WITH =, daterange(holds_from, holds_until) WITH &&)
  constraint membership_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX membership_in ON registry.membership USING btree (county, household_id, holds_from)
  CREATE INDEX membership_of_whom ON registry.membership USING btree (county, person_id, holds_from)
  row security forced
  policy membership_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (holds_until, left_because, region)

-- One row for each person, for life. [person]
table registry.person
  county text not null  -- County in charge.
  id uuid not null  -- Permanent id, minted where the person was first written down.
  region text not null  -- Village in charge.
  name text not null  -- As on the card.
  sex text  -- male, female; empty: not known.
  born_on date not null  -- Day of birth.
  died_on date  -- Day of death.
  identity_kind text not null  -- citizen: GB 11643; permit: Hong Kong, Macau, Taiwan residents; permanentResident; none.
  identity_number bytea  -- Encrypted.
  identity_index bytea  -- Blind index of the number in its one writing.
  no_identity_because text  -- Why there is no number: unregistered, lost, foreign, refused, unknown.
  telephone bytea  -- Encrypted.
  merged_into uuid  -- This row turned out to be the same person as that one; undone by emptying it.
  registered_at timestamp with time zone not null  -- When the server first had it.
  anonymised_on date  -- The day on which nothing was left but sex, year of birth and of death; empty: not yet.
  constraint person_pkey PRIMARY KEY (county, id)
  constraint person_died_after_birth CHECK ((died_on >= born_on))
  constraint person_identity_kind_known CHECK ((identity_kind = ANY (ARRAY['citizen'::text, 'permit'::text, 'permanentResident'::text, 'none'::text])))
  constraint person_merged_into_person FOREIGN KEY (county, merged_into) REFERENCES registry.person(county, id)
  constraint person_name_not_blank CHECK (((name ~ '[^[:space:]]'::text) AND (char_length(name) <= 60)))
  constraint person_not_merged_into_itself CHECK ((merged_into <> id))
  constraint person_number_or_reason CHECK ((((identity_kind = 'none'::text) = (identity_number IS NULL)) AND ((identity_number IS NULL) = (identity_index IS NULL)) AND ((identity_kind = 'none'::text) = (no_identity_because IS NOT NULL))))
  constraint person_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint person_sex_known CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
  CREATE INDEX person_by_birth ON registry.person USING btree (county, born_on, region)
  CREATE INDEX person_by_merge ON registry.person USING btree (county, merged_into)
  CREATE INDEX person_by_number ON registry.person USING btree (county, identity_index)
  CREATE INDEX person_by_village ON registry.person USING btree (county, region, id)
  CREATE INDEX person_died_by_day ON registry.person USING btree (county, died_on) WHERE ((died_on IS NOT NULL) AND (anonymised_on IS NULL))
  CREATE INDEX person_without_number ON registry.person USING btree (county, region, id) WHERE (identity_kind = 'none'::text)
  CREATE UNIQUE INDEX person_one_per_number ON registry.person USING btree (county, identity_index) WHERE (merged_into IS NULL)
  row security forced
  policy person_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (born_on, died_on, identity_index, identity_kind, identity_number, merged_into, name, no_identity_because, region, sex, telephone)

-- What a person's row said before it was corrected, and why; only the encryption of an earlier number is ever renewed. [person]
table registry.person_correction
  county text not null  -- County in charge.
  id uuid not null  -- Of the correction.
  region text not null  -- Village in charge when it was corrected.
  person_id uuid not null  -- Whose row.
  field text not null  -- name, sex, born, died, number, telephone.
  earlier text  -- What it said; empty: nothing, or encrypted.
  earlier_sealed bytea  -- An earlier number, encrypted.
  because text not null  -- The reason given.
  corrected_at timestamp with time zone not null  -- When.
  corrected_by uuid not null  -- By whom.
  constraint person_correction_pkey PRIMARY KEY (county, id)
  constraint person_correction_field_known CHECK ((field = ANY (ARRAY['name'::text, 'sex'::text, 'born'::text, 'died'::text, 'number'::text, 'telephone'::text])))
  constraint person_correction_has_reason CHECK ((because ~ '[^[:space:]]'::text))
  constraint person_correction_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint person_correction_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX person_correction_of_whom ON registry.person_correction USING btree (county, person_id, corrected_at)
  row security forced
  policy person_correction_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (earlier_sealed)

-- Two rows made one person: proposed by one officer, confirmed by another, perhaps undone. [person]
table registry.person_merge
  county text not null  -- County in charge.
  id uuid not null  -- Of the merge.
  region text not null  -- Village in charge of the row that is kept.
  kept_id uuid not null  -- The row that stays.
  folded_id uuid not null  -- The row that is read as the other from now on; nothing of it is lost.
  because text not null  -- The reason given.
  proposed_at timestamp with time zone not null  -- When it was proposed.
  proposed_by uuid not null  -- By whom.
  confirmed_at timestamp with time zone  -- When it took effect.
  confirmed_by uuid  -- By whom: another person.
  undone_at timestamp with time zone  -- When it was undone or turned down.
  undone_by uuid  -- By whom.
  undone_because text  -- The reason given.
  constraint person_merge_pkey PRIMARY KEY (county, id)
  constraint person_merge_confirmed_whole CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL)))
  constraint person_merge_folds FOREIGN KEY (county, folded_id) REFERENCES registry.person(county, id)
  constraint person_merge_keeps FOREIGN KEY (county, kept_id) REFERENCES registry.person(county, id)
  constraint person_merge_of_two CHECK ((kept_id <> folded_id))
  constraint person_merge_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint person_merge_takes_two CHECK ((confirmed_by <> proposed_by))
  constraint person_merge_undone_whole CHECK ((((undone_at IS NULL) = (undone_by IS NULL)) AND ((undone_at IS NULL) = (undone_because IS NULL))))
  CREATE INDEX person_merge_of_folded ON registry.person_merge USING btree (county, folded_id)
  CREATE INDEX person_merge_of_kept ON registry.person_merge USING btree (county, kept_id)
  CREATE INDEX person_merge_waiting ON registry.person_merge USING btree (county, proposed_at) WHERE ((confirmed_at IS NULL) AND (undone_at IS NULL))
  CREATE UNIQUE INDEX person_merge_one_open ON registry.person_merge USING btree (county, folded_id) WHERE (undone_at IS NULL)
  row security forced
  policy person_merge_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (confirmed_at, confirmed_by, region, undone_at, undone_because, undone_by)

-- Places by code: provinces to counties (GB/T 2260), townships and villages as imported. [reference]
table registry.region
  code text not null  -- The prefix that names it: 2, 4, 6, 9 or 12 digits. Never given to another place.
  name text not null  -- Its present or last name.
  kind text not null  -- province, city, county, township, village.
  parent text  -- The place it lies in.
  in_use boolean not null default true  -- False: it stands only in earlier tables; people keep a registration there.
  holds_from date  -- First day under this code; empty: not known, before everything kept here.
  holds_until date  -- The day from which it is no more; empty: it is.
  constraint region_pkey PRIMARY KEY (code)
  constraint region_code_begins_with_parent CHECK (((parent IS NULL) OR ("left"(code, char_length(parent)) = parent)))
  constraint region_days_in_order CHECK ((holds_until > holds_from))
  constraint region_kind_fits_code CHECK (((code ~ '^[0-9]+$'::text) AND ((((((kind = 'province'::text) AND (char_length(code) = 2)) OR ((kind = 'city'::text) AND (char_length(code) = 4))) OR ((kind = 'county'::text) AND (char_length(code) = 6))) OR ((kind = 'township'::text) AND (char_length(code) = 9))) OR ((kind = 'village'::text) AND (char_length(code) = 12)))))
  constraint region_lies_in_parent CHECK ((((parent IS NULL) = (kind = 'province'::text)) OR ((parent IS NULL) AND (kind = ANY (ARRAY['city'::text, 'county'::text])))))
  constraint region_name_not_blank CHECK (((name ~ '[^[:space:]]'::text) AND (char_length(name) <= 60)))
  constraint region_of_parent FOREIGN KEY (parent) REFERENCES registry.region(code)
  CREATE INDEX region_by_parent ON registry.region USING btree (parent, code)
  grant to doudi_app: insert, select
  grant to doudi_app: update (holds_from, holds_until, in_use, name)

-- What became of a place that is no more, so that its code stays readable. [reference]
table registry.region_succession
  code text not null  -- The place that ended.
  successor text not null  -- A place that took over its people; several after a split.
  changed_on date not null  -- First day of the successor in charge.
  change text not null  -- merged, split, recoded.
  constraint region_succession_pkey PRIMARY KEY (code, successor)
  constraint region_succession_change_known CHECK ((change = ANY (ARRAY['merged'::text, 'split'::text, 'recoded'::text])))
  constraint region_succession_not_itself CHECK ((code <> successor))
  constraint region_succession_of_region FOREIGN KEY (code) REFERENCES registry.region(code)
  constraint region_succession_to_region FOREIGN KEY (successor) REFERENCES registry.region(code)
  CREATE INDEX region_succession_by_successor ON registry.region_succession USING btree (successor)
  grant to doudi_app: insert, select

-- From which day the rolls here are complete: before it, not being enrolled says nothing. [county]
table registry.roll_opening
  county text not null  -- County in charge.
  opened_from date not null  -- First day on which whoever is on no roll receives nothing.
  constraint roll_opening_pkey PRIMARY KEY (county)
  row security forced
  policy roll_opening_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (opened_from)

-- What a person is found by: n: two signs of the name, i: pinyin initials, p: pinyin. [person]
table registry.search_key
  county text not null  -- County in charge.
  key text not null  -- Kind and text; found by = or by range.
  person_id uuid not null  -- Whom it finds.
  region text not null  -- Village in charge.
  constraint search_key_pkey PRIMARY KEY (county, key, person_id)
  constraint search_key_of_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint search_key_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX search_key_by_person ON registry.search_key USING btree (county, person_id)
  row security forced
  policy search_key_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (region)

-- Which village had charge of a household when. A row keeps its village when the household moves on. [person]
table registry.stay
  county text not null  -- County in charge.
  id uuid not null  -- Of this span.
  region text not null  -- The village in charge then.
  household_id uuid not null  -- The household.
  holds_from date not null  -- First day.
  holds_until date  -- The day from which another village has charge.
  constraint stay_pkey PRIMARY KEY (county, id)
  constraint stay_days_in_order CHECK ((holds_until > holds_from))
  constraint stay_of_household FOREIGN KEY (county, household_id) REFERENCES registry.household(county, id)
  constraint stay_one_village_at_a_time EXCLUDE USING gist (county WITH =, household_id WITH =, daterange(holds_from, holds_until) WITH &&)
  constraint stay_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX stay_by_village ON registry.stay USING btree (county, region, holds_from)
  CREATE INDEX stay_of_household_since ON registry.stay USING btree (county, household_id, holds_from)
  row security forced
  policy stay_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (holds_until)

-- A row that was left out, with every problem at its cell. [person]
table rosters.faulty_row
  county text not null  -- County in charge.
  import_id uuid not null  -- Of which import.
  row_number bigint not null  -- As the spreadsheet counts.
  region text not null  -- As of the import.
  codes text not null  -- Codes of its problems, each once.
  sealed bytea not null  -- The problems, encrypted: their words quote cells.
  constraint faulty_row_pkey PRIMARY KEY (county, import_id, row_number)
  constraint faulty_row_of_import FOREIGN KEY (county, import_id) REFERENCES rosters.import(county, id)
  constraint faulty_row_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  row security forced
  policy faulty_row_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (sealed)

-- A roll as it was sent in. [person]
table rosters.file
  county text not null  -- County in charge.
  id uuid not null  -- Of the file.
  region text not null  -- First code of the area of the post that sent it.
  kind text not null  -- Which roll it is: dibao, tekun, lowIncome, disability, children, leftBehind.
  name text not null  -- The name it was sent under: a text, never a path.
  format text not null  -- xlsx, xls, csv: by its content.
  sheet text not null  -- The sheet that is read.
  byte_count bigint not null  -- Its size.
  row_count bigint not null  -- Filled rows below the header, the foot left out.
  content_hash text not null  -- SHA-256 of the cells in hexadecimal: the same roll saved again is the same.
  header_mark text not null  -- By which the mapping of a source is remembered.
  header json not null  -- Names of the columns with their places.
  columns json  -- Which column holds which field, confirmed by an officer; empty: not yet.
  received_at timestamp with time zone not null  -- When.
  received_by uuid not null  -- By whom.
  forgotten_at timestamp with time zone  -- When its content was deleted.
  constraint file_pkey PRIMARY KEY (county, id)
  constraint file_format_known CHECK ((format = ANY (ARRAY['xlsx'::text, 'xls'::text, 'csv'::text])))
  constraint file_kind_known CHECK ((kind = ANY (ARRAY['dibao'::text, 'tekun'::text, 'lowIncome'::text, 'disability'::text, 'children'::text, 'leftBehind'::text])))
  constraint file_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX file_by_content ON rosters.file USING btree (county, content_hash)
  CREATE INDEX file_by_region ON rosters.file USING btree (county, region, id)
  CREATE INDEX file_to_forget ON rosters.file USING btree (county, received_at) WHERE (forgotten_at IS NULL)
  row security forced
  policy file_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (columns, forgotten_at)

-- A piece of a file, encrypted and bound to its place in it. [person]
table rosters.file_part
  county text not null  -- County in charge.
  file_id uuid not null  -- Of which file.
  part bigint not null  -- Which piece, from 0.
  region text not null  -- As of the file.
  sealed bytea not null  -- Encrypted.
  constraint file_part_pkey PRIMARY KEY (county, file_id, part)
  constraint file_part_of_file FOREIGN KEY (county, file_id) REFERENCES rosters.file(county, id)
  constraint file_part_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  row security forced
  policy file_part_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: delete, insert, select
  grant to doudi_app: update (sealed)

-- A roll on its way into the registry, and what came of it. [person]
table rosters.import
  county text not null  -- County in charge.
  id uuid not null  -- Of the import; the evidence of every fact it writes.
  region text not null  -- First code of the area of the post that asked for it.
  area text not null  -- That area as a prefix: nothing outside of it is seen or written.
  file_id uuid not null  -- The file.
  kind text not null  -- Which roll.
  content_hash text not null  -- Of the file: what was imported is not imported again.
  effective_on date not null  -- From which day a fact holds where the row names none.
  complete boolean not null  -- Whether whoever is on the roll here should be in the file.
  state text not null  -- waiting, running, done, cancelled, failed.
  cursor_row bigint not null  -- The last row of the sheet that is dealt with.
  row_count bigint not null  -- Rows of the file.
  rows_read bigint not null  -- Rows dealt with.
  accepted bigint not null  -- Rows whose content stands in the registry now.
  unchanged bigint not null  -- Accepted rows of which everything was known before.
  with_problems bigint not null  -- Rows left out.
  people_made bigint not null  -- People written down.
  households_opened bigint not null  -- Households opened.
  facts_recorded bigint not null  -- Facts recorded.
  enrolments_begun bigint not null  -- Enrolments begun.
  likely_duplicates bigint not null  -- Pairs of rows put into the queue.
  ended_because json  -- The problem that ended it.
  asked_at timestamp with time zone not null  -- When it was asked for.
  asked_by uuid not null  -- By whom.
  ended_at timestamp with time zone  -- When it ended.
  constraint import_pkey PRIMARY KEY (county, id)
  constraint import_counts_agree CHECK (((rows_read = (accepted + with_problems)) AND (unchanged <= accepted)))
  constraint import_ended_at_end CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['waiting'::text, 'running'::text]))))
  constraint import_of_file FOREIGN KEY (county, file_id) REFERENCES rosters.file(county, id)
  constraint import_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  constraint import_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
  CREATE INDEX import_by_region ON rosters.import USING btree (county, region, id)
  CREATE INDEX import_of_which_file ON rosters.import USING btree (county, file_id)
  CREATE UNIQUE INDEX import_same_file_once ON rosters.import USING btree (county, region, kind, content_hash) WHERE ((state <> 'cancelled'::text) AND (state <> 'failed'::text))
  row security forced
  policy import_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: insert, select
  grant to doudi_app: update (accepted, cursor_row, ended_at, ended_because, enrolments_begun, facts_recorded, households_opened, likely_duplicates, people_made, rows_read, state, unchanged, with_problems)

-- How the columns of a source were read last time, so that it is asked once. [county]
table rosters.mapping
  county text not null  -- County in charge.
  kind text not null  -- Which roll.
  header_mark text not null  -- Mark of the header.
  columns json not null  -- Which column holds which field.
  confirmed_at timestamp with time zone not null  -- When.
  confirmed_by uuid not null  -- By whom.
  constraint mapping_pkey PRIMARY KEY (county, kind, header_mark)
  row security forced
  policy mapping_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (columns, confirmed_at, confirmed_by)

-- Who stood in which row: nobody is taken twice from one file, and who is missing from a complete one can be listed. [person]
table rosters.seen_person
  county text not null  -- County in charge.
  import_id uuid not null  -- Of which import.
  person_id uuid not null  -- Who.
  region text not null  -- As of the import.
  row_number bigint not null  -- In which row.
  constraint seen_person_pkey PRIMARY KEY (county, import_id, person_id)
  constraint seen_person_is_person FOREIGN KEY (county, person_id) REFERENCES registry.person(county, id)
  constraint seen_person_of_import FOREIGN KEY (county, import_id) REFERENCES rosters.import(county, id)
  constraint seen_person_region_in_county CHECK (((region ~ '^[0-9]{12}$'::text) AND ("left"(region, 6) = county)))
  CREATE INDEX seen_person_where ON rosters.seen_person USING btree (county, person_id)
  row security forced
  policy seen_person_in_scope (permissive) for all using (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true)))) with check (((county = current_setting('app.county'::text, true)) AND (region >= current_setting('app.region_lo'::text, true)) AND (region < current_setting('app.region_hi'::text, true))))
  grant to doudi_app: delete, insert, select

-- Households of the invented county by series, and how many stand already. [county]
table songlin.loading
  county text not null  -- The invented county.
  series text not null  -- told: written by hand; township: made for the demo township; county: made for the others.
  wanted integer not null  -- Households there will be.
  loaded integer not null  -- Households there are: the first so many of the series.
  constraint loading_pkey PRIMARY KEY (county, series)
  constraint loading_series_known CHECK ((series = ANY (ARRAY['told'::text, 'township'::text, 'county'::text])))
  constraint loading_within_wanted CHECK (((loaded >= 0) AND (loaded <= wanted)))
  row security forced
  policy loading_in_county (permissive) for all using ((county = current_setting('app.county'::text, true))) with check ((county = current_setting('app.county'::text, true)))
  grant to doudi_app: insert, select
  grant to doudi_app: update (loaded, wanted)
