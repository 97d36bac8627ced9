import { printDay } from '@doudi/domain'
import { applicationLife, objectionLife } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { advance } from '../../application/advance.ts'
import { getApplication } from '../../application/sql/applications.ts'
import { advanced, stepInput } from '../../application/stepCommand.ts'
import { refuse } from '../../problems.ts'
import { objectionDue } from '../calendar.ts'
import { OBJECTION_TOLD } from '../secrets.ts'
import { listLines, openLines } from '../sql/notices.ts'
import { countUnread, insertObjection } from '../sql/objections.ts'

/** What an objector says; nobody has to give a name. */
const told = {
  told: z.string().trim().min(2).max(2000).describe('What is objected to.'),
  name: z.string().trim().max(60).optional(),
  contact: z.string().trim().max(100).optional().describe('How the result reaches them.'),
}

interface Said {
  readonly told: string
  readonly name?: string | undefined
  readonly contact?: string | undefined
}

interface About {
  readonly application: string
  readonly household: string
  readonly region: string
  readonly notice: string
}

async function keep(
  { tx, county, keyring, now, actor }: CommandContext,
  { application, household, region, notice }: About,
  { told: words, name, contact }: Said,
  how: { channel: string; state: string; receivedOn: string; dueOn: string | null },
): Promise<string> {
  const id = mintId(now)
  await insertObjection(tx, {
    county,
    id,
    region,
    household_id: household,
    application_id: application,
    notice_id: notice,
    state: how.state,
    channel: how.channel,
    told_sealed: OBJECTION_TOLD.seal(keyring, id, { told: words, name, contact }),
    received_on: how.receivedOn,
    received_at: now,
    received_by: actor.user,
    due_on: how.dueOn,
  })
  return id
}

/** Somebody objects at the window, on paper or by telephone: the notice stops, and it is looked into. */
export const object = defineCommand({
  name: 'casework.object',
  permission: applicationLife.acts.object.permission,
  input: z.strictObject({ ...stepInput, channel: z.enum(['paper', 'telephone', 'inPerson']), ...told }),
  output: advanced.extend({ objection: z.string(), dueOn: z.string().nullable() }),
  async run(context, { channel, told: words, name, contact, ...step }) {
    const { tx, county, today } = context
    const application = await getApplication(tx, county, step.application)
    const [line] = await openLines(tx, county, { application: step.application })
    if (line === undefined) throw refuse('casework.not-on-a-sheet')
    const receivedOn = step.happenedOn ?? printDay(today)
    const dueOn = await objectionDue(context, { receivedOn, programme: application.programme })
    const about = { ...application, application: application.id, notice: line.notice_id }
    const objection = await keep(
      context,
      about,
      { told: words, name, contact },
      {
        channel,
        state: 'verifying' satisfies keyof typeof objectionLife.states,
        receivedOn,
        dueOn,
      },
    )
    // the step names the objection and nothing of it: steps are shown to whoever asks after the case
    const made = await advance(context, { ...step, act: 'object', said: { objection } })
    return { ...made, objection, dueOn }
  },
  audit: ({ channel }, { step, state, version, objection }) => ({ channel, step, state, version, objection }),
  subject: ({ application }) => application,
})

/** Nobody reads more than this; a page that anybody may fill in must not fill the disk. */
const MOST_UNREAD = 50

/** An objection from the public page, by the number on the sheet. It waits until somebody has read it; meanwhile the notice cannot end. */
export const receiveObjection = defineCommand({
  name: 'casework.receive-objection',
  permission: applicationLife.acts.object.permission,
  input: z.strictObject({ notice: z.uuid(), line: z.coerce.number().int().min(1).max(40), ...told }),
  output: z.strictObject({ receivedOn: z.string() }),
  async run(context, { notice, line: seq, ...words }) {
    const { tx, county, today } = context
    const line = (await listLines(tx, county, [notice])).find((one) => one.seq === seq && one.closed_on === null)
    if (line === undefined) throw refuse('casework.not-on-a-sheet')
    if ((await countUnread(tx, county, notice)) >= MOST_UNREAD) throw refuse('casework.too-many-objections')
    const application = await getApplication(tx, county, line.application_id)
    const receivedOn = printDay(today)
    const dueOn = await objectionDue(context, { receivedOn, programme: application.programme })
    await keep(context, { ...application, application: application.id, notice }, words, {
      channel: 'web',
      state: objectionLife.start,
      receivedOn,
      dueOn,
    })
    return { receivedOn }
  },
  // not which line: an entry must not tell whom somebody objected to
  audit: (_input, { receivedOn }) => ({ channel: 'web', receivedOn }),
  subject: ({ notice }) => notice,
  keepsAnswer: false,
})
