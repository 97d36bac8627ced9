import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts'
import { findBrokenRules } from './rules.ts'

let here: TestPlatform
beforeAll(async () => {
  here = await openTestPlatform([])
})
afterAll(() => here.close())

/** The rules that a change would break; the change is undone. */
async function brokenBy(change: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: here.urls.admin })
  await client.connect()
  try {
    await client.query(`begin; ${change}`)
    return await findBrokenRules(client)
  } finally {
    await client.end()
  }
}

test('the schema keeps every rule of the house', async () => {
  expect(await brokenBy('select')).toEqual([])
})

/** A sound table, so that each case below breaks one thing only. */
const SOUND = `
  create schema umbrella; comment on schema umbrella is 's';
  create table umbrella.stand (county text not null, id uuid not null, primary key (county, id));
  comment on table umbrella.stand is 't [county]';
  comment on column umbrella.stand.county is 'c'; comment on column umbrella.stand.id is 'c';
  call platform.guard_county('umbrella.stand');
  create table umbrella.kind (code text not null, primary key (code));
  comment on table umbrella.kind is 't [reference]'; comment on column umbrella.kind.code is 'c';
  create table umbrella.holder (county text not null, region text not null, id uuid not null, stand_id uuid, kind text, primary key (county, id));
  comment on table umbrella.holder is 't [person]';
  comment on column umbrella.holder.county is 'c'; comment on column umbrella.holder.region is 'c';
  comment on column umbrella.holder.id is 'c'; comment on column umbrella.holder.stand_id is 'c'; comment on column umbrella.holder.kind is 'c';
  call platform.guard_persons('umbrella.holder');
  alter table umbrella.holder add constraint holder_stands foreign key (county, stand_id) references umbrella.stand;
  alter table umbrella.holder add constraint holder_kind foreign key (kind) references umbrella.kind;
  create index holder_by_stand on umbrella.holder (county, stand_id);
  create index holder_by_kind on umbrella.holder (kind);
  grant usage on schema umbrella to doudi_app; grant select, insert, update on umbrella.holder to doudi_app;`

const BREAKS: readonly (readonly [change: string, rule: RegExp])[] = [
  ["comment on table umbrella.stand is 'no tag'", /umbrella.stand: every table says what it is/],
  ["comment on table umbrella.stand is 'two [county] [reference]'", /umbrella.stand: every table says/],
  ['comment on column umbrella.stand.id is null', /umbrella.stand.id: .*comment/],
  ['comment on schema umbrella is null', /umbrella: .*comment/],
  ['alter table umbrella.stand add unique (id)', /stand_id_key: county is text/],
  ['alter table umbrella.stand drop constraint stand_pkey cascade', /has no primary key: county/],
  ['drop index umbrella.holder_by_stand', /holder_stands: every foreign key is indexed/],
  ['drop index umbrella.holder_by_kind', /holder_kind: every foreign key is indexed/],
  [
    'alter table umbrella.kind add county text, add id uuid, add foreign key (county, id) references umbrella.stand; create index on umbrella.kind (county, id)',
    /kind_county_id_fkey: no reference table points/,
  ],
  [
    "comment on table umbrella.kind is 't [local: a trial]'",
    /holder_kind: no reference table points at a county’s table, and no county’s table at a local/,
  ],
  [
    'alter table umbrella.holder drop constraint holder_kind, add constraint holder_kind foreign key (kind) references umbrella.kind on delete set null',
    /holder_kind: no foreign key sets null/,
  ],
  [
    "create function umbrella.f() returns trigger language plpgsql as 'begin return null; end'; comment on function umbrella.f() is 'f'; create trigger t after insert on umbrella.stand execute function umbrella.f()",
    /umbrella.stand t: no triggers/,
  ],
  ['alter table umbrella.stand disable row level security', /umbrella.stand: row security is enabled and forced/],
  ['alter table umbrella.holder no force row level security', /umbrella.holder: row security is enabled and forced/],
  ['drop policy holder_in_scope on umbrella.holder', /umbrella.holder: a table that holds a person is guarded/],
  ['create policy wide on umbrella.holder using (true)', /umbrella.holder wide: no other policy widens/],
  [
    "create policy narrow on umbrella.holder as restrictive using (region like current_setting('app.region_lo') || '%')",
    /umbrella.holder narrow: no other policy/,
  ],
  ["comment on table umbrella.holder is 't [county]'", /umbrella.holder.region: whatever has a region/],
  ["comment on table umbrella.holder is 't [person] [append-only]'", /umbrella.holder: what is append-only/],
  ['grant update (action) on platform.audit_entry to doudi_app', /platform.audit_entry: what is append-only/],
  ['grant delete on platform.audit_seal to doudi_app', /platform.audit_seal: what is append-only/],
  ['grant truncate on umbrella.holder to doudi_app', /umbrella.holder: the application owns nothing/],
  ['grant create on schema umbrella to doudi_app', /umbrella: the application owns nothing/],
  ['alter table umbrella.kind owner to doudi_app', /umbrella.kind: the application owns nothing/],
  ['grant select on umbrella.stand to public', /umbrella.stand: nothing is granted to everyone/],
  [
    "create view umbrella.stand_view as select * from umbrella.stand; comment on view umbrella.stand_view is 'v'",
    /stand_view: a view runs as whoever asks/,
  ],
  [
    "alter table umbrella.stand add opened timestamptz; comment on column umbrella.stand.opened is 'c'",
    /umbrella.stand.opened: names are/,
  ],
  [
    "alter table umbrella.stand add amount_fen integer; comment on column umbrella.stand.amount_fen is 'c'",
    /umbrella.stand.amount_fen: names are/,
  ],
  [
    'alter table umbrella.stand drop constraint stand_pkey cascade, alter id type int using 1, add primary key (county, id)',
    /umbrella.stand.id: no column is of type integer/,
  ],
]

test('a sound new slice breaks none', async () => {
  expect(await brokenBy(SOUND)).toEqual([])
})

test.each(BREAKS)('found: %s', async (change, rule) => {
  expect((await brokenBy(`${SOUND} ${change}`)).join('\n')).toMatch(rule)
})
