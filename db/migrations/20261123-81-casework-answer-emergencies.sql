-- Emergencies from the telephone to the closing: reports, who is on duty, visits, consultations, what is to be made up for.

create table casework.emergency (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid,
  person_id uuid,
  home_region text,
  channel text not null,
  urgency text not null,
  told_sealed bytea not null,
  state text not null,
  version bigint not null,
  reported_at timestamptz not null,
  reported_by uuid not null,
  answer_by_at timestamptz,
  sent_officer uuid,
  answered_at timestamptz,
  visited_at timestamptz,
  intake_id uuid,
  closing text,
  ended_on date,
  changed_at timestamptz not null,
  primary key (county, id),
  constraint emergency_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint emergency_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint emergency_opened_intake foreign key (county, intake_id) references casework.intake (county, id),
  constraint emergency_channel_known check (channel in ('telephone', 'visit', 'village', 'web', 'window')),
  constraint emergency_urgency_known check (urgency in ('lifeAtRisk', 'today', 'days')),
  constraint emergency_person_in_household check (person_id is null or household_id is not null),
  constraint emergency_closing_known check (closing in ('aided', 'referred', 'unfounded', 'noNeed')),
  constraint emergency_closed_how check ((ended_on is null) = (closing is null)),
  constraint emergency_days_in_order check (answered_at >= reported_at)
);
comment on table casework.emergency is 'Somebody in sudden need, where it happened; who it is may come to light later. [person]';
comment on column casework.emergency.county is 'County in which it happened.';
comment on column casework.emergency.id is 'Permanent id.';
comment on column casework.emergency.region is 'Village in which it happened; it stays, wherever the household belongs.';
comment on column casework.emergency.household_id is 'The household; empty: not known yet.';
comment on column casework.emergency.person_id is 'Who; empty: not known yet.';
comment on column casework.emergency.home_region is 'County of registration, when it is not this one.';
comment on column casework.emergency.channel is 'telephone, visit, village, web, window.';
comment on column casework.emergency.urgency is 'lifeAtRisk, today, days.';
comment on column casework.emergency.told_sealed is 'Who, where exactly, what, and who reports, encrypted.';
comment on column casework.emergency.state is 'Where it stands, as in the table of packages/life.';
comment on column casework.emergency.version is 'How many steps it has taken.';
comment on column casework.emergency.reported_at is 'When it was reported.';
comment on column casework.emergency.reported_by is 'Who took the report down.';
comment on column casework.emergency.answer_by_at is 'Until when the township had to send somebody; afterwards the county is called. Empty: no minutes are set.';
comment on column casework.emergency.sent_officer is 'Who was sent.';
comment on column casework.emergency.answered_at is 'When somebody was first sent.';
comment on column casework.emergency.visited_at is 'When somebody was there.';
comment on column casework.emergency.intake_id is 'The intake that the aid opened.';
comment on column casework.emergency.closing is 'How it ended: aided, referred, unfounded, noNeed.';
comment on column casework.emergency.ended_on is 'The day it was closed.';
comment on column casework.emergency.changed_at is 'When the last step was taken.';
create index emergency_by_household on casework.emergency (county, household_id);
create index emergency_by_person on casework.emergency (county, person_id);
create index emergency_by_intake on casework.emergency (county, intake_id);
create index emergency_by_state on casework.emergency (county, state, region, reported_at);
call platform.guard_persons('casework.emergency');
grant select, insert on casework.emergency to doudi_app;
grant update (household_id, person_id, home_region, told_sealed, state, version, sent_officer, answered_at, visited_at, intake_id, closing,
  ended_on, changed_at) on casework.emergency to doudi_app;

create table casework.emergency_step (
  county text not null,
  id uuid not null,
  region text not null,
  emergency_id uuid not null,
  seq bigint not null,
  act text not null,
  state text not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  taken_post text not null,
  said_sealed bytea,
  primary key (county, id),
  constraint emergency_step_of foreign key (county, emergency_id) references casework.emergency (county, id),
  constraint emergency_step_one_at_a_time unique (county, emergency_id, seq)
);
comment on table casework.emergency_step is 'What was done in an emergency, in order; never changed. [person]';
comment on column casework.emergency_step.county is 'County.';
comment on column casework.emergency_step.id is 'Of the step.';
comment on column casework.emergency_step.region is 'Village in which it happened.';
comment on column casework.emergency_step.emergency_id is 'The emergency.';
comment on column casework.emergency_step.seq is '1, 2, 3.';
comment on column casework.emergency_step.act is 'What was done, as in the table of packages/life.';
comment on column casework.emergency_step.state is 'Where it stood afterwards.';
comment on column casework.emergency_step.taken_at is 'When.';
comment on column casework.emergency_step.taken_by is 'By whom.';
comment on column casework.emergency_step.taken_post is 'In which post.';
comment on column casework.emergency_step.said_sealed is 'What was found or agreed, encrypted.';
call platform.guard_persons('casework.emergency_step');
grant select, insert on casework.emergency_step to doudi_app;
grant update (said_sealed) on casework.emergency_step to doudi_app;

