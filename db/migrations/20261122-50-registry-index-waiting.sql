-- What waits for somebody is asked for by every worktable, so it is found without looking at what is settled.

create index likely_duplicate_oldest on registry.likely_duplicate (county, found_at, person_id) where decision is null;
create index person_merge_waiting on registry.person_merge (county, proposed_at) where confirmed_at is null and undone_at is null;
create index post_waiting on access.post (county, proposed_at) where approved_at is null and ended_at is null;
create index account_dormant on access.account (county, locked_at) where locked_why = 'dormant';
