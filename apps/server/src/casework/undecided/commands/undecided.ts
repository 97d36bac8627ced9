import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { lockApplication } from '../../application/sql/applications.ts'
import { nearAccounts } from '../../hands/nearness.ts'
import { refuseHands } from '../../hands/problems.ts'
import { refuseUndecided } from '../problems.ts'
import { findUndecided, updateUndecided } from '../sql/undecided.ts'

/** Passes an undecided case on to somebody else, or takes it. */
export const passUndecided = defineCommand({
  name: 'casework.pass-undecided',
  permission: 'casework.verify',
  input: z.strictObject({ application: z.uuid(), to: z.uuid() }),
  async run(context, { application: id, to }) {
    const { tx, county } = context
    const application = await lockApplication(tx, county, id)
    const open = await findUndecided(tx, county, id)
    if (!open) throw refuseUndecided('casework.not-undecided')
    if ((await nearAccounts(context, application, [to])).size > 0) throw refuseHands('casework.too-near')
    await updateUndecided(tx, county, open.id, { owner_id: to })
    return { application: id, to }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ application }) => application,
})

/** The applicant was told what is missing and who can supply it. */
export const tellMissing = defineCommand({
  name: 'casework.tell-missing',
  permission: 'casework.tell',
  input: z.strictObject({
    application: z.uuid(),
    how: z.enum(['inPerson', 'atHome', 'post', 'telephone', 'proxy']),
  }),
  async run({ tx, county, today }, { application, how }) {
    await lockApplication(tx, county, application)
    const open = await findUndecided(tx, county, application)
    if (!open) throw refuseUndecided('casework.not-undecided')
    await updateUndecided(tx, county, open.id, { told_on: printDay(today), told_how: how })
    return { application }
  },
  audit: ({ how }, { application }) => ({ application, how }),
  subject: ({ application }) => application,
})
