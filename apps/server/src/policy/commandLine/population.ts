import { writeFileSync } from 'node:fs'
import { parseDay, parseRegion } from '@doudi/domain'
import {
  calibrationOf,
  casesText,
  generatePopulation,
  PROFILES,
  type Profile,
  writePopulation,
} from '@doudi/population'
import { type CommandLineCommand, RefusedArguments, readArgs } from '../../platform/commandLine/index.ts'
import { placesOf } from '../simulation/places.ts'

const MOST = 5_000_000

/** doudi population: invents families from a seed, in the proportions that the documents print. */
export const populationCommand: CommandLineCommand = {
  name: 'population',
  usage:
    'population --out FILE [--households N] [--seed N] [--profile wuxi|nation] [--region CODE] [--on DAY] [--unknowns SHARE] [--cases FILE]',
  says: {
    zh: '按种子生成虚构人口（列式文件，可另存为案例文件）',
    en: 'invent a population from a seed (columnar file, and case files)',
  },
  async run(args) {
    const { values } = readArgs(args, {
      out: { type: 'string' },
      households: { type: 'string' },
      seed: { type: 'string' },
      profile: { type: 'string' },
      region: { type: 'string' },
      on: { type: 'string' },
      unknowns: { type: 'string' },
      cases: { type: 'string' },
    })
    if (!values.out && !values.cases) throw new RefusedArguments('须写 --out 或 --cases / say --out or --cases')
    const households = whole(values.households ?? '10000', 'households', 1, MOST)
    const seed = whole(values.seed ?? '1', 'seed', 0, 2_147_483_647)
    const profile = values.profile ?? 'wuxi'
    if (!PROFILES[profile]) throw new RefusedArguments(`--profile：${Object.keys(PROFILES).join('、')}`)
    const unknownShare = Number(values.unknowns ?? 0)
    if (!(unknownShare >= 0 && unknownShare < 1))
      throw new RefusedArguments('--unknowns 须在 0 与 1 之间 / must lie between 0 and 1')
    if (values.on !== undefined && parseDay(values.on) === undefined)
      throw new RefusedArguments(`没有 ${values.on} 这一天 / there is no such day`)
    const region = values.region === undefined ? undefined : parseRegion(values.region)
    if (values.region !== undefined && region === undefined)
      throw new RefusedArguments(`没有地区 ${values.region} / there is no such region`)
    const population = generatePopulation({
      seed,
      households,
      profile,
      unknownShare,
      ...(values.on && { on: values.on }),
      ...(region && { places: placesOf(region) }),
    })
    if (values.out) await writePopulation(population, values.out)
    if (values.cases)
      writeFileSync(
        values.cases,
        casesText(population, 0, households, values.cases.endsWith('.json') ? 'json' : 'yaml'),
      )
    for (const line of calibrationOf(population, PROFILES[profile] as Profile))
      process.stdout.write(
        `${line.item.zh}：应 ${line.target.toPrecision(4)}，得 ${line.reached.toPrecision(4)}（${(100 * line.deviation).toFixed(1)}%）\n`,
      )
    process.stdout.write(`${households} 户 → ${[values.out, values.cases].filter(Boolean).join('、')}\n`)
    return 0
  },
}

function whole(text: string, name: string, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new RefusedArguments(`--${name} 须是 ${least} 至 ${most} 的整数 / a whole number from ${least} to ${most}`)
  return number
}
