import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, 桃坪, 石门 } from './testing/county.ts'

/** A year of the rural standard here for one person: 630 yuan a month. */
const LINE = 7560

let here: County
beforeAll(async () => {
  here = await openCounty()
})
afterAll(() => here.close())

describe('should have it and does not (漏保)', () => {
  it('lists a household one fen below the standard, with the amount, the clause and since when', async () => {
    const { household } = await here.openAlone('赵一', '7559.99')
    expect(await here.standing(household)).toContain('missed dibao')
    const [row] = await here.rowsOf('missed', household)
    expect(row).toMatchObject({
      head: '赵一',
      villageName: '柳溪村',
      programme: 'dibao',
      since: '2026-07-01',
      answer: 'eligible',
    })
    expect(row.amountFen).toBe(1)
    expect(row.said.reasons[0]).toMatchObject({ met: 'yes', clause: { clause: expect.stringMatching(/条/) } })
    expect(row.said.assumed).toContain('property')
  })

  it('does not list a household exactly at the standard: equal is not below', async () => {
    const { household } = await here.openAlone('赵二', LINE)
    expect(await here.standing(household)).not.toContain('missed dibao')
  })

  it('does not list a household that is enrolled', async () => {
    const { household } = await here.openAlone('赵三', 3000)
    await here.enrol(household)
    expect(await here.standing(household)).toEqual([])
  })
})

describe('has it and should not (错保)', () => {
  it('lists an enrolled household far above the standard as one to stop, and stops nothing', async () => {
    const { household } = await here.openAlone('钱一', 60_000)
    const enrolment = await here.enrol(household, { monthlyFen: 20_000 })
    expect(await here.standing(household)).toEqual(['wrong dibao'])
    const [row] = await here.rowsOf('wrong', household)
    expect(row).toMatchObject({ change: 'stop', receivingFen: 20_000, answer: 'ineligible' })
    expect(row.said.reasons[0].met).toBe('no')
    const [still] = await here.asAdmin<{ holds_until: string | null }>(
      'select holds_until from registry.enrolment where id = $1',
      [enrolment],
    )
    expect(still?.holds_until).toBeNull()
  })

  it('says grace, not stop, where the place grants a gradual exit', async () => {
    const { household } = await here.openAlone('钱二', 9000)
    await here.enrol(household)
    await here.settle()
    const [row] = await here.rowsOf('wrong', household)
    expect(row).toMatchObject({ change: 'grace' })
  })

  it('leaves a household alone that draws dibao in its grace', async () => {
    const { household } = await here.openAlone('钱三', 9000)
    await here.enrol(household, { roll: 'gradualExit', from: '2026-05-01' })
    expect(await here.standing(household)).not.toContain('wrong dibao')
  })
})

describe('just left (脱保)', () => {
  it('lists who left lately with the cause, and that the rules still hold them eligible', async () => {
    const { household } = await here.openAlone('孙一', 2000)
    const enrolment = await here.enrol(household)
    await here.done('POST', `/api/registry/enrolments/${enrolment}/end`, {
      until: '2026-06-15',
      because: 'incomeAboveStandard',
    })
    expect(await here.standing(household)).toEqual(['dropped dibao', 'missed dibao'])
    const [row] = await here.rowsOf('dropped', household)
    expect(row).toMatchObject({ leftOn: '2026-06-15', leftBecause: 'incomeAboveStandard', answer: 'eligible' })
  })

  it('forgets it after half a year', async () => {
    const { household } = await here.openAlone('孙二', 60_000)
    const enrolment = await here.enrol(household)
    await here.done('POST', `/api/registry/enrolments/${enrolment}/end`, {
      until: '2025-12-01',
      because: 'incomeAboveStandard',
    })
    expect(await here.standing(household)).toEqual([])
  })
})

describe('near the line', () => {
  it('takes a tenth above and below, the border included, and not one fen more', async () => {
    const above = await here.openAlone('李一', LINE * 1.1)
    const beyond = await here.openAlone('李二', '8316.01')
    const below = await here.openAlone('李三', LINE * 0.9)
    const under = await here.openAlone('李四', '6803.99')
    expect(await here.standing(above.household)).toContain('nearLine dibao')
    expect(await here.standing(beyond.household)).not.toContain('nearLine dibao')
    expect(await here.standing(below.household)).toContain('nearLine dibao')
    expect(await here.standing(under.household)).not.toContain('nearLine dibao')
    const [row] = await here.rowsOf('nearLine', above.household)
    expect(row.distanceFen).toBe(75_600)
    expect(row.said.reasons[0].text).toContain('家庭月收入')
  })

  it('knows the line of low-income households too', async () => {
    const { household } = await here.openAlone('李五', 11_000)
    expect(await here.standing(household)).toContain('nearLine lowIncomeHousehold')
  })
})

