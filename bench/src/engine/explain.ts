/** In a process of its own: single households explained, every step with its figures put into the formula. */
import { type Day, parseDay } from '@doudi/domain'
import { evaluate, type Rules, resolveRules, Trace } from '@doudi/policy-engine'
import { rowOf, type Table } from '@doudi/policy-engine/batch'
import { generatePopulation } from '@doudi/population'
import { quantile } from '../measure.ts'
import { productPacks } from '../packs.ts'
import { studyPopulation } from '../study/population.ts'
import { studyRules } from '../study/rules.ts'

const clauseWords = ({ doc, clause }: { doc: string; clause: string }) => ({ doc, clause, title: doc })

/** Milliseconds for each household once the compiler has settled; the facts stand ready as they come from a case. */
function explainAll(rules: Rules, table: Table, warmUp: number, measured: number): readonly number[] {
  const rows = Array.from({ length: measured }, (_, h) => rowOf(table, h, rules))
  let steps = 0
  const once = (h: number): void => {
    steps += new Trace(evaluate(rules, rows[h % measured] as (typeof rows)[number]), clauseWords).steps.length
  }
  for (let k = 0; k < warmUp; k++) once(k)
  const times = rows.map((_, h) => {
    // The least of three: what a neighbour on the machine takes away in between is not the household's.
    const attempts = [0, 1, 2].map(() => {
      const started = performance.now()
      once(h)
      return performance.now() - started
    })
    return Math.min(...attempts)
  })
  if (steps === 0) throw new Error('nothing was explained')
  return times
}

const study = explainAll(studyRules(), studyPopulation(5000), 10_000, 5000)
const on = '2021-10-01'
const { table } = generatePopulation({ seed: 1, households: 1000, profile: 'nation', places: ['500101001'], on })
const rules = resolveRules(productPacks(), { jurisdiction: '500101', on: parseDay(on) as Day })
const full = explainAll(rules, table, 1500, 1000)
console.log(
  JSON.stringify({
    p50: quantile(study, 0.5),
    p99: quantile(study, 0.99),
    fullP50: quantile(full, 0.5),
    fullP99: quantile(full, 0.99),
  }),
)
