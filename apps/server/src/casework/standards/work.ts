import { type Day, parseDay } from '@doudi/domain'
import type { PackSet } from '@doudi/policy-engine'
import { type Answers, answersOf, packedFacts, type RuleAnswer } from '../../monitoring/index.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { casesOfHouseholds, type HouseholdCase } from '../../registry/index.ts'
import { type Effect, effectOf } from './domain/effectOf.ts'
import type { Days } from './domain/stretches.ts'
import type { AwardToRecompute, Span } from './sql/awards.ts'

/** A stretch of days of an award's sum, or of an award without sums. */
export interface Stretch extends Days {
  readonly award: AwardToRecompute
  readonly span: Span | undefined
}

/** The same held against the rules of its first day. */
export interface Held extends Stretch {
  readonly said: RuleAnswer | undefined
  readonly effect: Effect
}

/** Cases and answers of households on days, each read once. */
export class Work {
  readonly #context: CommandContext
  readonly #set: PackSet
  readonly #cases = new Map<string, Map<string, HouseholdCase>>()

  constructor(context: CommandContext, set: PackSet) {
    this.#context = context
    this.#set = set
  }

  caseOn(day: string, household: string): HouseholdCase | undefined {
    return this.#cases.get(day)?.get(household)
  }

  /** Holds stretches against the rules of their first days. */
  async hold(asked: readonly Stretch[]): Promise<Held[]> {
    const held: Held[] = []
    for (const [day, own] of Map.groupBy(asked, ({ from }) => from)) {
      const answers = await this.#answers(day, [...new Set(own.map(({ award }) => award.household))])
      for (const one of own) {
        const said = answers.get(one.award.household)?.(one.award.programme, one.award.person)
        const paidFen = one.span?.monthlyFen ?? null
        held.push({ ...one, said, effect: effectOf({ state: one.award.state, paidFen }, said) })
      }
    }
    return held
  }

  async #answers(day: string, households: readonly string[]): Promise<ReadonlyMap<string, Answers>> {
    const { tx, county } = this.#context
    const cases = this.#cases.get(day) ?? new Map<string, HouseholdCase>()
    this.#cases.set(day, cases)
    const unread = households.filter((id) => !cases.has(id))
    for (const [id, known] of await casesOfHouseholds(tx, county, unread, day)) cases.set(id, known)
    const asked = households.flatMap((id) => {
      const known = cases.get(id)
      if (!known) return []
      const members = known.file?.household.members.map((member) => member.id) ?? []
      return [{ id, packed: packedFacts(this.#set, known), members }]
    })
    const read = async (ids: readonly string[]) => new Map(ids.map((id) => [id, cases.get(id) as HouseholdCase]))
    return (await answersOf(this.#set, { county, on: parseDay(day) as Day }, asked, read)).of
  }
}