describe('cannot be decided', () => {
  it('names the missing fact and who can supply it, and what is learned moves the household to another list', async () => {
    const { household, person } = await here.openAlone('周一')
    expect(await here.standing(household)).toEqual(['undetermined dibao'])
    const [row] = await here.rowsOf('undetermined', household)
    expect(row.said.missing[0]).toMatchObject({ kind: 'fact', name: '收入项', by: '申请人当面说明' })
    await here.record({ person }, 'incomeDeclared', true)
    expect(await here.standing(household)).toEqual(['missed dibao'])
  })
})

describe('lifted out of poverty (AID-20)', () => {
  it('lists who lost self-care and has no stable income until they are enrolled or a reason is recorded', async () => {
    const { household, person } = await here.openAlone('吴一', 60_000)
    await here.record({ household }, 'formerlyPoor', { kind: 'liftedOut' })
    await here.record({ household }, 'stableIncome', false)
    expect(await here.standing(household)).toEqual([])
    await here.record({ person }, 'selfCare', {
      eating: true,
      dressing: true,
      transferring: true,
      toileting: true,
      walking: false,
      bathing: false,
    })
    expect(await here.standing(household)).toEqual(['safetyNet safetyNet'])
    const said = { household, reason: 'supported', because: '由女儿接到县城赡养' }
    expect(await here.done('POST', '/api/monitoring/not-enrolled-because', said)).toHaveProperty('record')
    expect(await here.standing(household)).toEqual([])
    await here.record({ person }, 'married', false)
    expect(await here.standing(household)).toEqual([])
    const again = await here.ask('POST', '/api/monitoring/not-enrolled-because', said)
    expect(again).toMatchObject({ status: 409, code: 'monitoring.not-on-safety-net' })
  })
})

describe('a list', () => {
  it('counts by township and village, pages without losing or repeating a row, and finds by name', async () => {
    const one = await here.openAlone('郑一', 1000, 桃坪)
    const other = await here.openAlone('郑二', 1200, 石门)
    await here.settle()
    const { counts } = await here.done('GET', '/api/monitoring/lists/summary')
    const songjiang = counts.filter(
      (each: { place: string; list: string }) => each.place === '500299001' && each.list === 'missed',
    )
    expect(songjiang[0]).toMatchObject({ name: '松江镇', programme: 'dibao' })
    const villages = await here.done('GET', '/api/monitoring/lists/summary?region=500299002')
    expect(villages.counts.find((each: { list: string }) => each.list === 'missed')).toMatchObject({
      place: 石门,
      rows: 1,
    })
    for (const sort of ['village', 'since', 'amount']) {
      const seen: string[] = []
      for (let after = ''; ; ) {
        const page = await here.list('missed', `?sort=${sort}&most=1${after}`)
        seen.push(...page.rows.map((row: { finding: string }) => row.finding))
        if (page.next === null) break
        after = `&after=${page.next}`
      }
      const whole = await here.list('missed', `?sort=${sort}&most=200`)
      expect(seen).toEqual(whole.rows.map((row: { finding: string }) => row.finding))
      expect(whole.counts.rows).toBe(seen.length)
    }
    expect((await here.ask('GET', '/api/monitoring/lists/missed?after=x')).code).toBe('monitoring.cursor-unknown')
    const found = await here.done('POST', '/api/monitoring/lists/missed/search', { q: '郑' })
    expect(found.rows.map((row: { household: string }) => row.household).toSorted()).toEqual(
      [one.household, other.household].toSorted(),
    )
    const there = await here.list('missed', `?region=500299002&programme=dibao`)
    expect(there.rows).toHaveLength(1)
  })

  it('keeps since when and until when, and follows a household into its new village', async () => {
    const { household, person } = await here.openAlone('王一')
    await here.settle()
    here.clock.set('2026-07-04T09:00:00+08:00')
    await here.record({ person }, 'incomeDeclared', true)
    expect(await here.standing(household)).toEqual(['missed dibao'])
    await here.done('POST', `/api/registry/households/${household}/move`, { region: 石门, on: '2026-07-04' })
    await here.settle()
    const rows = await here.asAdmin(
      'select list, region, holds_from, holds_until from monitoring.finding where household_id = $1 order by 1',
      [household],
    )
    expect(rows).toMatchObject([
      { list: 'missed', region: 石门, holds_until: null },
      { list: 'undetermined', region: 石门 },
    ])
    const file = await here.done('GET', `/api/monitoring/households/${household}/determination?why=review`)
    expect(file.determination.results.find((each: { programme: string }) => each.programme === 'dibao').answer).toBe(
      'eligible',
    )
    expect(file.determination.trace.length).toBeGreaterThan(10)
    expect(file.lists.map(({ list, since, until }: Record<string, unknown>) => ({ list, since, until }))).toEqual([
      { list: 'missed', since: '2026-07-04', until: null },
      { list: 'undetermined', since: '2026-07-01', until: '2026-07-04' },
    ])
    const [{ many }] = (await here.asAdmin<{ many: number }>(
      'select count(*)::int as many from platform.access_receipt where person_id = $1',
      [person],
    )) as [{ many: number }]
    expect(many).toBe(1)
  })
})
