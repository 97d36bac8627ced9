-- How awards change and end: what is proposed and by whom it is settled, suspensions, reviews, notices, deaths, months owed.

-- An amount that was decided for days which a later decision gives otherwise (a death learned of late, a standard published
-- late) is replaced by another of the same days. The old row stays to be read; only rows that are not replaced hold.
alter table casework.award_amount add column if not exists replaced_by uuid;
alter table casework.award_amount drop constraint award_amount_one_at_a_time;
alter table casework.award_amount add constraint award_amount_one_at_a_time
  exclude using gist (county with =, award_id with =, daterange(holds_from, holds_until) with &&) where (replaced_by is null);
alter table casework.award_amount drop constraint if exists award_amount_replaced_by;
alter table casework.award_amount add constraint award_amount_replaced_by foreign key (county, replaced_by) references casework.decision (county, id);
create index if not exists award_amount_replaced on casework.award_amount (county, replaced_by);
comment on column casework.award_amount.replaced_by is 'The decision that gives these days another amount; empty: it holds.';
alter table casework.award_amount add column persons bigint;
alter table casework.award_amount add constraint award_amount_of_somebody check (persons > 0);
comment on column casework.award_amount.persons is 'How many people it is for; empty: as many as before.';
alter table casework.award_amount alter column decision_id drop not null;
comment on column casework.award_amount.decision_id is 'The decision that says so; empty: taken over from a roll, its decision is not here.';
grant update (replaced_by, persons) on casework.award_amount to doudi_app;

alter table casework.decision drop constraint decision_kind_known;
alter table casework.decision add constraint decision_kind_known check (kind in
  ('award', 'refuse', 'increase', 'reduce', 'suspend', 'resume', 'startGrace', 'grace', 'backToFull', 'end', 'carryOn', 'reinstate'));

create table casework.award_change (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  award_id uuid not null,
  act text not null,
  cause text not null,
  source text not null,
  holds_from date not null,
  before_fen bigint,
  amount_fen bigint,
  months bigint,
  death_id uuid,
  found json not null,
  said_sealed bytea,
  state text not null,
  proposed_on date not null,
  proposed_at timestamptz not null,
  proposed_by uuid,
  told_on date,
  settled_at timestamptz,
  settled_by uuid,
  settled_because text,
  decision_id uuid,
  primary key (county, id),
  constraint award_change_of_award foreign key (county, award_id) references casework.award (county, id),
  constraint award_change_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint award_change_by_decision foreign key (county, decision_id) references casework.decision (county, id),
  constraint award_change_source_known check (source in ('hand', 'review', 'detected', 'grace', 'death')),
  constraint award_change_state_known check (state in ('open', 'confirmed', 'declined', 'withdrawn')),
  constraint award_change_cause_said check (cause ~ '^[a-zA-Z]+$'),
  constraint award_change_settled_whole check ((state = 'open') = (settled_at is null)),
  constraint award_change_confirmed_by_decision check (state <> 'confirmed' or decision_id is not null),
  constraint award_change_other_hands check (state <> 'confirmed' or proposed_by is null or proposed_by <> settled_by),
  constraint award_change_refusal_said check (state <> 'declined' or settled_because ~ '[^[:space:]]')
);
comment on table casework.award_change is 'A change of an award that somebody, or the rules themselves, propose, and who settled it. [person]';
comment on column casework.award_change.county is 'County in charge.';
comment on column casework.award_change.id is 'Of the proposal.';
comment on column casework.award_change.region is 'Village in charge; it follows the household.';
comment on column casework.award_change.household_id is 'The household.';
comment on column casework.award_change.award_id is 'The award.';
comment on column casework.award_change.act is 'increase, reduce, startGrace, backToFull, suspend, end.';
comment on column casework.award_change.cause is 'Why: a code of packages/life.';
comment on column casework.award_change.source is 'Where it comes from: hand, review, detected, grace, death.';
comment on column casework.award_change.holds_from is 'The day from which it is to hold.';
comment on column casework.award_change.before_fen is 'What is paid per month before it.';
comment on column casework.award_change.amount_fen is 'What is to be paid per month; empty: as it is, or nothing.';
comment on column casework.award_change.months is 'Of a gradual exit: how many months.';
comment on column casework.award_change.death_id is 'The reported death it follows from.';
comment on column casework.award_change.found is 'What the rules said that day: answer, reasons with clauses, what is missing. No names.';
comment on column casework.award_change.said_sealed is 'What somebody found or what is contradictory, in words; encrypted.';
comment on column casework.award_change.state is 'open, confirmed, declined, withdrawn.';
comment on column casework.award_change.proposed_on is 'The day.';
comment on column casework.award_change.proposed_at is 'When it was entered.';
comment on column casework.award_change.proposed_by is 'By whom; empty: the rules found it.';
comment on column casework.award_change.told_on is 'Day on which those concerned were told of it or it was posted, where days of notice are due.';
comment on column casework.award_change.settled_at is 'When it was confirmed, declined or fell away.';
comment on column casework.award_change.settled_by is 'By whom; empty: it fell away by itself.';
comment on column casework.award_change.settled_because is 'Why it was declined or fell away.';
comment on column casework.award_change.decision_id is 'The decision that it led to.';
create index award_change_of on casework.award_change (county, award_id, proposed_at);
create unique index award_change_one_open on casework.award_change (county, award_id) where state = 'open';
create index award_change_in_household_of on casework.award_change (county, household_id);
create index award_change_by_decision_of on casework.award_change (county, decision_id);
create index award_change_of_death on casework.award_change (county, death_id);
create index award_change_waiting on casework.award_change (county, region, proposed_at) where state = 'open';
call platform.guard_persons('casework.award_change');
grant select, insert on casework.award_change to doudi_app;
grant update (region, household_id, said_sealed, state, told_on, settled_at, settled_by, settled_because, decision_id)
  on casework.award_change to doudi_app;

