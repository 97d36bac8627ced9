-- The guards of tables. A transaction says with SET LOCAL where it acts: app.county, app.region_lo, app.region_hi,
-- app.user, app.sections. A policy compares columns with these by = and range only, so that an index can answer it,
-- here and on every shard. Nothing set matches nothing.

grant usage on schema platform to doudi_app;

-- For a table that holds persons and has the columns county and region: rows can be seen and written in scope only,
-- by everyone, the owner included. Call it in the migration that makes the table.
create procedure platform.guard_persons(guarded regclass)
  language plpgsql
as $$
declare
  plain_name text := (select relname from pg_class where oid = guarded);
  in_scope text := 'county = current_setting(''app.county'', true)'
    || ' and region >= current_setting(''app.region_lo'', true)'
    || ' and region < current_setting(''app.region_hi'', true)';
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy %I on %s using (%s) with check (%s)', plain_name || '_in_scope', guarded, in_scope, in_scope);
  -- The region is the village in charge, and the village lies in the county: a row cannot be half moved.
  execute format('alter table %s add constraint %I check (region ~ ''^[0-9]{12}$'' and left(region, 6) = county)',
    guarded, plain_name || '_region_in_county');
end
$$;

-- For a table of the county that holds no person but is nobody else's business: audit, keys of answered requests.
create procedure platform.guard_county(guarded regclass)
  language plpgsql
as $$
declare
  plain_name text := (select relname from pg_class where oid = guarded);
  in_county text := 'county = current_setting(''app.county'', true)';
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy %I on %s using (%s) with check (%s)', plain_name || '_in_county', guarded, in_county, in_county);
end
$$;

comment on procedure platform.guard_persons(regclass) is 'Forces row security by county and region on a table that holds persons.';
comment on procedure platform.guard_county(regclass) is 'Forces row security by county on a table that holds no person.';
revoke execute on procedure platform.guard_persons(regclass) from public;
revoke execute on procedure platform.guard_county(regclass) from public;
