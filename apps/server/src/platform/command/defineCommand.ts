import type { z } from 'zod'
import type { Announce, Context } from './context.ts'

export interface CommandContext extends Context {
  readonly announce: Announce
}

/** One write: who may, what comes in, what it does, what it leaves in the ledger. */
export interface Command<Input extends z.ZodType = z.ZodType, Outcome = unknown> {
  /** The action in the ledger: `payments.raise-back-pay`. */
  readonly name: `${string}.${string}`
  readonly permission: `${string}.${string}`
  readonly input: Input
  /** The shape of the answer, for the description of the interface. */
  readonly output?: z.ZodType<Outcome>
  /** Runs in one transaction; what it throws undoes everything. A collision with another makes it run anew. */
  run(context: CommandContext, input: z.output<Input>): Promise<Outcome>
  /** What the ledger keeps of it: ids, codes, sums; never a name or number of a person. */
  audit(input: z.output<Input>, outcome: Outcome): object
  /** The id of the record concerned, told by done and refused entries alike. */
  subject?(input: z.output<Input>): string
  /**
   * False for a command whose answer must not be kept (it reveals something): a repeated request then runs again and
   * leaves an entry again.
   */
  readonly keepsAnswer?: boolean
}

/** Declares a write. It can be mounted with `post('/api/…', command)` or run with `runCommand`. */
export function defineCommand<Input extends z.ZodType, Outcome>(
  command: Command<Input, Outcome>,
): Command<Input, Outcome> {
  return command
}
