import type { Announced, AnnouncementName } from '@doudi/contract'
import type { z } from 'zod'
import type { Command, CommandContext, Platform } from '../command/index.ts'
import type { Tx } from '../db/index.ts'

/** What a reaction may use. It acts as the system, in the county of the announcement. */
export interface ReactionContext extends CommandContext {
  /** Writes by a command, in this same transaction, so that the ledger tells of it. */
  perform<Input extends z.ZodType, Outcome>(command: Command<Input, Outcome>, input: z.output<Input>): Promise<Outcome>
}

/** What a long reaction may use: transactions of its own, each short. */
export interface LongReactionContext {
  readonly platform: Platform
  readonly county: string
  /** Tells repeated deliveries of one announcement apart from another announcement. */
  readonly jobId: string
  inCounty<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  perform<Input extends z.ZodType, Outcome>(command: Command<Input, Outcome>, input: z.output<Input>): Promise<Outcome>
  /** Told at shutdown: finish the step under way and throw; the rest is done after the next start. */
  readonly signal: AbortSignal
}

interface Common<Name extends AnnouncementName> {
  /** The slice that reacts. */
  readonly slice: string
  readonly to: Name
}

/** What one slice does when another announces a fact. Delivered at least once: doing it twice must change nothing more. */
export type Reaction<Name extends AnnouncementName = AnnouncementName> =
  | (Common<Name> & {
      readonly kind: 'one transaction'
      run(context: ReactionContext, ids: Announced<Name>): Promise<void>
    })
  | (Common<Name> & {
      readonly kind: 'own transactions'
      /** After so many seconds it is taken for dead and started again. */
      readonly atMostSeconds: number
      run(context: LongReactionContext, ids: Announced<Name>): Promise<void>
    })

/** Declares a reaction that is one transaction: its work and the tick on its job are committed together. */
export function defineReaction<Name extends AnnouncementName>(
  slice: string,
  to: Name,
  run: (context: ReactionContext, ids: Announced<Name>) => Promise<void>,
): Reaction {
  return { kind: 'one transaction', slice, to, run } as Reaction
}

/** Declares a reaction that takes long (an import, a night's run): it commits step by step and goes on where it stopped. */
export function defineLongReaction<Name extends AnnouncementName>(
  slice: string,
  to: Name,
  atMostSeconds: number,
  run: (context: LongReactionContext, ids: Announced<Name>) => Promise<void>,
): Reaction {
  return { kind: 'own transactions', slice, to, atMostSeconds, run } as Reaction
}

/** The queue of a reaction: `payments/policy.revision-published`. */
export function queueOf({ slice, to }: Pick<Reaction, 'slice' | 'to'>): string {
  return `${slice}/${to}`
}
