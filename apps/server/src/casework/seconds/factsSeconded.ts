import type { Guard } from '../application/types.ts'
import { factsToSecond } from './factsToSecond.ts'
import { refuseSeconds } from './problems.ts'

/** Nothing is verified on the strength of a word alone: what was only declared, and every deduction, has a second person. */
export const factsSeconded: Guard = {
  acts: ['verify'],
  async check(context, { application, steps, happenedOn }) {
    const missing = (await factsToSecond(context, application, steps, happenedOn)).filter(({ seconded }) => !seconded)
    if (missing.length > 0) throw refuseSeconds('casework.facts-not-seconded', { missing: missing.length })
  },
}
