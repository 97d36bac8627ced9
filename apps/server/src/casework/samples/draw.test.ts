import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentOf, drawOf, faultsOfDraw, hashOfList, type Listed, type PublishedDraw } from './draw.ts'

const seeds = fc.stringMatching(/^[0-9a-f]{64}$/)
const lists: fc.Arbitrary<Listed[]> = fc.uniqueArray(
  fc.record({ decision: fc.uuid(), why: fc.constantFrom('delegated' as const, 'byHand' as const) }),
  { selector: ({ decision }) => decision, maxLength: 60 },
)
const share = fc.integer({ min: 1, max: 100 })
const ids = (drawn: readonly Listed[]) => drawn.map(({ decision }) => decision)

test('seed and list leave nothing to choose: in whatever order the list is read, the same are drawn', () => {
  fc.assert(
    fc.property(seeds, lists, share, share, (seed, list, delegated, byHand) => {
      const shares = { delegated, byHand }
      expect(ids(drawOf(seed, list.toReversed(), shares))).toEqual(ids(drawOf(seed, list, shares)))
    }),
  )
})

test('of each kind as many are drawn as the share says, rounded up, each once', () => {
  fc.assert(
    fc.property(seeds, lists, share, (seed, list, percent) => {
      const drawn = drawOf(seed, list, { delegated: percent, byHand: percent })
      for (const why of ['delegated', 'byHand'] as const) {
        const of = list.filter((listed) => listed.why === why).length
        expect(drawn.filter((listed) => listed.why === why)).toHaveLength(Math.ceil((of * percent) / 100))
      }
      expect(new Set(ids(drawn)).size).toBe(drawn.length)
    }),
  )
})

test('every decision is drawn about as often as any other', () => {
  const list = Array.from({ length: 40 }, (_, at): Listed => ({ decision: `decision-${at}`, why: 'delegated' }))
  const times = new Map<string, number>()
  for (let at = 0; at < 2000; at += 1) {
    for (const { decision } of drawOf(commitmentOf(`seed ${at}`), list, { delegated: 10 })) {
      times.set(decision, (times.get(decision) ?? 0) + 1)
    }
  }
  // 2000 draws of 4 from 40: 200 each, and five standard deviations (of about 13) to either side
  for (const { decision } of list) expect(Math.abs((times.get(decision) ?? 0) - 200)).toBeLessThan(70)
})

test('after the list has closed nothing can be chosen: another seed, list, share or sample is found out', () => {
  fc.assert(
    fc.property(seeds, seeds, lists, fc.uuid(), (seed, other, list, added) => {
      fc.pre(seed !== other && list.length > 3 && !ids(list).includes(added))
      const shares = { delegated: 30, byHand: 30 }
      const honest: PublishedDraw = {
        month: '2026-07',
        commitment: commitmentOf(seed),
        seed,
        listHash: hashOfList(list),
        list,
        shares,
        drawn: ids(drawOf(seed, list, shares)),
      }
      expect(faultsOfDraw(honest)).toEqual([])
      expect(faultsOfDraw({ ...honest, seed: other })).toContain('seed')
      expect(faultsOfDraw({ ...honest, list: [...list, { decision: added, why: 'byHand' }] })).toContain('list')
      expect(faultsOfDraw({ ...honest, drawn: honest.drawn.slice(1) })).toContain('drawn')
      expect(faultsOfDraw({ ...honest, drawn: honest.drawn.map(() => honest.drawn[0] ?? '') })).toEqual(
        honest.drawn.length > 1 ? ['drawn'] : [],
      )
    }),
  )
})
