/** In a process of its own: what a higher standard would do to a million households, from the request to the answer. */
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Day, parseDay } from '@doudi/domain'
import { resolveRules } from '@doudi/policy-engine'
import { generatePopulation, simulateFile, writePopulation } from '@doudi/population'
import { quantile } from '../measure.ts'
import { productPacks } from '../packs.ts'

const HOUSEHOLDS = 1_000_000
const on = '2021-05-10'
const path = fileURLToPath(new URL(`../../out/population-${HOUSEHOLDS}.doudi`, import.meta.url))

if (process.argv[2] === 'make') {
  mkdirSync(new URL('../../out/', import.meta.url), { recursive: true })
  // A file of an earlier generator would be refused by its reader; it is made anew each time the bench is asked to.
  await writePopulation(generatePopulation({ seed: 1, households: HOUSEHOLDS, profile: 'wuxi', on }), path)
  console.log(JSON.stringify({ made: existsSync(path) }))
} else {
  const set = productPacks()
  const request = { jurisdiction: '500238', on: parseDay(on) as Day }
  const seconds: number[] = []
  let households = 0
  for (let round = 0; round < 5; round++) {
    const started = performance.now()
    const baseline = resolveRules(set, request)
    const standard = baseline.parameters.get('dibao.standard.urban')?.value
    if (standard === undefined) throw new Error('the county has no standard on that day')
    const overrides = new Map([['dibao.standard.urban', { value: standard + 5000, by: 'reform' as const }]])
    const simulation = await simulateFile({
      path,
      baseline: { rules: baseline },
      reform: { rules: resolveRules(set, { ...request, overrides }) },
    })
    seconds.push((performance.now() - started) / 1000)
    households = simulation.households
  }
  if (households !== HOUSEHOLDS) throw new Error(`the simulation speaks of ${households} households`)
  console.log(JSON.stringify({ seconds: quantile(seconds, 0.5) }))
}
