-- Who may confirm and refuse instead of the county: by programme, township, sum and time; and the decisions that are drawn and looked at again.

create table casework.delegation (
  county text not null,
  id uuid not null,
  programme text not null,
  township text,
  up_to_fen bigint,
  holds_from date not null,
  holds_until date,
  document text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  approved_at timestamptz,
  approved_by uuid,
  recalled_on date,
  recalled_at timestamptz,
  recalled_by uuid,
  recalled_because text,
  primary key (county, id),
  constraint delegation_township_in_county check (township ~ '^[0-9]{9}$' and left(township, 6) = county),
  constraint delegation_sum_positive check (up_to_fen > 0),
  constraint delegation_days_in_order check (holds_until > holds_from),
  constraint delegation_document_named check (document ~ '[^[:space:]]'),
  constraint delegation_approval_is_whole check ((approved_at is null) = (approved_by is null)),
  constraint delegation_takes_two check (approved_by <> proposed_by),
  constraint delegation_recall_is_whole check ((recalled_at is null) = (recalled_by is null)
    and (recalled_at is null) = (recalled_on is null) and (recalled_at is null) = (recalled_because is null))
);
comment on table casework.delegation is 'What townships may decide instead of the county. [county]';
comment on column casework.delegation.county is 'County that delegates.';
comment on column casework.delegation.id is 'Of the delegation.';
comment on column casework.delegation.programme is 'The programme.';
comment on column casework.delegation.township is 'The township; empty: every township.';
comment on column casework.delegation.up_to_fen is 'The most that may be decided, per month or once; empty: whatever the rules give.';
comment on column casework.delegation.holds_from is 'First day.';
comment on column casework.delegation.holds_until is 'The day from which it no longer holds; empty: until recalled.';
comment on column casework.delegation.document is 'The document it rests on.';
comment on column casework.delegation.proposed_at is 'When it was proposed.';
comment on column casework.delegation.proposed_by is 'By whom.';
comment on column casework.delegation.approved_at is 'When another person approved it; empty: not in force.';
comment on column casework.delegation.approved_by is 'By whom.';
comment on column casework.delegation.recalled_on is 'The day of its recall.';
comment on column casework.delegation.recalled_at is 'When it was recalled.';
comment on column casework.delegation.recalled_by is 'By whom.';
comment on column casework.delegation.recalled_because is 'Why; no names.';
create index delegation_in_force on casework.delegation (county, programme, township, holds_from);
call platform.guard_county('casework.delegation');
grant select, insert on casework.delegation to doudi_app;
grant update (approved_at, approved_by, recalled_on, recalled_at, recalled_by, recalled_because) on casework.delegation to doudi_app;

alter table casework.decision add column delegation_id uuid;
comment on column casework.decision.delegation_id is 'The delegation under which a township decided.';
alter table casework.decision add constraint decision_under_delegation foreign key (county, delegation_id) references casework.delegation (county, id);
create index decision_by_delegation on casework.decision (county, delegation_id);
create index decision_to_sample on casework.decision (county, decided_at) where delegated or by_hand;

