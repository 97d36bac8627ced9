import type { Determination, Reason, Result, Step } from '@doudi/contract'
import { printYuan } from '../../frame/print.ts'

/** How a result stands for the reader; a right to be referred elsewhere is not a payment. */
export type Standing = 'eligible' | 'undetermined' | 'referral' | 'ineligible'

const ORDER: readonly Standing[] = ['eligible', 'undetermined', 'referral', 'ineligible']

export function standingOf(result: Result): Standing {
  return result.answer === 'eligible' && result.programme.startsWith('specialAid.') ? 'referral' : result.answer
}

export interface ResultGroup {
  readonly standing: Standing
  readonly results: readonly Result[]
}

/** Money first, then what a person must settle, then what is refused; within, the order of the rules. */
export function groupResults(results: readonly Result[]): ResultGroup[] {
  return ORDER.map((standing) => ({
    standing,
    results: results.filter((result) => standingOf(result) === standing),
  })).filter((group) => group.results.length > 0)
}

/** The two figures that a clerk on a small screen wants to see move. */
export function countAnswers({ results }: { readonly results: readonly Result[] }): Record<'eligible' | 'undetermined', number> {
  const count = (standing: Standing) => results.filter((result) => standingOf(result) === standing).length
  return { eligible: count('eligible'), undetermined: count('undetermined') }
}

export function keyOf(result: Result): string {
  return result.member === undefined ? result.programme : `${result.programme} ${result.member}`
}

export interface Amount {
  readonly figure: string
  readonly period: 'monthly' | 'once'
}

/** The sum, or the range where no clause fixes a sum; nothing when it cannot be computed. */
export function amountOf(result: Result): Amount | undefined {
  for (const period of ['monthly', 'once'] as const) {
    const figure = printRange(result[period], result[`${period}AtLeast`], result[`${period}AtMost`])
    if (figure !== undefined) return { figure, period }
  }
  return undefined
}

function printRange(exact?: number, least?: number, most?: number): string | undefined {
  if (exact !== undefined) return printYuan(exact)
  if (least !== undefined && most !== undefined) return `${printYuan(least)}–${printYuan(most)}`
  if (least !== undefined) return `≥ ${printYuan(least)}`
  return most === undefined ? undefined : `≤ ${printYuan(most)}`
}

export interface SortedReasons {
  readonly decisive: readonly Reason[]
  readonly others: readonly Reason[]
  /** Steps of the evaluation behind this result that no reason stands for. */
  readonly steps: readonly Step[]
}

/** The few reasons that settled it, and everything else that was looked at on the way. */
export function sortReasons(result: Result, trace: Determination['trace']): SortedReasons {
  const decisive = result.reasons.filter((reason) => reason.decisive)
  const shown = decisive.length > 0 ? decisive : result.reasons
  const said = new Set(result.reasons.map((reason) => reason.step))
  return {
    decisive: shown,
    others: result.reasons.filter((reason) => !shown.includes(reason)),
    steps: collectSteps(said, trace ?? []).filter((step) => !said.has(step.id)),
  }
}

/** Every step that the given ones rest on, themselves included, in the order they were taken. */
function collectSteps(from: ReadonlySet<number>, trace: readonly Step[]): Step[] {
  const byId = new Map(trace.map((step) => [step.id, step]))
  const reached = new Set<number>()
  const waiting = [...from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...(byId.get(id)?.uses ?? []))
  }
  return trace.filter((step) => reached.has(step.id))
}
