-- People. Numbers are encrypted in the column and found by blind index; names are found by keys that are rows of their
-- own, because under row security an index serves = and ranges only.

create table registry.person (
  county text not null,
  id uuid not null,
  region text not null,
  name text not null,
  sex text,
  born_on date not null,
  died_on date,
  identity_kind text not null,
  identity_number bytea,
  identity_index bytea,
  no_identity_because text,
  telephone bytea,
  merged_into uuid,
  registered_at timestamptz not null,
  primary key (county, id),
  constraint person_name_not_blank check (name ~ '[^[:space:]]' and char_length(name) <= 60),
  constraint person_sex_known check (sex in ('male', 'female')),
  constraint person_died_after_birth check (died_on >= born_on),
  constraint person_identity_kind_known check (identity_kind in ('citizen', 'permit', 'permanentResident', 'none')),
  constraint person_number_or_reason check ((identity_kind = 'none') = (identity_number is null)
    and (identity_number is null) = (identity_index is null) and (identity_kind = 'none') = (no_identity_because is not null)),
  constraint person_not_merged_into_itself check (merged_into <> id),
  constraint person_merged_into_person foreign key (county, merged_into) references registry.person (county, id)
);
comment on table registry.person is 'One row for each person, for life. [person]';
comment on column registry.person.county is 'County in charge.';
comment on column registry.person.id is 'Permanent id, minted where the person was first written down.';
comment on column registry.person.region is 'Village in charge.';
comment on column registry.person.name is 'As on the card.';
comment on column registry.person.sex is 'male, female; empty: not known.';
comment on column registry.person.born_on is 'Day of birth.';
comment on column registry.person.died_on is 'Day of death.';
comment on column registry.person.identity_kind is 'citizen: GB 11643; permit: Hong Kong, Macau, Taiwan residents; permanentResident; none.';
comment on column registry.person.identity_number is 'Encrypted.';
comment on column registry.person.identity_index is 'Blind index of the number in its one writing.';
comment on column registry.person.no_identity_because is 'Why there is no number: unregistered, lost, foreign, refused, unknown.';
comment on column registry.person.telephone is 'Encrypted.';
comment on column registry.person.merged_into is 'This row turned out to be the same person as that one; undone by emptying it.';
comment on column registry.person.registered_at is 'When the server first had it.';
create unique index person_one_per_number on registry.person (county, identity_index) where merged_into is null;
create index person_by_number on registry.person (county, identity_index);
create index person_by_village on registry.person (county, region, id);
create index person_without_number on registry.person (county, region, id) where identity_kind = 'none';
create index person_by_merge on registry.person (county, merged_into);
create index person_by_birth on registry.person (county, born_on, region);
call platform.guard_persons('registry.person');
grant select, insert on registry.person to doudi_app;
grant update (region, name, sex, born_on, died_on, identity_kind, identity_number, identity_index, no_identity_because, telephone, merged_into)
  on registry.person to doudi_app;

create table registry.identity_claim (
  claim text not null,
  county text not null,
  person_id uuid not null,
  claimed_at timestamptz not null,
  primary key (claim)
);
comment on table registry.identity_claim is 'Which county keeps the holder of a number, so that no two do. [local: the national claim on an identity number, keyed by its hash and not by county]';
comment on column registry.identity_claim.claim is 'Blind index of the number, in hexadecimal.';
comment on column registry.identity_claim.county is 'County that keeps the person.';
comment on column registry.identity_claim.person_id is 'The person; shown to nobody from here.';
comment on column registry.identity_claim.claimed_at is 'When.';
grant select, insert, delete on registry.identity_claim to doudi_app;

create table registry.search_key (
  county text not null,
  key text collate "C" not null,
  person_id uuid not null,
  region text not null,
  primary key (county, key, person_id),
  constraint search_key_of_person foreign key (county, person_id) references registry.person (county, id)
);
comment on table registry.search_key is 'What a person is found by: n: two signs of the name, i: pinyin initials, p: pinyin. [person]';
comment on column registry.search_key.county is 'County in charge.';
comment on column registry.search_key.key is 'Kind and text; found by = or by range.';
comment on column registry.search_key.person_id is 'Whom it finds.';
comment on column registry.search_key.region is 'Village in charge.';
create index search_key_by_person on registry.search_key (county, person_id);
call platform.guard_persons('registry.search_key');
grant select, insert, delete, update (region) on registry.search_key to doudi_app;

create table registry.person_correction (
  county text not null,
  id uuid not null,
  region text not null,
  person_id uuid not null,
  field text not null,
  earlier text,
  earlier_sealed bytea,
  because text not null,
  corrected_at timestamptz not null,
  corrected_by uuid not null,
  primary key (county, id),
  constraint person_correction_field_known check (field in ('name', 'sex', 'born', 'died', 'number', 'telephone')),
  constraint person_correction_has_reason check (because ~ '[^[:space:]]'),
  constraint person_correction_of_person foreign key (county, person_id) references registry.person (county, id)
);
comment on table registry.person_correction is 'What a person''s row said before it was corrected, and why. [person] [append-only]';
comment on column registry.person_correction.county is 'County in charge.';
comment on column registry.person_correction.id is 'Of the correction.';
comment on column registry.person_correction.region is 'Village in charge when it was corrected.';
comment on column registry.person_correction.person_id is 'Whose row.';
comment on column registry.person_correction.field is 'name, sex, born, died, number, telephone.';
comment on column registry.person_correction.earlier is 'What it said; empty: nothing, or encrypted.';
comment on column registry.person_correction.earlier_sealed is 'An earlier number, encrypted.';
comment on column registry.person_correction.because is 'The reason given.';
comment on column registry.person_correction.corrected_at is 'When.';
comment on column registry.person_correction.corrected_by is 'By whom.';
create index person_correction_of_whom on registry.person_correction (county, person_id, corrected_at);
call platform.guard_persons('registry.person_correction');
grant select, insert on registry.person_correction to doudi_app;

create table registry.hukou (
  county text not null,
  id uuid not null,
  region text not null,
  person_id uuid not null,
  place text not null,
  booklet_head_id uuid,
  holds_from date not null,
  holds_until date,
  primary key (county, id),
  constraint hukou_days_in_order check (holds_until > holds_from),
  constraint hukou_place_is_code check (place ~ '^[0-9]{2,12}$'),
  constraint hukou_one_at_a_time exclude using gist (county with =, person_id with =, daterange(holds_from, holds_until) with &&),
  constraint hukou_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint hukou_of_booklet foreign key (county, booklet_head_id) references registry.person (county, id)
);
comment on table registry.hukou is 'Where a person is registered and in whose booklet, apart from where they live. [person]';
comment on column registry.hukou.county is 'County in charge.';
comment on column registry.hukou.id is 'Of this registration.';
comment on column registry.hukou.region is 'Village in charge.';
comment on column registry.hukou.person_id is 'Who is registered.';
comment on column registry.hukou.place is 'Where: a code of 2 to 12 digits, in use or not.';
comment on column registry.hukou.booklet_head_id is 'Head of the booklet, when known here.';
comment on column registry.hukou.holds_from is 'First day.';
comment on column registry.hukou.holds_until is 'The day from which it no longer holds.';
create index hukou_of_whom on registry.hukou (county, person_id, holds_from);
create index hukou_by_booklet on registry.hukou (county, booklet_head_id);
call platform.guard_persons('registry.hukou');
grant select, insert, update (region, holds_until) on registry.hukou to doudi_app;
