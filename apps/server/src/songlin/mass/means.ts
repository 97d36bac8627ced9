import type { Household, Member, MemberIncome } from '@doudi/contract'
import { SONGLIN_PROFILE } from './profile.ts'

/** How well the county knows a household: all that a decision asks for, that it was poor once, or next to nothing. */
export type Knowing = 'whole' | 'lightly' | 'hardly'

/** Yuan a year. */
export function yearlyOf({ income }: Pick<Member, 'income'>): number {
  return (income ?? []).reduce((sum, { yearly }) => sum + Number(yearly ?? 0), 0)
}

/** Yuan a year below which a household of this size has low income: one and a half of the standard for each. */
export function lowIncomeLine({ residence, members }: Pick<Household, 'residence' | 'members'>): number {
  return SONGLIN_PROFILE.standard[residence] * 12 * 1.5 * members.length
}

/** Whoever receives something, is poor or was listed as such is known; of the others the county knows little. */
export function knowingOf(household: Household): Knowing {
  const { members, receiving = [], formerlyPoor = 'none' } = household
  const aided = receiving.length > 0 || members.some((member) => isAided(member))
  const means = members.reduce((sum, member) => sum + yearlyOf(member), 0)
  if (aided || means < lowIncomeLine(household)) return 'whole'
  if (formerlyPoor === 'none') return 'hardly'
  return formerlyPoor.kind === 'liftedOut' ? 'lightly' : 'whole'
}

/** Allowances for age and for care go to everybody who is old or disabled, whatever they live on. */
const ALLOWANCES: readonly string[] = ['oldAgeAllowance', 'disabilityNursing']

function isAided({ receiving = [] }: Member): boolean {
  return receiving.some(({ programme }) => !ALLOWANCES.includes(programme))
}

/** One entry for each kind and source: what is learned later of one of them takes the place of that one alone. */
export function incomesOf({ income = [] }: Pick<Member, 'income'>): MemberIncome[] {
  const groups = Map.groupBy(income, ({ kind, source }) => `${kind} ${source ?? ''}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ ...first, yearly: yearlyOf({ income: group }) }] : []
  })
}
