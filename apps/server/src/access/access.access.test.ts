import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Command, type Query, runCommand, runQuery } from '../platform/command/index.ts'
import { HttpProblem } from '../platform/http/index.ts'
import { type Actor, inScope, scopeOf, systemActor } from '../platform/scope/index.ts'
import { newSession } from '../platform/signIn/index.ts'
import { NEXT_DOOR, openTestPlatform, SONGLIN, type TestPlatform } from '../platform/testing/index.ts'
import { slices } from '../slices.ts'
import { writeCountyRule } from './commands/changeCountyRule.ts'
import { demoAccounts } from './demo/demoAccounts.ts'
import { PERMISSIONS } from './domain/permissions.ts'
import { ROLE_NAMES, ROLES, type Role, type RoleName } from './domain/roles.ts'
import { authenticateBy } from './index.ts'
import { insertAccount } from './sql/accounts.ts'
import { insertPost } from './sql/posts.ts'
import { insertSession } from './sql/sessions.ts'

/** One household in each kind of place, seen from whoever holds a post in village 500299001201 or above it. */
const PLACES = {
  'own village': '500299001201',
  'own township, another village': '500299001202',
  'another township': '500299002201',
  'another county': '500298001201',
} as const
type Place = keyof typeof PLACES

const SEEN: Readonly<Record<Role['level'], readonly Place[]>> = {
  village: ['own village'],
  township: ['own village', 'own township, another village'],
  county: ['own village', 'own township, another village', 'another township'],
}

// biome-ignore lint/suspicious/noExplicitAny: acts of every input and outcome
type Act = Command<any, any> | Query<any, any>

/** Every act behind a line of the interface that needs somebody to be signed in: from the doors, not from a list. */
const ACTS = new Map<string, Act>(
  slices
    .flatMap((slice) => slice.doors ?? [])
    .flatMap(({ act }) => ('permission' in act ? [[act.name, act as Act] as const] : [])),
)

let here: TestPlatform
const actors = new Map<RoleName, Actor>()

beforeAll(async () => {
  here = await openTestPlatform(slices)
  await here.asAdmin(`
    create schema probe;
    create table probe.household (county text not null, region text not null, primary key (county, region));
    call platform.guard_persons('probe.household');
    grant usage on schema probe to doudi_app;
    grant select, insert, update, delete on probe.household to doudi_app;
    insert into probe.household select left(region, 6), region
      from unnest(array['${Object.values(PLACES).join("','")}']) region;`)
  for (const { role, name, region, section } of demoAccounts(PLACES['own village'])) {
    actors.set(role, await actorThroughTheDoor(role, { name, region, section }))
  }
}, 120_000)
afterAll(() => here.close())

/** An account with that one post and a session, read back by what reads every request. */
async function actorThroughTheDoor(
  role: RoleName,
  { name, region, section }: { name: string; region: string; section: string },
) {
  const { db, clock } = here.platform
  const [id, now, { token, hash }] = [randomUUID(), clock.now(), newSession()]
  await inScope(db, scopeOf(systemActor(SONGLIN)), async (tx) => {
    await writeCountyRule(tx, SONGLIN, false)
    await insertAccount(tx, { county: SONGLIN, id, name, shownName: name, stored: '$scrypt$', oneTime: false, at: now })
    const post = {
      county: SONGLIN,
      id: randomUUID(),
      account: id,
      role,
      region,
      section,
      reason: 'test',
      by: id,
      at: now,
    }
    await insertPost(tx, { ...post, origin: 'demo', inForce: true })
    await insertSession(tx, { county: SONGLIN, id: randomUUID(), tokenHash: hash, account: id, startedAt: now, now })
  })
  const actor = await authenticateBy(here.platform)({
    method: 'GET',
    headers: { cookie: `doudi=${SONGLIN}.${token}` },
  } as never)
  if (actor === undefined) throw new Error(`${role} is not let in`)
  return actor
}

/** The act with its own name, permission and way through the platform, doing nothing but look around and try to write. */
function probing(act: Act): Act {
  const run = async ({ tx }: { tx: Parameters<Parameters<typeof inScope>[2]>[0] }) => {
    const { rows } = await sql<{ region: string }>`select region from probe.household`.execute(tx)
    const { rows: written } = await sql<{
      region: string
    }>`update probe.household set region = region returning region`.execute(tx)
    return { seen: rows.map(({ region }) => region).sort(), written: written.map(({ region }) => region).sort() }
  }
  const { name, permission } = act
  const probe = { name, permission, input: z.object({}), run }
  return 'audit' in act ? { ...probe, audit: () => ({}) } : probe
}

async function outcomeOf(act: Act, actor: Actor, county?: string) {
  const request = { actor, requestId: 'matrix', county }
  try {
    return await ('audit' in act
      ? runCommand(here.platform, act, request, {})
      : runQuery(here.platform, act, request, {}))
  } catch (error) {
    if (error instanceof HttpProblem) return error.problem.code
    throw error
  }
}

describe.each([...ACTS.keys()])('%s', (name) => {
  const act = ACTS.get(name) as Act
  test.each(ROLE_NAMES)('by %s: in their own area or not at all', async (role) => {
    const { level, permissions }: Role = ROLES[role]
    const actor = actors.get(role) as Actor
    const may = permissions.some((one) => one === act.permission)
    const area = SEEN[level].map((place) => PLACES[place]).sort()
    const expected = may ? { seen: area, written: area } : 'platform.not-permitted'
    expect(await outcomeOf(probing(act), actor)).toEqual(expected)
    expect(await outcomeOf(probing(act), actor, NEXT_DOOR)).toBe('platform.not-found')
  })
})

test('there are acts to try, and each asks for a permission that the table of roles knows and some role holds', () => {
  expect(ACTS.size).toBeGreaterThan(10)
  const held = new Set<string>(ROLE_NAMES.flatMap((role) => [...ROLES[role].permissions]))
  const unknown = [...ACTS.values()].filter(({ permission }) => !(permission in PERMISSIONS) || !held.has(permission))
  expect(unknown.map(({ name, permission }) => `${name} asks for ${permission}`)).toEqual([])
})

test('every role is let in with its own permissions, section and area and with nothing else', () => {
  for (const { role, region, section } of demoAccounts(PLACES['own village'])) {
    const { user: _, ...actor } = actors.get(role) as Actor
    expect(actor).toEqual({
      post: `${role} ${region} ${section}`,
      region,
      counties: [SONGLIN],
      sections: [section],
      permissions: new Set(ROLES[role].permissions),
      // what discipline and audit read is kept back from the person until they release it
      ...(section === 'discipline' || section === 'audit' ? { withholds: true } : {}),
    })
  }
})
