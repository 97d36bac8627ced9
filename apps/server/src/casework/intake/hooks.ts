import { notTooNearAtTheDoor } from '../hands/notTooNear.ts'
import type { IntakeEffect } from './types.ts'

/** What follows from an intake, in the same transaction. Rooms add theirs here. */
export const INTAKE_EFFECTS: readonly IntakeEffect[] = [notTooNearAtTheDoor]
