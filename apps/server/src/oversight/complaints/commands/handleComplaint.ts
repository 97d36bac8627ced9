import type { ComplaintAct } from '@doudi/life'
import { complaintLife } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { advance } from '../advance.ts'
import { id, refuseNumbers, text, version } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { officeCode } from '../receive.ts'
import type { ComplaintChange, ComplaintRow } from '../sql/complaints.ts'

const seen = { complaint: id(), version: version() }

interface Handling {
  readonly act: ComplaintAct
  /** Also whoever assigns may, not only the one it is assigned to. */
  readonly byAssigner?: true
  effect?(context: CommandContext, row: ComplaintRow, step: string): ComplaintChange
}

/** In discipline it belongs to the section; else to the one it was assigned to. */
function mustHandle({ actor }: CommandContext, row: ComplaintRow, byAssigner: boolean): void {
  if (row.in_discipline || row.handler_id === actor.user) return
  if (byAssigner && actor.permissions.has('oversight.assign-complaint')) return
  throw refuse('oversight.complaint-not-yours')
}

/** What a step with a text is: a reply, a finding, a reason. */
const withText = ({ act, byAssigner, effect }: Handling, check: (text: string) => void = () => {}) =>
  defineCommand({
    name: `oversight.complaint-${kebab(act)}`,
    permission: complaintLife.acts[act].permission,
    input: z.strictObject({ ...seen, text: text() }),
    run(context, { text, ...what }) {
      check(text)
      return advance(context, {
        ...what,
        act,
        text,
        effect(row, step) {
          mustHandle(context, row, byAssigner === true)
          return effect?.(context, row, step) ?? {}
        },
      })
    },
    audit: (_input, { state, version }) => ({ state, version }),
    subject: ({ complaint }) => complaint,
  })

/** A step that needs no words. */
const plain = ({ act, byAssigner, effect }: Handling) =>
  defineCommand({
    name: `oversight.complaint-${kebab(act)}`,
    permission: complaintLife.acts[act].permission,
    input: z.strictObject(seen),
    run: (context, what) =>
      advance(context, {
        ...what,
        act,
        effect(row, step) {
          mustHandle(context, row, byAssigner === true)
          return effect?.(context, row, step) ?? {}
        },
      }),
    audit: (_input, { state, version }) => ({ state, version }),
    subject: ({ complaint }) => complaint,
  })

const kebab = (act: string) => act.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const backToCounty = ({ county }: CommandContext) => ({
  handler_id: null,
  handler_post: null,
  region: officeCode(county),
})

/** Tells the complainant, by whatever way they can be reached, that it is being looked into. */
export const acknowledgeComplaint = plain({
  act: 'acknowledge',
  byAssigner: true,
  effect: ({ now }, row) => ({ acknowledged_at: row.acknowledged_at ?? now }),
})

export const investigateComplaint = plain({ act: 'investigate' })
export const recordFinding = withText({ act: 'recordFinding' })

/** The answer. It stands under the receipt number, for everybody whose complaint was joined to this one as well. */
export const replyToComplaint = withText(
  {
    act: 'reply',
    effect: ({ now }, row, step) => ({
      reply_id: step,
      replied_at: now,
      first_replied_at: row.first_replied_at ?? now,
      satisfied: null,
    }),
  },
  refuseNumbers,
)

/** Closed after a reply only; the database refuses it as well. */
export const closeComplaint = plain({ act: 'close', byAssigner: true, effect: ({ now }) => ({ closed_at: now }) })

/** Asked again after the end whether what was promised was done. */
export const followUpComplaint = withText({ act: 'followUp', byAssigner: true })

export const returnComplaint = withText({ act: 'returnForAssigning', effect: backToCounty })

/** Discipline inspection finds that it is none of theirs: the county sees it again. */
export const returnFromDiscipline = withText({
  act: 'returnFromDiscipline',
  effect: (context) => ({ ...backToCounty(context), in_discipline: false }),
})

/** Hands it over to discipline inspection, who alone see it from then on (ACC-10). */
export const transferComplaint = withText({
  act: 'transfer',
  byAssigner: true,
  effect: (context) => ({ ...backToCounty(context), in_discipline: true }),
})
