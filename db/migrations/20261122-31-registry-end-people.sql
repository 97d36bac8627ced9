-- What is known of people ends some years after they died or left. Facts, corrections and merges stay append-only for
-- the application: it may only call these functions, which look for themselves whether the time has come.

alter table registry.person add column anonymised_on date;
comment on column registry.person.anonymised_on is 'The day on which nothing was left but sex, year of birth and of death; empty: not yet.';
create index person_died_by_day on registry.person (county, died_on) where died_on is not null and anonymised_on is null;
create index household_closed_by_day on registry.household (county, closed_on) where closed_on is not null;

create function registry.people_at_their_end(of_county text, before_day date)
  returns table (person_id uuid, ended_on date)
  language sql stable security invoker set search_path = pg_catalog
as $$
  select p.id, p.died_on
    from registry.person p
   where p.county = of_county and p.died_on < before_day and p.anonymised_on is null and p.merged_into is null
  union
  select p.id, m.holds_until
    from registry.household h
    join registry.membership m on m.county = h.county and m.household_id = h.id and m.holds_until = h.closed_on
    join registry.person p on p.county = m.county and p.id = m.person_id
   where h.county = of_county and h.closed_on < before_day and h.closed_because = 'movedAway'
     and p.anonymised_on is null and p.died_on is null and p.merged_into is null
     and not exists (select from registry.membership later
                      where later.county = m.county and later.person_id = m.person_id
                        and (later.holds_until is null or later.holds_until > m.holds_until))
$$;
comment on function registry.people_at_their_end(text, date) is 'Who died, or left with a whole household and never came back, before that day and can still be recognised.';
revoke execute on function registry.people_at_their_end(text, date) from public;
grant execute on function registry.people_at_their_end(text, date) to doudi_app;

create function registry.anonymise_people(of_county text, before_day date, at_most bigint, on_day date)
  returns bigint
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  chosen uuid[];
begin
  if before_day > on_day - interval '5 years' then
    raise exception 'people are not anonymised within five years' using errcode = 'check_violation', constraint = 'person_anonymised_late_enough';
  end if;
  chosen := array(select distinct e.person_id from registry.people_at_their_end(of_county, before_day) e
                  order by 1 limit at_most);
  -- A row that was folded into one of them is the same person.
  chosen := chosen || array(select p.id from registry.person p
                             where p.county = of_county and p.merged_into = any(chosen) and p.anonymised_on is null
                               and not p.id = any(chosen));
  delete from registry.search_key where county = of_county and person_id = any(chosen);
  delete from registry.identity_claim c using registry.person p
   where p.county = of_county and p.id = any(chosen) and c.claim = encode(p.identity_index, 'hex')
     and c.county = p.county and c.person_id = p.id;
  delete from registry.circumstance_withdrawal w using registry.circumstance c
   where c.county = of_county and c.person_id = any(chosen) and (w.county, w.circumstance_id) = (c.county, c.id);
  delete from registry.circumstance where county = of_county and person_id = any(chosen);
  delete from registry.hukou where county = of_county and person_id = any(chosen);
  update registry.hukou set booklet_head_id = null where county = of_county and booklet_head_id = any(chosen);
  delete from registry.person_correction where county = of_county and person_id = any(chosen);
  delete from registry.person_merge where county = of_county and (kept_id = any(chosen) or folded_id = any(chosen));
  delete from registry.likely_duplicate where county = of_county and (person_id = any(chosen) or other_id = any(chosen));
  update registry.person
     set name = '（已匿名）', identity_kind = 'none', identity_number = null, identity_index = null,
         no_identity_because = 'anonymised', telephone = null, born_on = date_trunc('year', born_on)::date,
         died_on = date_trunc('year', died_on)::date, anonymised_on = on_day
   where county = of_county and id = any(chosen);
  return cardinality(chosen);
end
$$;
comment on function registry.anonymise_people(text, date, bigint, date) is 'Leaves of people at their end nothing but sex, year of birth and of death, and where they were enrolled. Returns how many.';
revoke execute on function registry.anonymise_people(text, date, bigint, date) from public;
grant execute on function registry.anonymise_people(text, date, bigint, date) to doudi_app;

create function registry.households_at_their_end(of_county text, before_day date)
  returns table (household_id uuid, ended_on date)
  language sql stable security invoker set search_path = pg_catalog
as $$
  select h.id, h.closed_on
    from registry.household h
   where h.county = of_county and h.closed_on < before_day
     and exists (select from registry.circumstance c where c.county = h.county and c.household_id = h.id)
$$;
comment on function registry.households_at_their_end(text, date) is 'Households closed before that day of which facts are still kept.';
revoke execute on function registry.households_at_their_end(text, date) from public;
grant execute on function registry.households_at_their_end(text, date) to doudi_app;

create function registry.forget_household_facts(of_county text, before_day date, at_most bigint, on_day date)
  returns bigint
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  chosen uuid[];
begin
  if before_day > on_day - interval '5 years' then
    raise exception 'facts of a household are not forgotten within five years' using errcode = 'check_violation', constraint = 'household_facts_kept_long_enough';
  end if;
  chosen := array(select e.household_id from registry.households_at_their_end(of_county, before_day) e order by 1 limit at_most);
  delete from registry.circumstance_withdrawal w using registry.circumstance c
   where c.county = of_county and c.household_id = any(chosen) and (w.county, w.circumstance_id) = (c.county, c.id);
  delete from registry.circumstance where county = of_county and household_id = any(chosen);
  return cardinality(chosen);
end
$$;
comment on function registry.forget_household_facts(text, date, bigint, date) is 'Deletes what was known of households closed before that day: income, property, what was seen. Returns how many households.';
revoke execute on function registry.forget_household_facts(text, date, bigint, date) from public;
grant execute on function registry.forget_household_facts(text, date, bigint, date) to doudi_app;
