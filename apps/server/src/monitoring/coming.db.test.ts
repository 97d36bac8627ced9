import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, openCounty, 石门 } from './testing/county.ts'

let here: County
beforeAll(async () => {
  here = await openCounty()
})
afterAll(() => here.close())

const lines = async (query = '') => {
  const { villages } = await here.done('GET', `/api/monitoring/coming${query}`)
  return villages.flatMap(({ lines: own }: { lines: object[] }) => own)
}
const about = async (household: string) =>
  (await lines()).filter((line: { household: string }) => line.household === household)

it('names who turns 16, 18, 60 or 80 within sixty days: tomorrow and on the last day, not today and not a day later', async () => {
  const tomorrow = await here.openAlone('何一', undefined, undefined, '1966-07-02')
  const last = await here.openAlone('何二', undefined, undefined, '1946-08-30')
  const today = await here.openAlone('何三', undefined, undefined, '1966-07-01')
  const later = await here.openAlone('何四', undefined, undefined, '1966-08-31')
  expect(await about(tomorrow.household)).toMatchObject([
    { on: '2026-07-02', what: 'birthday', detail: '60', name: '何一' },
  ])
  expect(await about(last.household)).toMatchObject([{ on: '2026-08-30', detail: '80' }])
  expect(await about(today.household)).toEqual([])
  expect(await about(later.household)).toEqual([])
})

it('names certificates that run out, graduations, and a grace that ends after the months the place has set', async () => {
  const { household, person } = await here.openAlone('何五', 9000, 石门)
  await here.record({ person }, 'disability', {
    category: 'physical',
    grade: 2,
    certificate: { held: true, until: '2026-08-15' },
  })
  await here.done('POST', '/api/registry/circumstances', {
    person,
    kind: 'study',
    value: 'college',
    from: '2023-09-01',
    until: '2026-07-10',
    source: 'declared',
    learnedOn: '2024-01-01',
  })
  await here.enrol(household, { roll: 'gradualExit', from: '2026-01-20' })
  expect(await about(household)).toMatchObject([
    { on: '2026-07-10', what: 'study' },
    { on: '2026-07-20', what: 'graceEnd' },
    { on: '2026-08-15', what: 'certificate', name: '何五' },
  ])
  expect(await lines('?region=500299001')).not.toContainEqual(expect.objectContaining({ household }))
})

it('says when a review is due, a year after enrolment and every year since', async () => {
  const { household } = await here.openAlone('何六', 1000)
  await here.enrol(household, { from: '2023-08-01' })
  expect(await about(household)).toMatchObject([{ on: '2026-08-01', what: 'review', detail: 'dibao' }])
})
