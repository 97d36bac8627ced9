import type { CommandContext } from '../../../platform/command/index.ts'
import type { WrittenChange } from './types.ts'

/** What follows from a change of an award, in the same transaction: its paper, its certificate. Rooms add theirs here. */
export type AwardEffect = (context: CommandContext, change: WrittenChange) => Promise<void>

export const AWARD_EFFECTS: readonly AwardEffect[] = []
