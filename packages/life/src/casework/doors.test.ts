import { expect, test } from 'vitest'
import { faultsOfLife } from '../faultsOfLife.ts'
import { nextActs, stateAfter } from '../life.ts'
import { DEPARTMENT_NAMES, DEPARTMENTS, departmentFor, disclosedTo } from './departments.ts'
import { askedElsewhereLife, askedHereLife } from './elsewhereLife.ts'
import { answerByOf, emergencyLife, levelOnDuty } from './emergencyLife.ts'
import { referralLife } from './referralLife.ts'

test('every state of a referral, an emergency and a question elsewhere is reached and leads to an end', () => {
  expect([
    ...faultsOfLife(referralLife),
    ...faultsOfLife(emergencyLife),
    ...faultsOfLife(askedElsewhereLife),
    ...faultsOfLife(askedHereLife),
  ]).toEqual([])
})

test('a partner may accept, return and answer what was sent, and do nothing else', () => {
  const partner = new Set(['casework.answer-referral'])
  expect(nextActs(referralLife, 'sent', partner)).toEqual(['accept', 'return', 'answer'])
  for (const state of ['drafted', 'returned', 'answered', 'told', 'withdrawn'] as const) {
    expect(nextActs(referralLife, state, partner)).toEqual([])
  }
})

test('an emergency is not closed before somebody has been there', () => {
  expect(stateAfter(emergencyLife, 'reported', 'close')).toBeUndefined()
  expect(stateAfter(emergencyLife, 'dispatched', 'close')).toBeUndefined()
  expect(stateAfter(emergencyLife, 'visited', 'close')).toBe('closed')
})

test('a department is told what it needs and the person has consented to, and never more', () => {
  expect(disclosedTo('charity', ['name', 'number', 'receives'])).toEqual(['name'])
  expect(disclosedTo('medical', [])).toEqual([])
  for (const name of DEPARTMENT_NAMES)
    expect(new Set(DEPARTMENTS[name].needs).size).toBe(DEPARTMENTS[name].needs.length)
})

test('each special aid of the rules has its department, and a programme of our own has none', () => {
  const found = ['medical', 'education', 'housing', 'employment'].map((one) => departmentFor(`specialAid.${one}`))
  expect(found).toEqual(['medical', 'education', 'housing', 'employment'])
  expect(departmentFor('dibao')).toBeUndefined()
})

test('a report goes to the county when the minutes of the township have run out, and never when none are set', () => {
  const at = new Date('2026-07-01T00:00:00Z')
  const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
  const answerBy = answerByOf(at, 30)
  expect(levelOnDuty(answerBy, after(30))).toEqual({ level: 'township', late: false })
  expect(levelOnDuty(answerBy, after(31))).toEqual({ level: 'county', late: true })
  expect(levelOnDuty(answerByOf(at, undefined), after(10_000))).toEqual({ level: 'township', late: false })
})
