import { printDay } from '@doudi/domain'
import {
  type ApplicationAct,
  type ApplicationState,
  applicationLife,
  doneOf,
  HAND_OF_ACT,
  type Hand,
  isEnd,
  nextSteps,
  planOf,
  stateAfter,
} from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { standInOf } from '../hands/standInsOnly.ts'
import { refuse } from '../problems.ts'
import { SAID } from '../sealed.ts'
import { EFFECTS, GUARDS } from './hooks.ts'
import { insertStep, listSteps, lockApplication, updateApplication } from './sql/applications.ts'
import type { Application, Move } from './types.ts'

/** What somebody wants to do to an application they have looked at. */
export interface Wanted {
  readonly application: string
  /** The version that was on the screen; when it has moved on meanwhile, the clerk is told what changed. */
  readonly seen: number
  readonly act: ApplicationAct
  /** The day it happened; today unless said otherwise. */
  readonly happenedOn?: string | undefined
  readonly said?: unknown
}

export interface Advanced {
  readonly application: string
  readonly step: string
  readonly state: ApplicationState
  readonly version: number
}

/**
 * Takes one step with an application: the only way in which one moves. It is held until commit; the table of
 * packages/life, the plan of its programme and the guards of every room must let it; then the step is written and the
 * row says where it stands.
 */
export async function advance(context: CommandContext, wanted: Wanted): Promise<Advanced> {
  return makeMove(context, await prepareMove(context, wanted))
}

/**
 * The second half of `advance`, for a command that has to know the case before it can say what it does: the move was
 * prepared in this same transaction, so the row is still held and nothing is judged twice.
 */
export async function makeMove(context: CommandContext, move: Move): Promise<Advanced> {
  const { tx, county, now, actor, keyring, announce } = context
  const { application, act, hand } = move
  const state = stateAfter(applicationLife, application.state, act) as ApplicationState
  const version = application.version + 1
  const step = mintId(now)
  await insertStep(
    tx,
    county,
    { ...application, application: application.id },
    {
      id: step,
      seq: version,
      act,
      state,
      happenedOn: move.happenedOn,
      takenAt: now,
      takenBy: actor.user,
      takenPost: actor.post,
      hand,
      standIn: await standInOf(context, move),
      saidSealed: move.said === undefined ? null : SAID.seal(keyring, step, move.said),
    },
  )
  await updateApplication(tx, county, application.id, {
    state,
    version,
    changed_at: now,
    ...(act === 'returnForCorrection' ? { returned_times: application.returnedTimes + 1 } : {}),
    ...(act === 'accept' ? { accepted_on: move.happenedOn, law_on: move.happenedOn } : {}),
    ...(act === 'confirm' || act === 'refuse' ? { decided_on: move.happenedOn } : {}),
    ended_on: isEnd(applicationLife, state) ? move.happenedOn : null,
  })
  for (const effect of EFFECTS) {
    if (effect.acts?.includes(act) ?? true) await effect.run(context, move, { step, state })
  }
  await announce('casework.application-advanced', { county, application: application.id, step })
  return { application: application.id, step, state, version }
}

/** Everything that must hold before a step is taken, read and checked under the lock. */
export async function prepareMove(context: CommandContext, wanted: Wanted): Promise<Move> {
  const { tx, county, today } = context
  const application = await lockApplication(tx, county, wanted.application)
  const steps = await listSteps(tx, county, application.id)
  if (application.version !== wanted.seen) {
    const since = steps.filter(({ seq }) => seq > wanted.seen).map(({ act }) => applicationLife.acts[act].zh)
    throw refuse('casework.moved-on', { state: application.state, since: since.join('、') })
  }
  const happenedOn = wanted.happenedOn ?? printDay(today)
  checkDay(application, happenedOn, printDay(today), steps.at(-1)?.happenedOn)
  const { act } = wanted
  const plan = planOf(application.programme, act === 'accept' ? happenedOn : application.lawOn, application.aid)
  const done = doneOf(steps.map((step) => step.act))
  const step = nextSteps({ ...application, done }, plan).find((next) => next.act === act)
  if (!step) throw refuse('casework.not-in-this-state', { state: application.state, act })
  if (step.waitsFor.length > 0) throw refuse('casework.step-missing', { act, missing: step.waitsFor.join(' ') })
  const hand: Hand | null = act in HAND_OF_ACT ? HAND_OF_ACT[act as keyof typeof HAND_OF_ACT] : null
  const move: Move = { application, plan, steps, act, hand, happenedOn, said: wanted.said }
  for (const guard of GUARDS) if (guard.acts?.includes(act) ?? true) await guard.check(context, move)
  return move
}

/** A step happens neither after today nor before the one before it. */
function checkDay({ appliedOn }: Application, day: string, today: string, before = appliedOn): void {
  if (day > today) throw refuse('casework.day-in-future', { day, today }, 'happenedOn')
  if (day < before) throw refuse('casework.day-before-last-step', { day, before }, 'happenedOn')
}
