import { describe, expect, it } from 'vitest'
import { parseCases } from '../index.ts'
import { casesOf, HOUSEHOLD, problemOf, refusalOf, withBirth } from '../testing/cases.ts'

describe('in a list', () => {
  const second = HOUSEHOLD.replace('松林县甲户', '松林县乙户')

  it('a faulty case gets its own problem and the others go on', () => {
    expect(casesOf(withBirth('2021-02-29') + second).map(({ ok, name }) => [ok, name])).toEqual([
      [false, '松林县甲户'],
      [true, '松林县乙户'],
    ])
  })

  it('a case that is not even YAML leaves the others alone, and lines go on counting', () => {
    const third = HOUSEHOLD.replace('松林县甲户', '松林县丙户').replace('1976-03-02', '2021-02-30')
    const broken = second.replace('residence: rural', 'residence: [rural')
    const [first, middle, last] = casesOf(HOUSEHOLD + broken + third)
    expect(first?.ok).toBe(true)
    expect(middle).toMatchObject({ ok: false, name: '松林县乙户', problem: { code: 'case.text-broken' } })
    expect(last).toMatchObject({ ok: false, problem: { code: 'case.day-impossible', line: 27 } })
  })

  it('a name used twice is refused at its second use', () => {
    expect(casesOf(HOUSEHOLD + HOUSEHOLD)).toMatchObject([
      { ok: true },
      { problem: { code: 'case.name-duplicated', line: 10 } },
    ])
  })
})

describe('a file as a whole', () => {
  it('that is broken is refused with its place', () => {
    expect(refusalOf('{"name": "甲户",')).toMatchObject({ code: 'case.file-broken', line: 1 })
    expect(refusalOf('name: a\n\tb: 1').detail.zh).toContain('制表符')
    expect(refusalOf('')).toMatchObject({ code: 'case.file-empty' })
    expect(refusalOf([])).toMatchObject({ code: 'case.file-empty' })
    expect(problemOf('just words')).toMatchObject({ code: 'case.not-a-case' })
  })

  it('of 50 MB is refused unread', () => {
    const started = performance.now()
    expect(refusalOf(' '.repeat(50 * 1024 * 1024))).toMatchObject({
      code: 'case.file-too-large',
      detail: { zh: expect.stringContaining('50 MB') },
      allowed: { zh: '不超过 20 MB' },
    })
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('with aliases upon aliases is refused before they are expanded', () => {
    const bomb = ['a: &a [1,1,1,1,1,1,1,1,1,1]']
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
      bomb.push(`${to}: &${to} [${`*${from},`.repeat(10)}]`)
    expect(refusalOf(bomb.join('\n')).code).toBe('case.aliases-expand')
    expect(refusalOf('a: &a [*a]').code).toBe('case.aliases-expand')
  })

  it('may write a household once and use it in several cases', () => {
    const shared = HOUSEHOLD.replace('household:', 'household: &甲户')
    expect(casesOf(`${shared}- {name: 乙, jurisdiction: "50", on: 2022-01-01, household: *甲户}`)).toMatchObject([
      { ok: true },
      { ok: true },
    ])
  })

  it('nested without end is refused, in YAML and in JSON', () => {
    for (const text of ['['.repeat(1_000_000), '{"a":'.repeat(500_000)]) {
      expect(refusalOf(text).code).toBe('case.nested-too-deep')
    }
    expect(problemOf(`${'- '.repeat(500_000)}a`).code).toBe('case.nested-too-deep')
  })

  it('with more cases than one reading takes is refused', () => {
    const parsed = parseCases([1, 2, 3], { limits: { cases: 2 } })
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'case.too-many-cases' } })
  })
})
