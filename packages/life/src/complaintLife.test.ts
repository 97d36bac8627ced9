import { expect, test } from 'vitest'
import { complaintLife } from './complaintLife.ts'
import { faultsOfLife } from './faultsOfLife.ts'
import { actsOf, nextActs, statesOf } from './life.ts'

test('the table of complaints is sound', () => {
  expect(faultsOfLife(complaintLife)).toEqual([])
})

test('a complaint is closed after a reply and from nowhere else', () => {
  expect(complaintLife.acts.close.from).toEqual(['replied'])
  const leading = actsOf(complaintLife).filter((act) => (complaintLife.acts[act] as { to?: string }).to === 'replied')
  expect(leading).toEqual(['reply'])
})

test('somebody not satisfied can have it opened again, also after it was closed', () => {
  for (const state of ['replied', 'closed'] as const) expect(nextActs(complaintLife, state)).toContain('reopen')
})

test('there is an act in every state but in a complaint that another answers', () => {
  const still = statesOf(complaintLife).filter((state) => nextActs(complaintLife, state).length === 0)
  expect(still).toEqual(['joined'])
})
