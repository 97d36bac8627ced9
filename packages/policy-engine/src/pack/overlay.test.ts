import { describe, expect, test } from 'vitest'
import { evaluate, readValue } from '../evaluate/evaluate.ts'
import { build, faults, pack, rulesIn, soundly } from '../testing/packs.ts'
import { row, type Written } from '../testing/sheets.ts'
import type { PackSet } from './pack.ts'

const RULE = (more = '') => `module: 试
variables:
  - {name: 可享受, type: flag, ref: {doc: N1, clause: 第九条}, formula: 家庭收入 < 10元${more}}
`
const VALUE = `module: 试
variables:
  - {name: 上限, type: money, ref: {doc: N1, clause: 第八条}, formula: 5元}
`

function lower(rest: string, place: 'province' | 'county' = 'province') {
  return pack(place, `module: 地方\nvariables:\n  - {${rest}}\n`)
}

function answer(set: PackSet, facts: Record<string, Written>, asked: { on?: string; jurisdiction?: string } = {}) {
  const evaluation = evaluate(rulesIn(set, asked), row(facts))
  const value = readValue(evaluation, '可享受') ?? readValue(evaluation, '上限')
  const clauses = value?.causes?.flatMap((cause) => cause.clauses ?? []).map(({ doc, clause }) => `${doc} ${clause}`)
  return { value: value && value.lo === value.hi ? value.lo : undefined, ...(clauses?.length && { clauses }) }
}

describe('a lower pack that touches an upper rule says how', () => {
  test('without the word it does not build', () => {
    const lines = build(
      pack('nation', RULE()),
      lower('name: 可享受, ref: {doc: P1, clause: 一}, formula: 家庭收入 < 20元'),
    ).faults.map(({ code, file, line, zh }) => `${code} ${file}:${line} ${zh}`)
    expect(lines).toEqual([
      'pack.mode-missing province/rules.yaml:3 可享受：上级已有此项，须写明 替代、补充 或 并存（mode）',
    ])
  })

  test('a word with nothing above it does not build', () => {
    expect(
      faults(pack('nation', VALUE), lower('name: 可享用, ref: {doc: P1, clause: 一}, mode: 补充, formula: 申请')),
    ).toEqual(['pack.unknown-name province/rules.yaml:3'])
  })

  test('a value is replaced, and only replaced', () => {
    const value = (mode: string) =>
      lower(`name: 上限, type: money, ref: {doc: P1, clause: 一}, mode: ${mode}, formula: 8元`)
    expect(answer(soundly(pack('nation', VALUE), value('替代')), {}).value).toBe(800)
    expect(faults(pack('nation', VALUE), value('补充'))).toEqual(['pack.mode-missing province/rules.yaml:3'])
  })

  test('it keeps type and entity', () => {
    const touching = (more: string) =>
      lower(`name: 上限, ${more}, ref: {doc: P1, clause: 一}, mode: 替代, formula: 8元`)
    expect(faults(pack('nation', VALUE), touching('type: count'))).toEqual(['pack.wrong-unit province/rules.yaml:3'])
    expect(faults(pack('nation', VALUE), touching('entity: 成员'))).toEqual(['pack.wrong-entity province/rules.yaml:3'])
  })
})

describe('替代 of a rule narrows, and needs the clause that leaves it to the place', () => {
  const narrowing = (allowed: string) =>
    lower(`name: 可享受, ref: {doc: P1, clause: 一}, mode: 替代${allowed}, formula: 家庭收入 < 6元`)
  const leaves = ', leaves: {doc: N1, clause: 第十条}'

  test.each([
    ['no clause is named', '', leaves],
    ['the clause is another one', ', allowedBy: {doc: N1, clause: 第十一条}', leaves],
    ['the upper rule leaves nothing', ', allowedBy: {doc: N1, clause: 第十条}', ''],
  ])('refused where %s', (_, allowed, left) => {
    const set = build(pack('nation', RULE(left)), narrowing(allowed))
    expect(set.faults.map(({ code, zh }) => `${code} ${zh}`)).toEqual([
      'pack.narrowing 可享受：替代上级规则须由上级条文授权（allowedBy 与上级的 leaves 一致）',
    ])
  })

  test('allowed where both name the same clause', () => {
    const set = soundly(pack('nation', RULE(leaves)), narrowing(', allowedBy: {doc: N1, clause: 第十条}'))
    expect(answer(set, { 家庭收入: 800 }).value).toBe(0)
    expect(answer(set, { 家庭收入: 800 }, { jurisdiction: '410822' }).value).toBe(1)
  })

  test('what replaces a rule does not speak with its words', () => {
    const set = soundly(
      pack('nation', RULE(`${leaves}, say: 收入低于十元, reading: AMB-01`)),
      narrowing(', allowedBy: {doc: N1, clause: 第十条}'),
    )
    const [variable] = rulesIn(set).variables
    expect(variable).toMatchObject({ pack: 'province', ref: { doc: 'P1', clause: '一' } })
    expect(variable?.say).toBeUndefined()
    expect(variable?.reading).toBeUndefined()
  })
})