create table casework.award_notice (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  award_id uuid not null,
  decision_id uuid,
  kind text not null,
  about_on date not null,
  answer_until date,
  queued_at timestamptz not null,
  told_on date,
  primary key (county, id),
  constraint award_notice_of_award foreign key (county, award_id) references casework.award (county, id),
  constraint award_notice_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint award_notice_of_decision foreign key (county, decision_id) references casework.decision (county, id),
  constraint award_notice_of_something check (kind = 'graceReminder' or decision_id is not null)
);
comment on table casework.award_notice is 'A paper that is owed to a household about a change of its award: queued here, written by the paper room. [person]';
comment on column casework.award_notice.county is 'County in charge.';
comment on column casework.award_notice.id is 'Of the notice.';
comment on column casework.award_notice.region is 'Village in charge.';
comment on column casework.award_notice.household_id is 'Who is told.';
comment on column casework.award_notice.award_id is 'The award.';
comment on column casework.award_notice.decision_id is 'The decision it tells of; empty: a reminder.';
comment on column casework.award_notice.kind is 'The act it tells of, or graceReminder.';
comment on column casework.award_notice.about_on is 'The day from which what it tells of holds.';
comment on column casework.award_notice.answer_until is 'The last day on which an answer is waited for; empty: no days are set here.';
comment on column casework.award_notice.queued_at is 'When it became due.';
comment on column casework.award_notice.told_on is 'Day on which it was handed over.';
create index award_notice_of on casework.award_notice (county, award_id);
create unique index award_notice_reminded_once on casework.award_notice (county, award_id, kind, about_on) where decision_id is null;
create index award_notice_in_household_of on casework.award_notice (county, household_id);
create index award_notice_by_decision on casework.award_notice (county, decision_id);
create index award_notice_waiting on casework.award_notice (county, region, queued_at) where told_on is null;
call platform.guard_persons('casework.award_notice');
grant select, insert on casework.award_notice to doudi_app;
grant update (region, household_id, told_on) on casework.award_notice to doudi_app;

create table casework.award_hold (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  award_id uuid not null,
  holds_from date not null,
  holds_until date,
  outcome text,
  decision_id uuid not null,
  said_sealed bytea not null,
  primary key (county, id),
  constraint award_hold_of_award foreign key (county, award_id) references casework.award (county, id),
  constraint award_hold_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint award_hold_by_decision foreign key (county, decision_id) references casework.decision (county, id),
  constraint award_hold_days_in_order check (holds_until >= holds_from),
  constraint award_hold_outcome_known check (outcome in ('rebutted', 'upheld')),
  constraint award_hold_ends_with_outcome check ((holds_until is null) = (outcome is null))
);
comment on table casework.award_hold is 'Months in which nothing is paid while something contradictory is looked into; what is owed runs on. [person]';
comment on column casework.award_hold.county is 'County in charge.';
comment on column casework.award_hold.id is 'Of the suspension.';
comment on column casework.award_hold.region is 'Village in charge.';
comment on column casework.award_hold.household_id is 'The household.';
comment on column casework.award_hold.award_id is 'The award.';
comment on column casework.award_hold.holds_from is 'First day without payment.';
comment on column casework.award_hold.holds_until is 'The day from which it is paid again, or the award had ended.';
comment on column casework.award_hold.outcome is 'rebutted: everything is owed; upheld: nothing since the first day.';
comment on column casework.award_hold.decision_id is 'The decision to suspend.';
comment on column casework.award_hold.said_sealed is 'What is contradictory, by which sources or by whose finding; encrypted.';
create index award_hold_of on casework.award_hold (county, award_id, holds_from);
create unique index award_hold_one_open on casework.award_hold (county, award_id) where holds_until is null;
create index award_hold_in_household_of on casework.award_hold (county, household_id);
create index award_hold_by_decision_of on casework.award_hold (county, decision_id);
call platform.guard_persons('casework.award_hold');
grant select, insert on casework.award_hold to doudi_app;
grant update (region, household_id, holds_until, outcome, said_sealed) on casework.award_hold to doudi_app;

