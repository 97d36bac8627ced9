import { parseDay } from '@doudi/domain'
import { buildPacks } from '../pack/build.ts'
import type { PackSet } from '../pack/pack.ts'
import type { RulesRequest } from '../pack/request.ts'
import { resolveRules } from '../pack/resolve.ts'
import type { Rules } from '../rules.ts'
import { FACTS } from './vocabulary.ts'

/** Files of packs by path. */
export type Files = Readonly<Record<string, string>>

const PLACES = {
  nation: ['""', '全国', 'N1: {title: 国家办法, number: 国令第1号, on: 2014-05-01}, N2: {title: 国家意见}'],
  province: ['"50"', '甲省', 'P1: {title: 省办法}'],
  county: ['"500238"', '乙县', 'C1: {title: 县通知, on: 2021-04-01, until: 2026-01-01}'],
  neighbour: ['"41"', '邻省', 'Q1: {title: 邻省办法}'],
} as const

type Place = keyof typeof PLACES

/** A pack of one place with one file of rules. */
export function pack(place: Place, rules: string): Files {
  const [jurisdiction, name, documents] = PLACES[place]
  return {
    [`${place}/pack.yaml`]: `pack: ${place}\njurisdiction: ${jurisdiction}\nname: ${name}\ndocuments: {${documents}}\n`,
    [`${place}/rules.yaml`]: rules,
  }
}

/** Builds packs with the vocabulary of the tests, whatever faults they have. */
export function build(...packs: readonly Files[]): PackSet {
  const files = packs.flatMap((files) => Object.entries(files).map(([path, text]) => ({ path, text })))
  return buildPacks(files, FACTS)
}

/** Builds packs that must be sound. */
export function soundly(...packs: readonly Files[]): PackSet {
  const set = build(...packs)
  if (set.faults.length > 0)
    throw new Error(set.faults.map((fault) => `${fault.file}:${fault.line} ${fault.zh}`).join('\n'))
  return set
}

/** The faults of packs as code, file and line. */
export function faults(...packs: readonly Files[]): string[] {
  return build(...packs).faults.map((fault) => `${fault.code} ${fault.file}:${fault.line}`)
}

interface Asked extends Partial<Omit<RulesRequest, 'on' | 'known'>> {
  readonly on?: string
  readonly known?: string
}

/** The rules in force; a county of the province on a day in 2021 unless said otherwise. */
export function rulesIn(set: PackSet, { on = '2021-07-15', known, ...asked }: Asked = {}): Rules {
  return resolveRules(set, {
    jurisdiction: '500238',
    ...asked,
    on: day(on),
    ...(known !== undefined && { known: day(known) }),
  })
}

/** Days since 1970-01-01. */
export function day(text: string): number {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`no day: ${text}`)
  return parsed
}
