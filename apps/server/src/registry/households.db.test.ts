import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope, scopeOf } from '../platform/scope/index.ts'
import { NEXT_DOOR } from '../platform/testing/index.ts'
import { changeHead } from './commands/changeHead.ts'
import { endEnrolment } from './commands/endEnrolment.ts'
import { enrol } from './commands/enrol.ts'
import { importRegions } from './commands/importRegions.ts'
import { joinHousehold } from './commands/joinHousehold.ts'
import { leaveHousehold } from './commands/leaveHousehold.ts'
import { mergeHouseholds } from './commands/mergeHouseholds.ts'
import { moveAway } from './commands/moveAway.ts'
import { moveHousehold } from './commands/moveHousehold.ts'
import { openHousehold } from './commands/openHousehold.ts'
import { registerPerson } from './commands/registerPerson.ts'
import { splitHousehold } from './commands/splitHousehold.ts'
import { succeedRegion } from './commands/succeedRegion.ts'
import { showHousehold } from './queries/showHousehold.ts'
import { showHouseholdFile } from './queries/showHouseholdFile.ts'
import { showRegion } from './queries/showRegion.ts'
import { openFamily, register } from './testing/families.ts'
import {
  county,
  liuxi,
  nextDoor,
  numberFor,
  openSonglin,
  refusalOf,
  type Songlin,
  songjiang,
  VILLAGES,
  yuntai,
} from './testing/songlin.ts'
import { timelineOf } from './timelineOf.ts'

let here: Songlin
beforeAll(async () => {
  here = await openSonglin()
})
afterAll(() => here.close())

const membersOn = async (household: string, on?: string) =>
  (await here.see(showHousehold, { household, why: 'casework', ...(on && { on }) })).members.map(
    ({ name, relation }) => `${name} ${relation}`,
  )

