-- What neighbours are told before it is decided: sheets on the village board, the photographs between which their days run,
-- objections, and requests of those whose name is public.

create table casework.notice (
  county text not null,
  id uuid not null,
  region text not null,
  kind text not null,
  state text not null,
  version bigint not null,
  names text not null,
  telephone text not null,
  days bigint not null,
  postings bigint not null,
  board text,
  drawn_on date not null,
  drawn_at timestamptz not null,
  drawn_by uuid not null,
  posted_on date,
  last_on date,
  closed_on date,
  closed_because text,
  changed_at timestamptz not null,
  primary key (county, id),
  constraint notice_kind_known check (kind in ('first', 'second')),
  constraint notice_names_known check (names in ('full', 'masked')),
  constraint notice_days_run check ((posted_on is null) = (last_on is null) and last_on > posted_on),
  constraint notice_closed_for_a_reason check ((closed_on is null) = (closed_because is null))
);
comment on table casework.notice is 'A sheet on a village board, drawn from applications and never typed. [person]';
comment on column casework.notice.county is 'County in charge.';
comment on column casework.notice.id is 'Permanent id; the number on the sheet.';
comment on column casework.notice.region is 'The village in which it hangs.';
comment on column casework.notice.kind is 'first; second: the notice of the county, until 2021-06-30.';
comment on column casework.notice.state is 'Where it stands, as in the table of packages/life.';
comment on column casework.notice.version is 'How many changes it has had; whoever acts names the one they saw.';
comment on column casework.notice.names is 'full or masked, as the county had it set on the day it was drawn.';
comment on column casework.notice.telephone is 'Where people complain, as it stands on the sheet.';
comment on column casework.notice.days is 'How many days it hangs.';
comment on column casework.notice.postings is 'How often it was posted: after an interruption the days begin anew.';
comment on column casework.notice.board is 'Where it hangs, in words.';
comment on column casework.notice.drawn_on is 'The day it was drawn.';
comment on column casework.notice.drawn_at is 'When.';
comment on column casework.notice.drawn_by is 'By whom.';
comment on column casework.notice.posted_on is 'The day of the last posting; it does not count itself.';
comment on column casework.notice.last_on is 'The last of its days, until midnight; a day off has moved it on.';
comment on column casework.notice.closed_on is 'The day it ended or lapsed.';
comment on column casework.notice.closed_because is 'daysOver, or why it lapsed: a code.';
comment on column casework.notice.changed_at is 'When it last changed.';
create index notice_by_village on casework.notice (county, region, state, last_on);
create index notice_by_state on casework.notice (county, state, last_on);
call platform.guard_persons('casework.notice');
grant select, insert on casework.notice to doudi_app;
grant update (state, version, postings, board, posted_on, last_on, closed_on, closed_because, changed_at) on casework.notice to doudi_app;

create table casework.notice_line (
  county text not null,
  id uuid not null,
  region text not null,
  notice_id uuid not null,
  seq bigint not null,
  household_id uuid not null,
  application_id uuid not null,
  printed_sealed bytea not null,
  closed_on date,
  closed_because text,
  primary key (county, id),
  constraint notice_line_of_notice foreign key (county, notice_id) references casework.notice (county, id),
  constraint notice_line_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint notice_line_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint notice_line_in_order unique (county, notice_id, seq),
  constraint notice_line_closed_for_a_reason check ((closed_on is null) = (closed_because is null))
);
comment on table casework.notice_line is 'One application on a sheet, with what stands printed of it. [person]';
comment on column casework.notice_line.county is 'County in charge.';
comment on column casework.notice_line.id is 'Of the line.';
comment on column casework.notice_line.region is 'Village in charge of the household; it follows it.';
comment on column casework.notice_line.notice_id is 'The sheet.';
comment on column casework.notice_line.seq is '1, 2, 3 on the sheet.';
comment on column casework.notice_line.household_id is 'The household.';
comment on column casework.notice_line.application_id is 'The application.';
comment on column casework.notice_line.printed_sealed is 'Name, number of members, programme, sum and village as printed; encrypted.';
comment on column casework.notice_line.closed_on is 'The day it left the sheet.';
comment on column casework.notice_line.closed_because is 'daysOver, lapsed, objection, withdrawn, corrected.';
create index notice_line_by_application on casework.notice_line (county, application_id);
create index notice_line_by_household on casework.notice_line (county, household_id);
create unique index notice_line_one_open on casework.notice_line (county, application_id) where closed_on is null;
call platform.guard_persons('casework.notice_line');
grant select, insert on casework.notice_line to doudi_app;
grant update (region, printed_sealed, closed_on, closed_because) on casework.notice_line to doudi_app;

