import type { SealedColumn } from '../../platform/secrets/index.ts'
import { sealedJson } from '../sealed.ts'

/** What is contradictory, by which sources or by whose finding. */
export const HELD = sealedJson('award_hold', 'said_sealed', 'award-hold')
/** What somebody found who proposes a change. */
export const CHANGE_SAID = sealedJson('award_change', 'said_sealed', 'award-change')
/** What was found at a review. */
export const REVIEW_SAID = sealedJson('award_review', 'said_sealed', 'award-review')

export const AWARD_SEALED: readonly SealedColumn[] = [HELD, CHANGE_SAID, REVIEW_SAID].map(({ declared }) => declared)
