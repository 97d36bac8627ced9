import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { noteFact } from '../../registry/index.ts'
import { classOf, type SelfCareAnswers, type SelfCareClass } from './domain/selfCare.ts'
import { refuseProgramme } from './problems.ts'
import { insertSelfCare } from './sql/wishes.ts'

export interface Assessment {
  readonly person: string
  readonly household: string
  readonly region: string
  readonly application: string | null
  readonly why: 'application' | 'review'
  readonly reportedOn: string
  readonly assessedOn: string
  readonly answers: SelfCareAnswers
  /** The other assessor. */
  readonly second: string
}

/** Writes what two assessors of the county found, and makes it a fact that the rules read (特困人员认定办法 20–22). */
export async function keepSelfCare(context: CommandContext, found: Assessment): Promise<SelfCareClass> {
  const { tx, county, now, actor } = context
  if (found.second === actor.user) throw refuseProgramme('casework.assessor-is-oneself', {}, 'said.second')
  const dependence = classOf(found.answers)
  await insertSelfCare(tx, {
    county,
    id: mintId(now),
    region: found.region,
    household_id: found.household,
    person_id: found.person,
    application_id: found.application,
    why: found.why,
    reported_on: found.reportedOn,
    assessed_on: found.assessedOn,
    ...found.answers,
    class: dependence,
    first_assessor: actor.user,
    second_assessor: found.second,
    recorded_at: now,
    recorded_by: actor.user,
  })
  await noteSelfCare(context, found)
  return dependence
}

export function noteSelfCare(
  context: CommandContext,
  { person, assessedOn, answers }: Pick<Assessment, 'person' | 'assessedOn' | 'answers'>,
): Promise<string> {
  return noteFact(context, {
    person,
    kind: 'selfCare',
    value: answers,
    from: assessedOn,
    source: 'seen',
    learnedOn: assessedOn,
    evidence: '县级自理能力评估',
  })
}
