-- Papers of a case as they were on the day, and photographs of signed ones, filed by the code each sheet carries.

create table casework.document_count (
  county text not null,
  year bigint not null,
  last bigint not null,
  primary key (county, year)
);
comment on table casework.document_count is 'The last number of the year in the register of outgoing documents of the county. [county]';
comment on column casework.document_count.county is 'The county.';
comment on column casework.document_count.year is 'The year of the number: 〔2026〕.';
comment on column casework.document_count.last is 'The last number that was given.';
call platform.guard_county('casework.document_count');
grant select, insert, update (last) on casework.document_count to doudi_app;

create table casework.document (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  application_id uuid,
  decision_id uuid,
  kind text not null,
  year bigint not null,
  seq bigint,
  code text not null,
  model_sealed bytea not null,
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  primary key (county, id),
  constraint document_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint document_of_application foreign key (county, application_id) references casework.application (county, id),
  constraint document_of_decision foreign key (county, decision_id) references casework.decision (county, id),
  constraint document_one_per_code unique (county, code),
  constraint document_code_opaque check (code ~ '^[A-Z2-7]{26}$'),
  constraint document_number_positive check (seq >= 1)
);
comment on table casework.document is 'A paper of a case as it was issued: printed again from this and never made anew. Only the village in charge follows the household. [person]';
comment on column casework.document.county is 'County that issued it.';
comment on column casework.document.id is 'Of the paper.';
comment on column casework.document.region is 'Village in charge.';
comment on column casework.document.household_id is 'The household.';
comment on column casework.document.application_id is 'The application it belongs to.';
comment on column casework.document.decision_id is 'The decision it tells.';
comment on column casework.document.kind is 'receipt, missingPapers, consent, inquiry, publicNotice, awardSheet, award, refusal, change, minutes.';
comment on column casework.document.year is 'Year of its number.';
comment on column casework.document.seq is 'Number within the year, of those that leave the house; forms have none.';
comment on column casework.document.code is 'Random code in its QR; it says nothing of anybody.';
comment on column casework.document.model_sealed is 'Everything that stands on it, encrypted.';
comment on column casework.document.issued_on is 'The day that stands on it.';
comment on column casework.document.issued_at is 'When it was issued.';
comment on column casework.document.issued_by is 'By whom.';
create unique index document_one_per_number on casework.document (county, year, seq) where seq is not null;
create index document_by_household on casework.document (county, household_id);
create index document_by_application on casework.document (county, application_id);
create index document_by_decision on casework.document (county, decision_id);
call platform.guard_persons('casework.document');
grant select, insert on casework.document to doudi_app;
grant update (region, model_sealed) on casework.document to doudi_app;

create table casework.signed_sheet (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  document_id uuid not null,
  format text not null,
  bytes bigint not null,
  hash bytea not null,
  filed_at timestamptz not null,
  filed_by uuid not null,
  primary key (county, id),
  constraint signed_sheet_of_document foreign key (county, document_id) references casework.document (county, id),
  constraint signed_sheet_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint signed_sheet_format_known check (format in ('jpeg', 'png')),
  constraint signed_sheet_once unique (county, document_id, hash)
);
comment on table casework.signed_sheet is 'A photograph of a signed paper, filed to its case by the code on it. Only the village in charge follows the household. [person]';
comment on column casework.signed_sheet.county is 'County of the paper.';
comment on column casework.signed_sheet.id is 'Of the photograph.';
comment on column casework.signed_sheet.region is 'Village in charge.';
comment on column casework.signed_sheet.household_id is 'The household.';
comment on column casework.signed_sheet.document_id is 'The paper that was signed.';
comment on column casework.signed_sheet.format is 'jpeg or png.';
comment on column casework.signed_sheet.bytes is 'Size.';
comment on column casework.signed_sheet.hash is 'SHA-256 of the photograph.';
comment on column casework.signed_sheet.filed_at is 'When it was filed.';
comment on column casework.signed_sheet.filed_by is 'By whom.';
create index signed_sheet_by_household on casework.signed_sheet (county, household_id);
call platform.guard_persons('casework.signed_sheet');
grant select, insert on casework.signed_sheet to doudi_app;
grant update (region) on casework.signed_sheet to doudi_app;

create table casework.signed_sheet_piece (
  county text not null,
  sheet_id uuid not null,
  number bigint not null,
  sealed bytea not null,
  primary key (county, sheet_id, number),
  constraint piece_of_signed_sheet foreign key (county, sheet_id) references casework.signed_sheet (county, id)
);
comment on table casework.signed_sheet_piece is 'A photograph in encrypted pieces. [county] [no person: sealed, reached through its sheet only]';
comment on column casework.signed_sheet_piece.county is 'County of the sheet.';
comment on column casework.signed_sheet_piece.sheet_id is 'Of which photograph.';
comment on column casework.signed_sheet_piece.number is 'Counted from 0.';
comment on column casework.signed_sheet_piece.sealed is 'Encrypted bytes.';
call platform.guard_county('casework.signed_sheet_piece');
grant select, insert, update (sealed) on casework.signed_sheet_piece to doudi_app;
