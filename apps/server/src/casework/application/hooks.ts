import { keepClocks } from '../clocks/index.ts'
import { onlyTheCounty, onlyUnderDelegation } from '../delegation/inForce.ts'
import { homeCountyAnswered } from '../elsewhere/index.ts'
import { differentHands } from '../hands/differentHands.ts'
import { kinCasesGoToTheCounty, registerKinOfOfficials } from '../hands/kinOfOfficials.ts'
import { notTooNear } from '../hands/notTooNear.ts'
import { standInsOnly } from '../hands/standInsOnly.ts'
import { authorisedByAll } from '../intake/authorised.ts'
import { NOTICE_EFFECTS, NOTICE_GUARDS } from '../notices/guards.ts'
import { programmeEffects } from '../programmes/effects.ts'
import { factsSeconded } from '../seconds/factsSeconded.ts'
import { ownUndecided } from '../undecided/ownUndecided.ts'
import type { Effect, Guard } from './types.ts'

/** Everything that may refuse a step, room by room; the first refusal is told. */
export const GUARDS: readonly Guard[] = [
  notTooNear,
  authorisedByAll,
  differentHands,
  standInsOnly,
  kinCasesGoToTheCounty,
  onlyTheCounty,
  onlyUnderDelegation,
  factsSeconded,
  homeCountyAnswered,
  ...NOTICE_GUARDS,
]

/** Everything that happens with a step, in the same transaction. */
export const EFFECTS: readonly Effect[] = [
  keepClocks,
  programmeEffects,
  registerKinOfOfficials,
  ownUndecided,
  ...NOTICE_EFFECTS,
]
