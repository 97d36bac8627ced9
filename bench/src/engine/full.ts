/** In a process of its own: every programme of the national and Chongqing packs over generated households. */
import { type Day, parseDay } from '@doudi/domain'
import { resolveRules } from '@doudi/policy-engine'
import { compileBatch, layoutOf, parameterTable, programmeOutputs, runBatch } from '@doudi/policy-engine/batch'
import { generatePopulation } from '@doudi/population'
import { interleave } from '../measure.ts'
import { productPacks } from '../packs.ts'

const HOUSEHOLDS = 200_000
const on = '2021-10-01'
const { table } = generatePopulation({
  seed: 1,
  households: HOUSEHOLDS,
  profile: 'nation',
  places: ['500101001', '500101002'],
  on,
})
const rules = resolveRules(productPacks(), { jurisdiction: '500101', on: parseDay(on) as Day })
const layout = layoutOf(table)

/** A programme whose figures are not set here answers nobody: it would only send every household away. */
function isDecided(programme: string): boolean {
  const alone = compileBatch(rules, { outputs: programmeOutputs(rules, new Set([programme])), layout })
  return runBatch(alone, table, parameterTable(alone, [rules.parameters])).routed.length < HOUSEHOLDS / 10
}

const programmes = new Set(rules.programmes.map(({ id }) => id).filter(isDecided))
const program = compileBatch(rules, { outputs: programmeOutputs(rules, programmes), layout })
const figures = parameterTable(program, [rules.parameters])
let result = runBatch(program, table, figures)
const times = interleave(9, [
  () => {
    result = runBatch(program, table, figures, result)
  },
])
const seconds = (times.processor[0] as number) / 1000
console.log(
  JSON.stringify({
    householdsPerSecond: HOUSEHOLDS / seconds,
    nsPerHouseholdVariable: (seconds * 1e9) / HOUSEHOLDS / program.variables,
    variables: program.variables,
    programmes: programmes.size,
    programmesOpen: rules.programmes.length - programmes.size,
    units: program.units.length,
    longestUnit: Math.max(...program.units.map((u) => u.source.length)),
    routedShare: result.routed.length / HOUSEHOLDS,
  }),
)
