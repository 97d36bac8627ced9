-- Imports: a cursor that moves with each batch in the transaction of the batch, so that a server that dies goes on after
-- the last batch that was committed and does no row twice.

create table rosters.import (
  county text not null,
  id uuid not null,
  region text not null,
  area text not null,
  file_id uuid not null,
  kind text not null,
  content_hash text not null,
  effective_on date not null,
  complete boolean not null,
  state text not null,
  cursor_row bigint not null,
  row_count bigint not null,
  rows_read bigint not null,
  accepted bigint not null,
  unchanged bigint not null,
  with_problems bigint not null,
  people_made bigint not null,
  households_opened bigint not null,
  facts_recorded bigint not null,
  enrolments_begun bigint not null,
  likely_duplicates bigint not null,
  ended_because json,
  asked_at timestamptz not null,
  asked_by uuid not null,
  ended_at timestamptz,
  primary key (county, id),
  constraint import_state_known check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  constraint import_ended_at_end check ((ended_at is null) = (state in ('waiting', 'running'))),
  constraint import_counts_agree check (rows_read = accepted + with_problems and unchanged <= accepted),
  constraint import_of_file foreign key (county, file_id) references rosters.file (county, id)
);
comment on table rosters.import is 'A roll on its way into the registry, and what came of it. [person]';
comment on column rosters.import.county is 'County in charge.';
comment on column rosters.import.id is 'Of the import; the evidence of every fact it writes.';
comment on column rosters.import.region is 'First code of the area of the post that asked for it.';
comment on column rosters.import.area is 'That area as a prefix: nothing outside of it is seen or written.';
comment on column rosters.import.file_id is 'The file.';
comment on column rosters.import.kind is 'Which roll.';
comment on column rosters.import.content_hash is 'Of the file: what was imported is not imported again.';
comment on column rosters.import.effective_on is 'From which day a fact holds where the row names none.';
comment on column rosters.import.complete is 'Whether whoever is on the roll here should be in the file.';
comment on column rosters.import.state is 'waiting, running, done, cancelled, failed.';
comment on column rosters.import.cursor_row is 'The last row of the sheet that is dealt with.';
comment on column rosters.import.row_count is 'Rows of the file.';
comment on column rosters.import.rows_read is 'Rows dealt with.';
comment on column rosters.import.accepted is 'Rows whose content stands in the registry now.';
comment on column rosters.import.unchanged is 'Accepted rows of which everything was known before.';
comment on column rosters.import.with_problems is 'Rows left out.';
comment on column rosters.import.people_made is 'People written down.';
comment on column rosters.import.households_opened is 'Households opened.';
comment on column rosters.import.facts_recorded is 'Facts recorded.';
comment on column rosters.import.enrolments_begun is 'Enrolments begun.';
comment on column rosters.import.likely_duplicates is 'Pairs of rows put into the queue.';
comment on column rosters.import.ended_because is 'The problem that ended it.';
comment on column rosters.import.asked_at is 'When it was asked for.';
comment on column rosters.import.asked_by is 'By whom.';
comment on column rosters.import.ended_at is 'When it ended.';
create index import_by_region on rosters.import (county, region, id);
create index import_of_which_file on rosters.import (county, file_id);
create unique index import_same_file_once on rosters.import (county, region, kind, content_hash) where state <> 'cancelled' and state <> 'failed';
call platform.guard_persons('rosters.import');
grant select, insert, update (state, cursor_row, rows_read, accepted, unchanged, with_problems, people_made, households_opened,
  facts_recorded, enrolments_begun, likely_duplicates, ended_because, ended_at) on rosters.import to doudi_app;

create table rosters.faulty_row (
  county text not null,
  import_id uuid not null,
  row_number bigint not null,
  region text not null,
  codes text not null,
  sealed bytea not null,
  primary key (county, import_id, row_number),
  constraint faulty_row_of_import foreign key (county, import_id) references rosters.import (county, id)
);
comment on table rosters.faulty_row is 'A row that was left out, with every problem at its cell. [person]';
comment on column rosters.faulty_row.county is 'County in charge.';
comment on column rosters.faulty_row.import_id is 'Of which import.';
comment on column rosters.faulty_row.row_number is 'As the spreadsheet counts.';
comment on column rosters.faulty_row.region is 'As of the import.';
comment on column rosters.faulty_row.codes is 'Codes of its problems, each once.';
comment on column rosters.faulty_row.sealed is 'The problems, encrypted: their words quote cells.';
call platform.guard_persons('rosters.faulty_row');
grant select, insert, delete on rosters.faulty_row to doudi_app;

create table rosters.seen_person (
  county text not null,
  import_id uuid not null,
  person_id uuid not null,
  region text not null,
  row_number bigint not null,
  primary key (county, import_id, person_id),
  constraint seen_person_of_import foreign key (county, import_id) references rosters.import (county, id),
  constraint seen_person_is_person foreign key (county, person_id) references registry.person (county, id)
);
comment on table rosters.seen_person is 'Who stood in which row: nobody is taken twice from one file, and who is missing from a complete one can be listed. [person]';
comment on column rosters.seen_person.county is 'County in charge.';
comment on column rosters.seen_person.import_id is 'Of which import.';
comment on column rosters.seen_person.person_id is 'Who.';
comment on column rosters.seen_person.region is 'As of the import.';
comment on column rosters.seen_person.row_number is 'In which row.';
create index seen_person_where on rosters.seen_person (county, person_id);
call platform.guard_persons('rosters.seen_person');
grant select, insert, delete on rosters.seen_person to doudi_app;
