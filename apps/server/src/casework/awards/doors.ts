import { type Door, get, post } from '../../platform/http/index.ts'
import { adoptEnrolments } from './adopt/commands/adoptEnrolments.ts'
import { confirmChange } from './change/commands/confirmChange.ts'
import { declineChange } from './change/commands/declineChange.ts'
import { proposeChange } from './change/commands/proposeChange.ts'
import { rebutSuspension, reinstateAward } from './change/commands/restore.ts'
import { rebutDeath } from './death/commands/rebutDeath.ts'
import { reportDeath } from './death/commands/reportDeath.ts'
import { settleDeath } from './death/commands/settleDeath.ts'
import { showMonth } from './figures/showMonth.ts'
import { awardsOfHousehold } from './queries/awardsOfHousehold.ts'
import { listChanges, listDeaths, listGraceExits, listReviews } from './queries/lists.ts'
import { showAward } from './queries/showAward.ts'
import { reviewAward } from './review/commands/reviewAward.ts'

/** Change and end of awards over HTTP. */
export const AWARD_DOORS: readonly Door[] = [
  get('/api/award-lists/reviews', listReviews),
  get('/api/award-lists/changes', listChanges),
  get('/api/award-lists/gradual-exits', listGraceExits),
  get('/api/award-lists/deaths', listDeaths),
  get('/api/award-months/:month', showMonth),
  get('/api/households/:household/awards', awardsOfHousehold),
  get('/api/awards/:award', showAward),
  post('/api/awards/:award/changes', proposeChange),
  post('/api/awards/:award/review', reviewAward),
  post('/api/awards/:award/rebuttal', rebutSuspension),
  post('/api/awards/:award/reinstatement', reinstateAward),
  post('/api/award-changes/:change/confirmation', confirmChange),
  post('/api/award-changes/:change/refusal', declineChange),
  post('/api/award-adoptions', adoptEnrolments),
  post('/api/deaths', reportDeath),
  post('/api/deaths/:death/settlement', settleDeath),
  post('/api/deaths/:death/rebuttal', rebutDeath),
]
