import { beginAcceptance } from '../clocks/index.ts'
import { askHomeCounty } from '../elsewhere/index.ts'
import { notTooNearAtTheDoor } from '../hands/notTooNear.ts'
import { referItems } from '../referrals/index.ts'
import type { IntakeEffect } from './types.ts'

/** What follows from an intake: clocks, receipts, questions to the home county. Rooms add theirs here. */
export const INTAKE_EFFECTS: readonly IntakeEffect[] = [notTooNearAtTheDoor, beginAcceptance, referItems, askHomeCounty]
