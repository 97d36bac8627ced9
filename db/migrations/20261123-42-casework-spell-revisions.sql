-- A key is uuid, text, day or bigint: the revision of rules is spelled in hexadecimal where it is one.

alter table casework.certificate_rules alter column revision type text using encode(revision, 'hex');
comment on column casework.certificate_rules.revision is 'SHA-256 of the texts, in hexadecimal.';
