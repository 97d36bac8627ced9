-- An attempt has an id like every other row; what the provider sends back is unique beside it.

alter table access.provider_attempt drop constraint provider_attempt_pkey;
alter table access.provider_attempt add column id uuid not null default gen_random_uuid();
alter table access.provider_attempt alter column id drop default;
alter table access.provider_attempt add primary key (county, id);
alter table access.provider_attempt add constraint provider_attempt_state_once unique (county, state_hash);
comment on column access.provider_attempt.id is 'Of the attempt; it opens nothing.';
