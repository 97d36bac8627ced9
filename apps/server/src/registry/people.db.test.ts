import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEXT_DOOR } from '../platform/testing/index.ts'
import { correctNumber } from './commands/correctNumber.ts'
import { correctPerson } from './commands/correctPerson.ts'
import { importRegions } from './commands/importRegions.ts'
import { lookElsewhere } from './commands/lookElsewhere.ts'
import { recordHukou } from './commands/recordHukou.ts'
import { registerPerson } from './commands/registerPerson.ts'
import { revealNumber } from './commands/revealNumber.ts'
import { listPeopleWithoutNumber } from './queries/listPeopleWithoutNumber.ts'
import { searchPeople } from './queries/searchPeople.ts'
import { showPerson } from './queries/showPerson.ts'
import {
  county,
  nextDoor,
  numberFor,
  openSonglin,
  refusalOf,
  type Songlin,
  songjiang,
  VILLAGES,
  yuntai,
} from './testing/songlin.ts'

let here: Songlin
beforeAll(async () => {
  here = await openSonglin()
})
afterAll(() => here.close())

const register = (more: object, actor = county) =>
  here.doIt(registerPerson, { name: '王小明', number: numberFor('1976-03-02'), region: VILLAGES.柳溪, ...more }, actor)
const found = async (text: string, actor = county) =>
  (await here.see(searchPeople, { text }, actor)).people.map(({ name }) => name)

describe('a person', () => {
  it('is registered once, found by number, name, pinyin and initials, and shown masked', async () => {
    const number = numberFor('1950-08-09', 'male')
    const { person } = await register({ name: '欧阳万里', number, telephone: '138 0000 1234' })
    for (const text of [number, ` ${number.toLowerCase()} `, '欧阳', '万里', '里', 'oywl', 'ouyang']) {
      expect(await found(text), text).toContain('欧阳万里')
    }
    const shown = await here.see(showPerson, { person, why: 'casework' })
    expect(shown).toMatchObject({ born: '1950-08-09', sex: 'male', numberKind: 'citizen', telephone: '*******1234' })
    expect(shown.number).toMatch(/^5002\*{10}\w{4}$/)
  })

  it('lies encrypted in the table: neither number nor telephone can be read there', async () => {
    const number = numberFor('1961-02-03')
    const { person } = await register({ number, telephone: '13900005678' })
    const [row] = await here.asAdmin<{ all: string }>(
      'select row_to_json(p)::text as all from registry.person p where id = $1',
      [person],
    )
    for (const plain of [number, '13900005678']) {
      expect(row?.all).not.toContain(plain)
      expect(row?.all).not.toContain(Buffer.from(plain).toString('hex'))
    }
  })

  it('may be written with fifteen digits, a permit or a permanent residence card', async () => {
    const eighteen = numberFor('1966-04-05')
    const fifteen = eighteen.slice(0, 6) + eighteen.slice(8, 17)
    const { person } = await register({ number: fifteen, name: '旧证人' })
    expect(await found(eighteen)).toEqual(['旧证人'])
    expect((await here.see(showPerson, { person, why: 'casework' })).numberKind).toBe('citizen')
  })

  it('without a number is marked with the reason, listed, and given one later', async () => {
    const { person } = await register({
      number: undefined,
      noNumberBecause: 'unregistered',
      born: '2020-05-06',
      name: '小宝',
    })
    const listed = async () =>
      (await here.see(listPeopleWithoutNumber, {})).people.find((each) => each.person === person)
    expect(await listed()).toMatchObject({ because: 'unregistered', name: '小宝' })
    await here.doIt(correctNumber, { person, number: numberFor('2020-05-06'), because: '补登户口' })
    expect(await listed()).toBeUndefined()
  })

  it('keeps what was said before a correction, with the reason', async () => {
    const { person } = await register({ name: '王小敏' })
    await here.doIt(correctPerson, { person, name: '王晓敏', because: '与户口簿不符' })
    expect(await found('王晓敏')).toEqual(['王晓敏'])
    expect(await found('王小敏')).toEqual([])
    const rows = await here.asAdmin(
      'select field, earlier, because from registry.person_correction where person_id = $1',
      [person],
    )
    expect(rows).toEqual([{ field: 'name', earlier: '王小敏', because: '与户口簿不符' }])
  })

  it('is registered in one place at a time, apart from where they live', async () => {
    const { person } = await register({})
    await here.doIt(recordHukou, { person, place: '500238', from: '2010-01-01' })
    await here.doIt(recordHukou, { person, place: '510000', from: '2020-01-01' })
    expect(await here.see(showPerson, { person, why: 'review' })).toMatchObject({
      region: VILLAGES.柳溪,
      hukou: { place: '51' },
    })
    expect(await refusalOf(here.doIt(recordHukou, { person, place: '999999', from: '2021-01-01' }))).toBe(
      'registry.region-unknown',
    )
    expect(await refusalOf(here.doIt(recordHukou, { person, place: '500238', from: '2015-01-01' }))).toBe(
      'registry.days-reversed',
    )
  })

  it('is revealed only by a command that records who, why and under which authority', async () => {
    const number = numberFor('1971-01-01')
    const { person } = await register({ number })
    const shown = await here.doIt(revealNumber, { person, why: 'payment', authority: '国办发〔2020〕18号' })
    expect(shown.number).toBe(number)
    const entries = await here.asAdmin<{ details: string }>(
      "select details from platform.audit_entry where action = 'registry.reveal-number' and subject = $1",
      [person],
    )
    expect(entries.map(({ details }) => JSON.parse(details))).toEqual([
      { person, why: 'payment', authority: '国办发〔2020〕18号' },
    ])
    const receipts = await here.asAdmin(
      "select why from platform.access_receipt where person_id = $1 and action = 'registry.reveal-number'",
      [person],
    )
    expect(receipts).toEqual([{ why: 'payment' }])
  })
})