create table casework.notice_photo (
  county text not null,
  id uuid not null,
  region text not null,
  notice_id uuid not null,
  posting bigint not null,
  shows text not null,
  media text not null,
  size bigint not null,
  hash bytea not null,
  happened_on date not null,
  kept_at timestamptz not null,
  kept_by uuid not null,
  primary key (county, id),
  constraint notice_photo_of_notice foreign key (county, notice_id) references casework.notice (county, id),
  constraint notice_photo_one_of_each unique (county, notice_id, posting, shows),
  constraint notice_photo_once unique (county, hash),
  constraint notice_photo_shows_known check (shows in ('start', 'end')),
  constraint notice_photo_media_known check (media in ('image/jpeg', 'image/png'))
);
comment on table casework.notice_photo is 'A photograph of a posted sheet: who and when. Its bytes lie beside, encrypted. [person]';
comment on column casework.notice_photo.county is 'County in charge.';
comment on column casework.notice_photo.id is 'Of the photograph.';
comment on column casework.notice_photo.region is 'The village in which the sheet hangs.';
comment on column casework.notice_photo.notice_id is 'The sheet.';
comment on column casework.notice_photo.posting is 'Which posting of the sheet.';
comment on column casework.notice_photo.shows is 'start or end of its days.';
comment on column casework.notice_photo.media is 'image/jpeg or image/png.';
comment on column casework.notice_photo.size is 'Bytes.';
comment on column casework.notice_photo.hash is 'SHA-256 of the picture without what the telephone wrote into it: no picture serves twice.';
comment on column casework.notice_photo.happened_on is 'The day it was taken, as said by whoever took it.';
comment on column casework.notice_photo.kept_at is 'When it arrived.';
comment on column casework.notice_photo.kept_by is 'Who sent it.';
call platform.guard_persons('casework.notice_photo');
grant select, insert on casework.notice_photo to doudi_app;

create table casework.notice_photo_piece (
  county text not null,
  photo_id uuid not null,
  number bigint not null,
  region text not null,
  sealed bytea not null,
  primary key (county, photo_id, number),
  constraint notice_photo_piece_of_photo foreign key (county, photo_id) references casework.notice_photo (county, id)
);
comment on table casework.notice_photo_piece is 'A photograph in encrypted pieces. [person]';
comment on column casework.notice_photo_piece.county is 'County in charge.';
comment on column casework.notice_photo_piece.photo_id is 'The photograph.';
comment on column casework.notice_photo_piece.number is '0, 1, 2.';
comment on column casework.notice_photo_piece.region is 'The village in which the sheet hangs.';
comment on column casework.notice_photo_piece.sealed is 'The bytes, encrypted.';
call platform.guard_persons('casework.notice_photo_piece');
grant select, insert on casework.notice_photo_piece to doudi_app;
grant update (sealed) on casework.notice_photo_piece to doudi_app;

