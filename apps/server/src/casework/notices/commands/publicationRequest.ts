import { printDay } from '@doudi/domain'
import { publicationRequestLife, stateAfter } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { remark } from '../../application/stepCommand.ts'
import { refuse } from '../../problems.ts'
import { REQUEST_DECIDED, REQUEST_TOLD } from '../secrets.ts'
import { closeLines, openLines } from '../sql/notices.ts'
import { insertRequest, lockRequest, updateRequest } from '../sql/objections.ts'

const moved = z.strictObject({ request: z.string(), state: z.string() })

/** Somebody whose name is public says that it is wrong, or wants it taken off (个人信息保护法 46、47). */
export const askPublicationChange = defineCommand({
  name: 'casework.ask-publication-change',
  permission: 'casework.take-intake',
  input: z.strictObject({ household: z.uuid(), wish: z.enum(['correct', 'remove']), told: remark() }),
  output: moved,
  async run({ tx, county, keyring, now, today, actor }, { household, wish, told }) {
    const home = await tx
      .selectFrom('casework.application')
      .select('region')
      .where('county', '=', county)
      .where('household_id', '=', household)
      .limit(1)
      .executeTakeFirst()
    const award = await tx
      .selectFrom('casework.award')
      .select('region')
      .where('county', '=', county)
      .where('household_id', '=', household)
      .limit(1)
      .executeTakeFirst()
    const region = home?.region ?? award?.region
    if (region === undefined) throw refusePlatform('platform.not-found')
    const id = mintId(now)
    await insertRequest(tx, {
      county,
      id,
      region,
      household_id: household,
      wish,
      state: publicationRequestLife.start,
      told_sealed: REQUEST_TOLD.seal(keyring, id, { told }),
      asked_on: printDay(today),
      asked_at: now,
      asked_by: actor.user,
    })
    return { request: id, state: publicationRequestLife.start }
  },
  audit: ({ wish }, outcome) => ({ wish, ...outcome }),
  subject: ({ household }) => household,
})

/**
 * Decides it. Granted, the household leaves the public page and the standing list at once; where something was wrong,
 * the sheet it stands on is drawn anew from what the registry says by then.
 */
export const decidePublicationChange = defineCommand({
  name: 'casework.decide-publication-change',
  permission: publicationRequestLife.acts.grant.permission,
  input: z.strictObject({ request: z.uuid(), decision: z.enum(['grant', 'decline']), because: remark() }),
  output: moved,
  async run({ tx, county, keyring, today, actor }, { request: id, decision, because }) {
    const row = await lockRequest(tx, county, id)
    const state = stateAfter(publicationRequestLife, row.state as typeof publicationRequestLife.start, decision)
    if (state === undefined) throw refuse('casework.publication-request-decided')
    const on = printDay(today)
    await updateRequest(tx, county, id, {
      state,
      decided_sealed: REQUEST_DECIDED.seal(keyring, id, { because }),
      decided_on: on,
      decided_by: actor.user,
    })
    if (decision === 'grant' && row.wish === 'correct') {
      const lines = (await openLines(tx, county, { household: row.household_id })).map((line) => line.id)
      await closeLines(tx, county, lines, { on, because: 'corrected' })
    }
    return { request: id, state }
  },
  audit: ({ decision }, outcome) => ({ decision, ...outcome }),
  subject: ({ request }) => request,
})
