-- The two roles of Doudi, and what they may do in this database. Run by someone who may create roles, connected to
-- the database; running it again changes nothing. The embedded server does it by itself. On a server of your own:
--
--   psql -d doudi -f db/roles.sql
--   \password doudi_owner
--   \password doudi_app
--
-- Then DATABASE_URL names doudi_app and DATABASE_OWNER_URL names doudi_owner.

do $$
declare
  wanted text;
begin
  foreach wanted in array array['doudi_owner', 'doudi_app'] loop
    begin
      execute format('create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls', wanted);
    exception when duplicate_object or unique_violation then
      null; -- made before, or at this very moment beside us
    end;
  end loop;
end
$$;

-- Row security binds the owner too (it is forced), so even migrations see no person without naming a scope.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant doudi_owner to %I', current_user);
  end if;
  execute format('alter database %I owner to doudi_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, temporary on database %I to doudi_app', current_database());
end
$$;

-- Nobody makes anything in "public"; temporary tables are where imports are staged.
revoke all on schema public from public;
