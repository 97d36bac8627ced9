-- What other slices may read of the registry in their own statements: who stands on which roll, where a household is.

create view registry.enrolment_view with (security_invoker = true) as
  select county, id, region, roll, household_id, person_id, category, monthly_fen, holds_from, holds_until, entered_because, left_because
    from registry.enrolment;
comment on view registry.enrolment_view is 'Who stands on which roll, for statements of other slices; row security of the reader holds.';
grant select on registry.enrolment_view to doudi_app;

create view registry.household_view with (security_invoker = true) as
  select county, id, region, residence, opened_on, closed_on from registry.household;
comment on view registry.household_view is 'Where households are, for statements of other slices; row security of the reader holds.';
grant select on registry.household_view to doudi_app;
