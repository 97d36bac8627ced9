import { type ParsedCase, type Problem, parseCases } from '../index.ts'

/** The least that can be said of a household, as somebody types it. */
export const HOUSEHOLD = `- name: 松林县甲户
  jurisdiction: "500299"
  on: 2021-05-10
  household:
    residence: rural
    members:
      - id: 甲
        relation: head
        born: 1976-03-02
`

/** The cases of a text that could be read at all. */
export function casesOf(source: unknown): readonly ParsedCase[] {
  const parsed = parseCases(source)
  if (!parsed.ok) throw new Error(parsed.problem.detail.en)
  return parsed.cases
}

/** The only problem of a text with one faulty case. */
export function problemOf(source: unknown): Problem {
  const [first] = casesOf(source)
  if (first === undefined || first.ok) throw new Error('nothing was wrong')
  if (first.problems.length !== 1) throw new Error(JSON.stringify(first.problems))
  return first.problem
}

/** Why a text was not read at all. */
export function refusalOf(source: unknown): Problem {
  const parsed = parseCases(source)
  if (parsed.ok) throw new Error('it was read')
  return parsed.problem
}

/** One case as a value, with changes to the household and its first member. */
export function caseWith(household: object, member: object = {}): Record<string, unknown> {
  return {
    name: '甲户',
    jurisdiction: '500299',
    on: '2021-05-10',
    household: {
      residence: 'rural',
      members: [{ id: '甲', relation: 'head', born: '1976-03-02', ...member }],
      ...household,
    },
  }
}

/** The household with another day of birth of its head. */
export const withBirth = (born: string) => HOUSEHOLD.replace('1976-03-02', born)
