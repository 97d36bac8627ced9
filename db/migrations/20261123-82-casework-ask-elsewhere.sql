-- Letters between counties: the county of registration is told and asked; what others ask is answered.

create table casework.letter (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid,
  intake_id uuid,
  emergency_id uuid,
  direction text not null,
  question text not null,
  other_region text not null,
  number text not null,
  asked_sealed bytea not null,
  state text not null,
  version bigint not null,
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  sent_on date,
  due_on date,
  reminded_on date,
  went_on_because_sealed bytea,
  went_on_on date,
  went_on_by uuid,
  answered_on date,
  answer text,
  answer_sealed bytea,
  ended_on date,
  changed_at timestamptz not null,
  primary key (county, id),
  constraint letter_number_once unique (county, direction, other_region, number),
  constraint letter_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint letter_of_intake foreign key (county, intake_id) references casework.intake (county, id),
  constraint letter_of_emergency foreign key (county, emergency_id) references casework.emergency (county, id),
  constraint letter_direction_known check (direction in ('out', 'in')),
  constraint letter_question_known check (question in ('means', 'doublePay')),
  constraint letter_answer_known check (answer in ('agrees', 'differs', 'paidThere', 'notPaidThere', 'unknownThere')),
  constraint letter_answer_whole check ((answer is null) = (answered_on is null)),
  constraint letter_went_on_whole check ((went_on_on is null) = (went_on_because_sealed is null) and (went_on_on is null) = (went_on_by is null)),
  constraint letter_other_is_a_county check (other_region ~ '^[0-9]{6}$' and other_region <> county)
);
comment on table casework.letter is 'A letter to or from another county about somebody: their means there, or whether aid is paid twice. [person]';
comment on column casework.letter.county is 'This county.';
comment on column casework.letter.id is 'Permanent id.';
comment on column casework.letter.region is 'Village in charge.';
comment on column casework.letter.household_id is 'The household; empty: somebody who is not registered here.';
comment on column casework.letter.intake_id is 'The intake it was written for.';
comment on column casework.letter.emergency_id is 'The emergency it was written for.';
comment on column casework.letter.direction is 'out: this county asks; in: it is asked.';
comment on column casework.letter.question is 'means: means and papers; doublePay: whether the same aid is paid there.';
comment on column casework.letter.other_region is 'The other county.';
comment on column casework.letter.number is 'Number of the letter.';
comment on column casework.letter.asked_sealed is 'About whom and what is asked, encrypted.';
comment on column casework.letter.state is 'Where it stands, as in the tables of packages/life.';
comment on column casework.letter.version is 'How many steps it has taken.';
comment on column casework.letter.opened_on is 'The day it was opened or received.';
comment on column casework.letter.opened_at is 'When it was entered.';
comment on column casework.letter.opened_by is 'By whom.';
comment on column casework.letter.sent_on is 'The day it left.';
comment on column casework.letter.due_on is 'Until when an answer is due; empty: no days are set.';
comment on column casework.letter.reminded_on is 'The day of the last reminder.';
comment on column casework.letter.went_on_because_sealed is 'Why it is decided without the answer, encrypted.';
comment on column casework.letter.went_on_on is 'The day on which it was settled to go on without the answer.';
comment on column casework.letter.went_on_by is 'Who settled it.';
comment on column casework.letter.answered_on is 'Day of the answer.';
comment on column casework.letter.answer is 'agrees, differs, paidThere, notPaidThere, unknownThere.';
comment on column casework.letter.answer_sealed is 'The words of the answer, encrypted.';
comment on column casework.letter.ended_on is 'The day on which nothing was left to do.';
comment on column casework.letter.changed_at is 'When the last step was taken.';
create index letter_by_household on casework.letter (county, household_id);
create index letter_by_intake on casework.letter (county, intake_id);
create index letter_by_emergency on casework.letter (county, emergency_id);
create index letter_by_state on casework.letter (county, direction, state, due_on);
call platform.guard_persons('casework.letter');
grant select, insert on casework.letter to doudi_app;
grant update (region, household_id, asked_sealed, state, version, sent_on, due_on, reminded_on, went_on_because_sealed, went_on_on, went_on_by,
  answered_on, answer, answer_sealed, ended_on, changed_at) on casework.letter to doudi_app;
