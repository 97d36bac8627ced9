import type { Result } from '@doudi/contract'
import { printDay } from '@doudi/domain'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import type { Application } from '../application/types.ts'
import { type Applied, aidInFile, type Determined, determineFor, resultFor } from '../determineFor.ts'
import { findEvent } from '../intake/sql/intakes.ts'
import { refuse } from '../problems.ts'
import { FROZEN } from '../sealed.ts'
import { DECISION_EFFECTS } from './hooks.ts'
import type { KeptReason } from './reasonsOf.ts'
import { insertDecision } from './sql/decisions.ts'
import type { Answered } from './written.ts'

/** What the rules say of an application on a day, with what was said at the door laid over what is known. */
export async function determineApplication(
  { tx, county, keyring }: Pick<CommandContext, 'tx' | 'county' | 'keyring'>,
  application: Application,
  on: string,
): Promise<Determined & { readonly result: Result | undefined }> {
  const { appliedOn, programme, aid, intake } = application
  const door = await findEvent(tx, county, keyring, intake)
  const applied: Applied = {
    applied: { on: appliedOn, by: door.by, programmes: [programme] },
    voluntary: true,
    ...(aid && { aidFor: aidInFile(aid).aidFor, event: { ...door.event, kind: aidInFile(aid).kind } }),
  }
  const determined = await determineFor(tx, county, application.household, on, applied)
  return { ...determined, result: resultFor(determined.determination, application) }
}

/** A decision as it is written down. */
export interface Decided {
  readonly kind: 'award' | 'refuse'
  readonly on: string
  readonly byHand: boolean
  readonly amountFen: number | null
  readonly takesEffect: string | null
  readonly reasons: readonly KeptReason[]
  readonly award: string | null
  /** The delegation under which a township decided; nothing: the county did. */
  readonly delegation?: string | null
}

/** Writes the decision with the facts and rules it rests on as they were, and whatever follows from it. */
export async function writeDecision(
  context: CommandContext,
  application: Answered,
  { file, determination, known }: Determined,
  decided: Decided,
): Promise<string> {
  const { tx, county, now, actor, keyring } = context
  const id = mintId(now)
  await insertDecision(tx, {
    county,
    id,
    region: application.region,
    household_id: application.household,
    application_id: application.id,
    award_id: decided.award,
    kind: decided.kind,
    programme: application.programme,
    person_id: application.person,
    decided_on: decided.on,
    decided_at: now,
    decided_by: actor.user,
    decided_post: actor.post,
    delegated: actor.region.length > 6,
    delegation_id: decided.delegation ?? null,
    by_hand: decided.byHand,
    amount_fen: decided.amountFen,
    effective_on: decided.takesEffect,
    reasons: JSON.stringify(decided.reasons),
    packs: determination.packs.map(({ id: pack, hash }) => `${pack} ${hash}`).join('\n'),
    frozen_sealed: FROZEN.seal(keyring, id, { file, determination, facts: known.facts }),
  })
  for (const effect of DECISION_EFFECTS) {
    await effect(context, { id, application, file, determination, ...decided })
  }
  return id
}

/** The day on which it is decided, in words the rules can use: never after today. */
export function decidingDay({ today }: Pick<CommandContext, 'today'>, given: string | undefined): string {
  const now = printDay(today)
  if (given !== undefined && given > now)
    throw refuse('casework.day-in-future', { day: given, today: now }, 'happenedOn')
  return given ?? now
}
