-- What may be going wrong: who should have something and does not, has it and should not, left lately, stands near a
-- line, or cannot be judged for want of a fact. A list changes nobody's benefit; it says where to look, and since when.

create schema monitoring;
comment on schema monitoring is 'What may be going wrong: everyone''s determination, and the lists that follow from it.';
grant usage on schema monitoring to doudi_app;

create table monitoring.finding (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  person_id uuid,
  list text not null,
  programme text not null,
  holds_from date not null,
  holds_until date,
  answer text not null,
  change text,
  amount_fen bigint,
  receiving_fen bigint,
  distance_fen bigint,
  left_on date,
  left_because text,
  said json not null,
  said_on date not null,
  primary key (county, id),
  constraint finding_days_in_order check (holds_until > holds_from),
  constraint finding_list_known check (list in ('missed', 'wrong', 'dropped', 'nearLine', 'undetermined', 'safetyNet')),
  constraint finding_answer_known check (answer in ('eligible', 'ineligible', 'undetermined')),
  constraint finding_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint finding_of_person foreign key (county, person_id) references registry.person (county, id)
);
comment on table monitoring.finding is 'A household, or one of its members, on a list for a programme, from which day until before which day. [person]';
comment on column monitoring.finding.county is 'County in charge.';
comment on column monitoring.finding.id is 'Of this span.';
comment on column monitoring.finding.region is 'Village in charge; it follows the household.';
comment on column monitoring.finding.household_id is 'The household.';
comment on column monitoring.finding.person_id is 'The member, of a personal programme; empty: the household.';
comment on column monitoring.finding.list is 'missed, wrong, dropped, nearLine, undetermined, safetyNet.';
comment on column monitoring.finding.programme is 'dibao, tekun and so on; safetyNet for people lifted out of poverty.';
comment on column monitoring.finding.holds_from is 'First day on the list.';
comment on column monitoring.finding.holds_until is 'The day from which it was no longer on it.';
comment on column monitoring.finding.answer is 'What the rules say: eligible, ineligible, undetermined.';
comment on column monitoring.finding.change is 'What would become of what is in payment: stop, grace. Nothing is done by itself.';
comment on column monitoring.finding.amount_fen is 'Per month by the rules; empty: none, or not known.';
comment on column monitoring.finding.receiving_fen is 'Per month as enrolled; empty: nothing, or not known.';
comment on column monitoring.finding.distance_fen is 'nearLine: yearly income of the household minus the line, below it negative.';
comment on column monitoring.finding.left_on is 'dropped: the day from which the enrolment no longer held.';
comment on column monitoring.finding.left_because is 'dropped: why, as recorded.';
comment on column monitoring.finding.said is 'Reasons with their clauses, facts missing and who can supply them, defaults it rests on.';
comment on column monitoring.finding.said_on is 'The day of which the words speak.';
create unique index finding_open on monitoring.finding (county, household_id, list, programme, person_id) nulls not distinct
  where holds_until is null;
create index finding_in_household on monitoring.finding (county, household_id, holds_from);
create index finding_of_whom on monitoring.finding (county, person_id);
create index finding_by_village on monitoring.finding (county, list, region, id) where holds_until is null;
create index finding_by_age on monitoring.finding (county, list, holds_from, id) where holds_until is null;
create index finding_by_amount on monitoring.finding (county, list, (coalesce(amount_fen, 0)), id) where holds_until is null;
create index finding_in_region on monitoring.finding (county, region, id);
call platform.guard_persons('monitoring.finding');
grant select, insert, delete, update (region, holds_until, answer, change, amount_fen, receiving_fen, distance_fen, left_on, left_because, said, said_on)
  on monitoring.finding to doudi_app;

create table monitoring.not_enrolled_because (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  reason text not null,
  because text not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (county, id),
  constraint not_enrolled_has_words check (because ~ '[^[:space:]]'),
  constraint not_enrolled_reason_known check (reason in ('supported', 'incomeFound', 'propertyFound', 'declined', 'awaitsDecision')),
  constraint not_enrolled_household foreign key (county, household_id) references registry.household (county, id)
);
comment on table monitoring.not_enrolled_because is 'Why a household lifted out of poverty that lost its ability to earn is in no programme (AID-20). [person] [append-only: all but the village]';
comment on column monitoring.not_enrolled_because.county is 'County in charge.';
comment on column monitoring.not_enrolled_because.id is 'Of the record.';
comment on column monitoring.not_enrolled_because.region is 'Village in charge.';
comment on column monitoring.not_enrolled_because.household_id is 'The household.';
comment on column monitoring.not_enrolled_because.reason is 'supported, incomeFound, propertyFound, declined, awaitsDecision.';
comment on column monitoring.not_enrolled_because.because is 'The reason in words.';
comment on column monitoring.not_enrolled_because.recorded_on is 'The day; it counts for twelve months.';
comment on column monitoring.not_enrolled_because.recorded_at is 'When.';
comment on column monitoring.not_enrolled_because.recorded_by is 'By whom.';
create index not_enrolled_of on monitoring.not_enrolled_because (county, household_id, recorded_on);
call platform.guard_persons('monitoring.not_enrolled_because');
grant select, insert, update (region) on monitoring.not_enrolled_because to doudi_app;

create table monitoring.run (
  county text not null,
  id uuid not null,
  judged_on date not null,
  asked_by uuid not null,
  why text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  ending text,
  cursor_region text not null,
  cursor_household uuid not null,
  households integer not null,
  looked_at integer not null,
  rebuilt integer not null,
  explained integer not null,
  entered integer not null,
  changed integer not null,
  left_lists integer not null,
  unreadable integer not null,
  primary key (county, id),
  constraint run_why_known check (why in ('first', 'nightly', 'asked')),
  constraint run_ending_known check (ending in ('done', 'superseded') and (ending is null) = (ended_at is null))
);
comment on table monitoring.run is 'One determination of everyone: how far it came, what it found. [county]';
comment on column monitoring.run.county is 'The county.';
comment on column monitoring.run.id is 'Of the run.';
comment on column monitoring.run.judged_on is 'The day on which everyone is judged.';
comment on column monitoring.run.asked_by is 'Who asked for it.';
comment on column monitoring.run.why is 'first, nightly, asked.';
comment on column monitoring.run.started_at is 'When it began.';
comment on column monitoring.run.ended_at is 'When it ended; empty: it is under way.';
comment on column monitoring.run.ending is 'done, superseded (a later day came).';
comment on column monitoring.run.cursor_region is 'Village of the last household looked at.';
comment on column monitoring.run.cursor_household is 'The last household looked at: from here it goes on.';
comment on column monitoring.run.households is 'How many there were at the start.';
comment on column monitoring.run.looked_at is 'How many were looked at so far.';
comment on column monitoring.run.rebuilt is 'Whose facts were read anew.';
comment on column monitoring.run.explained is 'Who were judged in full, with reasons.';
comment on column monitoring.run.entered is 'Rows that came onto a list.';
comment on column monitoring.run.changed is 'Rows that say something else.';
comment on column monitoring.run.left_lists is 'Rows that went off a list.';
comment on column monitoring.run.unreadable is 'Households whose rows contradict each other, so that no case can be made.';
create unique index run_one_at_a_time on monitoring.run (county) where ended_at is null;
create index run_latest on monitoring.run (county, started_at);
call platform.guard_county('monitoring.run');
grant select, insert, update (ended_at, ending, cursor_region, cursor_household, looked_at, rebuilt, explained, entered, changed, left_lists, unreadable)
  on monitoring.run to doudi_app;
