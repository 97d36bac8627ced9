-- From the first word at the door to the award: intakes, applications with their steps, decisions, awards with their amounts.

create schema casework;
comment on schema casework is 'What we decide: intake, applications, decisions, awards.';
grant usage on schema casework to doudi_app;

create table casework.intake (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  applicant_id uuid not null,
  applied_by text not null,
  proxy_sealed bytea,
  proxy_until date,
  channel text not null,
  lead text,
  standing text not null,
  home_region text,
  told_sealed bytea not null,
  proposal json not null,
  taken_on date not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  primary key (county, id),
  constraint intake_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint intake_of_applicant foreign key (county, applicant_id) references registry.person (county, id),
  constraint intake_applicant_known check (applied_by in ('self', 'member', 'guardian', 'committee', 'proxy')),
  constraint intake_proxy_named check ((applied_by = 'proxy') = (proxy_sealed is not null)),
  constraint intake_proxy_has_term check ((proxy_sealed is null) = (proxy_until is null)),
  constraint intake_channel_known check (channel in ('window', 'village', 'visit', 'telephone', 'web', 'lead')),
  constraint intake_standing_known check (standing in ('hukou', 'residencePermit', 'whereItHappened')),
  constraint intake_home_named check ((standing = 'hukou') = (home_region is null))
);
comment on table casework.intake is 'Somebody came through the one door: who, with whom, what happened, and what was proposed. [person]';
comment on column casework.intake.county is 'County of the door.';
comment on column casework.intake.id is 'Of the intake; the number on its receipt.';
comment on column casework.intake.region is 'Village in charge of the household.';
comment on column casework.intake.household_id is 'Who live together.';
comment on column casework.intake.applicant_id is 'Who applies, or for whom it is applied.';
comment on column casework.intake.applied_by is 'self, member, guardian, committee, proxy.';
comment on column casework.intake.proxy_sealed is 'Name, telephone and scope of a proxy, encrypted.';
comment on column casework.intake.proxy_until is 'The last day on which the proxy may act.';
comment on column casework.intake.channel is 'window, village, visit, telephone, web, lead.';
comment on column casework.intake.lead is 'Where it comes from, when from a lead: a finding or report by its id.';
comment on column casework.intake.standing is 'Why here: hukou, residencePermit, whereItHappened.';
comment on column casework.intake.home_region is 'County of registration that is told and asked, when it is not this one.';
comment on column casework.intake.told_sealed is 'What happened, in the words of whoever came; encrypted.';
comment on column casework.intake.proposal is 'What the rules proposed that day: programmes, answers, what is missing. No names.';
comment on column casework.intake.taken_on is 'The day.';
comment on column casework.intake.taken_at is 'When it was entered.';
comment on column casework.intake.taken_by is 'Who took it down.';
create index intake_in_household on casework.intake (county, household_id);
create index intake_of_person on casework.intake (county, applicant_id);
create index intake_by_village on casework.intake (county, region, taken_on);
call platform.guard_persons('casework.intake');
grant select, insert on casework.intake to doudi_app;
grant update (region, told_sealed, proxy_sealed) on casework.intake to doudi_app;

