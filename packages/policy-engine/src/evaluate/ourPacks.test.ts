import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerValue } from '../determine/programme.ts'
import { faultLines } from '../pack/build.ts'
import type { Override } from '../pack/request.ts'
import { resolveRules } from '../pack/resolve.ts'
import { expectNarrowed, expectSound, namedBy } from '../testing/evaluations.ts'
import { ourPacks } from '../testing/ourPacks.ts'
import { day } from '../testing/packs.ts'
import { randomSheets } from '../testing/random.ts'
import { evaluate } from './evaluate.ts'

const set = ourPacks()
const sheets = randomSheets(set.shapes, 2)
const huge = randomSheets(set.shapes, 1, Number.MAX_SAFE_INTEGER)
const PLACES = ['500238', '500101', '410822', '640104', '340827', '130102'] as const
const DAYS = ['2020-06-01', '2021-07-15', '2024-03-01'] as const
const asked = fc.record({ jurisdiction: fc.constantFrom(...PLACES), on: fc.constantFrom(...DAYS).map(day) })
const RUNS = { numRuns: 120 }

/** A value for every parameter that is a plain number. */
function everyFigure(): Map<string, Override> {
  const plain = [...set.parameters.values()].filter((shape) => !shape.bands)
  return new Map(
    plain.map(({ id, type }) => [id, { value: type.kind === 'flag' || type.kind === 'enum' ? 1 : 20_000, by: 'case' }]),
  )
}

describe('on the packs of this repository, for any household', { timeout: 60_000 }, () => {
  test('they build', () => {
    expect(faultLines(set.faults)).toEqual([])
  })

  test('replacing an unknown by any value flips nothing that was decided', () => {
    fc.assert(
      fc.property(
        asked,
        sheets.partial,
        sheets.completion,
        fc.integer({ min: 1, max: 9 }),
        (request, sheet, fill, part) => {
          const rules = resolveRules(set, request)
          let at = 0
          expectNarrowed(
            rules,
            sheet,
            fill(sheet, () => at++ % part === 0),
          )
          expectNarrowed(rules, sheet, fill(sheet))
        },
      ),
      RUNS,
    )
  })

  test('the facts that an answer lacks decide it once they are known', () => {
    const overrides = everyFigure()
    fc.assert(
      fc.property(asked, sheets.partial, sheets.completion, (request, sheet, fill) => {
        const rules = resolveRules(set, { ...request, overrides })
        const before = evaluate(rules, sheet)
        for (const programme of rules.programmes) {
          const rows = before.rows[before.plan.entityIndex.get(programme.entity) ?? 0] ?? []
          rows.forEach((row, index) => {
            const causes = answerValue(before, programme, row).causes ?? []
            if (causes.length === 0 || causes.some((cause) => cause.kind !== 'fact')) return
            const after = evaluate(rules, fill(sheet, namedBy(causes)))
            const same = after.rows[row.entity]?.[index]
            if (!same || same.id !== row.id) return
            const left = (answerValue(after, programme, same).causes ?? []).filter((cause) => cause.kind === 'fact')
            if (left.length > 0)
              expect.fail(`${programme.id} ${row.id}: still lacks ${left.map((cause) => cause.id).join('、')}`)
          })
        }
      }),
      { numRuns: 25 },
    )
  })

  test('every value is a number or a range with its causes', () => {
    fc.assert(
      fc.property(asked, sheets.partial, huge.partial, sheets.completion, (request, sheet, large, fill) => {
        const rules = resolveRules(set, request)
        for (const one of [sheet, large, fill(sheet), { id: '', facts: new Map(), lists: new Map() }])
          expectSound(evaluate(rules, one))
      }),
      RUNS,
    )
  })
})
