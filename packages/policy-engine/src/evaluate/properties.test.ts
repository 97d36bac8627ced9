import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rules } from '../rules.ts'
import { expectNarrowed, expectSound, namedBy } from '../testing/evaluations.ts'
import { PARAMETERS } from '../testing/formulas.ts'
import { pack, rulesIn, soundly } from '../testing/packs.ts'
import { randomSheets } from '../testing/random.ts'
import { randomFormulas } from '../testing/randomFormulas.ts'
import { testVocabulary } from '../testing/vocabulary.ts'
import { evaluate, readValue } from './evaluate.ts'
import type { Value } from './value.ts'

const formulas = randomFormulas()
const sheets = randomSheets(testVocabulary())
/** As large as whole numbers are exact. */
const huge = randomSheets(testVocabulary(), 2, Number.MAX_SAFE_INTEGER)

/** Formulas of every kind, and exceptions of one of them. */
const written = fc.record({
  amounts: fc.array(formulas.money, { minLength: 4, maxLength: 4 }),
  answers: fc.array(formulas.flag, { minLength: 4, maxLength: 4 }),
  numbers: fc.array(formulas.count, { minLength: 2, maxLength: 2 }),
  exceptions: fc.array(fc.tuple(fc.constantFrom(1, 2), formulas.flag, formulas.money), { minLength: 1, maxLength: 3 }),
})

function rulesOf({
  amounts,
  answers,
  numbers,
  exceptions,
}: typeof written extends fc.Arbitrary<infer W> ? W : never): Rules {
  const variable = (name: string, type: string, formula: string, more = '') =>
    `  - {name: ${name}, type: ${type}, ref: {doc: N1, clause: 一}, formula: '${formula}'${more}}\n`
  const cases = exceptions.map(
    ([level, when, then]) => `{level: ${level}, if: '${when}', then: '${then}', ref: {doc: N1, clause: 二}}`,
  )
  const variables = [
    ...amounts.map((formula, at) => variable(`金额${at}`, 'money', formula)),
    ...answers.map((formula, at) => variable(`结果${at}`, 'flag', formula)),
    ...numbers.map((formula, at) => variable(`个数${at}`, 'count', formula)),
    variable('有例外', 'money', '家庭收入', `, exceptions: [${cases.join(', ')}]`),
  ]
  return rulesIn(soundly(pack('nation', `${PARAMETERS}module: 试\nvariables:\n${variables.join('')}`)))
}

const RUNS = { numRuns: 60 }
const several = fc.array(sheets.partial, { minLength: 6, maxLength: 6 })

describe('whatever the formula and the household', { timeout: 60_000 }, () => {
  test('replacing an unknown by any value flips nothing that was decided', () => {
    fc.assert(
      fc.property(
        written,
        several,
        sheets.completion,
        fc.integer({ min: 1, max: 7 }),
        (texts, households, fill, part) => {
          const rules = rulesOf(texts)
          for (const sheet of households) {
            let at = 0
            expectNarrowed(
              rules,
              sheet,
              fill(sheet, () => at++ % part === 0),
            )
            expectNarrowed(rules, sheet, fill(sheet))
          }
        },
      ),
      RUNS,
    )
  })

  test('the causes that are named decide the answer once they are known', () => {
    fc.assert(
      fc.property(written, several, sheets.completion, (texts, households, fill) => {
        const rules = rulesOf(texts)
        for (const sheet of households) {
          const before = evaluate(rules, sheet)
          for (const { name, source } of rules.variables) {
            const causes = (readValue(before, name) as Value).causes ?? []
            if (causes.length === 0 || causes.some((cause) => cause.kind !== 'fact')) continue
            const value = readValue(evaluate(rules, fill(sheet, namedBy(causes))), name) as Value
            const left = (value.causes ?? []).filter((cause) => cause.kind === 'fact').map((cause) => cause.id)
            if (left.length > 0) expect.fail(`${source}: with ${causes.map((cause) => cause.id)} still lacks ${left}`)
          }
        }
      }),
      RUNS,
    )
  })

  test('every value is a number or a range with its causes', () => {
    fc.assert(
      fc.property(written, several, huge.partial, sheets.completion, (texts, households, large, fill) => {
        const rules = rulesOf(texts)
        for (const sheet of [...households, ...households.map((one) => fill(one)), large])
          expectSound(evaluate(rules, sheet))
      }),
      RUNS,
    )
  })

  test('counting the defaults as unknown decides nothing differently', () => {
    fc.assert(
      fc.property(written, several, (texts, households) => {
        const rules = rulesOf(texts)
        for (const sheet of households) {
          const distrusted = evaluate(rules, sheet, { distrustAssumed: true })
          expectSound(distrusted)
          const trusted = evaluate(rules, sheet)
          for (const { name } of rules.variables) {
            const [wide, narrow] = [readValue(distrusted, name) as Value, readValue(trusted, name) as Value]
            if (wide.lo > narrow.lo || narrow.hi > wide.hi) expect.fail(name)
          }
        }
      }),
      RUNS,
    )
  })
})
