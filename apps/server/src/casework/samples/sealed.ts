import type { SealedColumn } from '../../platform/secrets/index.ts'
import { sealedJson } from '../sealed.ts'

/** The seed of a draw until it is revealed. */
export const SEED = sealedJson('draw', 'seed_sealed', 'draw-seed')
/** What was found when a decision was looked at again. */
export const FOUND = sealedJson('sample_check', 'found_sealed', 'sample-found')

export const SAMPLE_SEALED: readonly SealedColumn[] = [SEED.declared, FOUND.declared]
