import { parseCases } from '@doudi/contract'
import { expect, test } from 'vitest'
import { sheetOf } from '../facts/index.ts'
import { ourPacks } from '../testing/ourPacks.ts'
import { determine } from './determine.ts'

/** A household of one, on the packs of this repository. */
function results(more: string) {
  const parsed = parseCases(`
- name: 农村一人
  jurisdiction: "500238"
  on: 2021-05-10
  parameters: {dibao.standard.rural: 496.00}
  household:
    residence: rural
    members: [{id: 甲, relation: head, born: 1976-03-02, income: []${more}}]
`)
  const [first] = parsed.ok ? parsed.cases : []
  if (!first?.ok) throw new Error('not a case')
  return determine(ourPacks(), first.file, sheetOf(first.file, ourPacks().shapes, { assume: true })).results
}

const dibao = (more: string) => results(more).find((one) => one.programme === 'dibao')

test('somebody registered in another household leaves the answers of the household open until that is settled', () => {
  expect(dibao('')).toMatchObject({ answer: 'eligible', monthly: 496 })
  const open = dibao(', registeredElsewhere: {household: 别家, programme: dibao}')
  expect(open?.answer).toBe('undetermined')
  expect(open?.missing.length).toBeGreaterThan(0)
  expect(open).not.toHaveProperty('monthly')
})

test('every reason is told once and carries its clause', () => {
  for (const { programme, reasons } of results('')) {
    const told = reasons.map(({ text, clause, step }) => `${programme} ${text} ${clause.doc} ${clause.clause} ${step}`)
    expect(told).toEqual([...new Set(told)])
    for (const { clause } of reasons) expect(clause.title).not.toBe('')
  }
})