create table casework.application (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  person_id uuid,
  intake_id uuid not null,
  programme text not null,
  aid text,
  state text not null,
  version bigint not null,
  returned_times bigint not null,
  applied_on date not null,
  accepted_on date,
  law_on date not null,
  decided_on date,
  ended_on date,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (county, id),
  constraint application_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint application_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint application_of_intake foreign key (county, intake_id) references casework.intake (county, id),
  constraint application_returned_once check (returned_times between 0 and 1),
  constraint application_days_in_order check (accepted_on >= applied_on),
  constraint application_aid_of_temporary check ((programme = 'temporaryAid') = (aid is not null)),
  constraint application_aid_known check (aid in ('emergencyFamily', 'emergencyIndividual', 'expenditureFamily'))
);
comment on table casework.application is 'One programme asked for, and where it stands: its steps folded. [person]';
comment on column casework.application.county is 'County in charge.';
comment on column casework.application.id is 'Permanent id.';
comment on column casework.application.region is 'Village in charge; it follows the household.';
comment on column casework.application.household_id is 'The household.';
comment on column casework.application.person_id is 'The member, of a personal programme; empty: the household.';
comment on column casework.application.intake_id is 'The door it came through.';
comment on column casework.application.programme is 'dibao, tekun, temporaryAid and so on.';
comment on column casework.application.aid is 'Of temporary aid: emergencyFamily, emergencyIndividual, expenditureFamily.';
comment on column casework.application.state is 'Where it stands, as in the table of packages/life.';
comment on column casework.application.version is 'How many steps it has taken; whoever acts names the one they saw.';
comment on column casework.application.returned_times is 'How often it was returned for correction: once at most.';
comment on column casework.application.applied_on is 'Day of the application.';
comment on column casework.application.accepted_on is 'Day of acceptance.';
comment on column casework.application.law_on is 'The day whose procedure it follows: of acceptance, until then of application.';
comment on column casework.application.decided_on is 'Day of the decision in force.';
comment on column casework.application.ended_on is 'Day on which nothing was left to do.';
comment on column casework.application.opened_at is 'When it was opened.';
comment on column casework.application.changed_at is 'When the last step was taken.';
create index application_in_household on casework.application (county, household_id);
create index application_of_whom on casework.application (county, person_id);
create index application_of_door on casework.application (county, intake_id);
create index application_by_state on casework.application (county, state, region, changed_at);
create unique index application_one_open_per_programme on casework.application
  (county, household_id, programme, coalesce(person_id, household_id)) where ended_on is null and programme <> 'temporaryAid';
call platform.guard_persons('casework.application');
grant select, insert on casework.application to doudi_app;
grant update (region, state, version, returned_times, accepted_on, law_on, decided_on, ended_on, changed_at)
  on casework.application to doudi_app;

create table casework.intake_item (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  intake_id uuid not null,
  programme text not null,
  person_id uuid,
  answer text not null,
  amount_fen bigint,
  choice text not null,
  because text,
  said json not null,
  application_id uuid,
  primary key (county, id),
  constraint intake_item_of_intake foreign key (county, intake_id) references casework.intake (county, id),
  constraint intake_item_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint intake_item_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint intake_item_opened foreign key (county, application_id) references casework.application (county, id),
  constraint intake_item_answer_known check (answer in ('eligible', 'ineligible', 'undetermined', 'notAsked')),
  constraint intake_item_choice_known check (choice in ('kept', 'added', 'dropped', 'referred')),
  constraint intake_item_reason_said check (choice in ('kept', 'referred') or because ~ '[^[:space:]]'),
  constraint intake_item_opens check ((choice in ('kept', 'added')) = (application_id is not null))
);
comment on table casework.intake_item is 'What was proposed at the door and what the clerk made of it; what was dropped stays. [person]';
comment on column casework.intake_item.county is 'County of the door.';
comment on column casework.intake_item.id is 'Of the line.';
comment on column casework.intake_item.region is 'Village in charge.';
comment on column casework.intake_item.household_id is 'The household.';
comment on column casework.intake_item.intake_id is 'The intake.';
comment on column casework.intake_item.programme is 'The programme.';
comment on column casework.intake_item.person_id is 'The member, of a personal programme.';
comment on column casework.intake_item.answer is 'What the rules said: eligible, ineligible, undetermined, notAsked.';
comment on column casework.intake_item.amount_fen is 'What they gave, per month or once; empty: none, or not known.';
comment on column casework.intake_item.choice is 'kept, added, dropped by the clerk; referred to a department.';
comment on column casework.intake_item.because is 'Why it was added or dropped.';
comment on column casework.intake_item.said is 'Reasons with clauses and what is missing, as shown that day. No names.';
comment on column casework.intake_item.application_id is 'The application it opened.';
create index intake_item_by_intake on casework.intake_item (county, intake_id);
create index intake_item_by_household on casework.intake_item (county, household_id);
create index intake_item_by_person on casework.intake_item (county, person_id);
create index intake_item_by_application on casework.intake_item (county, application_id);
call platform.guard_persons('casework.intake_item');
grant select, insert on casework.intake_item to doudi_app;
grant update (region) on casework.intake_item to doudi_app;

