-- Lists taken away in full: asked for with a purpose, approved by a second person above fifty rows, kept encrypted until they expire.

create schema exports;
comment on schema exports is 'What leaves the house as files, and the layouts of other systems.';
grant usage on schema exports to doudi_app;

create table exports.export (
  county text not null,
  id uuid not null,
  list text not null,
  filter_sealed bytea,
  filter_zh text not null,
  filter_en text not null,
  layout_id uuid,
  language text not null,
  why text not null,
  purpose text not null,
  state text not null,
  asked_by uuid not null,
  asked_post text not null,
  asked_area text not null,
  asked_sections text not null,
  asked_at timestamptz not null,
  hours bigint not null,
  counted bigint not null,
  lapses_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  refused_because text,
  made_at timestamptz,
  made_rows bigint,
  file_bytes bigint,
  file_hash bytea,
  expires_at timestamptz,
  fetched_at timestamptz,
  ended_at timestamptz,
  primary key (county, id),
  constraint export_state_known check (state in ('waiting', 'approved', 'ready', 'refused', 'withdrawn', 'expired')),
  constraint export_language_known check (language in ('zh', 'en')),
  constraint export_purpose_stated check (char_length(btrim(purpose)) between 5 and 200),
  constraint export_area_in_county check (asked_area ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$' and left(asked_area, 6) = county),
  constraint export_not_decided_by_oneself check (decided_by <> asked_by),
  constraint export_decided_whole check ((decided_by is null) = (decided_at is null)),
  constraint export_approved_by_another check (state not in ('approved', 'ready') or counted <= 50 or decided_by is not null),
  constraint export_not_more_than_approved check (made_rows <= counted),
  constraint export_made_whole check ((made_at is null) = (made_rows is null) and (made_at is null) = (file_hash is null)
    and (made_at is null) = (file_bytes is null) and (made_at is null) = (expires_at is null)),
  constraint export_ready_is_made check (state <> 'ready' or made_at is not null),
  constraint export_ended_forgets check ((state in ('refused', 'withdrawn', 'expired')) = (ended_at is not null)
    and (ended_at is null) = (filter_sealed is not null)),
  constraint export_expires_soon check (expires_at <= made_at + interval '72 hours')
);
comment on table exports.export is 'A list asked for in full: by whom, for what, who approved it, what became of the file. [county] [no person: the filter is sealed, the file lies in exports.piece]';
comment on column exports.export.county is 'County of the list.';
comment on column exports.export.id is 'Of the export; its number on the sheet.';
comment on column exports.export.list is 'The list by its name: registry.roll.';
comment on column exports.export.filter_sealed is 'The filter, encrypted; forgotten at the end.';
comment on column exports.export.filter_zh is 'The filter in words, without a name.';
comment on column exports.export.filter_en is 'The same in English.';
comment on column exports.export.layout_id is 'The layout of another system that the file follows.';
comment on column exports.export.language is 'Of the headings: zh, en.';
comment on column exports.export.why is 'The purpose as a code; it stands in every receipt.';
comment on column exports.export.purpose is 'The purpose in words; it is printed on every page.';
comment on column exports.export.state is 'waiting, approved, ready, refused, withdrawn, expired.';
comment on column exports.export.asked_by is 'Who asked; nobody else fetches the file.';
comment on column exports.export.asked_post is 'The post they acted in.';
comment on column exports.export.asked_area is 'The area of that post: the file holds nothing beyond it.';
comment on column exports.export.asked_sections is 'The sections of that post.';
comment on column exports.export.asked_at is 'When.';
comment on column exports.export.hours is 'How long the file is kept once made.';
comment on column exports.export.counted is 'Rows when it was asked: an approval covers so many and no more.';
comment on column exports.export.lapses_at is 'When it ends by itself if nobody decides or the file is not made.';
comment on column exports.export.decided_by is 'The second person.';
comment on column exports.export.decided_at is 'When they decided.';
comment on column exports.export.refused_because is 'Why it was refused.';
comment on column exports.export.made_at is 'When the file was made.';
comment on column exports.export.made_rows is 'Rows of the file.';
comment on column exports.export.file_bytes is 'Size of the file.';
comment on column exports.export.file_hash is 'SHA-256 of the file.';
comment on column exports.export.expires_at is 'Until then it can be fetched.';
comment on column exports.export.fetched_at is 'When it was last fetched.';
comment on column exports.export.ended_at is 'When it was refused, withdrawn or expired.';
create index export_by_asker on exports.export (county, asked_by, asked_at);
create index export_waiting on exports.export (county, asked_at) where state = 'waiting';
create index export_ending on exports.export (county, lapses_at) where ended_at is null;
call platform.guard_county('exports.export');
grant select, insert on exports.export to doudi_app;
grant update (filter_sealed, state, counted, lapses_at, decided_by, decided_at, refused_because, made_at, made_rows, file_bytes, file_hash,
  expires_at, fetched_at, ended_at) on exports.export to doudi_app;

create table exports.piece (
  county text not null,
  export_id uuid not null,
  number bigint not null,
  sealed bytea not null,
  primary key (county, export_id, number),
  constraint piece_of_export foreign key (county, export_id) references exports.export (county, id)
);
comment on table exports.piece is 'A file in encrypted pieces, deleted when it expires. [county] [no person: sealed, opened for whoever asked only]';
comment on column exports.piece.county is 'County of the export.';
comment on column exports.piece.export_id is 'Of which export.';
comment on column exports.piece.number is 'Counted from 0.';
comment on column exports.piece.sealed is 'Encrypted bytes.';
call platform.guard_county('exports.piece');
grant select, insert, delete on exports.piece to doudi_app;
