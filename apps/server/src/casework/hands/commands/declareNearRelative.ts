import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { lockApplication } from '../../application/sql/applications.ts'
import { remark } from '../../application/stepCommand.ts'
import { refuse } from '../../problems.ts'
import { KIN_SAID } from '../sealed.ts'
import { insertKinCases } from '../sql/kinCases.ts'

const OPEN_TO_IT = ['submitted', 'returned', 'accepted', 'verified', 'noticed', 'objected', 'noticeEnded']

/** The applicant says that a near relative handles assistance or sits on a committee: it is registered though no number matched. */
export const declareNearRelative = defineCommand({
  name: 'casework.declare-near-relative',
  permission: 'casework.accept',
  input: z.strictObject({ application: z.uuid(), said: remark().describe('Who, in which office, how related.') }),
  output: z.strictObject({ application: z.string() }),
  async run({ tx, county, now, today, actor, keyring }, { application: id, said }) {
    const application = await lockApplication(tx, county, id)
    if (!OPEN_TO_IT.includes(application.state)) {
      throw refuse('casework.not-in-this-state', { state: application.state, act: '登记近亲属' })
    }
    const entry = mintId(now)
    await insertKinCases(tx, [
      {
        county,
        id: entry,
        region: application.region,
        household_id: application.household,
        application_id: id,
        recognised_by: 'declared',
        said_sealed: KIN_SAID.seal(keyring, entry, said),
        recognised_on: printDay(today),
        recognised_at: now,
        entered_by: actor.user,
      },
    ])
    return { application: id }
  },
  audit: ({ application }) => ({ application }),
  subject: ({ application }) => application,
})
