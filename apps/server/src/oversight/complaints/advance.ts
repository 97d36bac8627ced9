import { type ComplaintAct, type ComplaintState, complaintLife, stateAfter } from '@doudi/life'
import { officeOf } from '../../access/index.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { acrossCounty, inSectionToo } from '../../platform/scope/index.ts'
import { refuse } from './problems.ts'
import { seal } from './sealed.ts'
import {
  type ComplaintChange,
  type ComplaintRow,
  changeComplaint,
  holdComplaint,
  insertStep,
  listSteps,
} from './sql/complaints.ts'

interface Step {
  readonly complaint: string
  /** What whoever acts has seen; left out where nothing was seen before (the receipt number, a join). */
  readonly version?: number
  readonly act: ComplaintAct
  readonly text?: string | undefined
  /** Refuses what the table of states cannot know, and says what else changes. */
  effect?(row: ComplaintRow, step: string): ComplaintChange | Promise<ComplaintChange>
}

/**
 * The one way in which a complaint goes on: holds the row, checks what was seen against what is, asks the table of
 * states, writes the step and the change. A complaint that is out of scope, about the actor, or in the hands of
 * discipline does not exist for them.
 */
export async function advance(context: CommandContext, { complaint, version, act, text, effect }: Step) {
  const { tx, county, actor, now, keyring } = context
  const row = await holdComplaint(tx, county, complaint)
  if (row === undefined) throw refusePlatform('platform.not-found')
  if (version !== undefined && version !== row.version) throw await changedMeanwhile(context, row)
  const state = nextState(row, act)
  const step = mintId(now)
  const change = (await effect?.(row, step)) ?? {}
  const number = row.version + 1
  await insertStep(tx, {
    county,
    id: step,
    complaint_id: complaint,
    number,
    act,
    state,
    at: now,
    user_id: actor.user,
    post: actor.post,
    text_sealed: text === undefined ? null : seal(keyring, 'step', step, text),
  })
  await write(context, row, { state, version: number, ...change })
  return { complaint, state, version: number }
}

export type Advanced = Awaited<ReturnType<typeof advance>>

function nextState(row: ComplaintRow, act: ComplaintAct): ComplaintState {
  const state = row.state as ComplaintState
  const next = stateAfter(complaintLife, state, act)
  if (next !== undefined) return next
  const [at, wanted] = [complaintLife.states[state], complaintLife.acts[act]]
  throw refuse('oversight.complaint-act-not-now', { state: at.zh, stateEn: at.en, act: wanted.zh, actEn: wanted.en })
}

/** A change may hand the row to an office or a section in which the actor would not see it any more. */
function write({ tx, county }: CommandContext, row: ComplaintRow, change: ComplaintChange): Promise<void> {
  const plainly = () => changeComplaint(tx, county, row.id, change)
  const wide = change.region === undefined ? plainly : () => acrossCounty(tx, county, plainly)
  return change.in_discipline === true ? inSectionToo(tx, 'discipline', wide) : wide()
}

/** Whoever comes second is told what the first did, when and in which office. */
async function changedMeanwhile({ tx, county }: CommandContext, row: ComplaintRow) {
  const last = (await listSteps(tx, county, row.id)).at(-1)
  const { role } = officeOf(last?.post ?? '')
  const act = complaintLife.acts[last?.act as ComplaintAct] ?? complaintLife.states.received
  const state = complaintLife.states[row.state as ComplaintState]
  const at = (last?.at ?? row.received_at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)
  return refuse('oversight.complaint-changed', {
    act: act.zh,
    actEn: act.en,
    state: state.zh,
    stateEn: state.en,
    at,
    role: role.zh,
    roleEn: role.en,
  })
}
