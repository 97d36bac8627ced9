-- Breaking the glass: one file beyond one's area, for a stated reason, for hours, and somebody else looks at it after.

create table access.opened_file (
  county text not null,
  id uuid not null,
  account_id uuid not null,
  post text not null,
  file_id uuid not null,
  region text not null,
  reason text not null,
  opened_at timestamptz not null,
  open_until_at timestamptz not null,
  review_due_on date,
  reviewed_by uuid,
  reviewed_at timestamptz,
  finding text,
  remark text,
  primary key (county, id),
  constraint opened_file_by_account foreign key (county, account_id) references access.account (county, id),
  constraint opened_file_region_in_county check (region ~ '^[0-9]{12}$' and left(region, 6) = county),
  constraint opened_file_reason_stated check (char_length(btrim(reason)) between 10 and 500),
  constraint opened_file_for_hours check (open_until_at > opened_at and open_until_at <= opened_at + interval '4 hours'),
  constraint opened_file_finding_known check (finding in ('justified', 'not-justified')),
  constraint opened_file_review_is_whole check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (finding is null)),
  constraint opened_file_reviewed_by_another check (reviewed_by <> account_id)
);
comment on table access.opened_file is 'A file opened beyond one''s area, and what another person found of it. [county] [no person: an id that its readers cannot follow]';
comment on column access.opened_file.county is 'County of the file and of whoever opened it.';
comment on column access.opened_file.id is 'Of the opening.';
comment on column access.opened_file.account_id is 'Who opened it.';
comment on column access.opened_file.post is 'The post they acted in, as the ledger names it.';
comment on column access.opened_file.file_id is 'The one file.';
comment on column access.opened_file.region is 'Village in charge of the file, as whoever opened it said: elsewhere it is not found.';
comment on column access.opened_file.reason is 'Why, in the words of whoever opened it; names and numbers of persons do not belong here.';
comment on column access.opened_file.opened_at is 'When.';
comment on column access.opened_file.open_until_at is 'Until then and no longer; four hours at most.';
comment on column access.opened_file.review_due_on is 'Three working days on; none while the holidays of that year are not known.';
comment on column access.opened_file.reviewed_by is 'Who looked at it: another person.';
comment on column access.opened_file.reviewed_at is 'When.';
comment on column access.opened_file.finding is 'justified or not-justified.';
comment on column access.opened_file.remark is 'What the reviewer noted.';
create index opened_file_by_account on access.opened_file (county, account_id);
create index opened_file_to_review on access.opened_file (county, opened_at) where reviewed_at is null;
call platform.guard_county('access.opened_file');
grant select, insert on access.opened_file to doudi_app;
grant update (reviewed_by, reviewed_at, finding, remark) on access.opened_file to doudi_app;
