import { sealedJson } from '../sealed.ts'

/** Why a limit stands still, in words. */
export const PAUSE_SAID = sealedJson('clock_pause', 'said_sealed', 'case-clock-pause')
/** Why a case is late, and what is done about it. */
export const ESCALATION_SAID = sealedJson('clock_escalation', 'said_sealed', 'case-clock-late')

export const CLOCK_SEALED = [PAUSE_SAID, ESCALATION_SAID].map(({ declared }) => declared)
