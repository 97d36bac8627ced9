import { type Day, printDay } from '@doudi/domain'
import { refuse } from '../problems.ts'
import type { AmountSpan, Award, WantedChange } from './types.ts'

/** Causes that reach back: what they tell of happened before anybody here knew. */
const REACHES_BACK: readonly string[] = [
  'death',
  'rebutted',
  'upheld',
  'appealAllowed',
  'newStandard',
  'headChanged',
  'replaced',
  'graceEnded',
]

/** Whether a change makes sense for this award on its day; refuses with what is wrong. */
export function checkChange(award: Award, spans: readonly AmountSpan[], wanted: WantedChange, today: Day): void {
  const { act, cause, from, amountFen, months } = wanted
  if (award.endedBecause === 'paidOnce') throw refuse('casework.award-paid-once')
  if (from < printDay(today) && !REACHES_BACK.includes(cause))
    throw refuse('casework.change-in-the-past', { from, today: printDay(today) }, 'from')
  if (act === 'increase' || act === 'reduce') {
    const before = sumOn(spans, from) ?? spans.at(-1)?.monthlyFen ?? null
    if (amountFen === undefined || before === null) throw refuse('casework.change-amount-missing', {}, 'amountFen')
    if (act === 'increase' ? amountFen <= before : amountFen >= before)
      throw refuse(
        'casework.change-goes-the-other-way',
        { act, before: before / 100, now: amountFen / 100 },
        'amountFen',
      )
  }
  if (act === 'startGrace' && (months === undefined || months < 1))
    throw refuse('casework.grace-months-missing', {}, 'months')
}

/** The sum per month that holds on a day. */
export function sumOn(spans: readonly AmountSpan[], day: string): number | null | undefined {
  return spans.find(({ from, until }) => from <= day && (until === null || until > day))?.monthlyFen
}
