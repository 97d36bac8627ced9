-- Rolls as officers have them: the file as it was sent, encrypted in pieces, until the import is over and some days more.

create schema rosters;
comment on schema rosters is 'Rolls that come as spreadsheets: files, how their columns are read, imports.';
grant usage on schema rosters to doudi_app;

create table rosters.file (
  county text not null,
  id uuid not null,
  region text not null,
  kind text not null,
  name text not null,
  format text not null,
  sheet text not null,
  byte_count bigint not null,
  row_count bigint not null,
  content_hash text not null,
  header_mark text not null,
  header json not null,
  columns json,
  received_at timestamptz not null,
  received_by uuid not null,
  forgotten_at timestamptz,
  primary key (county, id),
  constraint file_kind_known check (kind in ('dibao', 'tekun', 'lowIncome', 'disability', 'children', 'leftBehind')),
  constraint file_format_known check (format in ('xlsx', 'xls', 'csv'))
);
comment on table rosters.file is 'A roll as it was sent in. [person]';
comment on column rosters.file.county is 'County in charge.';
comment on column rosters.file.id is 'Of the file.';
comment on column rosters.file.region is 'First code of the area of the post that sent it.';
comment on column rosters.file.kind is 'Which roll it is: dibao, tekun, lowIncome, disability, children, leftBehind.';
comment on column rosters.file.name is 'The name it was sent under: a text, never a path.';
comment on column rosters.file.format is 'xlsx, xls, csv: by its content.';
comment on column rosters.file.sheet is 'The sheet that is read.';
comment on column rosters.file.byte_count is 'Its size.';
comment on column rosters.file.row_count is 'Filled rows below the header, the foot left out.';
comment on column rosters.file.content_hash is 'SHA-256 of the cells in hexadecimal: the same roll saved again is the same.';
comment on column rosters.file.header_mark is 'By which the mapping of a source is remembered.';
comment on column rosters.file.header is 'Names of the columns with their places.';
comment on column rosters.file.columns is 'Which column holds which field, confirmed by an officer; empty: not yet.';
comment on column rosters.file.received_at is 'When.';
comment on column rosters.file.received_by is 'By whom.';
comment on column rosters.file.forgotten_at is 'When its content was deleted.';
create index file_by_region on rosters.file (county, region, id);
create index file_by_content on rosters.file (county, content_hash);
create index file_to_forget on rosters.file (county, received_at) where forgotten_at is null;
call platform.guard_persons('rosters.file');
grant select, insert, update (columns, forgotten_at) on rosters.file to doudi_app;

create table rosters.file_part (
  county text not null,
  file_id uuid not null,
  part bigint not null,
  region text not null,
  sealed bytea not null,
  primary key (county, file_id, part),
  constraint file_part_of_file foreign key (county, file_id) references rosters.file (county, id)
);
comment on table rosters.file_part is 'A piece of a file, encrypted and bound to its place in it. [person]';
comment on column rosters.file_part.county is 'County in charge.';
comment on column rosters.file_part.file_id is 'Of which file.';
comment on column rosters.file_part.part is 'Which piece, from 0.';
comment on column rosters.file_part.region is 'As of the file.';
comment on column rosters.file_part.sealed is 'Encrypted.';
-- what is encrypted cannot be made smaller
alter table rosters.file_part alter column sealed set storage external;
call platform.guard_persons('rosters.file_part');
grant select, insert, delete on rosters.file_part to doudi_app;

create table rosters.mapping (
  county text not null,
  kind text not null,
  header_mark text not null,
  columns json not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null,
  primary key (county, kind, header_mark)
);
comment on table rosters.mapping is 'How the columns of a source were read last time, so that it is asked once. [county]';
comment on column rosters.mapping.county is 'County in charge.';
comment on column rosters.mapping.kind is 'Which roll.';
comment on column rosters.mapping.header_mark is 'Mark of the header.';
comment on column rosters.mapping.columns is 'Which column holds which field.';
comment on column rosters.mapping.confirmed_at is 'When.';
comment on column rosters.mapping.confirmed_by is 'By whom.';
call platform.guard_county('rosters.mapping');
grant select, insert, update (columns, confirmed_at, confirmed_by) on rosters.mapping to doudi_app;
