-- What is known of people and households, each fact with the days it speaks of and how it is known. Nothing is ever
-- changed: what is learned later about a day is laid over what was said of it before; what was wrong is withdrawn.

create table registry.circumstance (
  county text not null,
  id uuid not null,
  region text not null,
  seq bigint generated always as identity,
  household_id uuid,
  person_id uuid,
  kind text not null,
  part text not null,
  value json not null,
  holds_from date not null,
  holds_until date,
  source text not null,
  learned_on date not null,
  evidence text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (county, id),
  constraint circumstance_of_one check ((household_id is null) <> (person_id is null)),
  constraint circumstance_days_in_order check (holds_until > holds_from),
  constraint circumstance_source_known check (source in ('declared', 'document', 'source', 'seen', 'default')),
  constraint circumstance_document_named check (source <> 'document' or evidence is not null),
  constraint circumstance_household foreign key (county, household_id) references registry.household (county, id),
  constraint circumstance_person foreign key (county, person_id) references registry.person (county, id)
);
comment on table registry.circumstance is 'A fact of the case file about a person or a household, over a span of days. [person] [append-only: all but the village]';
comment on column registry.circumstance.county is 'County in charge.';
comment on column registry.circumstance.id is 'Of the fact.';
comment on column registry.circumstance.region is 'Village in charge.';
comment on column registry.circumstance.seq is 'Order in which facts reached the server: the later one is laid over the earlier.';
comment on column registry.circumstance.household_id is 'Of which household; else it is a person''s.';
comment on column registry.circumstance.person_id is 'Of which person; else it is a household''s.';
comment on column registry.circumstance.kind is 'The key of the case file: income, disability, workAbility, where.';
comment on column registry.circumstance.part is 'Which of several of its kind: an income by kind and source; empty where there is one.';
comment on column registry.circumstance.value is 'As the case file writes it.';
comment on column registry.circumstance.holds_from is 'First day it speaks of.';
comment on column registry.circumstance.holds_until is 'The day from which it no longer speaks; empty: until more is learned.';
comment on column registry.circumstance.source is 'declared, document, source (another department), seen (at the door), default.';
comment on column registry.circumstance.learned_on is 'The day it became known.';
comment on column registry.circumstance.evidence is 'Where the proof lies.';
comment on column registry.circumstance.recorded_at is 'When the server had it.';
comment on column registry.circumstance.recorded_by is 'By whom.';
create index circumstance_of_person on registry.circumstance (county, person_id, kind, seq);
create index circumstance_of_household on registry.circumstance (county, household_id, kind, seq);
call platform.guard_persons('registry.circumstance');
grant select, insert, update (region) on registry.circumstance to doudi_app;

create table registry.circumstance_withdrawal (
  county text not null,
  circumstance_id uuid not null,
  region text not null,
  replaced_by uuid,
  because text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  primary key (county, circumstance_id),
  constraint circumstance_withdrawal_has_reason check (because ~ '[^[:space:]]'),
  constraint circumstance_withdrawal_of_fact foreign key (county, circumstance_id) references registry.circumstance (county, id),
  constraint circumstance_withdrawal_by_fact foreign key (county, replaced_by) references registry.circumstance (county, id)
);
comment on table registry.circumstance_withdrawal is 'A fact that was wrong, why, and what stands in its place. It stays to be read. [person] [append-only: all but the village]';
comment on column registry.circumstance_withdrawal.county is 'County in charge.';
comment on column registry.circumstance_withdrawal.circumstance_id is 'The fact that no longer counts.';
comment on column registry.circumstance_withdrawal.region is 'Village in charge.';
comment on column registry.circumstance_withdrawal.replaced_by is 'The fact in its place, if any.';
comment on column registry.circumstance_withdrawal.because is 'The reason given.';
comment on column registry.circumstance_withdrawal.withdrawn_at is 'When.';
comment on column registry.circumstance_withdrawal.withdrawn_by is 'By whom.';
create index circumstance_withdrawal_for on registry.circumstance_withdrawal (county, replaced_by);
call platform.guard_persons('registry.circumstance_withdrawal');
grant select, insert, update (region) on registry.circumstance_withdrawal to doudi_app;