create table casework.authorisation (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  intake_id uuid not null,
  person_id uuid,
  supporter_sealed bytea,
  supporter_of uuid,
  signed_on date not null,
  good_until date not null,
  document text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  withdrawn_on date,
  primary key (county, id),
  constraint authorisation_of_intake foreign key (county, intake_id) references casework.intake (county, id),
  constraint authorisation_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint authorisation_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint authorisation_supporter_of foreign key (county, supporter_of) references registry.person (county, id),
  constraint authorisation_of_one check ((person_id is null) = (supporter_sealed is not null)),
  constraint authorisation_supporter_of_whom check ((supporter_sealed is null) = (supporter_of is null)),
  constraint authorisation_days_in_order check (good_until > signed_on and withdrawn_on >= signed_on),
  constraint authorisation_document_named check (document ~ '[^[:space:]]')
);
comment on table casework.authorisation is 'An adult of the household, or a legal supporter of a tekun applicant, lets their means be checked. [person]';
comment on column casework.authorisation.county is 'County of the door.';
comment on column casework.authorisation.id is 'Of the authorisation.';
comment on column casework.authorisation.region is 'Village in charge.';
comment on column casework.authorisation.household_id is 'The household.';
comment on column casework.authorisation.intake_id is 'The intake it was signed for.';
comment on column casework.authorisation.person_id is 'Who signed, when they are known here.';
comment on column casework.authorisation.supporter_sealed is 'A legal supporter who lives elsewhere: name and relation, encrypted.';
comment on column casework.authorisation.supporter_of is 'Whose supporter.';
comment on column casework.authorisation.signed_on is 'Day of the signature.';
comment on column casework.authorisation.good_until is 'The last day on which means may be asked about.';
comment on column casework.authorisation.document is 'Where the signed paper lies.';
comment on column casework.authorisation.recorded_at is 'When it was entered.';
comment on column casework.authorisation.recorded_by is 'By whom.';
comment on column casework.authorisation.withdrawn_on is 'The day on which it was taken back.';
create index authorisation_by_intake on casework.authorisation (county, intake_id);
create index authorisation_by_household on casework.authorisation (county, household_id);
create index authorisation_by_person on casework.authorisation (county, person_id);
create index authorisation_by_supported on casework.authorisation (county, supporter_of);
call platform.guard_persons('casework.authorisation');
grant select, insert on casework.authorisation to doudi_app;
grant update (region, supporter_sealed, withdrawn_on) on casework.authorisation to doudi_app;

create table casework.step (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  application_id uuid not null,
  seq bigint not null,
  act text not null,
  state text not null,
  happened_on date not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  taken_post text not null,
  hand text,
  said_sealed bytea,
  primary key (county, id),
  constraint step_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint step_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint step_one_at_a_time unique (county, application_id, seq),
  constraint step_hand_known check (hand in ('intake', 'inquiry', 'verify', 'confirm', 'second'))
);
comment on table casework.step is 'What happened to an application, in order; never changed. Only the village in charge follows the household. [person]';
comment on column casework.step.county is 'County in charge.';
comment on column casework.step.id is 'Of the step.';
comment on column casework.step.region is 'Village in charge.';
comment on column casework.step.household_id is 'The household.';
comment on column casework.step.application_id is 'The application.';
comment on column casework.step.seq is '1, 2, 3: the order that counts.';
comment on column casework.step.act is 'What was done, as in the table of packages/life.';
comment on column casework.step.state is 'Where the application stood afterwards.';
comment on column casework.step.happened_on is 'The day it happened.';
comment on column casework.step.taken_at is 'When it was entered.';
comment on column casework.step.taken_by is 'By whom.';
comment on column casework.step.taken_post is 'In which post.';
comment on column casework.step.hand is 'Which hand it was, where hands must differ: intake, inquiry, verify, confirm; second.';
comment on column casework.step.said_sealed is 'What was found or said, encrypted.';
create index step_by_household on casework.step (county, household_id);
create index step_by_officer on casework.step (county, taken_by, taken_at);
call platform.guard_persons('casework.step');
grant select, insert on casework.step to doudi_app;
grant update (region, said_sealed) on casework.step to doudi_app;