create table casework.emergency_task (
  county text not null,
  id uuid not null,
  region text not null,
  emergency_id uuid not null,
  kind text not null,
  words_sealed bytea not null,
  by_whom text not null,
  due_on date,
  opened_at timestamptz not null,
  done_on date,
  done_by uuid,
  proof text,
  primary key (county, id),
  constraint emergency_task_of foreign key (county, emergency_id) references casework.emergency (county, id),
  constraint emergency_task_kind_known check (kind in ('makeUp', 'consultation')),
  constraint emergency_task_done_with_proof check ((done_on is null) = (done_by is null) and (done_on is null) = (proof is null)),
  constraint emergency_task_named check (by_whom ~ '[^[:space:]]')
);
comment on table casework.emergency_task is 'What is left to do: papers to be made up for after aid that came first, and what a consultation agreed. [person]';
comment on column casework.emergency_task.county is 'County.';
comment on column casework.emergency_task.id is 'Of the task.';
comment on column casework.emergency_task.region is 'Village in which it happened.';
comment on column casework.emergency_task.emergency_id is 'The emergency.';
comment on column casework.emergency_task.kind is 'makeUp: papers, verification and notice after aid first; consultation: what was agreed.';
comment on column casework.emergency_task.words_sealed is 'What is to be done, encrypted.';
comment on column casework.emergency_task.by_whom is 'Which unit does it.';
comment on column casework.emergency_task.due_on is 'The last day; empty: none is set.';
comment on column casework.emergency_task.opened_at is 'Since when it waits.';
comment on column casework.emergency_task.done_on is 'The day it was done.';
comment on column casework.emergency_task.done_by is 'Who says so.';
comment on column casework.emergency_task.proof is 'Where the paper lies that shows it.';
create index emergency_task_by_emergency on casework.emergency_task (county, emergency_id);
create index emergency_task_open on casework.emergency_task (county, due_on) where done_on is null;
call platform.guard_persons('casework.emergency_task');
grant select, insert on casework.emergency_task to doudi_app;
grant update (words_sealed, done_on, done_by, proof) on casework.emergency_task to doudi_app;

create table casework.duty (
  county text not null,
  id uuid not null,
  area text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  officer uuid not null,
  stand_in uuid not null,
  telephone text not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  ended_early_at timestamptz,
  primary key (county, id),
  constraint duty_in_order check (ends_at > starts_at and ended_early_at >= starts_at),
  constraint duty_stand_in_is_another check (stand_in <> officer),
  constraint duty_area_in_county check (area ~ '^[0-9]{6}([0-9]{3})?$' and left(area, 6) = county),
  constraint duty_one_at_a_time exclude using gist
    (county with =, area with =, tstzrange(starts_at, least(ends_at, ended_early_at)) with &&)
);
comment on table casework.duty is 'Who answers emergencies, when, and who stands in: officials of a township or the county. [county]';
comment on column casework.duty.county is 'County.';
comment on column casework.duty.id is 'Of the shift.';
comment on column casework.duty.area is 'Township (nine digits) or county (six).';
comment on column casework.duty.starts_at is 'From when.';
comment on column casework.duty.ends_at is 'Until before when.';
comment on column casework.duty.officer is 'Who.';
comment on column casework.duty.stand_in is 'Who stands in when they cannot be reached.';
comment on column casework.duty.telephone is 'The duty telephone of the office.';
comment on column casework.duty.entered_at is 'When it was entered.';
comment on column casework.duty.entered_by is 'By whom.';
comment on column casework.duty.ended_early_at is 'When it was taken off the roster.';
create index duty_by_time on casework.duty (county, area, ends_at);
call platform.guard_county('casework.duty');
grant select, insert on casework.duty to doudi_app;
grant update (ended_early_at) on casework.duty to doudi_app;
