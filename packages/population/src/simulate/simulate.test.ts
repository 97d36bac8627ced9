import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePopulation } from '../file/write.ts'
import { generatePopulation } from '../population.ts'
import { rulesOf, shippedPacks } from '../testing/packs.ts'
import { parseReform, rulesUnderReform } from './reform.ts'
import type { Simulation } from './result.ts'
import { simulate } from './simulate.ts'
import { simulateFile } from './simulateFile.ts'

const packs = shippedPacks()
const population = generatePopulation({ seed: 12, households: 6_000, profile: 'wuxi' })
const HIGHER = `
name: 2021 年 9 月标准
on: 2021-05-10
parameters:
  dibao.standard.urban: 636.00
  dibao.standard.rural: [{from: 2020-09-01, value: 496.00}, {from: 2021-01-01, value: 515.00}, {from: 2021-09-01, value: 900.00}]
`

function under(text: string, programmes?: readonly string[]): Simulation {
  const { baseline, reform } = rulesUnderReform(packs, '500238', parseReform(text))
  return simulate({
    table: population.table,
    baseline: { rules: baseline },
    reform: { rules: reform },
    ...(programmes && { programmes }),
  })
}

describe('a reform', () => {
  test('that changes nothing moves no household and no fen', () => {
    const { winners, losers, entrants, leavers, monthlyCostChangeFen, cliffs, baseline } =
      under('{name: 无, on: 2021-05-10}')
    expect({ winners, losers, entrants, leavers, monthlyCostChangeFen, cliffs }).toEqual({
      winners: 0,
      losers: 0,
      entrants: 0,
      leavers: 0,
      monthlyCostChangeFen: 0,
      cliffs: [],
    })
    expect(baseline.recipients['dibao']).toBeGreaterThan(300)
  })

  test('that raises the standard costs more, lets households in, and its parts add up', () => {
    const result = under(HIGHER)
    expect(result.monthlyCostChangeFen).toBeGreaterThan(0)
    expect(result.winners).toBeGreaterThan(300)
    expect(result.entrants).toBeGreaterThan(0)
    expect(result.monthlyCostChangeFen).toBe(result.reform.monthlyCostFen - result.baseline.monthlyCostFen)
    for (const groups of [result.byRegion, result.bySize]) {
      expect(groups.reduce((sum, group) => sum + group.winners, 0)).toBe(result.winners)
      expect(groups.reduce((sum, group) => sum + group.losers, 0)).toBe(result.losers)
      expect(groups.reduce((sum, group) => sum + group.households, 0) + result.undetermined).toBe(result.households)
    }
    expect(result.byRegion.map(({ region }) => region)).toContain('500238001')
  })

  test('that raises the standard names the households that lose by it, and what they lost for what', () => {
    const { cliffs, losers } = under(HIGHER)
    expect(cliffs.reduce((sum, cliff) => sum + cliff.households, 0)).toBe(losers)
    const swapped = cliffs.find(({ lost, gained }) => lost.includes('singlePersonDibao') && gained.includes('dibao'))
    // A whole household's difference can be less than one person's full standard.
    expect(swapped?.text.zh).toMatch(/失去.*单人户.*得到最低生活保障/)
    expect(swapped?.text.en).toContain('lost singlePersonDibao')
    expect(swapped?.lossFen).toBeGreaterThan(0)
  })

  test('that lowers the standard takes, and its losses are no cliffs', () => {
    const result = under('{name: 降, on: 2021-05-10, parameters: {dibao.standard.rural: 400.00}}', ['dibao'])
    expect(result.losers).toBeGreaterThan(100)
    expect(result.winners).toBe(0)
    expect(result.leavers).toBeGreaterThan(0)
    expect(result.cliffs).toEqual([])
  })

  test('may put a formula in the place of another', () => {
    const result = under('{name: 式, on: 2021-05-10, formulas: {低保月金额: 100元}}', ['dibao'])
    expect(result.reform.costFen['dibao']).toBe((result.reform.recipients['dibao'] ?? 0) * 10_000)
    expect(result.reform.recipients).toEqual(result.baseline.recipients)
  })

  test('says which programmes the rules leave open, and why', () => {
    expect(under(HIGHER).leftOut).toContainEqual({
      programme: 'oldAgeAllowance',
      name: expect.any(String),
      because: ['oldAge.bands'],
    })
  })
})

test.each([
  [
    'an unknown parameter',
    '{name: 错, on: 2021-05-10, parameters: {dibao.standart: 1}}',
    /dibao\.standart|没有这个参数|no parameter/,
  ],
  [
    'a value that does not fit its unit',
    '{name: 错, on: 2021-05-10, parameters: {dibao.standard.rural: 496.001}}',
    /单位|unit/,
  ],
  ['a formula of the wrong unit', '{name: 错, on: 2021-05-10, formulas: {低保月金额: 人数(成员)}}', /低保月金额|money/],
  ['a formula with an unknown name', '{name: 错, on: 2021-05-10, formulas: {低保月金额: 没有的名称}}', /没有的名称/],
  ['an unknown key', '{name: 错, on: 2021-05-10, formula: {}}', /formula/],
])('a reform with %s is refused by name', (_, text, words) => {
  expect(() => under(text)).toThrow(words)
})

test('a small rise in income that costs more than it brings is found when asked for', () => {
  const rules = rulesOf(packs, '500238', '2021-05-10')
  const { cliffs } = simulate({ table: population.table, baseline: { rules }, reform: { rules }, incomeStepFen: 5_000 })
  expect(cliffs.length).toBeGreaterThan(0)
  for (const cliff of cliffs)
    expect(cliff).toMatchObject({ kind: 'income', text: { zh: expect.stringContaining('收入略有增加') } })
})

describe('over a file', () => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doudi-simulate-'))
    await writePopulation(population, join(folder, 'a.pop'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('one thread, two threads and memory give the same sums', async () => {
    const { baseline, reform } = rulesUnderReform(packs, '500238', parseReform(HIGHER))
    const sides = { baseline: { rules: baseline }, reform: { rules: reform }, explainAtMost: 0 }
    const { milliseconds: _, ...inMemory } = simulate({ ...sides, table: population.table })
    for (const threads of [1, 2]) {
      const { milliseconds, ...fromFile } = await simulateFile({ ...sides, path: join(folder, 'a.pop'), threads })
      expect(fromFile).toEqual(inMemory)
      expect(milliseconds).toBeGreaterThan(0)
    }
  })
})
