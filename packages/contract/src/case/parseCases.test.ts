import { describe, expect, it } from 'vitest'
import { CASE_PROBLEM_CODES, parseCases } from '../index.ts'
import { casesOf, caseWith, HOUSEHOLD, problemOf, withBirth } from '../testing/cases.ts'

describe('a sound case', () => {
  it('needs a name, a jurisdiction, a day, a residence and one member', () => {
    expect(casesOf(HOUSEHOLD)).toMatchObject([{ ok: true, name: '松林县甲户' }])
  })

  it('is the same in YAML, in JSON and as a value', () => {
    const [fromYaml] = casesOf(HOUSEHOLD)
    if (!fromYaml?.ok) throw new Error('not read')
    expect(casesOf(JSON.stringify(fromYaml.file))).toEqual([fromYaml])
    expect(casesOf(fromYaml.file)).toEqual([fromYaml])
  })

  it('may leave codes and ids unquoted', () => {
    const [read] = casesOf(HOUSEHOLD.replace('"500299"', '500299').replace('甲\n', '7\n'))
    expect(read?.ok && read.file.jurisdiction).toBe('500299')
    expect(read?.ok && read.file.household.members[0]?.id).toBe('7')
  })

  it('keeps names with rare characters, through YAML and JSON', () => {
    const [read] = casesOf(HOUSEHOLD.replace('松林县甲户', '𠮷家').replace('甲', '䶮'))
    if (!read?.ok) throw new Error('not read')
    const [again] = casesOf(JSON.stringify([read.file]))
    expect(again?.name).toBe('𠮷家')
    expect(again?.ok && again.file.household.members[0]?.id).toBe('䶮')
  })

  it('may take money as a number or as text', () => {
    const income = [
      { kind: 'wage', monthly: '900.50' },
      { kind: 'wage', yearly: 10_806 },
    ]
    expect(casesOf(caseWith({}, { income }))).toMatchObject([{ ok: true }])
  })
})

