import { expect, test } from 'vitest'
import { ourPacks } from '../testing/ourPacks.ts'
import { day } from '../testing/packs.ts'
import { layOver, type Revision } from './layOver.ts'
import { resolveRules } from './resolve.ts'

const packs = ourPacks()
const NOTICE = { title: '关于提高保障标准的通知', number: '渝民规〔2026〕9号', on: '2026-06-20' }

function revision(more: Partial<Revision> = {}): Revision {
  return {
    id: '00000000-0000-7000-8000-00000000000a',
    place: '50',
    from: day('2026-07-01'),
    published: day('2026-06-25'),
    notice: NOTICE,
    figures: [{ parameter: 'dibao.standard.rural', written: 660, clause: '一' }],
    ...more,
  }
}
const rural = (set: typeof packs, on: string, jurisdiction = '500299') =>
  resolveRules(set, { jurisdiction, on: day(on) }).parameters.get('dibao.standard.rural')

test('a published document sets the figure from its first day, with its clause and where it comes from', () => {
  const set = layOver(packs, [revision()])
  expect(rural(set, '2026-06-30')).toMatchObject({ value: 63000, from: '2025-07-01' })
  expect(rural(set, '2026-06-30')).not.toHaveProperty('revision')
  expect(rural(set, '2026-07-01')).toMatchObject({
    value: 66000,
    from: '2026-07-01',
    status: 'printed',
    revision: '00000000-0000-7000-8000-00000000000a',
    ref: { doc: 'REV-00000000-0000-7000-8000-00000000000a', clause: '一' },
  })
  expect(set.documents.get('REV-00000000-0000-7000-8000-00000000000a')).toMatchObject(NOTICE)
})

test('the packs that were given stay as they are, and the pack that took the document up is another', () => {
  const before = packs.packs.find(({ jurisdiction }) => jurisdiction === '50')?.hash
  const set = layOver(packs, [revision()])
  expect(rural(packs, '2026-07-01')).toMatchObject({ value: 63000 })
  expect(packs.packs.find(({ jurisdiction }) => jurisdiction === '50')?.hash).toBe(before)
  expect(set.packs.find(({ jurisdiction }) => jurisdiction === '50')?.hash).not.toBe(before)
})

test('it holds where it was published and not next door', () => {
  const set = layOver(packs, [revision()])
  expect(rural(set, '2026-07-01', '640105')).not.toHaveProperty('revision')
})

test('a place without rules of its own takes up a document of its city', () => {
  const set = layOver(packs, [revision({ place: '3408' })])
  expect(rural(set, '2026-07-01', '340827')).toMatchObject({ value: 66000, jurisdiction: '3408' })
  expect(rural(set, '2026-07-01', '340104')?.value).not.toBe(66000)
})

test('of two documents with the same first day the later one holds', () => {
  const second = revision({
    id: '00000000-0000-7000-8000-00000000000b',
    figures: [{ parameter: 'dibao.standard.rural', written: 670, clause: '一' }],
  })
  expect(rural(layOver(packs, [revision(), second]), '2026-07-01')).toMatchObject({ value: 67000 })
  expect(rural(layOver(layOver(packs, [revision()]), [second]), '2026-07-01')).toMatchObject({ value: 67000 })
})

test('a figure that the packs do not have, or that does not fit its unit, is refused by its name', () => {
  const odd = (parameter: string, written: number) => () =>
    layOver(packs, [revision({ figures: [{ parameter, written, clause: '一' }] })])
  expect(odd('dibao.standard.moon', 1)).toThrow('dibao.standard.moon')
  expect(odd('dibao.standard.rural', 660.123)).toThrow('dibao.standard.rural')
  expect(() => layOver(packs, [revision({ place: '41', figures: [figureOfChongqing] })])).toThrow('property.car')
})

const figureOfChongqing = { parameter: 'property.car.valueLimit', written: 30000, clause: '一' }