describe('a household', () => {
  it('has the members of the day that is asked', async () => {
    const { household, spouse } = await openFamily(here, '赵')
    const grandmother = await register(here, '赵奶奶', '1945-01-01')
    await here.doIt(joinHousehold, {
      household,
      members: [{ person: grandmother, relation: 'mother' }],
      on: '2022-06-01',
      because: 'care',
    })
    await here.doIt(leaveHousehold, { household, person: spouse, on: '2023-01-01', because: 'movedAway' })
    expect(await membersOn(household, '2019-12-31')).toEqual([])
    expect(await membersOn(household, '2020-01-01')).toHaveLength(3)
    expect(await membersOn(household, '2022-06-01')).toContain('赵奶奶 mother')
    expect(await membersOn(household, '2022-12-31')).toHaveLength(4)
    expect(await membersOn(household, '2023-01-01')).not.toContain('赵乙 spouse')
  })

  it('changes its head with every relation said anew, and keeps who was head before', async () => {
    const { household, head, spouse, child } = await openFamily(here, '钱')
    const members = [
      { person: spouse, relation: 'head' },
      { person: head, relation: 'spouse' },
      { person: child, relation: 'son' },
    ]
    expect(
      await refusalOf(here.doIt(leaveHousehold, { household, person: head, on: '2024-01-01', because: 'death' })),
    ).toBe('registry.head-one')
    await here.doIt(changeHead, { household, on: '2024-01-01', members })
    expect((await membersOn(household, '2023-12-31'))[0]).toBe('钱甲 head')
    expect((await membersOn(household, '2024-01-01'))[0]).toBe('钱乙 head')
    expect(await refusalOf(here.doIt(changeHead, { household, on: '2025-01-01', members: members.slice(0, 2) }))).toBe(
      'registry.member-missing',
    )
  })

  it('splits with a link to where it came from, and the rest names its next head', async () => {
    const { household, head, spouse, child } = await openFamily(here, '孙')
    const going = [{ person: head, relation: 'head' }]
    const asked = { household, on: '2025-01-01', because: '分家', members: going }
    expect(await refusalOf(here.doIt(splitHousehold, asked))).toBe('registry.head-one')
    const rest = [
      { person: spouse, relation: 'head' },
      { person: child, relation: 'son' },
    ]
    const { split } = await here.doIt(splitHousehold, { ...asked, rest })
    expect(await membersOn(split, '2025-01-01')).toEqual(['孙甲 head'])
    expect(await membersOn(household, '2025-01-01')).toEqual(['孙乙 head', '孙丙 son'])
    expect(await membersOn(household, '2024-12-31')).toHaveLength(3)
    const { timeline } = await here.see(showHouseholdFile, { household: split, why: 'review' })
    expect(timeline).toContainEqual(
      expect.objectContaining({ what: 'link', said: expect.objectContaining({ kind: 'split', from: household }) }),
    )
  })

  it('has one timeline, which other slices lay theirs beside', async () => {
    const { household } = await openFamily(here, '褚')
    const entries = await inScope(here.platform.db, scopeOf(county), (tx) => timelineOf(tx, '500299', household))
    expect(entries.map(({ what, on, until }) => [what, on, until])).toEqual([
      ...Array.from({ length: 3 }, () => ['member', '2020-01-01', null]),
      ['village', '2020-01-01', null],
    ])
    expect((await here.see(showHouseholdFile, { household, why: 'review' })).timeline).toEqual(entries)
  })

  it('merges into another, closes, and is still found; never while it is on a roll', async () => {
    const one = await openFamily(here, '李')
    const other = await openFamily(here, '周')
    const members = [one.head, one.spouse, one.child].map((person) => ({ person, relation: 'other' }))
    const asked = { household: other.household, from: one.household, on: '2025-03-01', because: '同灶吃饭', members }
    const { enrolment } = await here.doIt(enrol, {
      roll: 'dibao',
      household: one.household,
      from: '2024-01-01',
      because: 'application',
    })
    expect(await refusalOf(here.doIt(mergeHouseholds, asked))).toBe('registry.household-on-roll')
    await here.doIt(endEnrolment, { enrolment, until: '2025-03-01', because: 'householdMerged' })
    await here.doIt(mergeHouseholds, asked)
    expect(await membersOn(other.household, '2025-03-01')).toHaveLength(6)
    expect(await here.see(showHousehold, { household: one.household, why: 'review' })).toMatchObject({
      closed: '2025-03-01',
      closedBecause: 'merged',
      members: [],
    })
    expect(await membersOn(one.household, '2025-02-28')).toHaveLength(3)
  })

  it('moves with everybody and every row; the village it left keeps no name, the new one sees it all', async () => {
    const { household, head } = await openFamily(here, '吴')
    expect(
      await refusalOf(here.doIt(moveHousehold, { household, region: VILLAGES.石门, on: '2026-05-01' }, songjiang)),
    ).toBe('platform.not-found')
    await here.doIt(moveHousehold, { household, region: VILLAGES.石门, on: '2026-05-01' })
    expect(await refusalOf(here.see(showHousehold, { household, why: 'visit' }, liuxi))).toBe('platform.not-found')
    expect((await here.see(showHousehold, { household, why: 'visit' }, yuntai)).members).toHaveLength(3)
    const rows = await here.asAdmin<{ region: string }>(
      `select region from registry.person where id = $1 union select region from registry.search_key where person_id = $1
        union select region from registry.membership where person_id = $1`,
      [head],
    )
    expect(rows).toEqual([{ region: VILLAGES.石门 }])
    const stays = await here.asAdmin(
      'select region, holds_until::text from registry.stay where household_id = $1 order by holds_from',
      [household],
    )
    expect(stays).toEqual([
      { region: VILLAGES.柳溪, holds_until: '2026-05-01' },
      { region: VILLAGES.石门, holds_until: null },
    ])
    expect(await refusalOf(here.doIt(moveHousehold, { household, region: VILLAGES.石门, on: '2026-06-01' }))).toBe(
      'registry.already-there',
    )
  })
})

describe('a household that moves out of the county', () => {
  it('is closed here, registered there, and when it comes back only after it was let go there', async () => {
    const number = numberFor('1976-03-02')
    const { person } = await here.doIt(registerPerson, { name: '远行人', number, region: VILLAGES.柳溪 })
    const open = (on: string) =>
      here.doIt(openHousehold, {
        region: VILLAGES.柳溪,
        residence: 'rural',
        on,
        members: [{ person, relation: 'head' }],
      })
    const { household } = await open('2020-01-01')
    const { enrolment } = await here.doIt(enrol, {
      roll: 'tekun',
      household,
      person,
      from: '2024-01-01',
      because: 'application',
    })
    const leave = () => here.doIt(moveAway, { household, to: NEXT_DOOR, on: '2026-01-01' })
    const csv = `代码,名称,类别\n${NEXT_DOOR}001,邻镇,乡镇\n${NEXT_DOOR}001201,邻村,村`
    await here.doIt(importRegions, { csv }, nextDoor)
    const register = () => here.doIt(registerPerson, { name: '远行人', number, region: `${NEXT_DOOR}001201` }, nextDoor)
    expect(await refusalOf(register())).toBe('registry.number-taken-elsewhere')
    // 500298 is in no table, so where to is told as the city above
    expect(await refusalOf(leave())).toBe('registry.region-unknown')
    const go = () => here.doIt(moveAway, { household, to: '5002', on: '2026-01-01' })
    expect(await refusalOf(go())).toBe('registry.household-on-roll')
    await here.doIt(endEnrolment, { enrolment, until: '2026-01-01', because: 'movedAway' })
    await go()
    expect(await here.see(showHousehold, { household, why: 'review' })).toMatchObject({ closedBecause: 'movedAway' })
    const there = await register()
    expect(await refusalOf(open('2026-06-01'))).toBe('registry.number-taken-elsewhere')
    const away = await here.doIt(
      openHousehold,
      {
        region: `${NEXT_DOOR}001201`,
        residence: 'rural',
        on: '2026-01-01',
        members: [{ person: there.person, relation: 'head' }],
      },
      nextDoor,
    )
    await here.doIt(moveAway, { household: away.household, to: '500238', on: '2026-06-01' }, nextDoor)
    expect(await refusalOf(open('2026-06-01'))).toBeUndefined()
  })
})

