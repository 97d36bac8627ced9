-- Rolls that are kept when a key is renewed are written anew under it, like everything else that is encrypted.

grant update (sealed) on rosters.file_part to doudi_app;
grant update (sealed) on rosters.faulty_row to doudi_app;
