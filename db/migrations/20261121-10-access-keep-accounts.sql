-- Who may come in: accounts of officials, how each proves who they are, and the sessions that are open.

create schema access;
comment on schema access is 'Who may come in, in which post, and what was opened beyond it.';
grant usage on schema access to doudi_app;

create table access.county_rule (
  county text not null,
  second_factor_needed boolean not null,
  primary key (county)
);
comment on table access.county_rule is 'What a county has decided about signing in; no row is the strict rule. [county]';
comment on column access.county_rule.county is 'County.';
comment on column access.county_rule.second_factor_needed is 'False only in an invented county, where there is nobody to protect.';
call platform.guard_county('access.county_rule');
grant select, insert, update on access.county_rule to doudi_app;

create table access.account (
  county text not null,
  id uuid not null,
  name text not null,
  shown_name text not null,
  demo boolean not null default false,
  opened_at timestamptz not null,
  last_used_at timestamptz not null,
  locked_at timestamptz,
  locked_why text,
  primary key (county, id),
  constraint account_name_once unique (county, name),
  constraint account_name_well_formed check (name ~ '^[a-z][a-z0-9._-]{2,39}$'),
  constraint account_shown_name_not_blank check (shown_name ~ '[^[:space:]]' and char_length(shown_name) <= 40),
  constraint account_lock_has_reason check ((locked_at is null) = (locked_why is null)),
  constraint account_lock_reason_known check (locked_why in ('administrator', 'dormant'))
);
comment on table access.account is 'An official who signs in. Officials only: nobody who is helped has an account. [county]';
comment on column access.account.county is 'County whose bureau opened it.';
comment on column access.account.id is 'The user_id of the ledger; never given to another.';
comment on column access.account.name is 'What is typed to sign in.';
comment on column access.account.shown_name is 'The official as colleagues know them.';
comment on column access.account.demo is 'Made to show the system; exists in the invented county only.';
comment on column access.account.opened_at is 'When it was opened.';
comment on column access.account.last_used_at is 'Last sign-in, or when it was opened or unlocked: from here dormancy is counted.';
comment on column access.account.locked_at is 'Since when nobody can sign in with it.';
comment on column access.account.locked_why is 'administrator: by hand; dormant: nobody used it for a quarter of a year.';
call platform.guard_county('access.account');
grant select, insert on access.account to doudi_app;
grant update (shown_name, last_used_at, locked_at, locked_why) on access.account to doudi_app;

create table access.credential (
  county text not null,
  account_id uuid not null,
  stored text not null,
  one_time boolean not null,
  set_at timestamptz not null,
  primary key (county, account_id),
  constraint credential_of_account foreign key (county, account_id) references access.account (county, id),
  constraint credential_is_scrypt check (stored like '$scrypt$%')
);
comment on table access.credential is 'The password of an account as scrypt keeps it. [county]';
comment on column access.credential.county is 'County of the account.';
comment on column access.credential.account_id is 'Whose.';
comment on column access.credential.stored is 'Algorithm, cost, salt and hash as one PHC string.';
comment on column access.credential.one_time is 'Given by an administrator: good for choosing a password and for nothing else.';
comment on column access.credential.set_at is 'When it was set.';
call platform.guard_county('access.credential');
grant select, insert, update on access.credential to doudi_app;

create table access.second_factor (
  county text not null,
  account_id uuid not null,
  secret bytea not null,
  last_step bigint not null,
  enrolled_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (county, account_id),
  constraint second_factor_of_account foreign key (county, account_id) references access.account (county, id)
);
comment on table access.second_factor is 'What makes the six digits on an official''s telephone. [county]';
comment on column access.second_factor.county is 'County of the account.';
comment on column access.second_factor.account_id is 'Whose.';
comment on column access.second_factor.secret is 'The secret, encrypted with the keyring.';
comment on column access.second_factor.last_step is 'The last half minute whose code was used: each serves once.';
comment on column access.second_factor.enrolled_at is 'When the secret was shown.';
comment on column access.second_factor.confirmed_at is 'When the first code proved that the telephone has it; before that it counts for nothing.';
call platform.guard_county('access.second_factor');
grant select, insert, update, delete on access.second_factor to doudi_app;

create table access.attempt (
  county text not null,
  about text not null,
  failures bigint not null,
  last_at timestamptz not null,
  primary key (county, about),
  constraint attempt_about_is_a_hash check (about ~ '^(account|address):[0-9a-f]{64}$')
);
comment on table access.attempt is 'Failed sign-ins, so that guessing takes longer and longer; forgotten after a day. [county]';
comment on column access.attempt.county is 'County that was to be entered.';
comment on column access.attempt.about is 'Hash of the name typed, whether there is such an account or not, or of the address it came from.';
comment on column access.attempt.failures is 'So many in a row.';
comment on column access.attempt.last_at is 'The last one.';
create index attempt_by_age on access.attempt (county, last_at);
call platform.guard_county('access.attempt');
grant select, insert, update, delete on access.attempt to doudi_app;