describe('a number that is known already', () => {
  it('is refused with the record named when it lies in the officer’s area', async () => {
    const number = numberFor('1980-01-02')
    const { person } = await register({ number, name: '李一' })
    const refused = await register({ number, name: '李二' }).catch((error) => error.problem)
    expect(refused.code).toBe('registry.number-taken')
    expect(refused.detail.zh).toContain(person)
    expect(refused.detail.zh).toContain('李一')
  })

  it('is only counted when it lies elsewhere, in the next township or the next county', async () => {
    const number = numberFor('1981-01-02')
    await register({ number, name: '不可见的人' }, songjiang)
    const refused = await register({ number, name: '李三', region: VILLAGES.石门 }, yuntai).catch(
      (error) => error.problem,
    )
    expect(refused.code).toBe('registry.number-taken-elsewhere')
    expect(JSON.stringify(refused)).not.toMatch(/不可见|柳溪|500299001/)
    const region = `${NEXT_DOOR}001201`
    await here.doIt(importRegions, { csv: `代码,名称,类别\n${NEXT_DOOR}001,邻镇,乡镇\n${region},邻村,村` }, nextDoor)
    expect(await refusalOf(register({ number, name: '李四', region }, nextDoor))).toBe(
      'registry.number-taken-elsewhere',
    )
    expect(await here.doIt(lookElsewhere, { number, case: '00000000-0000-7000-8000-00000000000c' }, yuntai)).toEqual({
      elsewhere: 1,
    })
    expect(await here.doIt(lookElsewhere, { number, case: '00000000-0000-7000-8000-00000000000c' }, songjiang)).toEqual(
      { elsewhere: 0 },
    )
  })

  it('is held once by twenty clerks who type it at the same moment', async () => {
    const number = numberFor('1982-01-02')
    const came = await Promise.all(Array.from({ length: 20 }, () => refusalOf(register({ number }))))
    expect(came.filter((code) => code === undefined)).toHaveLength(1)
    expect(came.every((code) => code === undefined || code.startsWith('registry.number-taken'))).toBe(true)
  })

  it('is asked about elsewhere only so many times an hour', async () => {
    const asked = { number: numberFor('1983-01-02'), case: '00000000-0000-7000-8000-00000000000d' }
    const actor = { ...county, user: '00000000-0000-7000-8000-0000000000aa' }
    for (let n = 0; n < 30; n += 1) await here.doIt(lookElsewhere, asked, actor)
    expect(await refusalOf(here.doIt(lookElsewhere, asked, actor))).toBe('registry.looked-too-often')
  })
})

describe('bad input is told in words, and nothing is written', () => {
  const cases: readonly (readonly [string, object, string])[] = [
    ['a wrong check digit', { number: '500299197603020010' }, 'registry.number-faulty'],
    ['an impossible birth in the number', { number: '500299197602300018' }, 'registry.number-faulty'],
    [
      'a birth date that does not exist',
      { number: undefined, noNumberBecause: 'lost', born: '2021-02-29' },
      'platform.input-not-allowed',
    ],
    [
      'a birth tomorrow',
      { number: undefined, noNumberBecause: 'lost', born: '2026-07-02' },
      'registry.birth-impossible',
    ],
    ['a birth that contradicts the number', { born: '1976-03-03' }, 'registry.birth-differs'],
    ['a sex that contradicts the number', { sex: 'male' }, 'registry.birth-differs'],
    ['no birth at all', { number: undefined, noNumberBecause: 'lost' }, 'registry.birth-missing'],
    ['neither number nor reason', { number: undefined }, 'registry.number-or-reason'],
    ['both number and reason', { noNumberBecause: 'lost' }, 'registry.number-or-reason'],
    ['an unknown village', { region: '500299001999' }, 'registry.village-unknown'],
    ['a village of another county', { region: '500298001201' }, 'registry.village-unknown'],
    ['a township for a village', { region: '500299001' }, 'platform.input-not-allowed'],
    ['a blank name', { name: '  ' }, 'registry.name-unfit'],
    ['a name of 61 signs', { name: '长'.repeat(61) }, 'registry.name-unfit'],
    ['a telephone with letters', { telephone: 'call me' }, 'registry.telephone-unfit'],
    ['a key that does not exist', { isAdmin: true }, 'platform.input-not-allowed'],
  ]
  it.each(cases)('%s', async (_title, more, code) => {
    const count = async () => (await here.asAdmin('select from registry.person')).length
    const before = await count()
    expect(await refusalOf(register(more))).toBe(code)
    expect(await count()).toBe(before)
  })

  it('an emoji, a rare character and a script are names like any other', async () => {
    for (const name of ['😀王', '𠮷䶮', '<script>alert(1)</script>', "Robert'); drop table registry.person; --"]) {
      await register({ name })
      expect(await found(name), name).toEqual([name])
    }
  })

  it('SQL and patterns in the search box are only text', async () => {
    for (const text of [
      "' or '1'='1",
      '%',
      '_',
      'n:王',
      '\u0001',
      '😀'.repeat(50),
      '; drop table registry.person',
      '\\',
    ]) {
      const came = await found(text)
      expect(came.length, text).toBeLessThanOrEqual(1)
    }
    expect(await found('')).toEqual([])
    expect(await refusalOf(found('王\u0000'))).toBe('platform.input-not-allowed')
    expect(await refusalOf(found('长'.repeat(101)))).toBe('platform.input-not-allowed')
  })
})
