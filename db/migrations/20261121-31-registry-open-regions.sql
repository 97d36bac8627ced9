-- The registry: who there is. First the places: a code stands for a place for ever, also after it was merged or split.

create schema registry;
comment on schema registry is 'Who there is: regions, people, households, circumstances over time, rolls, duplicates.';
grant usage on schema registry to doudi_app;

-- "Never twice at the same time" is a constraint: equality and ranges in one index.
create extension if not exists btree_gist with schema public;

create table registry.region (
  code text not null,
  name text not null,
  kind text not null,
  parent text,
  in_use boolean not null default true,
  holds_from date,
  holds_until date,
  primary key (code),
  constraint region_kind_fits_code check (code ~ '^[0-9]+$' and (kind, char_length(code)) in
    (('province', 2), ('city', 4), ('county', 6), ('township', 9), ('village', 12))),
  constraint region_name_not_blank check (name ~ '[^[:space:]]' and char_length(name) <= 60),
  constraint region_lies_in_parent check ((parent is null) = (kind = 'province') or parent is null and kind in ('city', 'county')),
  constraint region_code_begins_with_parent check (parent is null or left(code, char_length(parent)) = parent),
  constraint region_days_in_order check (holds_until > holds_from),
  constraint region_of_parent foreign key (parent) references registry.region (code)
);
comment on table registry.region is 'Places by code: provinces to counties (GB/T 2260), townships and villages as imported. [reference]';
comment on column registry.region.code is 'The prefix that names it: 2, 4, 6, 9 or 12 digits. Never given to another place.';
comment on column registry.region.name is 'Its present or last name.';
comment on column registry.region.kind is 'province, city, county, township, village.';
comment on column registry.region.parent is 'The place it lies in.';
comment on column registry.region.in_use is 'False: it stands only in earlier tables; people keep a registration there.';
comment on column registry.region.holds_from is 'First day under this code; empty: not known, before everything kept here.';
comment on column registry.region.holds_until is 'The day from which it is no more; empty: it is.';
create index region_by_parent on registry.region (parent, code);
grant select, insert, update (name, in_use, holds_from, holds_until) on registry.region to doudi_app;

create table registry.region_succession (
  code text not null,
  successor text not null,
  changed_on date not null,
  change text not null,
  primary key (code, successor),
  constraint region_succession_not_itself check (code <> successor),
  constraint region_succession_change_known check (change in ('merged', 'split', 'recoded')),
  constraint region_succession_of_region foreign key (code) references registry.region (code),
  constraint region_succession_to_region foreign key (successor) references registry.region (code)
);
comment on table registry.region_succession is 'What became of a place that is no more, so that its code stays readable. [reference]';
comment on column registry.region_succession.code is 'The place that ended.';
comment on column registry.region_succession.successor is 'A place that took over its people; several after a split.';
comment on column registry.region_succession.changed_on is 'First day of the successor in charge.';
comment on column registry.region_succession.change is 'merged, split, recoded.';
create index region_succession_by_successor on registry.region_succession (successor);
grant select, insert on registry.region_succession to doudi_app;
