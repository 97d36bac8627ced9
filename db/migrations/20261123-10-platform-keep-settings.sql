-- Figures of procedure that a county sets: dated, each with the document it rests on, entered by one and approved by another.
create table platform.setting (
  county text not null,
  id uuid not null,
  name text not null,
  scope text not null,
  value jsonb not null,
  holds_from date not null,
  holds_until date,
  asked_until date,
  document text not null,
  clause text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint setting_pkey primary key (county, id),
  constraint setting_scope_in_county check (scope = '' or (scope ~ '^[0-9]{9}$' and left(scope, 6) = county)),
  constraint setting_holds_in_order check (holds_until >= holds_from and asked_until > holds_from),
  constraint setting_document_named check (document ~ '[^[:space:]]' and char_length(document) <= 200),
  constraint setting_clause_short check (char_length(clause) <= 100),
  constraint setting_approval_whole check ((approved_by is null) = (approved_at is null)),
  constraint setting_withdrawal_whole check ((withdrawn_by is null) = (withdrawn_at is null)),
  constraint setting_takes_two check (approved_by <> proposed_by),
  constraint setting_either_way check (approved_at is null or withdrawn_at is null)
);
comment on table platform.setting is 'A figure of procedure with the days it holds: proposed, approved by another, ended by the next, never overwritten. [county]';
comment on column platform.setting.county is 'County that sets it.';
comment on column platform.setting.id is 'Of the entry.';
comment on column platform.setting.name is 'Which figure, as the program names it.';
comment on column platform.setting.scope is 'Code of the township it holds for; empty: the county.';
comment on column platform.setting.value is 'The figure, in the shape that the program asks for.';
comment on column platform.setting.holds_from is 'First day it holds.';
comment on column platform.setting.holds_until is 'First day it no longer holds; the same as the first day: it never held, another took its place.';
comment on column platform.setting.asked_until is 'The end that was asked for, when it was proposed.';
comment on column platform.setting.document is 'The document it rests on.';
comment on column platform.setting.clause is 'Its clause; empty where the document has none.';
comment on column platform.setting.proposed_by is 'Who entered it.';
comment on column platform.setting.proposed_at is 'When.';
comment on column platform.setting.approved_by is 'Another person, who compared it with the document.';
comment on column platform.setting.approved_at is 'When; before that it counts for nothing.';
comment on column platform.setting.withdrawn_by is 'Who took the proposal back or turned it down.';
comment on column platform.setting.withdrawn_at is 'When.';
create unique index setting_begins_once on platform.setting (county, name, scope, holds_from)
  where approved_at is not null and holds_until is distinct from holds_from;
create index setting_by_name on platform.setting (county, name, scope, holds_from);
create index setting_waiting on platform.setting (county, proposed_at) where approved_at is null and withdrawn_at is null;
call platform.guard_county('platform.setting');
grant select, insert on platform.setting to doudi_app;
grant update (holds_until, approved_by, approved_at, withdrawn_by, withdrawn_at) on platform.setting to doudi_app;
