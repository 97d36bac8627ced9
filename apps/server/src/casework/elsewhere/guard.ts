import type { Guard } from '../application/types.ts'
import { countUnanswered } from './letters.ts'
import { refuseLetter } from './problems.ts'

/** What another county was asked about somebody's means is waited for, or it is said why not: a decision is never silent on it. */
export const homeCountyAnswered: Guard = {
  acts: ['confirm', 'refuse'],
  async check({ tx, county }, { application }) {
    const open = await countUnanswered(tx, county, application.intake)
    if (open > 0) throw refuseLetter('casework.home-county-unanswered', { open })
  },
}