create table casework.award_owed (
  county text not null,
  award_id uuid not null,
  month date not null,
  decision_id uuid not null,
  region text not null,
  household_id uuid not null,
  owed_fen bigint not null,
  primary key (county, award_id, month, decision_id),
  constraint award_owed_of_award foreign key (county, award_id) references casework.award (county, id),
  constraint award_owed_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint award_owed_by_decision foreign key (county, decision_id) references casework.decision (county, id),
  constraint award_owed_something check (owed_fen > 0)
);
comment on table casework.award_owed is 'Months that were held back or ended wrongly and are owed after all, one by one. [person]';
comment on column casework.award_owed.county is 'County in charge.';
comment on column casework.award_owed.award_id is 'The award.';
comment on column casework.award_owed.month is 'First day of the month.';
comment on column casework.award_owed.decision_id is 'The decision that restored it.';
comment on column casework.award_owed.region is 'Village in charge.';
comment on column casework.award_owed.household_id is 'The household.';
comment on column casework.award_owed.owed_fen is 'What was owed for the month.';
create index award_owed_in_household_of on casework.award_owed (county, household_id);
create index award_owed_by_decision_of on casework.award_owed (county, decision_id);
call platform.guard_persons('casework.award_owed');
grant select, insert on casework.award_owed to doudi_app;
grant update (region, household_id) on casework.award_owed to doudi_app;

create table casework.award_review (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  award_id uuid not null,
  due_on date,
  reviewed_on date not null,
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  result text not null,
  answer text,
  before_fen bigint,
  now_fen bigint,
  next_on date,
  change_id uuid,
  said_sealed bytea,
  primary key (county, id),
  constraint award_review_of_award foreign key (county, award_id) references casework.award (county, id),
  constraint award_review_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint award_review_led_to foreign key (county, change_id) references casework.award_change (county, id),
  constraint award_review_result_known check (result in ('unchanged', 'changeProposed', 'graceProposed', 'endProposed')),
  constraint award_review_proposes check ((result = 'unchanged') = (change_id is null))
);
comment on table casework.award_review is 'An award was looked at again, and what came of it. Never changed. [person]';
comment on column casework.award_review.county is 'County in charge.';
comment on column casework.award_review.id is 'Of the review.';
comment on column casework.award_review.region is 'Village in charge.';
comment on column casework.award_review.household_id is 'The household.';
comment on column casework.award_review.award_id is 'The award.';
comment on column casework.award_review.due_on is 'The day by which it was due.';
comment on column casework.award_review.reviewed_on is 'The day.';
comment on column casework.award_review.reviewed_at is 'When it was entered.';
comment on column casework.award_review.reviewed_by is 'By whom.';
comment on column casework.award_review.result is 'unchanged, changeProposed, graceProposed, endProposed.';
comment on column casework.award_review.answer is 'What the rules said: eligible, ineligible, undetermined.';
comment on column casework.award_review.before_fen is 'What is paid per month.';
comment on column casework.award_review.now_fen is 'What the rules give per month.';
comment on column casework.award_review.next_on is 'The day by which it is due again.';
comment on column casework.award_review.change_id is 'What was proposed.';
comment on column casework.award_review.said_sealed is 'What was found, in words; encrypted.';
create index award_review_of on casework.award_review (county, award_id, reviewed_at);
create index award_review_in_household_of on casework.award_review (county, household_id);
create index award_review_by_change on casework.award_review (county, change_id);
call platform.guard_persons('casework.award_review');
grant select, insert on casework.award_review to doudi_app;
grant update (region, household_id, said_sealed) on casework.award_review to doudi_app;