create table casework.decision (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  application_id uuid,
  award_id uuid,
  kind text not null,
  programme text not null,
  person_id uuid,
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  decided_post text not null,
  delegated boolean not null,
  by_hand boolean not null,
  amount_fen bigint,
  effective_on date,
  reasons json not null,
  packs text not null,
  frozen_sealed bytea not null,
  primary key (county, id),
  constraint decision_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint decision_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint decision_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint decision_kind_known check (kind in ('award', 'refuse', 'increase', 'reduce', 'suspend', 'resume', 'grace', 'end', 'carryOn')),
  constraint decision_about_something check (application_id is not null or award_id is not null),
  constraint decision_amount_of_award check (kind <> 'award' or effective_on is not null)
);
comment on table casework.decision is 'A decision with its reasons, and the facts and rules it rests on as they were. [person]';
comment on column casework.decision.county is 'County in charge.';
comment on column casework.decision.id is 'Of the decision.';
comment on column casework.decision.region is 'Village in charge.';
comment on column casework.decision.household_id is 'The household.';
comment on column casework.decision.application_id is 'The application it answers.';
comment on column casework.decision.award_id is 'The award it makes or changes.';
comment on column casework.decision.kind is 'award, refuse, increase, reduce, suspend, resume, grace, end, carryOn.';
comment on column casework.decision.programme is 'The programme.';
comment on column casework.decision.person_id is 'The member, of a personal programme.';
comment on column casework.decision.decided_on is 'The day.';
comment on column casework.decision.decided_at is 'When it was entered.';
comment on column casework.decision.decided_by is 'Who decided; nobody but the system where the rules leave nothing to decide.';
comment on column casework.decision.decided_post is 'In which post.';
comment on column casework.decision.delegated is 'Decided by a township under a delegation.';
comment on column casework.decision.by_hand is 'The rules could not decide: a person did, citing a clause.';
comment on column casework.decision.amount_fen is 'Per month, or once; empty: no sum.';
comment on column casework.decision.effective_on is 'First day of what it decides.';
comment on column casework.decision.reasons is 'Every reason with its clause, as codes and words without names.';
comment on column casework.decision.packs is 'The rules it used, by hash.';
comment on column casework.decision.frozen_sealed is 'The case and the determination as they were, encrypted.';
create index decision_by_application on casework.decision (county, application_id);
create index decision_by_household on casework.decision (county, household_id);
create index decision_by_person on casework.decision (county, person_id);
create index decision_by_award on casework.decision (county, award_id);
create index decision_by_day on casework.decision (county, decided_on, region);
call platform.guard_persons('casework.decision');
grant select, insert on casework.decision to doudi_app;
grant update (region, frozen_sealed) on casework.decision to doudi_app;

