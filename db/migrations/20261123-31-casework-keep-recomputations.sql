-- What a changed standard does to awards: seen before it is published, worked out and written afterwards.

-- An amount that was decided for the days after a standard began, before the standard was published here, is replaced by
-- another of the same days. The old row stays to be read; only rows that are not replaced hold.
alter table casework.award_amount add column replaced_by uuid;
comment on column casework.award_amount.replaced_by is 'The decision that put another amount in its place for all its days; empty: it holds.';
alter table casework.award_amount drop constraint award_amount_one_at_a_time;
alter table casework.award_amount add constraint award_amount_one_at_a_time
  exclude using gist (county with =, award_id with =, daterange(holds_from, holds_until) with &&) where (replaced_by is null);
alter table casework.award_amount add constraint award_amount_replaced_by foreign key (county, replaced_by) references casework.decision (county, id);
create index award_amount_replaced on casework.award_amount (county, replaced_by);
grant update (replaced_by) on casework.award_amount to doudi_app;

create table casework.preview_line (
  county text not null,
  preview_id uuid not null,
  award_id uuid not null,
  region text not null,
  programme text not null,
  effect text not null,
  paid_fen bigint,
  now_fen bigint,
  then_fen bigint,
  drifted boolean not null,
  made_at timestamptz not null,
  primary key (county, preview_id, award_id),
  constraint preview_line_of_preview foreign key (county, preview_id) references policy.revision_preview (county, id),
  constraint preview_line_of_award foreign key (county, award_id) references casework.award (county, id),
  constraint preview_line_effect_known check (effect in ('gains', 'loses', 'same', 'grace', 'leaves', 'returns', 'undecided'))
);
comment on table casework.preview_line is 'What a draft would do to one award, as it was worked out for a preview. [person]';
comment on column casework.preview_line.county is 'County in charge.';
comment on column casework.preview_line.preview_id is 'The preview.';
comment on column casework.preview_line.award_id is 'The award.';
comment on column casework.preview_line.region is 'Village in charge on that day.';
comment on column casework.preview_line.programme is 'The programme.';
comment on column casework.preview_line.effect is 'gains, loses, same, grace, leaves, returns (from grace), undecided.';
comment on column casework.preview_line.paid_fen is 'Per month as awarded.';
comment on column casework.preview_line.now_fen is 'Per month by the rules as they are; empty: not eligible, or not known.';
comment on column casework.preview_line.then_fen is 'Per month by the rules with the draft; empty: not eligible, or not known.';
comment on column casework.preview_line.drifted is 'What is awarded is not what the rules as they are give: other facts have changed too.';
comment on column casework.preview_line.made_at is 'When it was worked out.';
create index preview_line_by_age on casework.preview_line (county, made_at);
create index preview_line_by_award on casework.preview_line (county, award_id);
create index preview_line_by_effect on casework.preview_line (county, preview_id, effect, region, award_id);
call platform.guard_persons('casework.preview_line');
grant select, insert, delete on casework.preview_line to doudi_app;

create table casework.recomputation (
  county text not null,
  revision_id uuid not null,
  starts_on date not null,
  lowers_from date not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  cursor_award uuid not null,
  awards bigint not null,
  looked_at bigint not null,
  primary key (county, revision_id),
  constraint recomputation_of_revision foreign key (county, revision_id) references policy.revision (county, id)
);
comment on table casework.recomputation is 'All awards worked out anew after a document was published: how far it came. [county]';
comment on column casework.recomputation.county is 'The county.';
comment on column casework.recomputation.revision_id is 'The document.';
comment on column casework.recomputation.starts_on is 'First day of its figures.';
comment on column casework.recomputation.lowers_from is 'First day from which somebody gets less: never before it was published.';
comment on column casework.recomputation.opened_at is 'When it began.';
comment on column casework.recomputation.ended_at is 'When nobody was left; empty: it is under way.';
comment on column casework.recomputation.cursor_award is 'The last award looked at in order: from here it goes on.';
comment on column casework.recomputation.awards is 'How many awards there were when it began.';
comment on column casework.recomputation.looked_at is 'How many have been worked out.';
create index recomputation_under_way on casework.recomputation (county, opened_at) where ended_at is null;
call platform.guard_county('casework.recomputation');
grant select, insert, update (ended_at, cursor_award, looked_at) on casework.recomputation to doudi_app;

create table casework.recomputed (
  county text not null,
  revision_id uuid not null,
  award_id uuid not null,
  region text not null,
  household_id uuid not null,
  programme text not null,
  effect text not null,
  before_fen bigint,
  after_fen bigint,
  decision_id uuid,
  said json not null,
  looked_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  settled_because text,
  primary key (county, revision_id, award_id),
  constraint recomputed_in_recomputation foreign key (county, revision_id) references casework.recomputation (county, revision_id),
  constraint recomputed_of_award foreign key (county, award_id) references casework.award (county, id),
  constraint recomputed_in_household foreign key (county, household_id) references registry.household (county, id),
  constraint recomputed_by_decision foreign key (county, decision_id) references casework.decision (county, id),
  constraint recomputed_effect_known check (effect in ('gains', 'loses', 'same', 'grace', 'leaves', 'returns', 'undecided')),
  constraint recomputed_written_with_decision check ((effect in ('gains', 'loses')) = (decision_id is not null)),
  constraint recomputed_settled_whole check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_because is null)),
  constraint recomputed_settled_said check (settled_because ~ '[^[:space:]]')
);
comment on table casework.recomputed is 'What became of one award under a published document: once for each. [person]';
comment on column casework.recomputed.county is 'County in charge.';
comment on column casework.recomputed.revision_id is 'The document.';
comment on column casework.recomputed.award_id is 'The award.';
comment on column casework.recomputed.region is 'Village in charge; its township looks into what is left open.';
comment on column casework.recomputed.household_id is 'The household.';
comment on column casework.recomputed.programme is 'The programme.';
comment on column casework.recomputed.effect is 'gains, loses: written; same; grace, leaves, returns, undecided: somebody has to look.';
comment on column casework.recomputed.before_fen is 'Per month before.';
comment on column casework.recomputed.after_fen is 'Per month by the rules; empty: none, or not known.';
comment on column casework.recomputed.decision_id is 'The decision that wrote the amount.';
comment on column casework.recomputed.said is 'What is missing and who can supply it, and reasons with clauses. No names.';
comment on column casework.recomputed.looked_at is 'When it was worked out.';
comment on column casework.recomputed.settled_at is 'When somebody had looked.';
comment on column casework.recomputed.settled_by is 'Who.';
comment on column casework.recomputed.settled_because is 'What came of it.';
create index recomputed_by_award on casework.recomputed (county, award_id);
create index recomputed_by_household on casework.recomputed (county, household_id);
create index recomputed_by_decision_of on casework.recomputed (county, decision_id);
create index recomputed_open on casework.recomputed (county, region, looked_at)
  where settled_at is null and effect in ('grace', 'leaves', 'returns', 'undecided');
call platform.guard_persons('casework.recomputed');
grant select, insert, update (region, effect, before_fen, after_fen, decision_id, said, looked_at, settled_at, settled_by, settled_because)
  on casework.recomputed to doudi_app;
