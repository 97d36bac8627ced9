-- What is encrypted is written anew under a new key; the application may change these two columns for that.

grant update (sealed) on rosters.file_part to doudi_app;
grant update (sealed) on rosters.faulty_row to doudi_app;
