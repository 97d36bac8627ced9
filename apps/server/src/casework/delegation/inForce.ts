import { fen, printDay, printYuan } from '@doudi/domain'
import type { CommandContext } from '../../platform/command/index.ts'
import { isSystem } from '../../platform/scope/index.ts'
import type { Application, Guard } from '../application/types.ts'
import { refuseDelegation } from './problems.ts'
import { listInForce } from './sql/delegations.ts'

const COUNTY = 6
const TOWNSHIP = 9

/** Whether somebody decides in a post below the county, and so only under a delegation. */
export function isBelowCounty({ actor }: Pick<CommandContext, 'actor'>): boolean {
  return actor.region.length > COUNTY && !isSystem(actor)
}

/**
 * The delegation under which a decision is made; none where the county itself decides. A refusal has no sum: a delegation of
 * the programme is enough. Throws where nothing is delegated, or not so much.
 */
export async function delegationFor(
  context: CommandContext,
  { programme, region }: Application,
  on: string,
  amountFen: number | null,
): Promise<string | null> {
  if (!isBelowCounty(context)) return null
  const { tx, county, today } = context
  const inForce = await listInForce(tx, county, {
    programme,
    township: region.slice(0, TOWNSHIP),
    on,
    today: printDay(today),
  })
  const [widest] = inForce
  if (widest === undefined) throw refuseDelegation('casework.not-delegated', { on })
  const enough = inForce.findLast(({ upToFen }) => upToFen === null || (amountFen ?? 0) <= upToFen)
  if (enough === undefined) {
    throw refuseDelegation('casework.above-delegation', { upTo: printYuan(fen(widest.upToFen ?? 0)) }, 'amountFen')
  }
  return enough.id
}

/** What is only the county's is not begun by a township: told before the rules are asked, with the sum left to the decision. */
export const onlyUnderDelegation: Guard = {
  acts: ['confirm', 'refuse', 'sendBack'],
  async check(context, { application, happenedOn }) {
    await delegationFor(context, application, happenedOn, null)
  },
}

/** What no delegation gives: a case goes before the conference by the county. */
export const onlyTheCounty: Guard = {
  acts: ['askConference'],
  async check(context, { happenedOn }) {
    if (isBelowCounty(context)) throw refuseDelegation('casework.not-delegated', { on: happenedOn })
  },
}
