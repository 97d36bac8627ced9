-- When each class of records was last brought to its end, and how many that were.
create table platform.retention_run (
  county text not null,
  record_class text not null,
  ran_at timestamptz not null,
  ended bigint not null,
  ended_in_all bigint not null,
  constraint retention_run_pkey primary key (county, record_class),
  constraint retention_run_counts_not_negative check (ended >= 0 and ended_in_all >= ended)
);
comment on table platform.retention_run is 'The last night on which a class of records was brought to its end. [county]';
comment on column platform.retention_run.county is 'County of the records.';
comment on column platform.retention_run.record_class is 'The class, as the program names it.';
comment on column platform.retention_run.ran_at is 'When that night’s run began.';
comment on column platform.retention_run.ended is 'Records ended in that run.';
comment on column platform.retention_run.ended_in_all is 'Records ended since the beginning.';
call platform.guard_county('platform.retention_run');
grant select, insert, update on platform.retention_run to doudi_app;
