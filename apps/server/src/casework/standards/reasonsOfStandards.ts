import { type Day, parseDay } from '@doudi/domain'
import { type PackSet, printHeld, readersOfParameters, resolveRules } from '@doudi/policy-engine'
import type { PublishedRevision } from '../../policy/index.ts'
import type { KeptReason } from '../decision/reasonsOf.ts'

/** The figures that a programme rests on from a day, as reasons of a decision: the figure, its first day, its clause. */
export type ReasonsOfStandards = (
  from: string,
  programme: string,
  residence: string | undefined,
) => readonly KeptReason[]

const RESIDENCES = ['urban', 'rural']

/** Prepared once for a step: what each programme reads does not differ from family to family. From the first day of another document that one is cited. */
export function reasonsOfStandards(
  set: PackSet,
  county: string,
  published: readonly PublishedRevision[],
  revision: string,
): ReasonsOfStandards {
  const cited = new Map<string, ReturnType<typeof reasonsOf>>()
  return (from, programme, residence) => {
    const own =
      published.findLast(({ draft }) => draft.startsOn === from) ?? published.find(({ id }) => id === revision)
    if (own === undefined) return []
    const known = cited.get(own.id) ?? reasonsOf(set, county, own)
    cited.set(own.id, known)
    return known(programme, residence)
  }
}

function reasonsOf(set: PackSet, county: string, { id, draft }: PublishedRevision) {
  const rules = resolveRules(set, { jurisdiction: county, on: parseDay(draft.startsOn) as Day })
  const readers = readersOfParameters(rules)
  const names = new Map(rules.programmes.map((programme) => [programme.id, programme.name]))
  const title = `${draft.notice.title}（${draft.notice.number}）`
  const told = draft.values.map(({ parameter, clause }) => {
    const value = (set.values.get(parameter) ?? []).find((one) => one.revision === id)
    const figure = value ? printHeld(set, parameter, value) : undefined
    const reason: KeptReason = {
      text: `${set.parameters.get(parameter)?.name ?? parameter}自 ${draft.startsOn} 起为 ${figure ?? ''}`,
      met: 'yes',
      clause: { doc: `REV-${id}`, clause, title },
    }
    return { parameter, reason }
  })
  return (programme: string, residence: string | undefined): readonly KeptReason[] => {
    const name = names.get(programme)
    const read = told.filter(({ parameter }) => name !== undefined && readers.get(parameter)?.has(name))
    // a rural family need not read of the urban standard
    const own = read.filter(({ parameter }) => {
      const of = RESIDENCES.find((word) => parameter.split('.').includes(word))
      return of === undefined || residence === undefined || of === residence
    })
    return (own.length > 0 ? own : read).map(({ reason }) => reason)
  }
}