describe('what the database refuses is told in words', () => {
  it('the same member in two households at once, whichever way it is tried', async () => {
    const { household, child } = await openFamily(here, '郑')
    const other = await openFamily(here, '王')
    const joining = { household: other.household, members: [{ person: child, relation: 'other' }], because: 'care' }
    for (const on of ['2020-01-01', '2024-05-05', '2026-07-01']) {
      expect(await refusalOf(here.doIt(joinHousehold, { ...joining, on })), on).toBe('registry.member-elsewhere')
    }
    await here.doIt(leaveHousehold, { household, person: child, on: '2025-01-01', because: 'movedAway' })
    expect(await refusalOf(here.doIt(joinHousehold, { ...joining, on: '2024-12-31' }))).toBe(
      'registry.member-elsewhere',
    )
    expect(await refusalOf(here.doIt(joinHousehold, { ...joining, on: '2025-01-01' }))).toBeUndefined()
  })

  it('two townships that take the same person at the same moment: one of them does', async () => {
    const person = await register(here, '抢手人')
    const came = await Promise.all(
      Array.from({ length: 6 }, () =>
        refusalOf(
          here.doIt(openHousehold, {
            region: VILLAGES.柳溪,
            residence: 'rural',
            on: '2026-01-01',
            members: [{ person, relation: 'head' }],
          }),
        ),
      ),
    )
    expect(came.filter((code) => code === undefined)).toHaveLength(1)
    expect(new Set(came.filter(Boolean))).toEqual(new Set(['registry.member-elsewhere']))
  })

  it('two hundred members, a member twice, no head, two heads, a future day, an unknown village', async () => {
    const [one, two] = [await register(here, '冯一'), await register(here, '冯二')]
    const open = (more: object) =>
      refusalOf(
        here.doIt(openHousehold, {
          region: VILLAGES.柳溪,
          residence: 'rural',
          on: '2026-01-01',
          members: [{ person: one, relation: 'head' }],
          ...more,
        }),
      )
    const crowd = Array.from({ length: 200 }, () => ({ person: crypto.randomUUID(), relation: 'other' }))
    expect(await open({ members: crowd })).toBe('registry.members-too-many')
    expect(await open({ members: [one, one].map((person) => ({ person, relation: 'head' })) })).toBe(
      'registry.member-twice',
    )
    expect(await open({ members: [{ person: one, relation: 'son' }] })).toBe('registry.head-one')
    expect(await open({ members: [one, two].map((person) => ({ person, relation: 'head' })) })).toBe(
      'registry.head-one',
    )
    expect(await open({ on: '2026-07-02' })).toBe('registry.day-in-future')
    expect(await open({ region: '500299001999' })).toBe('registry.village-unknown')
    expect(await open({ members: [{ person: crypto.randomUUID(), relation: 'head' }] })).toBe('platform.not-found')
    expect(await open({ on: '1970-01-01' })).toBe('registry.days-reversed')
  })
})

describe('a village that is no more', () => {
  it('keeps its code readable, names who took over, and takes nobody in', async () => {
    await here.doIt(succeedRegion, {
      code: VILLAGES.双河,
      successors: [VILLAGES.石门],
      on: '2026-06-01',
      change: 'merged',
    })
    expect(await here.see(showRegion, { code: VILLAGES.双河 })).toMatchObject({
      name: '双河社区',
      until: '2026-06-01',
      successors: [VILLAGES.石门],
    })
    const person = await register(here, '陈一', '1990-01-01', VILLAGES.石门)
    const open = (on: string) =>
      here.doIt(openHousehold, {
        region: VILLAGES.双河,
        residence: 'rural',
        on,
        members: [{ person, relation: 'head' }],
      })
    const told = await open('2026-06-01').catch((error) => error.problem)
    expect(told).toMatchObject({
      code: 'registry.village-superseded',
      detail: { zh: expect.stringContaining(VILLAGES.石门) },
    })
    expect(await refusalOf(open('2019-12-31'))).toBe('registry.village-unknown')
    expect(await refusalOf(open('2026-05-31'))).toBeUndefined()
  })
})
