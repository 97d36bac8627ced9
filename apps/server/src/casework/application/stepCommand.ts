import { type ApplicationAct, applicationLife } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../platform/command/index.ts'
import { type Advanced, advance } from './advance.ts'

/** What every step is told: which application, the version that was seen, the day it happened. */
export const stepInput = {
  application: z.uuid().describe('The application.'),
  seen: z.int().min(0).describe('The version that was on the screen.'),
  happenedOn: z.iso.date().optional().describe('The day it happened; today unless given.'),
}

export const advanced = z.strictObject({
  application: z.string(),
  step: z.string(),
  state: z.string(),
  version: z.number(),
})

/** The input as every step has it; the compiler does not see through the shape of what is said. */
interface Wished<Said> {
  readonly application: string
  readonly seen: number
  readonly happenedOn?: string
  readonly said: Said
}

/** Words that stay in the file and out of the ledger. */
export const remark = () => z.string().trim().min(1).max(1000)

/** A step that leaves nothing but what was said at it; `before` may refuse. */
export function stepCommand<Said extends z.ZodObject>({
  act,
  name,
  said,
  before,
}: {
  act: ApplicationAct
  name: `casework.${string}`
  said: Said
  before?: (context: CommandContext, said: z.output<Said>, application: string) => Promise<void> | void
}) {
  return defineCommand({
    name,
    permission: applicationLife.acts[act].permission,
    input: z.strictObject({ ...stepInput, said }),
    output: advanced,
    async run(context, given): Promise<Advanced> {
      const input = given as Wished<z.output<Said>>
      await before?.(context, input.said, input.application)
      return advance(context, { ...input, act })
    },
    // What was said may be a finding about somebody: the ledger names the step and never what it found.
    audit: (_input, { step, state, version }) => ({ act, step, state, version }),
    subject: (input) => (input as { application: string }).application,
  })
}
