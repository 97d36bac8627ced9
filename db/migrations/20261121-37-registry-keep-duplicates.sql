-- Rows that may be one person. A person decides, the decision is remembered, and a merge takes two and can be undone.

create table registry.likely_duplicate (
  county text not null,
  person_id uuid not null,
  other_id uuid not null,
  region text not null,
  likeness text not null,
  found_at timestamptz not null,
  decision text,
  decided_at timestamptz,
  decided_by uuid,
  decided_because text,
  primary key (county, person_id, other_id),
  constraint likely_duplicate_in_order check (person_id < other_id),
  constraint likely_duplicate_likeness_known check (likeness in ('nameBirthVillage', 'nameBirth')),
  constraint likely_duplicate_decision_known check (decision in ('same', 'different')),
  constraint likely_duplicate_decided_whole check ((decision is null) = (decided_at is null)
    and (decision is null) = (decided_by is null) and (decision is null) = (decided_because is null)),
  constraint likely_duplicate_of_one foreign key (county, person_id) references registry.person (county, id),
  constraint likely_duplicate_of_other foreign key (county, other_id) references registry.person (county, id)
);
comment on table registry.likely_duplicate is 'Two rows that look like one person, and what was decided. [person]';
comment on column registry.likely_duplicate.county is 'County in charge.';
comment on column registry.likely_duplicate.person_id is 'The row with the smaller id.';
comment on column registry.likely_duplicate.other_id is 'The other.';
comment on column registry.likely_duplicate.region is 'Village in charge of the row that was registered later.';
comment on column registry.likely_duplicate.likeness is 'What is alike.';
comment on column registry.likely_duplicate.found_at is 'When.';
comment on column registry.likely_duplicate.decision is 'same, different; empty: waits.';
comment on column registry.likely_duplicate.decided_at is 'When.';
comment on column registry.likely_duplicate.decided_by is 'By whom.';
comment on column registry.likely_duplicate.decided_because is 'The reason given.';
create index likely_duplicate_waiting on registry.likely_duplicate (county, region, found_at) where decision is null;
create index likely_duplicate_by_other on registry.likely_duplicate (county, other_id);
call platform.guard_persons('registry.likely_duplicate');
grant select, insert, update (region, decision, decided_at, decided_by, decided_because) on registry.likely_duplicate to doudi_app;

create table registry.person_merge (
  county text not null,
  id uuid not null,
  region text not null,
  kept_id uuid not null,
  folded_id uuid not null,
  because text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  undone_because text,
  primary key (county, id),
  constraint person_merge_of_two check (kept_id <> folded_id),
  constraint person_merge_takes_two check (confirmed_by <> proposed_by),
  constraint person_merge_confirmed_whole check ((confirmed_at is null) = (confirmed_by is null)),
  constraint person_merge_undone_whole check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_because is null)),
  constraint person_merge_keeps foreign key (county, kept_id) references registry.person (county, id),
  constraint person_merge_folds foreign key (county, folded_id) references registry.person (county, id)
);
comment on table registry.person_merge is 'Two rows made one person: proposed by one officer, confirmed by another, perhaps undone. [person]';
comment on column registry.person_merge.county is 'County in charge.';
comment on column registry.person_merge.id is 'Of the merge.';
comment on column registry.person_merge.region is 'Village in charge of the row that is kept.';
comment on column registry.person_merge.kept_id is 'The row that stays.';
comment on column registry.person_merge.folded_id is 'The row that is read as the other from now on; nothing of it is lost.';
comment on column registry.person_merge.because is 'The reason given.';
comment on column registry.person_merge.proposed_at is 'When it was proposed.';
comment on column registry.person_merge.proposed_by is 'By whom.';
comment on column registry.person_merge.confirmed_at is 'When it took effect.';
comment on column registry.person_merge.confirmed_by is 'By whom: another person.';
comment on column registry.person_merge.undone_at is 'When it was undone or turned down.';
comment on column registry.person_merge.undone_by is 'By whom.';
comment on column registry.person_merge.undone_because is 'The reason given.';
create unique index person_merge_one_open on registry.person_merge (county, folded_id) where undone_at is null;
create index person_merge_of_folded on registry.person_merge (county, folded_id);
create index person_merge_of_kept on registry.person_merge (county, kept_id);
call platform.guard_persons('registry.person_merge');
grant select, insert, update (region, confirmed_at, confirmed_by, undone_at, undone_by, undone_because) on registry.person_merge to doudi_app;

create table registry.look_elsewhere (
  county text not null,
  id uuid not null,
  user_id uuid not null,
  case_id uuid not null,
  looked_at timestamptz not null,
  primary key (county, id)
);
comment on table registry.look_elsewhere is 'How often an officer asked whether a number is known elsewhere: it is throttled. [county] [append-only]';
comment on column registry.look_elsewhere.county is 'County of the officer.';
comment on column registry.look_elsewhere.id is 'Of the question.';
comment on column registry.look_elsewhere.user_id is 'Who asked.';
comment on column registry.look_elsewhere.case_id is 'The open case it was asked from.';
comment on column registry.look_elsewhere.looked_at is 'When.';
create index look_elsewhere_by_user on registry.look_elsewhere (county, user_id, looked_at);
call platform.guard_county('registry.look_elsewhere');
grant select, insert on registry.look_elsewhere to doudi_app;
