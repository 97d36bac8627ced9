-- Needs that another department answers: passed on with the consent of the person, answered, told.

create table casework.referral (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  person_id uuid not null,
  intake_id uuid,
  department text not null,
  programme text,
  origin text not null,
  need_sealed bytea not null,
  state text not null,
  version bigint not null,
  consent_on date,
  consent_scope text[],
  consent_document text,
  disclosed_sealed bytea,
  sent_on date,
  due_on date,
  answered_on date,
  outcome text,
  amount_fen bigint,
  reference text,
  told_on date,
  ended_on date,
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  changed_at timestamptz not null,
  primary key (county, id),
  constraint referral_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint referral_for_person foreign key (county, person_id) references registry.person (county, id),
  constraint referral_of_intake foreign key (county, intake_id) references casework.intake (county, id),
  constraint referral_origin_known check (origin in ('intake', 'desk', 'emergency', 'afterStateAid')),
  constraint referral_consent_whole check ((consent_on is null) = (consent_scope is null) and (consent_on is null) = (consent_document is null)),
  constraint referral_leaves_with_consent check (disclosed_sealed is null or consent_on is not null),
  constraint referral_leaves_on_a_day check ((disclosed_sealed is null) = (sent_on is null)),
  constraint referral_outcome_known check (outcome in ('granted', 'partly', 'refused')),
  constraint referral_answer_whole check ((outcome is null) = (answered_on is null)),
  constraint referral_amount_of_granted check (amount_fen is null or (amount_fen >= 0 and outcome in ('granted', 'partly')))
);
comment on table casework.referral is 'A need of somebody that another department answers. [person]';
comment on column casework.referral.county is 'County in charge.';
comment on column casework.referral.id is 'Permanent id; the number on the file that goes out and comes back.';
comment on column casework.referral.region is 'Village in charge; it follows the household.';
comment on column casework.referral.household_id is 'The household.';
comment on column casework.referral.person_id is 'For whom.';
comment on column casework.referral.intake_id is 'The door it came through; empty: opened at the desk.';
comment on column casework.referral.department is 'To whom: medical, education and so on, as in packages/life. Row security shows it to that department alone.';
comment on column casework.referral.programme is 'The special aid that the rules named; empty: none did.';
comment on column casework.referral.origin is 'intake, desk, emergency; afterStateAid: to a charity for what the state left.';
comment on column casework.referral.need_sealed is 'What is needed and which papers go along, encrypted.';
comment on column casework.referral.state is 'Where it stands, as in the table of packages/life.';
comment on column casework.referral.version is 'How many steps it has taken; whoever acts names the one they saw.';
comment on column casework.referral.consent_on is 'The day on which the person consented.';
comment on column casework.referral.consent_scope is 'What may be told: name, born and so on.';
comment on column casework.referral.consent_document is 'Where the signed paper lies.';
comment on column casework.referral.disclosed_sealed is 'What has left, word by word, encrypted; empty: nothing has.';
comment on column casework.referral.sent_on is 'The day it last left.';
comment on column casework.referral.due_on is 'Last day for the answer; empty: not sent, or no reply days are set.';
comment on column casework.referral.answered_on is 'Day of the answer.';
comment on column casework.referral.outcome is 'granted, partly, refused.';
comment on column casework.referral.amount_fen is 'What was granted, once.';
comment on column casework.referral.reference is 'Number of the department’s own document.';
comment on column casework.referral.told_on is 'The day on which the person was told.';
comment on column casework.referral.ended_on is 'The day on which nothing was left to do.';
comment on column casework.referral.opened_on is 'The day it was opened.';
comment on column casework.referral.opened_at is 'When it was opened.';
comment on column casework.referral.opened_by is 'By whom.';
comment on column casework.referral.changed_at is 'When the last step was taken.';
create index referral_in_household_of on casework.referral (county, household_id);
create index referral_of_whom on casework.referral (county, person_id);
create index referral_by_intake on casework.referral (county, intake_id);
create index referral_by_department on casework.referral (county, department, state, due_on);
create index referral_by_village on casework.referral (county, region, changed_at);
create unique index referral_one_open_per_need on casework.referral (county, person_id, department, coalesce(programme, ''))
  where ended_on is null;
call platform.guard_persons('casework.referral');
-- Whoever signs in for a department sees what was passed on to it and has left; bureau sections are not touched by this.
create policy referral_of_own_department on casework.referral as restrictive
  using (left(current_setting('app.sections', true), 8) <> 'partner-'
    or (current_setting('app.sections', true) = 'partner-' || department and sent_on is not null));
grant select, insert on casework.referral to doudi_app;
grant update (region, household_id, need_sealed, state, version, consent_on, consent_scope, consent_document, disclosed_sealed, sent_on,
  due_on, answered_on, outcome, amount_fen, reference, told_on, ended_on, changed_at) on casework.referral to doudi_app;

create table casework.referral_step (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  referral_id uuid not null,
  department text not null,
  seq bigint not null,
  act text not null,
  state text not null,
  happened_on date not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  taken_post text not null,
  by_file boolean not null,
  said_sealed bytea,
  primary key (county, id),
  constraint referral_step_of foreign key (county, referral_id) references casework.referral (county, id),
  constraint referral_step_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint referral_step_one_at_a_time unique (county, referral_id, seq)
);
comment on table casework.referral_step is 'What happened to a referral, in order; never changed. Only the village in charge follows the household. [person]';
comment on column casework.referral_step.county is 'County in charge.';
comment on column casework.referral_step.id is 'Of the step.';
comment on column casework.referral_step.region is 'Village in charge.';
comment on column casework.referral_step.household_id is 'The household.';
comment on column casework.referral_step.referral_id is 'The referral.';
comment on column casework.referral_step.department is 'To whom it was passed on.';
comment on column casework.referral_step.seq is '1, 2, 3: the order that counts.';
comment on column casework.referral_step.act is 'What was done, as in the table of packages/life.';
comment on column casework.referral_step.state is 'Where it stood afterwards.';
comment on column casework.referral_step.happened_on is 'The day it happened.';
comment on column casework.referral_step.taken_at is 'When it was entered.';
comment on column casework.referral_step.taken_by is 'By whom.';
comment on column casework.referral_step.taken_post is 'In which post.';
comment on column casework.referral_step.by_file is 'It came back in a file.';
comment on column casework.referral_step.said_sealed is 'What was said, encrypted.';
create index referral_step_by_household on casework.referral_step (county, household_id);
call platform.guard_persons('casework.referral_step');
create policy referral_step_of_own_department on casework.referral_step as restrictive
  using (left(current_setting('app.sections', true), 8) <> 'partner-' or current_setting('app.sections', true) = 'partner-' || department);
grant select, insert on casework.referral_step to doudi_app;
grant update (region, household_id, said_sealed) on casework.referral_step to doudi_app;
