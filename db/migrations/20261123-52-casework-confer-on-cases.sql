-- One case, one discussion: who confers, how each votes, what is granted. And what the rules leave undecided, with whoever has charge of it.

create table casework.conference (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  application_id uuid not null,
  asked_fen bigint not null,
  because_sealed bytea not null,
  asked_on date not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  held_on date,
  minutes_sealed bytea,
  outcome text,
  granted_fen bigint,
  quorum bigint,
  concluded_at timestamptz,
  concluded_by uuid,
  primary key (county, id),
  constraint conference_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint conference_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint conference_outcome_known check (outcome in ('granted', 'notGranted')),
  constraint conference_sum_if_granted check ((outcome = 'granted') = (granted_fen is not null)),
  constraint conference_sum_positive check (asked_fen > 0 and granted_fen > 0),
  constraint conference_is_whole check ((outcome is null) = (concluded_at is null) and (outcome is null) = (concluded_by is null)
    and (outcome is null) = (held_on is null) and (outcome is null) = (minutes_sealed is null))
);
comment on table casework.conference is 'A case before the conference: what is asked, and what it concluded. [person]';
comment on column casework.conference.county is 'County in charge.';
comment on column casework.conference.id is 'Of the conference.';
comment on column casework.conference.region is 'Village in charge; it follows the household.';
comment on column casework.conference.household_id is 'The household.';
comment on column casework.conference.application_id is 'The application.';
comment on column casework.conference.asked_fen is 'The sum that is asked for, per month or once.';
comment on column casework.conference.because_sealed is 'Why it is asked for, encrypted.';
comment on column casework.conference.asked_on is 'The day.';
comment on column casework.conference.asked_at is 'When it was entered.';
comment on column casework.conference.asked_by is 'By whom.';
comment on column casework.conference.held_on is 'The day it was held.';
comment on column casework.conference.minutes_sealed is 'Minutes and conditions, encrypted.';
comment on column casework.conference.outcome is 'granted or notGranted.';
comment on column casework.conference.granted_fen is 'The most that may be confirmed.';
comment on column casework.conference.quorum is 'How many votes were needed; empty: the county has set none, so every member voted.';
comment on column casework.conference.concluded_at is 'When its conclusion was entered.';
comment on column casework.conference.concluded_by is 'By whom.';
create unique index conference_one_open_per_application on casework.conference (county, application_id) where outcome is null;
create index conference_by_application on casework.conference (county, application_id);
create index conference_by_household on casework.conference (county, household_id);
call platform.guard_persons('casework.conference');
grant select, insert on casework.conference to doudi_app;
grant update (region, because_sealed, held_on, minutes_sealed, outcome, granted_fen, quorum, concluded_at, concluded_by)
  on casework.conference to doudi_app;

create table casework.conference_member (
  county text not null,
  conference_id uuid not null,
  account_id uuid not null,
  kin boolean not null,
  vote text,
  voted_at timestamptz,
  primary key (county, conference_id, account_id),
  constraint conference_member_of foreign key (county, conference_id) references casework.conference (county, id),
  constraint conference_member_vote_known check (vote in ('for', 'against', 'abstain')),
  constraint conference_member_vote_is_whole check ((vote is null) = (voted_at is null)),
  constraint conference_member_kin_does_not_vote check (not kin or vote is null)
);
comment on table casework.conference_member is 'Who confers on a case, and the vote of each. [county]';
comment on column casework.conference_member.county is 'County.';
comment on column casework.conference_member.conference_id is 'The conference.';
comment on column casework.conference_member.account_id is 'The member.';
comment on column casework.conference_member.kin is 'Too near to the household: heard, and without a vote.';
comment on column casework.conference_member.vote is 'for, against, abstain.';
comment on column casework.conference_member.voted_at is 'When they voted.';
create index conference_member_by_account on casework.conference_member (county, account_id);
call platform.guard_county('casework.conference_member');
grant select, insert on casework.conference_member to doudi_app;
grant update (kin, vote, voted_at) on casework.conference_member to doudi_app;

create table casework.undecided (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  application_id uuid not null,
  owner_id uuid not null,
  missing json not null,
  since_on date not null,
  since_at timestamptz not null,
  told_on date,
  told_how text,
  settled_on date,
  settled_by text,
  primary key (county, id),
  constraint undecided_application foreign key (county, application_id) references casework.application (county, id),
  constraint undecided_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint undecided_told_is_whole check ((told_on is null) = (told_how is null)),
  constraint undecided_told_known check (told_how in ('inPerson', 'atHome', 'post', 'telephone', 'proxy')),
  constraint undecided_settled_is_whole check ((settled_on is null) = (settled_by is null)),
  constraint undecided_settled_known check (settled_by in ('facts', 'hand', 'withdrawn', 'refused'))
);
comment on table casework.undecided is 'An application that the rules leave undecided: who has charge of it, and what is missing. [person]';
comment on column casework.undecided.county is 'County in charge.';
comment on column casework.undecided.id is 'Of the entry.';
comment on column casework.undecided.region is 'Village in charge; it follows the household.';
comment on column casework.undecided.household_id is 'The household.';
comment on column casework.undecided.application_id is 'The application.';
comment on column casework.undecided.owner_id is 'The account of whoever has charge of it.';
comment on column casework.undecided.missing is 'What is missing and who could supply it, as the rules say. No names.';
comment on column casework.undecided.since_on is 'The day on which it was found.';
comment on column casework.undecided.since_at is 'When that was entered.';
comment on column casework.undecided.told_on is 'The day on which the applicant was told what is missing.';
comment on column casework.undecided.told_how is 'How: inPerson, atHome, post, telephone, proxy.';
comment on column casework.undecided.settled_on is 'The day from which it is decided.';
comment on column casework.undecided.settled_by is 'facts: the rules decide now; hand: a person decided, citing a clause; withdrawn; refused.';
create unique index undecided_one_open_per_application on casework.undecided (county, application_id) where settled_on is null;
create index undecided_by_application on casework.undecided (county, application_id);
create index undecided_by_household on casework.undecided (county, household_id);
create index undecided_of_owner on casework.undecided (county, owner_id, since_on) where settled_on is null;
call platform.guard_persons('casework.undecided');
grant select, insert on casework.undecided to doudi_app;
grant update (region, owner_id, missing, told_on, told_how, settled_on, settled_by) on casework.undecided to doudi_app;
