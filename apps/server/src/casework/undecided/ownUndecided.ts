import type { ApplicationAct } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import type { Application, Effect } from '../application/types.ts'
import { determineApplication } from '../decision/decide.ts'
import { findUndecided, insertUndecided, updateUndecided } from './sql/undecided.ts'

const SETTLED_BY: Readonly<Partial<Record<ApplicationAct, string>>> = {
  confirm: 'hand',
  refuse: 'refused',
  withdraw: 'withdrawn',
}

/**
 * An application that the rules leave undecided at its first review has an owner from then on, with what is missing; whoever
 * verified it has charge of it until it is passed on. A decision settles it, whichever it is.
 */
export const ownUndecided: Effect = {
  acts: ['verify', 'confirm', 'refuse', 'withdraw'],
  async run(context, { application, act, happenedOn }) {
    if (act === 'verify') {
      await reconsider(context, application, happenedOn, context.actor.user)
      return
    }
    const open = await findUndecided(context.tx, context.county, application.id)
    if (open) await settle(context, open.id, happenedOn, SETTLED_BY[act] ?? 'hand')
  },
}

/** Looks anew whether the rules decide: opens, refreshes or settles what stands about it. */
export async function reconsider(
  context: Pick<CommandContext, 'tx' | 'county' | 'keyring' | 'now'>,
  application: Application,
  on: string,
  owner?: string,
): Promise<void> {
  const { tx, county, now } = context
  const open = await findUndecided(tx, county, application.id)
  const { result } = await determineApplication(context, application, on)
  if (result !== undefined && result.answer !== 'undetermined') {
    if (open) await settle(context, open.id, on, 'facts')
    return
  }
  const missing = JSON.stringify((result?.missing ?? []).map(({ kind, name, by }) => ({ kind, name, by })))
  if (open) {
    await updateUndecided(tx, county, open.id, { missing })
    return
  }
  if (owner === undefined) return
  await insertUndecided(tx, {
    county,
    id: mintId(now),
    region: application.region,
    household_id: application.household,
    application_id: application.id,
    owner_id: owner,
    missing,
    since_on: on,
    since_at: now,
  })
}

async function settle(
  { tx, county }: Pick<CommandContext, 'tx' | 'county'>,
  id: string,
  on: string,
  by: string,
): Promise<void> {
  await updateUndecided(tx, county, id, { settled_on: on, settled_by: by })
}
