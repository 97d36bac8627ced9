import type { Hand } from '@doudi/life'
import type { Guard, Move, TakenStep } from '../application/types.ts'
import { refuse } from '../problems.ts'

/** Hands of which nobody may hold two in one case. */
const APART: readonly Hand[] = ['intake', 'inquiry', 'verify', 'confirm']

/**
 * Intake, home inquiry, first review and confirmation of one case are different persons, whatever posts they hold. A
 * second person is another than the one whose work they second; an appeal is heard by another than who decided.
 */
export const differentHands: Guard = {
  async check({ actor }, move) {
    const clash = clashOf(move, actor.user)
    if (clash) throw refuse('casework.same-hands', { act: move.act, before: clash.act })
  },
}

/** The step of the same person that stands against this one. */
function clashOf({ act, hand, steps }: Move, user: string): TakenStep | undefined {
  const own = steps.filter(({ takenBy }) => takenBy === user)
  if (act === 'secondMeansCheck') return own.findLast((step) => step.act === 'recordMeansCheck')
  if (act === 'countersignInquiry') {
    return own.findLast((step) => step.act === 'recordInquiry') ?? own.find((step) => apartFrom('inquiry', step))
  }
  if (act === 'dismissAppeal' || act === 'allowAppeal') return own.find((step) => step.hand === 'confirm')
  if (hand === null || !APART.includes(hand)) return undefined
  return own.find((step) => apartFrom(hand, step))
}

function apartFrom(hand: Hand, step: TakenStep): boolean {
  return step.hand !== null && step.hand !== hand && APART.includes(step.hand)
}
