import { type CaseFile, checkCase, type InPayment, PROGRAMMES } from '@doudi/contract'
import { addDays, fen, monthOf, parseDay, printMonth, yuanOf } from '@doudi/domain'
import { type Fact, factOn } from './domain/layFacts.ts'

/** A fact as the case needs it; whose it is was settled before, also for rows that were merged. */
export interface CaseFact extends Fact {
  readonly id: string
  /** A member's id; null: the household's own. */
  readonly of: string | null
  readonly kind: string
  readonly part: string
  readonly value: unknown
  readonly source: string
}

export interface CaseMember {
  readonly id: string
  readonly relation: string
  readonly sex: string | null
  readonly born: string
  readonly died: string | null
  readonly hukou: string | undefined
}

export interface CaseEnrolment {
  readonly of: string | null
  readonly programme: string
  readonly from: string
  readonly until: string | null
  readonly monthlyFen: number | null
  readonly category: string | null
}

export interface CaseParts {
  readonly household: { readonly id: string; readonly residence: string; readonly region: string }
  readonly on: string
  readonly members: readonly CaseMember[]
  readonly facts: readonly CaseFact[]
  readonly enrolments: readonly CaseEnrolment[]
  /** Whether being on no roll means receiving nothing. */
  readonly rollsComplete: boolean
}

export interface BuiltCase {
  /** What the engine is asked; absent where the rows contradict each other. */
  readonly file: CaseFile | undefined
  /** Why there is none, in the words of the case file. */
  readonly problems: readonly { readonly code: string; readonly zh: string; readonly en: string }[]
  /** The facts it rests on, to be frozen with a determination. */
  readonly facts: readonly string[]
}

/** The case of a household on a day: nothing but what is known, in the case file's own words. Absent is unknown. */
export function buildCase(parts: CaseParts): BuiltCase {
  const { household, on, members } = parts
  const used: CaseFact[] = []
  const known = (of: string | null) => factsOf(parts, of, used)
  const head = members.find(({ relation }) => relation === 'head')
  const draft = {
    name: `household ${household.id}`,
    jurisdiction: household.region,
    on,
    household: {
      residence: household.residence,
      ...(head?.hukou ? { hukou: head.hukou } : {}),
      ...receivingOf(parts, null),
      ...known(null),
      members: members.map(({ id, relation, sex, born, died, hukou }) => ({
        id,
        relation,
        ...(sex ? { sex } : {}),
        born,
        ...(died && died <= on ? { died } : {}),
        ...(hukou ? { hukou } : {}),
        ...receivingOf(parts, id),
        ...known(id),
      })),
    },
  }
  const checked = checkCase(draft)
  const facts = used.map(({ id }) => id).sort()
  if (checked.ok) return { file: checked.file, problems: [], facts }
  const problems = checked.problems.map(({ problem: { code, detail } }) => ({ code, ...detail }))
  return { file: undefined, problems, facts }
}

/** The last word on each kind. Incomes are a list only when it is known that there are no others. */
function factsOf({ facts, on }: CaseParts, of: string | null, used: CaseFact[]): Record<string, unknown> {
  const groups = Map.groupBy(
    facts.filter((fact) => fact.of === of),
    ({ kind, part }) => `${kind}\n${part}`,
  )
  const last = [...groups.values()].flatMap((group) => factOn(group, on) ?? [])
  const declared = last.some(({ kind, value }) => kind === 'incomeDeclared' && value === true)
  const counted = last.filter(({ kind }) => kind !== 'income' || declared)
  used.push(...counted)
  const single = counted.filter(({ kind }) => kind !== 'income' && kind !== 'incomeDeclared')
  const incomes = counted.filter(({ kind }) => kind === 'income').sort((one, other) => one.seq - other.seq)
  return {
    ...Object.fromEntries(single.map(({ kind, value }) => [kind, value])),
    ...(declared ? { income: incomes.map(({ value }) => value) } : {}),
  }
}

function receivingOf({ enrolments, rollsComplete }: CaseParts, of: string | null): { receiving?: InPayment[] } {
  const receiving = enrolments
    .filter((each) => each.of === of && (PROGRAMMES as readonly string[]).includes(each.programme))
    .map(({ programme, from, until, monthlyFen, category }) => ({
      programme: programme as InPayment['programme'],
      since: from,
      ...(until === null ? {} : { until: lastMonthBefore(until) }),
      ...(monthlyFen === null ? {} : { monthly: yuanOf(fen(monthlyFen)) }),
      ...(category === null ? {} : { category: category as 'A' | 'B' | 'C' }),
    }))
  return receiving.length > 0 || rollsComplete ? { receiving } : {}
}

function lastMonthBefore(day: string): string {
  const parsed = parseDay(day)
  if (parsed === undefined) throw new RangeError(`not a day: ${day}`)
  return printMonth(monthOf(addDays(parsed, -1)))
}
