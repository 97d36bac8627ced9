import { checkCase } from '@doudi/contract'
import { evaluate, sheetOf } from '@doudi/policy-engine'
import { rowOf } from '@doudi/policy-engine/batch'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { calibrationOf } from './calibration.ts'
import { caseOf, casesText } from './case/caseOf.ts'
import { ENUMS } from './generate/codes.ts'
import { NATION, WUXI } from './generate/profile.ts'
import { generatePopulation } from './population.ts'
import { factsText, rulesOf, shippedPacks, withEveryFigure } from './testing/packs.ts'

test('the labels of the generator are those of the facts, in their order', () => {
  const { enums } = parse(factsText()) as { enums: Record<string, Record<string, string>> }
  for (const [name, codes] of Object.entries(ENUMS)) expect(Object.keys(enums[name] ?? {}), name).toEqual(codes)
})

test('every fact that the rules of any place read is made', () => {
  const packs = shippedPacks()
  const { table } = generatePopulation({ seed: 1, households: 1, profile: 'wuxi' })
  const made = new Set([
    ...table.constants.keys(),
    ...[...table.entities.values()].flatMap((rows) => [...rows.columns.keys()]),
  ])
  for (const place of ['500238', '410802', '340827', '640104']) {
    const read = JSON.stringify(rulesOf(packs, place, '2021-05-10').variables).matchAll(
      /"op":"fact","entity":"[^"]*","name":"([^"]*)"/g,
    )
    expect([...new Set([...read].map(([, name]) => name as string))].filter((name) => !made.has(name))).toEqual([])
  }
})

describe('a population', () => {
  test('is the same whenever it is made from the same seed, and another from another', () => {
    const make = (seed: number) => generatePopulation({ seed, households: 300, profile: 'wuxi', unknownShare: 0.02 })
    expect(make(5)).toEqual(make(5))
    expect(make(5).table).not.toEqual(make(6).table)
  })

  test('begins with the same households however large it is', () => {
    const small = generatePopulation({ seed: 9, households: 50, profile: 'wuxi', unknownShare: 0.05 })
    const large = generatePopulation({ seed: 9, households: 400, profile: 'wuxi', unknownShare: 0.05 })
    for (let index = 0; index < 50; index++) expect(caseOf(large, index)).toEqual(caseOf(small, index))
  })

  test('strikes out the share of facts that was asked for, and never what a case must say', () => {
    const { table } = generatePopulation({ seed: 2, households: 3_000, profile: 'wuxi', unknownShare: 0.02 })
    const column = table.entities.get('成员')?.columns.get('性别')
    const rows = table.entities.get('成员')?.rows ?? 0
    const known = [...(column?.known ?? [])].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
    expect(1 - known / rows).toBeCloseTo(0.02, 2)
    expect(table.entities.get('成员')?.columns.get('出生日')?.known).toBeUndefined()
  })

  test('lives in the places it was told to', () => {
    const { table } = generatePopulation({ seed: 2, households: 200, profile: 'wuxi', places: ['500238101'] })
    expect(new Set(table.entities.get('家庭')?.columns.get('认定地区')?.values)).toEqual(new Set([500238101000]))
  })
})

test.each([
  ['Wuxi county', WUXI, 0.05],
  ['the nation', NATION, 0.1],
] as const)('the population of %s meets the printed figures', (_, profile, tolerance) => {
  const lines = calibrationOf(generatePopulation({ seed: 1, households: 40_000, profile }), profile)
  expect(lines.length).toBeGreaterThan(30)
  for (const { item, deviation, cases } of lines) {
    // Beside the tolerance for the shape of households: three and a half times the scatter of the cases themselves.
    expect(Math.abs(deviation), `${item.zh} ${deviation}`).toBeLessThan(tolerance + 3.5 / Math.sqrt(Math.max(1, cases)))
  }
})

describe('a household written as a case', () => {
  const packs = shippedPacks()
  const rules = withEveryFigure(rulesOf(packs, '500238', '2021-05-10'))
  const answers = rules.programmes.map(({ answer }) => answer)
  const population = generatePopulation({ seed: 3, households: 400, profile: 'wuxi' })

  test('gets the same answers as its columns', () => {
    for (let index = 0; index < 400; index++) {
      const checked = checkCase(caseOf(population, index))
      if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
      const fromCase = evaluate(rules, sheetOf(checked.file, packs.shapes, { assume: true }), { outputs: answers })
      const fromColumns = evaluate(rules, rowOf(population.table, index, rules), { outputs: answers })
      for (const name of answers) {
        const at = fromCase.plan.byName.get(name)
        const said = (evaluation: typeof fromCase) =>
          (evaluation.rows[at?.entity ?? 0] ?? []).map((row) => [
            row.variables[at?.slot ?? 0]?.lo,
            row.variables[at?.slot ?? 0]?.hi,
          ])
        expect(said(fromCase), `${index} ${name}`).toEqual(said(fromColumns))
      }
    }
  })

  test('is a case even where facts are missing', () => {
    const unsure = generatePopulation({ seed: 3, households: 400, profile: 'wuxi', unknownShare: 0.1 })
    for (let index = 0; index < 400; index++) expect(checkCase(caseOf(unsure, index)).ok, String(index)).toBe(true)
  })

  test('reads the same from YAML and from JSON', () => {
    expect(parse(casesText(population, 5, 9, 'yaml'))).toEqual(JSON.parse(casesText(population, 5, 9, 'json')))
  })
})
