import { readFileSync } from 'node:fs'
import { openPopulation, parseReform, rulesUnderReform, simulateFile } from '@doudi/population'
import { type CommandLineCommand, RefusedArguments, readArgs } from '../../platform/commandLine/index.ts'
import { refusePolicy } from '../problems.ts'
import { reformProblem } from '../simulation/reformProblem.ts'
import { simulationView } from '../simulation/simulationView.ts'
import { soundPacks } from '../soundPacks.ts'
import { simulationLines } from './simulationText.ts'

/** doudi simulate: a reform against the rules in force over a population file. */
export const simulateCommand: CommandLineCommand = {
  name: 'simulate',
  usage: 'simulate --population FILE --reform FILE [--region CODE] [--income-step YUAN] [--json]',
  says: { zh: '在虚构人口上比较改革与现行规则', en: 'compare a reform with the rules in force over a population' },
  async run(args) {
    const { values } = readArgs(args, {
      population: { type: 'string' },
      reform: { type: 'string' },
      region: { type: 'string' },
      'income-step': { type: 'string' },
      json: { type: 'boolean' },
    })
    if (!values.population || !values.reform)
      throw new RefusedArguments('须写 --population 和 --reform / say --population and --reform')
    const set = soundPacks()
    if (!set) return 1
    try {
      const region = values.region ?? countyOf(values.population)
      const reform = parseReform(readFileSync(values.reform, 'utf8'))
      const rules = rulesUnderReform(set, region, reform)
      const step = Number(values['income-step'] ?? 0)
      if (!(step >= 0)) throw new RefusedArguments('--income-step 须是金额 / must be an amount')
      const simulation = await simulateFile({
        path: values.population,
        baseline: { rules: rules.baseline },
        reform: { rules: rules.reform },
        incomeStepFen: Math.round(step * 100),
      })
      const view = simulationView(simulation)
      process.stdout.write(
        values.json
          ? `${JSON.stringify(view)}\n`
          : `${simulationLines(view, reform.name, new Map(rules.baseline.programmes.map(({ id, name }) => [id, name]))).join('\n')}\n`,
      )
      return 0
    } catch (error) {
      const problem = reformProblem(error) ?? unreadable(error)
      if (!problem) throw error
      process.stderr.write(`${problem.code}：${problem.detail.zh} / ${problem.detail.en}\n`)
      return 1
    }
  },
}

/** The county whose rules apply: that of the places, when they are of one. */
function countyOf(path: string): string {
  const file = openPopulation(path)
  const counties = new Set(file.header.origin.places.map((place) => place.slice(0, 6)))
  file.close()
  const [only] = counties
  if (counties.size !== 1 || only === undefined)
    throw new RefusedArguments('人口分布在几个县，须写 --region / the population spans counties, say --region')
  return only
}

function unreadable(error: unknown) {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return undefined
  return refusePolicy('simulation.file-unreadable', { path: path ?? '', reason: code }).problem
}