describe('a refusal tells what is wrong, where, and what is allowed', () => {
  it('for a day that does not exist, with line and column', () => {
    expect(problemOf(withBirth('2021-02-29'))).toMatchObject({
      code: 'case.day-impossible',
      where: 'household.members[0].born',
      line: 9,
      column: 9,
      detail: { zh: '“2021-02-29”不是真实存在的日期，请核对年、月、日。' },
      allowed: { zh: expect.stringContaining('2021-05-10') },
    })
  })

  it('for JSON text by line and column too', () => {
    const text = JSON.stringify([caseWith({}), { ...caseWith({}, { born: '2021-02-29' }), name: '乙户' }], null, 2)
    const [good, bad] = casesOf(text)
    expect(good?.ok).toBe(true)
    if (bad === undefined || bad.ok) throw new Error('not refused')
    const { line = 0, column = 0 } = bad.problem
    expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^"born": "2021-02-29"/)
  })

  it('for a birth after the day, a death before the birth, months that end before they begin', () => {
    expect(problemOf(withBirth('2021-05-11')).code).toBe('case.born-after-determination')
    expect(problemOf(caseWith({}, { died: '1970-01-01' })).code).toBe('case.died-before-born')
    const reversed = problemOf(caseWith({ incomePeriod: { from: '2021-04', until: '2020-05' } }))
    expect(reversed).toMatchObject({ code: 'case.months-reversed', where: 'household.incomePeriod.until' })
    const receiving = [{ programme: 'dibao', since: '2021-03', until: '2021-01' }]
    expect(problemOf(caseWith({ receiving })).where).toBe('household.receiving[0].until')
  })

  it('for negative income, a third decimal, no figure, and too large a one', () => {
    const wage = (monthly: unknown) => problemOf(caseWith({}, { income: [{ kind: 'wage', monthly }] }))
    expect(wage(-300)).toMatchObject({ code: 'case.money-negative', where: 'household.members[0].income[0].monthly' })
    expect(wage('-300').code).toBe('case.money-negative')
    expect(wage(-0.001).code).toBe('case.money-negative')
    expect(wage(12.345).code).toBe('case.money-decimals')
    expect(wage('三百元').code).toBe('case.money-unreadable')
    expect(wage(1e15).code).toBe('case.money-too-large')
    expect(wage(Number.POSITIVE_INFINITY).code).toBe('case.value-kind')
    expect(wage(-300).allowed?.zh).toContain('以元为单位')
  })

  it('for an income with no amount or with two', () => {
    for (const income of [{ kind: 'wage' }, { kind: 'wage', monthly: 1, yearly: 12 }]) {
      expect(problemOf(caseWith({}, { income: [income] })).code).toBe('case.income-amount')
    }
  })

  it('for a region that does not exist', () => {
    expect(problemOf({ ...caseWith({}), jurisdiction: '999999' })).toMatchObject({
      code: 'case.region-unknown',
      where: 'jurisdiction',
      detail: { zh: expect.stringContaining('999999'), en: expect.stringContaining('999999') },
    })
  })

  it('for a household of 200: nobody is read, and the limit is named', () => {
    const members = Array.from({ length: 200 }, (_, index) => ({
      id: `第${index}人`,
      relation: 'other',
      born: '2000-01-01',
    }))
    expect(problemOf(caseWith({ members }))).toMatchObject({
      code: 'case.members-too-many',
      where: 'household.members',
      detail: { zh: expect.stringContaining('200 名成员') },
      allowed: { zh: '1 至 100 名成员', en: '1 to 100 members' },
    })
    expect(casesOf(caseWith({ members: members.slice(0, 100) }))).toMatchObject([{ ok: true }])
    expect(problemOf(caseWith({ members: [] })).code).toBe('case.members-none')
  })

  it('for a member named twice, two heads, two spouses', () => {
    const people = (...rest: object[]) => ({ members: [{ id: '甲', relation: 'head', born: '1976-03-02' }, ...rest] })
    const twice = problemOf(caseWith(people({ id: '甲', relation: 'son', born: '2001-01-01' })))
    expect(twice).toMatchObject({ code: 'case.member-duplicated', where: 'household.members[1].id' })
    expect(problemOf(caseWith(people({ id: '乙', relation: 'head', born: '1978-01-01' }))).code).toBe(
      'case.heads-several',
    )
    const spouses = ['乙', '丙'].map((id) => ({ id, relation: 'spouse', born: '1978-01-01' }))
    expect(problemOf(caseWith(people(...spouses))).code).toBe('case.spouses-several')
  })

  it('for a key the format does not have, with the key that was probably meant', () => {
    const problem = problemOf(caseWith({}, { incom: [] }))
    expect(problem).toMatchObject({ code: 'case.key-unknown', where: 'household.members[0].incom' })
    expect(problem.detail.zh).toContain('是否想写“income”')
    expect(problem.allowed?.zh).toContain('workAbility')
  })

  it('for keys that a program could stumble over', () => {
    const text = JSON.stringify(caseWith({})).replace('{', '{"__proto__": {"residence": "urban"}, "constructor": 1, ')
    const [read] = casesOf(text)
    if (read === undefined || read.ok) throw new Error('it was read')
    expect(read.problems.map(({ where }) => where)).toEqual(['__proto__', 'constructor'])
  })

  it('for a required key that is absent and one that is empty', () => {
    expect(problemOf(HOUSEHOLD.replace('    residence: rural\n', ''))).toMatchObject({
      code: 'case.key-missing',
      where: 'household.residence',
      allowed: { zh: 'rural、urban' },
    })
    expect(problemOf(HOUSEHOLD.replace('residence: rural', 'residence:')).code).toBe('case.value-empty')
  })

  it('for a word that is not on the list, and for a thing of another kind', () => {
    expect(problemOf(caseWith({ residence: 'rurral' })).detail.zh).toContain('是否想写“rural”')
    expect(problemOf(caseWith({}, { livesTogether: 'yes' })).code).toBe('case.value-kind')
    expect(problemOf(caseWith({}, { where: { place: 'moon' } }))).toMatchObject({
      code: 'case.value-unknown',
      where: 'household.members[0].where.place',
    })
    expect(problemOf(caseWith({}, { supporters: 7 })).allowed?.zh).toContain('incapable')
  })

  it('for identity, mobile and card numbers typed into a label, however they are grouped', () => {
    for (const id of ['110101197603021234', '11010119760302123X', '138 1234 5678', '6222-0212-3456-7890']) {
      expect(problemOf(caseWith({}, { id })), id).toMatchObject({ code: 'case.identity-not-wanted' })
    }
    expect(problemOf({ ...caseWith({}), name: '张三 13812345678' }).where).toBe('name')
    for (const id of ['甲', '20210510-001', '0192f0c8-1234-7123-8123-138123456789']) {
      expect(casesOf(caseWith({}, { id }))[0]?.ok, id).toBe(true)
    }
  })
})

describe('the catalogue of problems', () => {
  it('has no word in one language alone and shouts at nobody', () => {
    for (const text of [withBirth('2021-02-29'), caseWith({}, { incom: 1 }), caseWith({ residence: 7 })]) {
      const problem = problemOf(text)
      for (const words of [problem.title, problem.detail, problem.allowed]) {
        expect(words?.zh).toMatch(/\p{Script=Han}|rural/u)
        expect(`${words?.zh}${words?.en}`).not.toMatch(/[!！]|undefined/)
      }
    }
    expect(CASE_PROBLEM_CODES.every((code) => /^case\.[a-z-]+$/.test(code))).toBe(true)
  })
})

describe('names that hold figures', () => {
  const named = (name: string) =>
    parseCases({
      name,
      jurisdiction: '500238',
      on: '2021-05-10',
      household: { residence: 'rural', members: [{ id: '甲', relation: 'head', born: '1976-03-02', income: [] }] },
    })
  const codeOf = (name: string) => {
    const parsed = named(name)
    const [first] = parsed.ok ? parsed.cases : []
    return first && !first.ok ? first.problem.code : undefined
  }

  it('lets a name cite a region, a day and an amount', () => {
    expect(codeOf('1 边界 640104 2020-07-29 495.99')).toBeUndefined()
    expect(codeOf('标准 496 × 4，2021-07 起')).toBeUndefined()
  })

  it('still refuses a card, telephone or identity number written in groups', () => {
    for (const number of ['6222 0202 0000 1234 567', '138-0013-8000', '110105 19491231 002X', '11010519491231002X'])
      expect(codeOf(`王家 ${number}`)).toBe('case.identity-not-wanted')
  })
})
