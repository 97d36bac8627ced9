import { isSystem } from '../../platform/scope/index.ts'
import type { Guard } from '../application/types.ts'
import type { IntakeEffect } from '../intake/types.ts'
import { nearAccounts } from './nearness.ts'
import { refuseHands } from './problems.ts'

/**
 * Nobody acts for himself, for a near relative or for someone he cares for (最低生活保障审核确认办法 十一). The refusal
 * names the rule and never the relation: what the register holds of somebody's family is no colleague's business.
 */
export const notTooNear: Guard = {
  async check(context, { application }) {
    const { actor } = context
    if (isSystem(actor)) return
    const near = await nearAccounts(context, application, [actor.user])
    if (near.has(actor.user)) throw refuseHands('casework.too-near')
  },
}

/** The same at the door: an intake is work on a case too. */
export const notTooNearAtTheDoor: IntakeEffect = async (context, { intake, applications }) => {
  const { actor } = context
  const [first] = applications
  if (first === undefined || isSystem(actor)) return
  const near = await nearAccounts(context, { household: first.household, intake }, [actor.user])
  if (near.has(actor.user)) throw refuseHands('casework.too-near')
}
