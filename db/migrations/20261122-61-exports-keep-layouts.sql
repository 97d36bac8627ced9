-- The layouts of other systems: an empty form uploaded, its columns mapped once, so that nothing is typed twice.

create table exports.layout (
  county text not null,
  id uuid not null,
  name text not null,
  version bigint not null,
  roster text not null,
  list text not null,
  fingerprint text not null,
  sheet text not null,
  titles text[] not null,
  made_by uuid not null,
  made_at timestamptz not null,
  retired_at timestamptz,
  primary key (county, id),
  constraint layout_version_once unique (county, name, version),
  constraint layout_name_stated check (char_length(btrim(name)) between 2 and 60)
);
comment on table exports.layout is 'A form of another system as its empty sheet has it. [county]';
comment on column exports.layout.county is 'County that uses it.';
comment on column exports.layout.id is 'Of this version.';
comment on column exports.layout.name is 'What officers call it.';
comment on column exports.layout.version is 'Counted from 1; an export names the one it used.';
comment on column exports.layout.roster is 'The roll it speaks of: dibao, tekun and so on.';
comment on column exports.layout.list is 'The list it is filled from.';
comment on column exports.layout.fingerprint is 'Mark of its header, by which an import finds it.';
comment on column exports.layout.sheet is 'Name of the sheet.';
comment on column exports.layout.titles is 'Lines above the header.';
comment on column exports.layout.made_by is 'Who mapped it.';
comment on column exports.layout.made_at is 'When.';
comment on column exports.layout.retired_at is 'From when it is no longer offered.';
create unique index layout_in_use on exports.layout (county, name) where retired_at is null;
create index layout_by_header on exports.layout (county, fingerprint);
call platform.guard_county('exports.layout');
grant select, insert, update (retired_at) on exports.layout to doudi_app;

create table exports.layout_column (
  county text not null,
  layout_id uuid not null,
  position bigint not null,
  heading text not null,
  heading_group text,
  field text,
  source text,
  constant text,
  format text not null,
  codes jsonb not null,
  primary key (county, layout_id, position),
  constraint layout_column_of_layout foreign key (county, layout_id) references exports.layout (county, id),
  constraint layout_column_one_source check (source is null or constant is null),
  constraint layout_column_format_known check (format in ('text', 'number', 'money', 'day', 'month', 'day-digits', 'fen'))
);
comment on table exports.layout_column is 'One column of a layout: its heading, and what of ours stands in it. [county] [append-only]';
comment on column exports.layout_column.county is 'County of the layout.';
comment on column exports.layout_column.layout_id is 'Of which layout.';
comment on column exports.layout_column.position is 'Counted from 1.';
comment on column exports.layout_column.heading is 'As the form prints it.';
comment on column exports.layout_column.heading_group is 'What a merged cell above it says.';
comment on column exports.layout_column.field is 'The field of our roster, for an import.';
comment on column exports.layout_column.source is 'The column of our list, for an export.';
comment on column exports.layout_column.constant is 'The same text in every row.';
comment on column exports.layout_column.format is 'How values are written.';
comment on column exports.layout_column.codes is 'Our code → the word or number of that system.';
call platform.guard_county('exports.layout_column');
grant select, insert on exports.layout_column to doudi_app;

alter table exports.export add constraint export_in_layout foreign key (county, layout_id) references exports.layout (county, id);
create index export_by_layout on exports.export (county, layout_id);
