-- What somebody may do and where: an account in a role, for an area, in a section. It takes two to grant one.

create table access.post (
  county text not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  region text not null,
  section text not null,
  origin text not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (county, id),
  constraint post_of_account foreign key (county, account_id) references access.account (county, id),
  constraint post_region_in_county check (region ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$' and left(region, 6) = county),
  constraint post_origin_known check (origin in ('two-people', 'founding', 'demo')),
  constraint post_reason_not_blank check (reason ~ '[^[:space:]]' and char_length(reason) <= 200),
  constraint post_approval_is_whole check ((approved_by is null) = (approved_at is null)),
  constraint post_end_is_whole check ((ended_by is null) = (ended_at is null)),
  constraint post_takes_two check (origin <> 'two-people' or approved_by is null or approved_by <> proposed_by),
  constraint post_not_for_oneself check (origin <> 'two-people' or (account_id <> proposed_by and account_id is distinct from approved_by))
);
comment on table access.post is 'An account in a role, for an area, in a section: proposed, approved by another, ended. [county] [no person: the area an official works in]';
comment on column access.post.county is 'County that grants it; the area lies within.';
comment on column access.post.id is 'Of the grant.';
comment on column access.post.account_id is 'Who holds it.';
comment on column access.post.role is 'Role, from the table of roles in the program.';
comment on column access.post.region is 'Area as its prefix: county 6, township 9, village 12 digits.';
comment on column access.post.section is 'Section of the bureau.';
comment on column access.post.origin is 'two-people; founding: made by doudi init, once; demo: in the invented county.';
comment on column access.post.reason is 'Why it is wanted, as the letter of appointment has it.';
comment on column access.post.proposed_by is 'Who proposed it.';
comment on column access.post.proposed_at is 'When.';
comment on column access.post.approved_by is 'Who approved it: not the one who proposed, not the one who gets it.';
comment on column access.post.approved_at is 'When; from then it can be acted in.';
comment on column access.post.ended_by is 'Who withdrew the proposal, or ended the post.';
comment on column access.post.ended_at is 'When; from then it cannot be acted in.';
create unique index post_once_at_a_time on access.post (county, account_id, role, region, section) where ended_at is null;
create index post_of_account on access.post (county, account_id);
call platform.guard_county('access.post');
grant select, insert on access.post to doudi_app;
grant update (approved_by, approved_at, ended_by, ended_at) on access.post to doudi_app;

create table access.session (
  county text not null,
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  post_id uuid,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  code_given_at timestamptz,
  ended_at timestamptz,
  primary key (county, id),
  constraint session_token_once unique (county, token_hash),
  constraint session_of_account foreign key (county, account_id) references access.account (county, id),
  constraint session_in_post foreign key (county, post_id) references access.post (county, id),
  constraint session_hash_is_sha256 check (octet_length(token_hash) = 32)
);
comment on table access.session is 'A sign-in and how long it lasts. [county]';
comment on column access.session.county is 'County that was entered.';
comment on column access.session.id is 'Of the session; it opens nothing.';
comment on column access.session.token_hash is 'SHA-256 of what the cookie holds: whoever reads this table can sign in as nobody.';
comment on column access.session.account_id is 'Who signed in.';
comment on column access.session.post_id is 'The post they act in; none yet is the first they hold.';
comment on column access.session.started_at is 'When the password was right.';
comment on column access.session.last_seen_at is 'Last request, to the minute.';
comment on column access.session.code_given_at is 'When the six digits were right.';
comment on column access.session.ended_at is 'Signed out, or ended by a new password or a lock: never valid again.';
create index session_of_account on access.session (county, account_id);
create index session_in_post on access.session (county, post_id);
create index session_by_age on access.session (county, last_seen_at);
call platform.guard_county('access.session');
grant select, insert, delete on access.session to doudi_app;
grant update (post_id, last_seen_at, code_given_at, ended_at) on access.session to doudi_app;
