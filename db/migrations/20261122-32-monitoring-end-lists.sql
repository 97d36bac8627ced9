-- What stood on a list long ago ends by itself; until then nothing of it is changed.
create index finding_ended on monitoring.finding (county, holds_until) where holds_until is not null;
create index not_enrolled_by_age on monitoring.not_enrolled_because (county, recorded_on);
comment on table monitoring.not_enrolled_because is 'Why a household lifted out of poverty that lost its ability to earn is in no programme (AID-20). [person] [append-only: all but the village, until its end]';
grant delete on monitoring.not_enrolled_because to doudi_app;
grant delete on monitoring.run to doudi_app;
