-- The invented county: how much of it has been loaded. Counted in the transaction of what was loaded, so that a load
-- that was cut off goes on where it stopped.

create schema songlin;
comment on schema songlin is 'How far the invented county has been loaded; empty where a bureau works.';
grant usage on schema songlin to doudi_app;

create table songlin.loading (
  county text not null,
  series text not null,
  wanted int not null,
  loaded int not null,
  primary key (county, series),
  constraint loading_series_known check (series in ('told', 'township', 'county')),
  constraint loading_within_wanted check (loaded between 0 and wanted)
);
comment on table songlin.loading is 'Households of the invented county by series, and how many stand already. [county]';
comment on column songlin.loading.county is 'The invented county.';
comment on column songlin.loading.series is 'told: written by hand; township: made for the demo township; county: made for the others.';
comment on column songlin.loading.wanted is 'Households there will be.';
comment on column songlin.loading.loaded is 'Households there are: the first so many of the series.';
call platform.guard_county('songlin.loading');
grant select, insert, update (wanted, loaded) on songlin.loading to doudi_app;