describe('补充 adds a path', () => {
  const set = soundly(
    pack('nation', RULE()),
    lower('name: 可享受, ref: {doc: P1, clause: 一}, mode: 补充, formula: 发生困难'),
  )

  test.each([
    [{ 家庭收入: 900, 发生困难: false }, 1],
    [{ 家庭收入: 1_100, 发生困难: true }, 1],
    [{ 家庭收入: 1_100, 发生困难: false }, 0],
    [{ 家庭收入: 900 }, 1],
    [{ 家庭收入: 1_100 }, undefined],
  ])('%j', (facts, expected) => {
    expect(answer(set, facts).value).toBe(expected)
  })

  test('not in the neighbouring province', () => {
    expect(answer(set, { 家庭收入: 1_100, 发生困难: true }, { jurisdiction: '410822' }).value).toBe(0)
  })
})

describe('并存 stands beside', () => {
  const beside = (place: 'province' | 'county', clause: string, limit: string) =>
    lower(`name: 可享受, ref: {doc: ${clause}}, mode: 并存, formula: 家庭收入 < ${limit}`, place)
  const two = soundly(pack('nation', RULE()), beside('province', 'P1, clause: 一', '20元'))

  test('where both agree they decide', () => {
    expect(answer(two, { 家庭收入: 900 })).toEqual({ value: 1 })
    expect(answer(two, { 家庭收入: 2_000 })).toEqual({ value: 0 })
  })

  test('where they differ for this household the answer is undetermined and both are cited', () => {
    expect(answer(two, { 家庭收入: 1_000 })).toEqual({ value: undefined, clauses: ['N1 第九条', 'P1 一'] })
  })

  test('three levels that differ are all cited', () => {
    const three = soundly(
      pack('nation', RULE()),
      beside('province', 'P1, clause: 一', '20元'),
      beside('county', 'C1, clause: 二', '30元'),
    )
    expect(answer(three, { 家庭收入: 2_500 }).clauses).toEqual(['N1 第九条', 'P1 一', 'C1 二'])
    expect(answer(three, { 家庭收入: 900 }).value).toBe(1)
  })
})

describe('a local document speaks from its day to its end', () => {
  const set = soundly(
    pack('nation', RULE()),
    lower('name: 可享受, ref: {doc: C1, clause: 二}, mode: 补充, formula: 发生困难', 'county'),
  )
  test.each([
    ['2021-03-31', 0],
    ['2021-04-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('on %s', (on, expected) => {
    expect(answer(set, { 家庭收入: 1_100, 发生困难: true }, { on }).value).toBe(expected)
  })
})

describe('two provinces may use one name for matters of their own', () => {
  const own = (place: 'province' | 'neighbour', clause: string, limit: string) =>
    pack(
      place,
      `module: 地方\nvariables:\n  - {name: 可享受, type: flag, ref: {doc: ${clause}}, otherwise: 否, formula: 本地线 > 家庭收入}\n  - {name: 本地线, type: money, ref: {doc: ${clause}}, otherwise: 0, formula: ${limit}}\n`,
    )
  const set = soundly(own('neighbour', 'Q1, clause: 一', '3元'), own('province', 'P1, clause: 一', '7元'))

  test('each reads its own', () => {
    expect(answer(set, { 家庭收入: 500 }).value).toBe(1)
    expect(answer(set, { 家庭收入: 500 }, { jurisdiction: '410822' }).value).toBe(0)
  })
})
