import type { Missing } from '@doudi/contract'
import type { Cause } from '../evaluate/value.ts'
import type { Asked } from './asked.ts'

const BY_MEETING = '县级民政部门集体研究，或请示上级'

/** What is missing, once each, cheapest to supply first: facts before figures before contradictions. */
export function missingOf({ rules, set, clauseWords }: Asked, causes: readonly Cause[]): Missing[] {
  const ranked = causes.map((cause) => {
    if (cause.kind === 'parameter') {
      const parameter = rules.parameters.get(cause.id)
      return {
        rank: 1000,
        missing: {
          kind: cause.kind,
          id: cause.id,
          name: parameter?.name ?? cause.id,
          by: parameter?.knownBy ?? BY_MEETING,
        },
      }
    }
    if (cause.kind === 'clauses') {
      const clauses = (cause.clauses ?? []).map(clauseWords)
      return {
        rank: 2000,
        missing: {
          kind: cause.kind,
          id: gapCode(cause.id),
          name: cause.id,
          by: BY_MEETING,
          ...(clauses.length > 0 && { clauses }),
        },
      }
    }
    const fact = rules.facts.get(cause.id)
    const ofList = fact ? undefined : [...rules.facts.values()].find((one) => one.entity === cause.id)
    const supplier = fact ?? ofList
    const member = cause.row && cause.row.id !== '' ? { member: cause.row.id } : {}
    return {
      rank: supplier?.cost ?? 900,
      missing: {
        kind: cause.kind,
        id: fact?.code ?? cause.id,
        name: cause.id,
        ...member,
        by: set.shapes.suppliers.find((one) => one.key === supplier?.by)?.label ?? BY_MEETING,
      },
    }
  })
  const sorted = ranked.sort((a, b) => a.rank - b.rank).map(({ missing }): Missing => missing)
  const seen = new Set<string>()
  return sorted.filter((one) => {
    const clauses = (one.clauses ?? []).map(({ doc, clause }) => `${doc} ${clause}`).join()
    const key = `${one.kind}|${one.name}|${one.member ?? ''}|${clauses}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** The catalogue id in the words of a gap, or the words themselves. */
export function gapCode(words: string): string {
  return /AMB-\d+/.exec(words)?.[0] ?? words
}
