import { printDay } from '@doudi/domain'
import { type ApplicationAct, type ObjectionAct, objectionLife, stateAfter } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { advance } from '../../application/advance.ts'
import { lockApplication } from '../../application/sql/applications.ts'
import { remark } from '../../application/stepCommand.ts'
import { refuse } from '../../problems.ts'
import { OBJECTION_FOUND } from '../secrets.ts'
import { listObjectionRows, lockObjection, type ObjectionRow, updateObjection } from '../sql/objections.ts'

const settled = z.strictObject({ objection: z.string(), state: z.string() })
const objection = z.uuid()

async function hold({ tx, county }: CommandContext, id: string, act: ObjectionAct) {
  const row = await lockObjection(tx, county, id)
  const state = stateAfter(objectionLife, row.state, act)
  if (state === undefined) throw refuse('casework.objection-not-in-this-state', { state: row.state, act })
  return { row, state }
}

/** Moves the application, where it still stands where the objection left it. */
async function move(context: CommandContext, row: ObjectionRow, from: readonly string[], act: ApplicationAct) {
  const { state, version } = await lockApplication(context.tx, context.county, row.application_id)
  if (!from.includes(state)) return
  await advance(context, { application: row.application_id, seen: version, act, said: { objection: row.id } })
}

/** What came by the public page is an objection: the notice stops, and it is looked into. */
export const takeUpObjection = defineCommand({
  name: 'casework.take-up-objection',
  permission: objectionLife.acts.takeUp.permission,
  input: z.strictObject({ objection }),
  output: settled,
  async run(context, { objection: id }) {
    const { row, state } = await hold(context, id, 'takeUp')
    await move(context, row, ['noticed', 'secondNoticed'], 'object')
    await updateObjection(context.tx, context.county, id, { state })
    return { objection: id, state }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ objection: id }) => id,
})

function finding(act: 'uphold' | 'dismiss' | 'setAside', name: `casework.${string}`, moves?: ApplicationAct) {
  return defineCommand({
    name,
    permission: objectionLife.acts[act].permission,
    input: z.strictObject({ objection, found: remark().describe('What was found, and by whom it was asked about.') }),
    output: settled,
    async run(context, { objection: id, found }) {
      const { tx, county, keyring, today, actor } = context
      const { row, state } = await hold(context, id, act)
      await updateObjection(tx, county, id, {
        state,
        found_sealed: OBJECTION_FOUND.seal(keyring, id, { found }),
        found_on: printDay(today),
        found_by: actor.user,
      })
      const states = ['received', 'verifying']
      const others = await listObjectionRows(tx, county, { application: row.application_id, states })
      // of several, the last one that is unfounded lets the notice begin anew
      if (moves !== undefined && (act === 'uphold' || others.length === 0))
        await move(context, row, ['objected'], moves)
      return { objection: id, state }
    },
    audit: (_input, outcome) => outcome,
    subject: ({ objection: id }) => id,
  })
}

export const upholdObjection = finding('uphold', 'casework.uphold-objection', 'upholdObjection')
export const dismissObjection = finding('dismiss', 'casework.dismiss-objection', 'dismissObjection')
/** Advertising, insults, another matter: told so, and the notice goes on. */
export const setAsideObjection = finding('setAside', 'casework.set-aside-objection')

/** Whoever objected has been told what was found. */
export const tellObjection = defineCommand({
  name: 'casework.tell-objection',
  permission: objectionLife.acts.tell.permission,
  input: z.strictObject({ objection, how: z.enum(['telephone', 'inPerson', 'letter', 'noWayLeft']) }),
  output: settled,
  async run(context, { objection: id }) {
    const { row, state } = await hold(context, id, 'tell')
    if (row.result_told_on !== null) throw refuse('casework.objection-told-already')
    await updateObjection(context.tx, context.county, id, { result_told_on: printDay(context.today) })
    return { objection: id, state }
  },
  audit: ({ how }, outcome) => ({ how, ...outcome }),
  subject: ({ objection: id }) => id,
})
