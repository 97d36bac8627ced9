import type { AwardAct, AwardCause } from '@doudi/life'
import { causeAllows } from '@doudi/life'
import { refuse as refuseApplication } from '../../problems.ts'
import { refuse } from '../problems.ts'
import type { Beside } from './found.ts'
import type { ProposalSaid } from './propose.ts'
import type { Award } from './types.ts'

/** What a clerk proposes. */
export interface Wish {
  readonly act: Extract<AwardAct, 'increase' | 'reduce' | 'startGrace' | 'backToFull' | 'suspend' | 'end'>
  readonly cause: AwardCause
  readonly amountFen?: number | undefined
  readonly months?: number | undefined
  readonly said?: ProposalSaid | undefined
}

/** Causes that a person states and that do not depend on what the rules say of the household. */
const STATED: readonly AwardCause[] = [
  'voluntary',
  'movedAway',
  'refusedWork',
  'upheld',
  'supporterFound',
  'propertyAboveLimit',
  'contradiction',
  'death',
]
/** Independent sources that are enough to suspend without a finding (an error of one feed stops nobody's money). */
const SOURCES_NEEDED = 2

/** Whether a proposal rests on something; gives the sum and the months it comes to. */
export function checkProposal(
  award: Award,
  beside: Beside,
  wish: Wish,
): { amountFen: number | null; months?: number | undefined } {
  if (!causeAllows(wish.cause, wish.act))
    throw refuse('casework.cause-does-not-allow', { cause: wish.cause, act: wish.act }, 'cause')
  switch (wish.act) {
    case 'suspend':
      checkSources(wish.said)
      return { amountFen: beside.beforeFen }
    case 'end':
      checkEnd(beside, wish)
      return { amountFen: null }
    case 'startGrace':
      return { amountFen: beside.beforeFen, months: monthsWished(beside, wish) }
    case 'backToFull':
    case 'increase':
    case 'reduce':
      return { amountFen: sumWished(award, beside, wish) }
  }
}

function checkSources(said: ProposalSaid | undefined): void {
  if (!said?.what) throw refuse('casework.change-unexplained', {}, 'said')
  const kinds = new Set((said.sources ?? []).map(({ source }) => source))
  if (kinds.size < SOURCES_NEEDED && !said.finding) throw refuse('casework.one-source-only', {}, 'said')
}

function checkEnd({ found }: Beside, { cause, said }: Wish): void {
  if (STATED.includes(cause)) {
    if (!said?.what) throw refuse('casework.change-unexplained', {}, 'said')
    return
  }
  const decidable = found.answer === 'ineligible' || (found.answer === 'undetermined' && said?.byHand !== undefined)
  if (!decidable) throw refuseApplication('casework.rules-differ', { answer: found.answer })
}

/** Fixed months are those; at most so many: the officer's choice, all of them unless said (AMB-01). */
function monthsWished({ asked, found }: Beside, { months, said }: Wish): number {
  const rule = asked?.act === 'startGrace' ? asked.months : undefined
  if (rule === undefined) {
    if (asked?.act !== 'startGrace' && said?.byHand === undefined)
      throw refuse('casework.no-grace-here', { answer: found.answer })
    if (months === undefined) throw refuse('casework.grace-months-missing', {}, 'months')
    return months
  }
  const chosen = months ?? rule.value
  if (rule.fixed ? chosen !== rule.value : chosen < 1 || chosen > rule.value)
    throw refuse(
      'casework.grace-months-outside',
      { mode: rule.fixed ? 'fixed' : 'atMost', value: rule.value },
      'months',
    )
  return chosen
}

function sumWished(
  award: Award,
  { found, asked, beforeFen }: Beside,
  { act, cause, amountFen, said }: Wish,
): number | null {
  if (cause === 'reviewFound') throw refuse('casework.within-review-period', { due: award.reviewOn ?? '' })
  if (cause === 'evidentChange' && !said?.what) throw refuse('casework.change-unexplained', {}, 'said')
  const byRules = asked?.amountFen ?? null
  if (act === 'backToFull') {
    if (asked?.act !== 'backToFull' && said?.byHand === undefined)
      throw refuseApplication('casework.rules-differ', { answer: found.answer })
    return byRules ?? amountFen ?? beforeFen
  }
  if (asked?.act === act) return byRules
  // their own part is taken from whoever refuses work; how much no clause prints
  if (cause === 'refusedWork' || said?.byHand !== undefined) {
    if (amountFen === undefined) throw refuse('casework.change-amount-missing', {}, 'amountFen')
    return amountFen
  }
  throw refuse('casework.within-review-period', { due: award.reviewOn ?? '' })
}
