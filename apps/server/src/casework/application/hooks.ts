import { keepClocks } from '../clocks/index.ts'
import { differentHands } from '../hands/differentHands.ts'
import { authorisedByAll } from '../intake/authorised.ts'
import type { Effect, Guard } from './types.ts'

/** Everything that may refuse a step, room by room; the first refusal is told. */
export const GUARDS: readonly Guard[] = [authorisedByAll, differentHands]

/** Everything that happens with a step, in the same transaction. */
export const EFFECTS: readonly Effect[] = [keepClocks]
