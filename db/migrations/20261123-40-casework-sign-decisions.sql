-- Every decision gives a certificate: facts masked, rules by revision, chained in the county, signed. Anybody can check it again.

create table casework.certificate (
  county text not null,
  id uuid not null,
  region text not null,
  household_id uuid not null,
  decision_id uuid not null,
  number bigint not null,
  previous bytea not null,
  hash bytea not null,
  revision bytea not null,
  issued_at timestamptz not null,
  body_sealed bytea not null,
  primary key (county, id),
  constraint certificate_of_decision foreign key (county, decision_id) references casework.decision (county, id),
  constraint certificate_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint certificate_one_per_number unique (county, number),
  constraint certificate_one_per_decision unique (county, decision_id),
  constraint certificate_counted_from_one check (number >= 1)
);
comment on table casework.certificate is 'The signed certificate of a decision, in the chain of its county; never changed. Only the village in charge follows the household. [person]';
comment on column casework.certificate.county is 'County that decided.';
comment on column casework.certificate.id is 'Of the certificate.';
comment on column casework.certificate.region is 'Village in charge.';
comment on column casework.certificate.household_id is 'The household.';
comment on column casework.certificate.decision_id is 'The decision.';
comment on column casework.certificate.number is 'Place in the chain of the county, from 1.';
comment on column casework.certificate.previous is 'SHA-256 of the certificate before it; zeros for the first.';
comment on column casework.certificate.hash is 'SHA-256 of what it says.';
comment on column casework.certificate.revision is 'SHA-256 of the texts of the rules it was made under.';
comment on column casework.certificate.issued_at is 'When.';
comment on column casework.certificate.body_sealed is 'The whole file, encrypted: masked, but still about somebody.';
create index certificate_by_household on casework.certificate (county, household_id);
call platform.guard_persons('casework.certificate');
grant select, insert on casework.certificate to doudi_app;
grant update (region, body_sealed) on casework.certificate to doudi_app;

create table casework.certificate_head (
  county text not null,
  number bigint not null,
  hash bytea not null,
  primary key (county)
);
comment on table casework.certificate_head is 'Where the chain of certificates of a county ends: the row that is held while the next is made. [county]';
comment on column casework.certificate_head.county is 'The county.';
comment on column casework.certificate_head.number is 'Number of the last certificate; 0 before the first.';
comment on column casework.certificate_head.hash is 'SHA-256 of the last certificate; zeros before the first.';
call platform.guard_county('casework.certificate_head');
grant select, insert, update (number, hash) on casework.certificate_head to doudi_app;

create table casework.certificate_rules (
  county text not null,
  revision bytea not null,
  texts text not null,
  first_used_at timestamptz not null,
  primary key (county, revision)
);
comment on table casework.certificate_rules is 'The rules of a revision that certificates were made under, so that the page which re-checks them can be made at any time. [county] [append-only]';
comment on column casework.certificate_rules.county is 'The county that decided under them.';
comment on column casework.certificate_rules.revision is 'SHA-256 of the texts.';
comment on column casework.certificate_rules.texts is 'The texts of all packs and their vocabulary, as JSON.';
comment on column casework.certificate_rules.first_used_at is 'When the first certificate was made under them.';
call platform.guard_county('casework.certificate_rules');
grant select, insert on casework.certificate_rules to doudi_app;
