-- Published documents that were entered after the packs were made: what they set, who entered it, who looked at whom it
-- concerns, who put it into force. A county enters what the province or city published; it sets nothing itself.

create schema policy;
comment on schema policy is 'What the rules say: published documents laid over the packs.';
grant usage on schema policy to doudi_app;

create table policy.revision (
  county text not null,
  id uuid not null,
  state text not null,
  version bigint not null,
  place text not null,
  starts_on date not null,
  notice_title text not null,
  notice_number text not null,
  notice_on date not null,
  why text not null,
  draft_hash text not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  written_by uuid not null,
  written_at timestamptz not null,
  preview_id uuid,
  publication bigint,
  published_by uuid,
  published_at timestamptz,
  override_because text,
  primary key (county, id),
  constraint revision_place_of_county check (place ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$' and starts_with(county, place)),
  constraint revision_title_said check (notice_title ~ '[^[:space:]]'),
  constraint revision_number_said check (notice_number ~ '[^[:space:]]'),
  constraint revision_reason_said check (why ~ '[^[:space:]]'),
  constraint revision_override_said check (override_because ~ '[^[:space:]]'),
  constraint revision_published_whole check ((publication is null) = (published_by is null) and (publication is null) = (published_at is null)),
  constraint revision_published_in_state check ((publication is not null) = (state in ('published', 'superseded'))),
  constraint revision_by_two_people check (published_by <> drafted_by and published_by <> written_by),
  constraint revision_published_in_order unique (county, publication)
);
comment on table policy.revision is 'A published document with the figures it sets from a day, and where it stands. [county]';
comment on column policy.revision.county is 'The county that entered it.';
comment on column policy.revision.id is 'Permanent id; figures in determinations name it.';
comment on column policy.revision.state is 'draft, previewed, published, superseded, withdrawn: as in the table of packages/life.';
comment on column policy.revision.version is 'How many changes it has had; whoever acts names the one they saw.';
comment on column policy.revision.place is 'For which place the document speaks: province, city or county.';
comment on column policy.revision.starts_on is 'First day on which its figures hold.';
comment on column policy.revision.notice_title is 'Title of the document.';
comment on column policy.revision.notice_number is 'Its number as printed.';
comment on column policy.revision.notice_on is 'Its date.';
comment on column policy.revision.why is 'Why it is entered, in words.';
comment on column policy.revision.draft_hash is 'SHA-256 of what it says: a preview holds for exactly that.';
comment on column policy.revision.drafted_by is 'Who entered it first.';
comment on column policy.revision.drafted_at is 'When.';
comment on column policy.revision.written_by is 'Who last wrote what it says.';
comment on column policy.revision.written_at is 'When.';
comment on column policy.revision.preview_id is 'The last preview.';
comment on column policy.revision.publication is '1, 2, 3: the order in which documents were put into force; a later one lies on top.';
comment on column policy.revision.published_by is 'Who put it into force: somebody else.';
comment on column policy.revision.published_at is 'When.';
comment on column policy.revision.override_because is 'Why it was put into force although it lowers a benefit in the transition period.';
create index revision_by_state on policy.revision (county, state, publication);
create index revision_by_time on policy.revision (county, drafted_at, id);
create index revision_of_preview on policy.revision (county, preview_id);
call platform.guard_county('policy.revision');
grant select, insert, update (state, version, place, starts_on, notice_title, notice_number, notice_on, why, draft_hash, written_by, written_at,
  preview_id, publication, published_by, published_at, override_because) on policy.revision to doudi_app;

create table policy.revision_value (
  county text not null,
  revision_id uuid not null,
  parameter text not null,
  written json not null,
  clause text not null,
  primary key (county, revision_id, parameter),
  constraint revision_value_in_revision foreign key (county, revision_id) references policy.revision (county, id),
  constraint revision_value_clause_said check (clause ~ '[^[:space:]]')
);
comment on table policy.revision_value is 'One figure that a document sets. [county]';
comment on column policy.revision_value.county is 'The county that entered it.';
comment on column policy.revision_value.revision_id is 'The document.';
comment on column policy.revision_value.parameter is 'The parameter by its id in the packs.';
comment on column policy.revision_value.written is 'The figure as written, in the unit of the parameter.';
comment on column policy.revision_value.clause is 'Where in the document it stands.';
call platform.guard_county('policy.revision_value');
grant select, insert, delete on policy.revision_value to doudi_app;

create table policy.revision_preview (
  county text not null,
  id uuid not null,
  revision_id uuid not null,
  draft_hash text not null,
  rules_hash text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  counted_on date not null,
  awards bigint not null,
  worse bigint not null,
  undecided bigint not null,
  before_fen bigint not null,
  after_fen bigint not null,
  primary key (county, id),
  constraint revision_preview_of foreign key (county, revision_id) references policy.revision (county, id)
);
comment on table policy.revision_preview is 'Somebody looked at what a draft does to everybody it concerns; figures only. [county] [append-only]';
comment on column policy.revision_preview.county is 'The county.';
comment on column policy.revision_preview.id is 'Of the preview.';
comment on column policy.revision_preview.revision_id is 'The draft.';
comment on column policy.revision_preview.draft_hash is 'What the draft said then.';
comment on column policy.revision_preview.rules_hash is 'The rules it was held against.';
comment on column policy.revision_preview.made_at is 'When.';
comment on column policy.revision_preview.made_by is 'By whom.';
comment on column policy.revision_preview.counted_on is 'The day for which both answers were worked out.';
comment on column policy.revision_preview.awards is 'How many awards it was worked out for.';
comment on column policy.revision_preview.worse is 'How many would get less, enter grace or leave.';
comment on column policy.revision_preview.undecided is 'How many no rule can decide.';
comment on column policy.revision_preview.before_fen is 'What they get in a month now.';
comment on column policy.revision_preview.after_fen is 'What they would get in a month.';
create index revision_preview_by_revision on policy.revision_preview (county, revision_id, made_at);
call platform.guard_county('policy.revision_preview');
grant select, insert on policy.revision_preview to doudi_app;
alter table policy.revision add constraint revision_previewed_by foreign key (county, preview_id) references policy.revision_preview (county, id);
