import { certifyDecision } from '../certificate/certifyDecision.ts'
import type { DecisionEffect } from './written.ts'

/** Everything that follows from a decision, in the transaction that decides. */
export const DECISION_EFFECTS: readonly DecisionEffect[] = [certifyDecision]
