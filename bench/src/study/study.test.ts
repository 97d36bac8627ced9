import { runBatch } from '@doudi/policy-engine/batch'
import { describe, expect, it } from 'vitest'
import { plainHouseholds } from '../peers/households.ts'
import { figuresByHand, resultArrays, runByHand } from './byHand.ts'
import { asStudyResult, compileStudy } from './compiled.ts'
import { fingerprint } from './fingerprint.ts'
import { exactTotal } from './inBigInt.ts'
import { studyPopulation } from './population.ts'
import { countyFigures, studyRules } from './rules.ts'

const counties = countyFigures(studyRules())

describe('the comparison compares like with like', () => {
  it('gives every household the same by the compiled rules, by hand and in whole numbers of any size', () => {
    const table = studyPopulation(3000)
    const { program, figures } = compileStudy(table)
    const compiled = asStudyResult(runBatch(program, table, figures))
    const byHand = resultArrays(3000)
    runByHand(table, figuresByHand(counties), byHand)
    expect(fingerprint(byHand)).toBe(fingerprint(compiled))
    expect(plainHouseholds(table, counties).map((h) => Number(exactTotal(h)))).toEqual([...compiled.total])
  })

  it('hands on exactly the households of which the loop by hand finds something unknown', () => {
    const table = studyPopulation(3000, { unknown: 200 })
    const { program, figures } = compileStudy(table)
    const { routed } = runBatch(program, table, figures)
    expect(routed.length).toBe(runByHand(table, figuresByHand(counties), resultArrays(3000)))
    expect(routed.length).toBeGreaterThan(30)
  })

  it('makes the same first households whatever the size of the population', () => {
    const column = (households: number) => studyPopulation(households).entities.get('成员')?.columns.get('工资')?.values
    const few = [...(column(50) ?? [])]
    expect([...(column(500) ?? [])].slice(0, few.length)).toEqual(few)
  })
})