create table casework.award (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  person_id uuid,
  programme text not null,
  application_id uuid,
  enrolment_id uuid,
  continues uuid,
  state text not null,
  version bigint not null,
  category text,
  holds_from date not null,
  holds_until date,
  ended_because text,
  grace_until date,
  review_on date,
  changed_at timestamptz not null,
  primary key (county, id),
  constraint award_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint award_of_person foreign key (county, person_id) references registry.person (county, id),
  constraint award_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint award_on_roll foreign key (county, enrolment_id) references registry.enrolment (county, id),
  constraint award_continues foreign key (county, continues) references casework.award (county, id),
  constraint award_days_in_order check (holds_until > holds_from),
  constraint award_end_has_cause check ((holds_until is null) = (ended_because is null)),
  constraint award_category_known check (category in ('A', 'B', 'C'))
);
comment on table casework.award is 'What somebody is owed by a decision, and since when. [person]';
comment on column casework.award.county is 'County in charge.';
comment on column casework.award.id is 'Permanent id.';
comment on column casework.award.region is 'Village in charge.';
comment on column casework.award.household_id is 'The household.';
comment on column casework.award.person_id is 'The member, of a personal programme.';
comment on column casework.award.programme is 'The programme.';
comment on column casework.award.application_id is 'The application that led to it; empty: taken over from a roll.';
comment on column casework.award.enrolment_id is 'Its row on the roll.';
comment on column casework.award.continues is 'The award it carries on after a change of head: no new entry in the figures.';
comment on column casework.award.state is 'Where it stands, as in the table of packages/life.';
comment on column casework.award.version is 'How many changes it has had; whoever acts names the one they saw.';
comment on column casework.award.category is 'A, B, C of dibao: how often it is reviewed.';
comment on column casework.award.holds_from is 'First day.';
comment on column casework.award.holds_until is 'The day from which it no longer holds.';
comment on column casework.award.ended_because is 'Why it ended: a code.';
comment on column casework.award.grace_until is 'The day on which a gradual exit ends.';
comment on column casework.award.review_on is 'The day by which it is to be looked at again.';
comment on column casework.award.changed_at is 'When it last changed.';
create index award_in_household_of on casework.award (county, household_id);
create index award_of_whom on casework.award (county, person_id);
create index award_by_application on casework.award (county, application_id);
create index award_by_enrolment on casework.award (county, enrolment_id);
create index award_carried_on on casework.award (county, continues);
create index award_by_state on casework.award (county, programme, state, region);
create index award_by_review on casework.award (county, review_on) where holds_until is null;
create unique index award_one_open_per_programme on casework.award (county, household_id, programme, coalesce(person_id, household_id))
  where holds_until is null;
call platform.guard_persons('casework.award');
grant select, insert on casework.award to doudi_app;
grant update (region, household_id, state, version, category, holds_until, ended_because, grace_until, review_on, enrolment_id, changed_at)
  on casework.award to doudi_app;
alter table casework.decision add constraint decision_of_award foreign key (county, award_id) references casework.award (county, id);

create table casework.award_amount (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  award_id uuid not null,
  monthly_fen bigint,
  once_fen bigint,
  holds_from date not null,
  holds_until date,
  decision_id uuid not null,
  primary key (county, id),
  constraint award_amount_of_award foreign key (county, award_id) references casework.award (county, id),
  constraint award_amount_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint award_amount_by_decision foreign key (county, decision_id) references casework.decision (county, id),
  constraint award_amount_not_negative check (coalesce(monthly_fen, once_fen) >= 0 and (monthly_fen is null) <> (once_fen is null)),
  constraint award_amount_days_in_order check (holds_until > holds_from),
  constraint award_amount_one_at_a_time exclude using gist (county with =, award_id with =, daterange(holds_from, holds_until) with &&)
);
comment on table casework.award_amount is 'How much an award gives, from which day to which. [person]';
comment on column casework.award_amount.county is 'County in charge.';
comment on column casework.award_amount.id is 'Of the span.';
comment on column casework.award_amount.region is 'Village in charge.';
comment on column casework.award_amount.household_id is 'The household.';
comment on column casework.award_amount.award_id is 'The award.';
comment on column casework.award_amount.monthly_fen is 'Per month.';
comment on column casework.award_amount.once_fen is 'Once, of temporary aid.';
comment on column casework.award_amount.holds_from is 'First day.';
comment on column casework.award_amount.holds_until is 'The day from which another amount holds.';
comment on column casework.award_amount.decision_id is 'The decision that says so.';
create index award_amount_of on casework.award_amount (county, award_id, holds_from);
create index award_amount_by_household on casework.award_amount (county, household_id);
create index award_amount_by_decision_of on casework.award_amount (county, decision_id);
call platform.guard_persons('casework.award_amount');
grant select, insert on casework.award_amount to doudi_app;
grant update (region, household_id, holds_until) on casework.award_amount to doudi_app;