create table casework.death_report (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  person_id uuid not null,
  died_on date not null,
  learned_on date not null,
  due_on date not null,
  source text not null,
  document text,
  state text not null,
  reported_at timestamptz not null,
  reported_by uuid not null,
  settled_at timestamptz,
  settled_by uuid,
  rebutted_at timestamptz,
  rebutted_by uuid,
  rebutted_because text,
  heads json,
  earlier json,
  primary key (county, id),
  constraint death_report_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint death_report_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint death_report_days_in_order check (learned_on >= died_on and due_on > died_on),
  constraint death_report_source_known check (source in ('family', 'village', 'hospital', 'police', 'funeralHome', 'feed')),
  constraint death_report_state_known check (state in ('reported', 'settled', 'rebutted')),
  constraint death_report_other_hands check (settled_by <> reported_by),
  constraint death_report_settled_whole check ((settled_at is null) = (settled_by is null)),
  constraint death_report_rebuttal_said check (state <> 'rebutted' or rebutted_because ~ '[^[:space:]]')
);
comment on table casework.death_report is 'Somebody is said to have died: what follows is settled within the lawful months by another than who reported it. [person]';
comment on column casework.death_report.county is 'County in charge.';
comment on column casework.death_report.id is 'Of the report.';
comment on column casework.death_report.region is 'Village in charge.';
comment on column casework.death_report.household_id is 'The household.';
comment on column casework.death_report.person_id is 'Who died.';
comment on column casework.death_report.died_on is 'The day of death.';
comment on column casework.death_report.learned_on is 'The day on which we learned of it.';
comment on column casework.death_report.due_on is 'The last day on which awards are to be settled.';
comment on column casework.death_report.source is 'family, village, hospital, police, funeralHome, feed.';
comment on column casework.death_report.document is 'Where the paper lies.';
comment on column casework.death_report.state is 'reported, settled, rebutted.';
comment on column casework.death_report.reported_at is 'When it was entered.';
comment on column casework.death_report.reported_by is 'By whom.';
comment on column casework.death_report.settled_at is 'When awards were settled.';
comment on column casework.death_report.settled_by is 'By whom.';
comment on column casework.death_report.rebutted_at is 'When it turned out to be wrong.';
comment on column casework.death_report.rebutted_by is 'Who says so.';
comment on column casework.death_report.rebutted_because is 'How it turned out.';
comment on column casework.death_report.heads is 'Who belongs to the household afterwards, by ids, where the head died.';
comment on column casework.death_report.earlier is 'Who belonged to it before, by ids; to restore it.';
create unique index death_report_one_of_person on casework.death_report (county, person_id) where state <> 'rebutted';
create index death_report_of_whom on casework.death_report (county, person_id);
create index death_report_in_household_of on casework.death_report (county, household_id);
create index death_report_waiting on casework.death_report (county, region, due_on) where state = 'reported';
call platform.guard_persons('casework.death_report');
grant select, insert on casework.death_report to doudi_app;
grant update (region, household_id, state, settled_at, settled_by, rebutted_at, rebutted_by, rebutted_because, heads, earlier)
  on casework.death_report to doudi_app;
alter table casework.award_change add constraint award_change_of_death foreign key (county, death_id) references casework.death_report (county, id);

-- Where an award came from, its gradual exit, and the notice of its end.
alter table casework.award add column source text not null default 'decision';
alter table casework.award add column grace_from date;
alter table casework.award add column grace_enrolment_id uuid;
alter table casework.award add column end_notice_id uuid;
alter table casework.award add constraint award_source_known check (source in ('decision', 'roster'));
alter table casework.award add constraint award_grace_whole check ((grace_from is null) = (grace_until is null));
alter table casework.award add constraint award_grace_in_order check (grace_until > grace_from);
alter table casework.award add constraint award_grace_on_roll foreign key (county, grace_enrolment_id) references registry.enrolment (county, id);
alter table casework.award add constraint award_end_told foreign key (county, end_notice_id) references casework.award_notice (county, id);
alter table casework.award add constraint award_end_has_notice
  check (holds_until is null or ended_because = 'paidOnce' or end_notice_id is not null);
comment on column casework.award.source is 'decision, or roster: taken over from a roll without its decision.';
comment on column casework.award.grace_from is 'First day of the gradual exit.';
comment on column casework.award.grace_enrolment_id is 'Its row on the roll of gradual exits.';
comment on column casework.award.end_notice_id is 'The notice by which its end is told.';
create index award_by_grace_enrolment on casework.award (county, grace_enrolment_id);
create index award_by_end_notice on casework.award (county, end_notice_id);
create index award_in_grace on casework.award (county, grace_until, region) where state = 'grace';
grant update (grace_from, grace_enrolment_id, end_notice_id, continues) on casework.award to doudi_app;