create table casework.draw (
  county text not null,
  id uuid not null,
  month date not null,
  commitment text not null,
  seed_sealed bytea not null,
  committed_at timestamptz not null,
  seed text,
  closed_at timestamptz,
  list_hash text,
  list json,
  shares json,
  drawn_at timestamptz,
  primary key (county, id),
  constraint draw_one_per_month unique (county, month),
  constraint draw_month_is_first_day check (extract(day from month) = 1),
  constraint draw_commitment_is_a_hash check (commitment ~ '^[0-9a-f]{64}$'),
  constraint draw_seed_well_formed check (seed ~ '^[0-9a-f]{64}$'),
  constraint draw_is_whole check ((drawn_at is null) = (seed is null) and (drawn_at is null) = (list_hash is null)
    and (drawn_at is null) = (list is null) and (drawn_at is null) = (closed_at is null) and (drawn_at is null) = (shares is null)),
  constraint draw_committed_before_close check (committed_at < closed_at)
);
comment on table casework.draw is 'The monthly draw of decisions to be looked at again: its seed is fixed before the list closes. [county]';
comment on column casework.draw.county is 'County.';
comment on column casework.draw.id is 'Of the draw.';
comment on column casework.draw.month is 'First day of the month whose end closes the list.';
comment on column casework.draw.commitment is 'SHA-256 of the seed in hexadecimal, published while the list is open.';
comment on column casework.draw.seed_sealed is 'The seed, encrypted until it is revealed.';
comment on column casework.draw.committed_at is 'When it was fixed.';
comment on column casework.draw.seed is 'The seed, revealed at the draw.';
comment on column casework.draw.closed_at is 'When the list closed: the end of the month.';
comment on column casework.draw.list_hash is 'SHA-256 of the closed list in hexadecimal.';
comment on column casework.draw.list is 'The closed list: ids of decisions in their order, and why each stands on it. No names.';
comment on column casework.draw.shares is 'Of each hundred how many were drawn, by why they stand on the list.';
comment on column casework.draw.drawn_at is 'When it was drawn.';
call platform.guard_county('casework.draw');
grant select, insert on casework.draw to doudi_app;
grant update (seed_sealed, seed, closed_at, list_hash, list, shares, drawn_at) on casework.draw to doudi_app;

create table casework.sample_check (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  draw_id uuid not null,
  decision_id uuid not null,
  application_id uuid,
  why text not null,
  drawn_at timestamptz not null,
  outcome text,
  found_sealed bytea,
  checked_on date,
  checked_at timestamptz,
  checked_by uuid,
  primary key (county, id),
  constraint sample_check_of_draw foreign key (county, draw_id) references casework.draw (county, id),
  constraint sample_check_of_decision foreign key (county, decision_id) references casework.decision (county, id),
  constraint sample_check_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint sample_check_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint sample_check_once unique (county, decision_id),
  constraint sample_check_why_known check (why in ('delegated', 'byHand')),
  constraint sample_check_outcome_known check (outcome in ('sound', 'formalFault', 'wrong')),
  constraint sample_check_is_whole check ((outcome is null) = (checked_at is null) and (outcome is null) = (checked_by is null)
    and (outcome is null) = (checked_on is null) and (outcome is null) = (found_sealed is null))
);
comment on table casework.sample_check is 'A decision that was drawn, and what was found when it was looked at again. [person]';
comment on column casework.sample_check.county is 'County in charge.';
comment on column casework.sample_check.id is 'Of the check.';
comment on column casework.sample_check.region is 'Village in charge; it follows the household.';
comment on column casework.sample_check.household_id is 'The household.';
comment on column casework.sample_check.draw_id is 'The draw.';
comment on column casework.sample_check.decision_id is 'The decision.';
comment on column casework.sample_check.application_id is 'The application it answered.';
comment on column casework.sample_check.why is 'delegated: a township decided; byHand: a person decided what the rules could not.';
comment on column casework.sample_check.drawn_at is 'When it was drawn.';
comment on column casework.sample_check.outcome is 'sound; formalFault: right, with faults of form; wrong: to be decided again.';
comment on column casework.sample_check.found_sealed is 'What was found, encrypted.';
comment on column casework.sample_check.checked_on is 'The day it was looked at.';
comment on column casework.sample_check.checked_at is 'When that was entered.';
comment on column casework.sample_check.checked_by is 'By whom.';
create index sample_check_by_draw on casework.sample_check (county, draw_id);
create index sample_check_by_application on casework.sample_check (county, application_id);
create index sample_check_by_household on casework.sample_check (county, household_id);
create index sample_check_waiting on casework.sample_check (county, drawn_at, region) where outcome is null;
call platform.guard_persons('casework.sample_check');
grant select, insert on casework.sample_check to doudi_app;
grant update (region, outcome, found_sealed, checked_on, checked_at, checked_by) on casework.sample_check to doudi_app;
