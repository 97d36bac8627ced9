import { type Day, printDay } from '@doudi/domain'
import type { AwardAct, AwardCause } from '@doudi/life'
import type { CommandContext } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { CHANGE_SAID } from '../sealed.ts'
import type { Found } from './found.ts'
import { insertChange } from './sql/changes.ts'
import type { Award } from './types.ts'

/** What somebody says who proposes a change: in the file, never in the ledger. */
export interface ProposalSaid {
  readonly what?: string | undefined
  readonly byHand?: { readonly clause: string; readonly because: string } | undefined
  readonly sources?: readonly { readonly source: string; readonly found: string; readonly on: string }[] | undefined
  readonly finding?: string | undefined
}

/** A change as it is proposed. */
export interface Proposed {
  readonly act: AwardAct
  readonly cause: AwardCause
  readonly source: 'hand' | 'review' | 'detected' | 'grace' | 'death'
  readonly from: string
  readonly beforeFen: number | null
  readonly amountFen: number | null
  readonly months?: number | undefined
  readonly death?: string | undefined
  readonly found: Found
  readonly said?: ProposalSaid | undefined
  readonly toldOn?: string | undefined
  /** Null: the rules found it. */
  readonly by: string | null
}

/** Writes a proposal; somebody else confirms it, nothing changes until then. One waits at a time for each award. */
export async function writeProposal(
  {
    tx,
    county,
    now,
    today,
    keyring,
  }: Pick<CommandContext, 'tx' | 'county' | 'now' | 'today' | 'keyring'> & { today: Day },
  award: Award,
  proposed: Proposed,
): Promise<string> {
  const id = mintId(now)
  await insertChange(tx, {
    county,
    id,
    region: award.region,
    household_id: award.household,
    award_id: award.id,
    act: proposed.act,
    cause: proposed.cause,
    source: proposed.source,
    holds_from: proposed.from,
    before_fen: proposed.beforeFen,
    amount_fen: proposed.amountFen,
    months: proposed.months ?? null,
    death_id: proposed.death ?? null,
    found: JSON.stringify(proposed.found),
    said_sealed: proposed.said === undefined ? null : CHANGE_SAID.seal(keyring, id, proposed.said),
    state: 'open',
    proposed_on: printDay(today),
    proposed_at: now,
    proposed_by: proposed.by,
    told_on: proposed.toldOn ?? null,
  })
  return id
}
