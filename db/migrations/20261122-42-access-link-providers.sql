-- Signing in through a provider of identities (OpenID Connect): which account is whom there, and who is on the way.

create table access.provider_link (
  county text not null,
  account_id uuid not null,
  issuer text not null,
  subject text not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  primary key (county, account_id),
  constraint provider_link_subject_once unique (county, issuer, subject),
  constraint provider_link_of_account foreign key (county, account_id) references access.account (county, id),
  constraint provider_link_subject_sound check (char_length(subject) between 1 and 255)
);
comment on table access.provider_link is 'Which account somebody known to a provider of identities may enter; signing in never makes one. [county]';
comment on column access.provider_link.county is 'County of the account.';
comment on column access.provider_link.account_id is 'The account.';
comment on column access.provider_link.issuer is 'The provider, as its tokens name it.';
comment on column access.provider_link.subject is 'Who it is there: an opaque identifier.';
comment on column access.provider_link.linked_by is 'The account itself, or an administrator: then the provider''s second factor does not count.';
comment on column access.provider_link.linked_at is 'When.';
call platform.guard_county('access.provider_link');
grant select, insert, update, delete on access.provider_link to doudi_app;

create table access.provider_attempt (
  county text not null,
  state_hash bytea not null,
  browser_hash bytea not null,
  nonce text not null,
  verifier text not null,
  links_account uuid,
  started_at timestamptz not null,
  primary key (county, state_hash),
  constraint provider_attempt_links_account foreign key (county, links_account) references access.account (county, id),
  constraint provider_attempt_hashes_are_sha256 check (octet_length(state_hash) = 32 and octet_length(browser_hash) = 32)
);
comment on table access.provider_attempt is 'Somebody who was sent to the provider and is to come back within ten minutes, once. [county]';
comment on column access.provider_attempt.county is 'County that is to be entered.';
comment on column access.provider_attempt.state_hash is 'SHA-256 of what the provider sends back.';
comment on column access.provider_attempt.browser_hash is 'SHA-256 of what only that browser holds.';
comment on column access.provider_attempt.nonce is 'What the token must repeat.';
comment on column access.provider_attempt.verifier is 'What the code is redeemed with (PKCE).';
comment on column access.provider_attempt.links_account is 'The account to be linked, when somebody signed in asks for it; else nobody is known yet.';
comment on column access.provider_attempt.started_at is 'When.';
create index provider_attempt_for_account on access.provider_attempt (county, links_account);
create index provider_attempt_by_age on access.provider_attempt (county, started_at);
call platform.guard_county('access.provider_attempt');
grant select, insert, delete on access.provider_attempt to doudi_app;
