import { parseCases } from '@doudi/contract'
import { expect, test } from 'vitest'
import { answerCase } from './answerCases.ts'
import { ourPacks, readPackTexts } from './packFiles.ts'

const set = ourPacks()

test('the packs build without a fault', () => {
  expect(set.faults).toEqual([])
})

for (const { path, text } of readPackTexts().examples) {
  test(`every example of ${path} comes out as worked out by hand`, () => {
    const parsed = parseCases(text)
    if (!parsed.ok) throw new Error(`${parsed.problem.code} ${parsed.problem.detail.zh}`)
    const outcomes = parsed.cases.map((one) => answerCase(set, one, { assume: true }))
    const failed = outcomes.filter((outcome) => !outcome.ok)
    expect(failed.map(({ name, differences, problem }) => ({ name, differences, problem }))).toEqual([])
    expect(parsed.cases.filter((one) => one.ok && (one.file.expect ?? []).length === 0).map((one) => one.name)).toEqual(
      [],
    )
  })
}
