-- The receipt is the first thing that happens to an application; its steps are counted from there.

comment on column casework.application.version is '1 at the receipt, one more with each step; whoever acts names the one they saw.';
comment on column casework.step.seq is '2, 3, 4: the version it made, and the order that counts.';
