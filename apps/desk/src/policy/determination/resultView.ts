import type { Determination, Reason, Result, Step } from '@doudi/contract'
import { printYuan } from '../../frame/print.ts'

/** How a result stands for the reader; a right to be referred elsewhere is not a payment. */
export type Standing = 'eligible' | 'undetermined' | 'referral' | 'ineligible' | 'aside'

const ORDER: readonly Standing[] = ['eligible', 'undetermined', 'referral', 'ineligible', 'aside']

export function standingOf(result: Result): Standing {
  if (result.aside) return 'aside'
  return result.answer === 'eligible' && result.programme.startsWith('specialAid.') ? 'referral' : result.answer
}

/** One line of the page: an answer, or the same programme's answers for several members where no sum tells them apart. */
export interface ResultLine {
  readonly key: string
  readonly results: readonly [Result, ...Result[]]
}

export interface ResultGroup {
  readonly standing: Standing
  readonly lines: readonly ResultLine[]
}

/** Money first, then what a person must settle, then what is refused; within, the order of the rules. */
export function groupResults(results: readonly Result[]): ResultGroup[] {
  return ORDER.map((standing) => ({
    standing,
    lines: joinMembers(results.filter((result) => standingOf(result) === standing)),
  })).filter((group) => group.lines.length > 0)
}

function joinMembers(results: readonly Result[]): ResultLine[] {
  const lines = new Map<string, [Result, ...Result[]]>()
  for (const result of results) {
    const key = standingOf(result) === 'eligible' ? keyOf(result) : result.programme
    const line = lines.get(key)
    if (line === undefined) lines.set(key, [result])
    else line.push(result)
  }
  return [...lines].map(([key, joined]) => ({ key, results: joined }))
}

/** The two figures that a clerk on a small screen wants to see move. */
export function countAnswers({
  results,
}: {
  readonly results: readonly Result[]
}): Record<'eligible' | 'undetermined', number> {
  const groups = groupResults(results)
  const count = (standing: Standing) => groups.find((group) => group.standing === standing)?.lines.length ?? 0
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

/**
 * The few reasons that settled it, and everything else that was looked at on the way. A test that came out the same
 * in an answer that was granted cannot be why this one was refused; it waits with the rest.
 */
export function sortReasons(
  result: Result,
  trace: Determination['trace'],
  granted: GrantedReasons = new Set(),
): SortedReasons {
  const refused = result.answer === 'ineligible'
  const decisive = result.reasons.filter(
    (reason) => reason.decisive && !(refused && (reason.met !== 'no' || granted.has(markOf(reason)))),
  )
  const fallback = result.reasons.filter((reason) => reason.decisive)
  const shown = [decisive, fallback, result.reasons].find((some) => some.length > 0) ?? []
  const order = refused ? ['no', 'unknown', 'yes'] : ['yes', 'unknown', 'no']
  const said = new Set(result.reasons.map((reason) => reason.step))
  return {
    decisive: shown.toSorted((a, b) => order.indexOf(a.met) - order.indexOf(b.met)),
    others: result.reasons.filter((reason) => !shown.includes(reason)),
    steps: collectSteps(said, trace ?? []).filter((step) => !said.has(step.id)),
  }
}

export type GrantedReasons = ReadonlySet<string>

/** The tests that stood behind something granted, as they came out. */
export function collectGranted(results: readonly Result[]): GrantedReasons {
  const granted = results.filter((result) => result.answer === 'eligible')
  return new Set(granted.flatMap((result) => result.reasons.map(markOf)))
}

function markOf(reason: Reason): string {
  return `${reason.met} ${reason.text}`
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
