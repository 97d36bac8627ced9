-- The amount of a row on a roll that has not begun, or is restated from its first day, is put right in place.
grant update (monthly_fen) on registry.enrolment to doudi_app;
