-- Complaints and petitions: each is answered (民发〔2021〕57号 第29、37、38条), never by those complained of.

create schema oversight;
comment on schema oversight is 'Who watches us: complaints, and the telephone on which they come.';
grant usage on schema oversight to doudi_app;

create table oversight.complaint (
  county text not null,
  id uuid not null,
  region text not null,
  receipt_hash bytea not null,
  channel text not null,
  kind text not null,
  place text not null,
  contact_sealed bytea,
  text_sealed bytea,
  whom_sealed bytea,
  about_accounts uuid[] not null,
  about_office text,
  household_id uuid,
  application_id uuid,
  state text not null,
  version bigint not null,
  in_discipline boolean not null,
  handler_id uuid,
  handler_post text,
  received_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledge_by_on date,
  reply_by_on date,
  reply_id uuid,
  replied_at timestamptz,
  first_replied_at timestamptz,
  closed_at timestamptz,
  satisfied boolean,
  reopened bigint not null default 0,
  joined_to_id uuid,
  forgotten_on date,
  primary key (county, id),
  constraint complaint_words_until_forgotten check ((text_sealed is null) = (forgotten_on is not null)),
  constraint complaint_receipt_once unique (county, receipt_hash),
  constraint complaint_channel_known check (channel in ('phone', 'visit', 'letter', 'web')),
  constraint complaint_kind_known check (kind in ('conduct', 'favouritism', 'fraud', 'money', 'procedure', 'refused', 'other')),
  constraint complaint_place_in_county check (place ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$' and left(place, 6) = county),
  constraint complaint_office_in_county check (about_office ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$' and left(about_office, 6) = county),
  constraint complaint_state_known check (state in ('received', 'assigned', 'investigating', 'discipline', 'replied', 'closed', 'joined')),
  constraint complaint_not_handled_by_complained check (handler_id <> all (about_accounts)),
  constraint complaint_handler_whole check ((handler_id is null) = (handler_post is null)),
  constraint complaint_handler_while_assigned check (state not in ('assigned', 'investigating') or handler_id is not null),
  constraint complaint_replied_whole check ((reply_id is null) = (replied_at is null)),
  constraint complaint_no_end_without_reply check (state not in ('replied', 'closed') or reply_id is not null),
  constraint complaint_closed_whole check ((state in ('closed', 'joined')) = (closed_at is not null)),
  constraint complaint_joined_whole check ((state = 'joined') = (joined_to_id is not null)),
  constraint complaint_not_joined_to_itself check (joined_to_id <> id),
  constraint complaint_discipline_has_it check (state <> 'discipline' or in_discipline),
  constraint complaint_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint complaint_joined_to foreign key (county, joined_to_id) references oversight.complaint (county, id)
);
comment on table oversight.complaint is 'A complaint or petition, and how far it has come. Whoever is complained of does not see it; what discipline has taken over is seen by discipline alone. [person]';
comment on column oversight.complaint.county is 'County.';
comment on column oversight.complaint.id is 'Permanent id, minted where it was written down.';
comment on column oversight.complaint.region is 'The office that has it, filled up with zeros: the county until it is assigned to a township.';
comment on column oversight.complaint.receipt_hash is 'SHA-256 of the receipt number, which is kept nowhere.';
comment on column oversight.complaint.channel is 'phone, visit, letter, web.';
comment on column oversight.complaint.kind is 'What it is about, as a code.';
comment on column oversight.complaint.place is 'Where it happened: county, township or village.';
comment on column oversight.complaint.contact_sealed is 'Name and telephone, encrypted; nothing when somebody will not be named.';
comment on column oversight.complaint.text_sealed is 'What was said, encrypted.';
comment on column oversight.complaint.whom_sealed is 'Who is complained of, in the words of whoever complains, encrypted.';
comment on column oversight.complaint.about_accounts is 'Officers complained of: none of them sees or handles it.';
comment on column oversight.complaint.about_office is 'The office complained of: nobody in it handles it.';
comment on column oversight.complaint.household_id is 'The household it concerns, where that is known.';
comment on column oversight.complaint.application_id is 'The application it concerns, where that is known.';
comment on column oversight.complaint.state is 'A state of complaintLife.';
comment on column oversight.complaint.version is 'Counts the steps; whoever acts names the one they saw.';
comment on column oversight.complaint.in_discipline is 'Taken over by discipline inspection: no other section sees it.';
comment on column oversight.complaint.handler_id is 'Who has to answer it.';
comment on column oversight.complaint.handler_post is 'In which post.';
comment on column oversight.complaint.received_at is 'When it came in, or was opened again.';
comment on column oversight.complaint.acknowledged_at is 'When the complainant was told that it is being looked into.';
comment on column oversight.complaint.acknowledge_by_on is 'Until when that is due; nothing while the county has set no days.';
comment on column oversight.complaint.reply_by_on is 'Until when the reply is due; nothing while the county has set no days.';
comment on column oversight.complaint.reply_id is 'The reply that stands; nothing after it was opened again.';
comment on column oversight.complaint.replied_at is 'When that reply was given.';
comment on column oversight.complaint.first_replied_at is 'When the first reply of all was given.';
comment on column oversight.complaint.closed_at is 'When it was closed, or joined to an earlier one.';
comment on column oversight.complaint.satisfied is 'What the complainant said of the reply that stands.';
comment on column oversight.complaint.reopened is 'How often it was opened again.';
comment on column oversight.complaint.joined_to_id is 'The earlier complaint of the same matter: its reply answers both.';
comment on column oversight.complaint.forgotten_on is 'When texts and contact were forgotten, years after the end.';
create index complaint_by_office on oversight.complaint (county, region, received_at);
create index complaint_by_receipt_day on oversight.complaint (county, received_at, id);
create index complaint_by_handler on oversight.complaint (county, handler_id, state);
create index complaint_by_household on oversight.complaint (county, household_id);
create index complaint_by_joined on oversight.complaint (county, joined_to_id);
create index complaint_by_end on oversight.complaint (county, closed_at) where forgotten_on is null;
call platform.guard_persons('oversight.complaint');
-- Second gates on top of the scope, for reading and writing alike.
create policy complaint_not_for_complained on oversight.complaint as restrictive
  using (current_setting('app.user', true) <> all (about_accounts::text[]));
create policy complaint_within_discipline on oversight.complaint as restrictive
  using (not in_discipline or 'discipline' = any (string_to_array(current_setting('app.sections', true), ',')));
grant select, insert on oversight.complaint to doudi_app;
grant update (region, contact_sealed, text_sealed, whom_sealed, about_accounts, about_office, household_id, application_id, state, version,
  in_discipline, handler_id, handler_post, received_at, acknowledged_at, acknowledge_by_on, reply_by_on, reply_id, replied_at,
  first_replied_at, closed_at, satisfied, reopened, joined_to_id, forgotten_on) on oversight.complaint to doudi_app;

create table oversight.complaint_step (
  county text not null,
  id uuid not null,
  complaint_id uuid not null,
  number bigint not null,
  act text not null,
  state text not null,
  at timestamptz not null,
  user_id uuid not null,
  post text not null,
  text_sealed bytea,
  forgotten_on date,
  primary key (county, id),
  constraint complaint_step_once unique (county, complaint_id, number),
  constraint complaint_step_of_complaint foreign key (county, complaint_id) references oversight.complaint (county, id),
  constraint complaint_step_reply_has_text check (act <> 'reply' or text_sealed is not null or forgotten_on is not null)
);
comment on table oversight.complaint_step is 'What was done with a complaint, in order; only the encryption of a text is ever renewed, and the text forgotten years after the end. [county] [no person: texts are sealed, and opened only for whoever sees the complaint]';
comment on column oversight.complaint_step.county is 'County.';
comment on column oversight.complaint_step.id is 'Of the step.';
comment on column oversight.complaint_step.complaint_id is 'Of which complaint.';
comment on column oversight.complaint_step.number is 'Version of the complaint after it.';
comment on column oversight.complaint_step.act is 'An act of complaintLife; receive is the first.';
comment on column oversight.complaint_step.state is 'The state after it.';
comment on column oversight.complaint_step.at is 'When.';
comment on column oversight.complaint_step.user_id is 'Who; all zeros is the complainant by the receipt number.';
comment on column oversight.complaint_step.post is 'In which post.';
comment on column oversight.complaint_step.text_sealed is 'The reply, finding or reason, encrypted.';
comment on column oversight.complaint_step.forgotten_on is 'When the text was forgotten.';
call platform.guard_county('oversight.complaint_step');
grant select, insert, update (text_sealed, forgotten_on) on oversight.complaint_step to doudi_app;

alter table oversight.complaint add constraint complaint_reply_recorded
  foreign key (county, reply_id) references oversight.complaint_step (county, id);
create index complaint_by_reply on oversight.complaint (county, reply_id);

create table oversight.duty_call (
  county text not null,
  id uuid not null,
  at timestamptz not null,
  answered boolean not null,
  telephone_sealed bytea,
  complaint_id uuid,
  noted_by uuid not null,
  noted_post text not null,
  called_back_at timestamptz,
  called_back_by uuid,
  primary key (county, id),
  constraint duty_call_complaint foreign key (county, complaint_id) references oversight.complaint (county, id),
  constraint duty_call_back_whole check ((called_back_at is null) = (called_back_by is null)),
  constraint duty_call_back_of_missed check (called_back_at is null or not answered),
  constraint duty_call_back_after check (called_back_at >= at)
);
comment on table oversight.duty_call is 'Calls to the complaint telephone: answered, or missed and called back. [county] [no person: the telephone number is sealed]';
comment on column oversight.duty_call.county is 'County.';
comment on column oversight.duty_call.id is 'Of the call.';
comment on column oversight.duty_call.at is 'When it rang.';
comment on column oversight.duty_call.answered is 'False: nobody was there.';
comment on column oversight.duty_call.telephone_sealed is 'Who can be called back, encrypted.';
comment on column oversight.duty_call.complaint_id is 'The complaint that came of it.';
comment on column oversight.duty_call.noted_by is 'Who was on duty, or found the missed call.';
comment on column oversight.duty_call.noted_post is 'In which post.';
comment on column oversight.duty_call.called_back_at is 'When a missed call was returned.';
comment on column oversight.duty_call.called_back_by is 'By whom.';
create index duty_call_by_day on oversight.duty_call (county, at, id);
create index duty_call_missed on oversight.duty_call (county, at) where not answered and called_back_at is null;
create index duty_call_of_complaint on oversight.duty_call (county, complaint_id);
call platform.guard_county('oversight.duty_call');
grant select, insert, delete, update (telephone_sealed, complaint_id, called_back_at, called_back_by) on oversight.duty_call to doudi_app;
