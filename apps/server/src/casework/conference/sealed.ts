import type { SealedColumn } from '../../platform/secrets/index.ts'
import { sealedJson } from '../sealed.ts'

/** Why more than the norm is asked for. */
export const ASKED_BECAUSE = sealedJson('conference', 'because_sealed', 'conference-because')
/** What was said, and on what conditions it was granted. */
export const MINUTES = sealedJson('conference', 'minutes_sealed', 'conference-minutes')

export const CONFERENCE_SEALED: readonly SealedColumn[] = [ASKED_BECAUSE.declared, MINUTES.declared]