create table casework.objection (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  application_id uuid not null,
  notice_id uuid not null,
  state text not null,
  channel text not null,
  told_sealed bytea not null,
  received_on date not null,
  received_at timestamptz not null,
  received_by uuid not null,
  due_on date,
  found_sealed bytea,
  found_on date,
  found_by uuid,
  result_told_on date,
  primary key (county, id),
  constraint objection_to_application foreign key (county, application_id) references casework.application (county, id),
  constraint objection_to_notice foreign key (county, notice_id) references casework.notice (county, id),
  constraint objection_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint objection_channel_known check (channel in ('paper', 'telephone', 'inPerson', 'web')),
  constraint objection_found_by_somebody check ((found_on is null) = (found_by is null) and (found_on is null) = (found_sealed is null)),
  constraint objection_told_after_finding check (result_told_on >= found_on)
);
comment on table casework.objection is 'Somebody objects to what stands on a sheet. Whoever it was is never shown to the household. [person]';
comment on column casework.objection.county is 'County in charge.';
comment on column casework.objection.id is 'Of the objection.';
comment on column casework.objection.region is 'Village in charge of the household; it follows it.';
comment on column casework.objection.household_id is 'The household it is about.';
comment on column casework.objection.application_id is 'The application it is about.';
comment on column casework.objection.notice_id is 'The sheet it was read on.';
comment on column casework.objection.state is 'Where it stands, as in the table of packages/life.';
comment on column casework.objection.channel is 'paper, telephone, inPerson, web.';
comment on column casework.objection.told_sealed is 'What was said, and who said it when they gave a name; encrypted.';
comment on column casework.objection.received_on is 'The day it was received.';
comment on column casework.objection.received_at is 'When it was entered.';
comment on column casework.objection.received_by is 'Who entered it; the system itself, from the public page.';
comment on column casework.objection.due_on is 'The last day on which it is looked into; empty: no document prints one and none is set.';
comment on column casework.objection.found_sealed is 'What was found, encrypted.';
comment on column casework.objection.found_on is 'The day of the finding.';
comment on column casework.objection.found_by is 'Who found it.';
comment on column casework.objection.result_told_on is 'The day whoever objected was told, or it was posted where they left no way.';
create index objection_by_application on casework.objection (county, application_id);
create index objection_by_notice on casework.objection (county, notice_id);
create index objection_by_household on casework.objection (county, household_id);
create index objection_by_state on casework.objection (county, state, due_on);
call platform.guard_persons('casework.objection');
grant select, insert on casework.objection to doudi_app;
grant update (region, state, told_sealed, due_on, found_sealed, found_on, found_by, result_told_on) on casework.objection to doudi_app;

create table casework.publication_request (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  wish text not null,
  state text not null,
  told_sealed bytea not null,
  asked_on date not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  decided_sealed bytea,
  decided_on date,
  decided_by uuid,
  primary key (county, id),
  constraint publication_request_of_household foreign key (county, household_id) references registry.household (county, id),
  constraint publication_request_wish_known check (wish in ('correct', 'remove')),
  constraint publication_request_decided check ((decided_on is null) = (decided_by is null) and (decided_on is null) = (decided_sealed is null))
);
comment on table casework.publication_request is 'Somebody whose name is public asks to have it corrected or taken off. [person]';
comment on column casework.publication_request.county is 'County in charge.';
comment on column casework.publication_request.id is 'Of the request.';
comment on column casework.publication_request.region is 'Village in charge of the household; it follows it.';
comment on column casework.publication_request.household_id is 'The household whose line it is.';
comment on column casework.publication_request.wish is 'correct or remove.';
comment on column casework.publication_request.state is 'Where it stands, as in the table of packages/life.';
comment on column casework.publication_request.told_sealed is 'What is wrong or why it should go, encrypted.';
comment on column casework.publication_request.asked_on is 'The day.';
comment on column casework.publication_request.asked_at is 'When it was entered.';
comment on column casework.publication_request.asked_by is 'Who entered it.';
comment on column casework.publication_request.decided_sealed is 'Why it was done or not, encrypted.';
comment on column casework.publication_request.decided_on is 'The day it was decided.';
comment on column casework.publication_request.decided_by is 'By whom.';
create index publication_request_by_household on casework.publication_request (county, household_id);
create index publication_request_by_state on casework.publication_request (county, state, asked_on);
call platform.guard_persons('casework.publication_request');
grant select, insert on casework.publication_request to doudi_app;
grant update (region, state, told_sealed, decided_sealed, decided_on, decided_by) on casework.publication_request to doudi_app;
