import { nextActs } from '../life.ts'
import { type ApplicationAct, type ApplicationState, applicationLife } from './applicationLife.ts'
import type { NeededStep, Plan } from './plan.ts'

/** An application as far as its next step goes. */
export interface Standing {
  readonly state: ApplicationState
  readonly returnedTimes: number
  /** Acts since it was last looked into anew; what an upheld objection, an appeal or a sending back undoes is not among them. */
  readonly done: ReadonlySet<ApplicationAct>
}

/** A step that may be taken, or what it still waits for. */
export interface NextStep {
  readonly act: ApplicationAct
  readonly waitsFor: readonly ApplicationAct[]
}

/** Acts that begin the looking into anew: what was found before no longer counts as done. */
const ANEW: ReadonlySet<ApplicationAct> = new Set(['upholdObjection', 'allowAppeal', 'sendBack'])

/** The acts that count, of all acts in their order. */
export function doneOf(acts: readonly ApplicationAct[]): ReadonlySet<ApplicationAct> {
  return new Set(sinceAnew(acts.map((act) => ({ act }))).map(({ act }) => act))
}

/** The steps that count: those after the last one that began the looking into anew. */
export function sinceAnew<Taken extends { readonly act: ApplicationAct }>(steps: readonly Taken[]): readonly Taken[] {
  return steps.slice(steps.findLastIndex(({ act }) => ANEW.has(act)) + 1)
}

const OPTIONAL: Readonly<Partial<Record<ApplicationAct, (plan: Plan) => boolean>>> = {
  recordAppraisal: () => true,
  recordWish: (plan) => plan.beforeVerify.includes('recordWish'),
  recordSelfCare: (plan) => plan.beforeVerify.includes('recordSelfCare'),
  confirmGrade: (plan) => plan.beforeVerify.includes('confirmGrade'),
  recordMeansCheck: (plan) => plan.authorisations !== 'none',
  secondMeansCheck: (plan) => plan.authorisations !== 'none',
  postNotice: (plan) => plan.notice,
  endNotice: (plan) => plan.notice,
  postSecondNotice: (plan) => plan.secondNotice,
  endSecondNotice: (plan) => plan.secondNotice,
}

/** What may happen next to an application on its way, and what each step still waits for. The screen and the server ask the same. */
export function nextSteps(
  { state, returnedTimes, done }: Standing,
  plan: Plan,
  permissions?: ReadonlySet<string>,
): NextStep[] {
  return nextActs(applicationLife, state, permissions)
    .filter((act) => OPTIONAL[act]?.(plan) ?? true)
    .filter((act) => act !== 'returnForCorrection' || returnedTimes === 0)
    .map((act) => ({ act, waitsFor: waitsFor(act, done, plan, state) }))
}

function waitsFor(
  act: ApplicationAct,
  done: ReadonlySet<ApplicationAct>,
  plan: Plan,
  state: ApplicationState,
): ApplicationAct[] {
  const missing = (needed: readonly ApplicationAct[]) => needed.filter((one) => !done.has(one))
  if (act === 'secondMeansCheck') return missing(['recordMeansCheck'])
  if (act === 'countersignInquiry') return missing(['recordInquiry'])
  if (act === 'verify') return missing(plan.beforeVerify satisfies readonly NeededStep[])
  const decides = act === 'confirm' || act === 'askConference'
  if (decides && plan.notice && state === 'verified') return ['postNotice', 'endNotice']
  // a conference leads back here from either notice: one that has ended is not run twice
  if (decides && plan.secondNotice && state === 'noticeEnded' && !done.has('endSecondNotice')) {
    return ['postSecondNotice', 'endSecondNotice']
  }
  return []
}
