-- Households by assessment: who lives and eats together on which day. The booklet is another matter (registry.hukou).

create table registry.household (
  county text not null,
  id uuid not null,
  region text not null,
  residence text not null,
  opened_on date not null,
  closed_on date,
  closed_because text,
  primary key (county, id),
  constraint household_residence_known check (residence in ('rural', 'urban')),
  constraint household_closed_for_reason check ((closed_on is null) = (closed_because is null)),
  constraint household_closed_after_opening check (closed_on >= opened_on)
);
comment on table registry.household is 'People who are assessed together. [person]';
comment on column registry.household.county is 'County in charge.';
comment on column registry.household.id is 'Permanent id.';
comment on column registry.household.region is 'Village in charge.';
comment on column registry.household.residence is 'rural, urban: which standard applies.';
comment on column registry.household.opened_on is 'First day.';
comment on column registry.household.closed_on is 'The day from which it is no more.';
comment on column registry.household.closed_because is 'merged, emptied, movedAway.';
create index household_by_village on registry.household (county, region, id);
call platform.guard_persons('registry.household');
grant select, insert, update (region, residence, closed_on, closed_because) on registry.household to doudi_app;

create table registry.membership (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  person_id uuid not null,
  relation text not null,
  holds_from date not null,
  holds_until date,
  joined_because text not null,
  left_because text,
  primary key (county, id),
  constraint membership_days_in_order check (holds_until > holds_from),
  constraint membership_left_for_reason check ((holds_until is null) = (left_because is null)),
  constraint membership_one_household_at_a_time exclude using gist
    (county with =, person_id with =, daterange(holds_from, holds_until) with &&),
  constraint membership_one_head_at_a_time exclude using gist
    (county with =, household_id with =, daterange(holds_from, holds_until) with &&) where (relation = 'head'),
  constraint membership_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint membership_of_person foreign key (county, person_id) references registry.person (county, id)
);
comment on table registry.membership is 'Who belonged to which household, as what, from which day until before which day. [person]';
comment on column registry.membership.county is 'County in charge.';
comment on column registry.membership.id is 'Of this span.';
comment on column registry.membership.region is 'Village in charge.';
comment on column registry.membership.household_id is 'The household.';
comment on column registry.membership.person_id is 'The member.';
comment on column registry.membership.relation is 'To the head: head, spouse, son and so on, as the case file has it.';
comment on column registry.membership.holds_from is 'First day.';
comment on column registry.membership.holds_until is 'The day from which it no longer holds.';
comment on column registry.membership.joined_because is 'Why it began.';
comment on column registry.membership.left_because is 'Why it ended.';
create index membership_of_whom on registry.membership (county, person_id, holds_from);
create index membership_in on registry.membership (county, household_id, holds_from);
call platform.guard_persons('registry.membership');
grant select, insert, update (region, holds_until, left_because) on registry.membership to doudi_app;

create table registry.stay (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  holds_from date not null,
  holds_until date,
  primary key (county, id),
  constraint stay_days_in_order check (holds_until > holds_from),
  constraint stay_one_village_at_a_time exclude using gist
    (county with =, household_id with =, daterange(holds_from, holds_until) with &&),
  constraint stay_of_household foreign key (county, household_id) references registry.household (county, id)
);
comment on table registry.stay is 'Which village had charge of a household when. A row keeps its village when the household moves on. [person]';
comment on column registry.stay.county is 'County in charge.';
comment on column registry.stay.id is 'Of this span.';
comment on column registry.stay.region is 'The village in charge then.';
comment on column registry.stay.household_id is 'The household.';
comment on column registry.stay.holds_from is 'First day.';
comment on column registry.stay.holds_until is 'The day from which another village has charge.';
create index stay_of_household_since on registry.stay (county, household_id, holds_from);
create index stay_by_village on registry.stay (county, region, holds_from);
call platform.guard_persons('registry.stay');
grant select, insert, update (holds_until) on registry.stay to doudi_app;

create table registry.household_link (
  county text not null,
  id uuid not null,
  region text not null,
  from_household_id uuid not null,
  to_household_id uuid not null,
  kind text not null,
  happened_on date not null,
  because text not null,
  primary key (county, id),
  constraint household_link_kind_known check (kind in ('split', 'merge')),
  constraint household_link_not_itself check (from_household_id <> to_household_id),
  constraint household_link_has_reason check (because ~ '[^[:space:]]'),
  constraint household_link_from foreign key (county, from_household_id) references registry.household (county, id),
  constraint household_link_to foreign key (county, to_household_id) references registry.household (county, id)
);
comment on table registry.household_link is 'Which household came out of which: the thread through splits and merges. [person] [append-only]';
comment on column registry.household_link.county is 'County in charge.';
comment on column registry.household_link.id is 'Of the event.';
comment on column registry.household_link.region is 'Village in charge then.';
comment on column registry.household_link.from_household_id is 'The household before.';
comment on column registry.household_link.to_household_id is 'The household after.';
comment on column registry.household_link.kind is 'split, merge.';
comment on column registry.household_link.happened_on is 'First day of the new order.';
comment on column registry.household_link.because is 'The reason given.';
create index household_link_from_whom on registry.household_link (county, from_household_id);
create index household_link_to_whom on registry.household_link (county, to_household_id);
call platform.guard_persons('registry.household_link');
grant select, insert on registry.household_link to doudi_app;
