-- An earlier number is encrypted like the present one, so a new key writes it anew. The rest of a correction stays as
-- it was written: the application may change this one column and no other.

comment on table registry.person_correction is 'What a person''s row said before it was corrected, and why; only the encryption of an earlier number is ever renewed. [person]';
grant update (earlier_sealed) on registry.person_correction to doudi_app;
