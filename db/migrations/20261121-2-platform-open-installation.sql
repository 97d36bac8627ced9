-- Which counties this installation serves, and what the bureau calls itself on every page.

create table platform.installation (
  county text not null,
  name text not null,
  kind text not null,
  opened_on date not null,
  primary key (county),
  constraint installation_county_is_six_digits check (county ~ '^[0-9]{6}$'),
  constraint installation_name_not_blank check (name ~ '[^[:space:]]' and char_length(name) <= 60),
  constraint installation_kind_known check (kind in ('bureau', 'invented'))
);
comment on table platform.installation is 'A county served here and the name of its bureau. [reference]';
comment on column platform.installation.county is 'County code by GB/T 2260, six digits.';
comment on column platform.installation.name is 'The bureau as its letterhead has it, shown on every page and notice.';
comment on column platform.installation.kind is 'bureau: real people; invented: made-up people, so that demo accounts may exist.';
comment on column platform.installation.opened_on is 'The day the county was opened here.';
grant select on platform.installation to doudi_app;
-- Opening a county, and what kind it is, is the owner's act; the bureau may only change its name.
grant update (name) on platform.installation to doudi_app;

create table platform.idempotency_key (
  county text not null,
  user_id uuid not null,
  key text not null,
  request_hash bytea not null,
  answer json,
  made_at timestamptz not null,
  primary key (county, user_id, key),
  constraint idempotency_key_of_sane_length check (char_length(key) between 8 and 128)
);
comment on table platform.idempotency_key is 'A request that was carried out, so that the same one sent again gets the same answer. [county]';
comment on column platform.idempotency_key.county is 'County the request acted in.';
comment on column platform.idempotency_key.user_id is 'Who sent it; one user never meets another''s keys.';
comment on column platform.idempotency_key.key is 'Chosen by the sender, once for each intention.';
comment on column platform.idempotency_key.request_hash is 'SHA-256 of command and input: a key is not for two requests.';
comment on column platform.idempotency_key.answer is 'What was answered, letter by letter; the row and the change are one transaction.';
comment on column platform.idempotency_key.made_at is 'When it was carried out; forgotten after a week.';
create index idempotency_key_by_age on platform.idempotency_key (county, made_at);
call platform.guard_county('platform.idempotency_key');
grant select, insert, delete on platform.idempotency_key to doudi_app;
grant update (answer) on platform.idempotency_key to doudi_app;
