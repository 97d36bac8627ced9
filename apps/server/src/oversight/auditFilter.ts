import { z } from 'zod'
import type { EntryFilter } from '../platform/audit/index.ts'
import { day, instantsOf } from './days.ts'

/** What an audit administrator looks for. Everything in it is an id, a code or a day. */
export const auditFilter = {
  from: day().optional(),
  until: day().optional(),
  action: z
    .string()
    .regex(/^[a-z]+\.[a-z-]+$/)
    .max(80)
    .optional()
    .describe('Name of a command or query: payments.approve-run.'),
  user: z.uuid().optional(),
  region: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional()
    .describe('Area of the post that acted, or what lies in it.'),
  subject: z.string().max(80).optional().describe('Id of the record concerned.'),
  outcome: z.enum(['done', 'refused']).optional(),
} as const

type Asked = z.output<z.ZodObject<typeof auditFilter>>

export function entryFilterOf({ from, until, ...rest }: Asked, before?: number): EntryFilter {
  const instants = instantsOf({ from, until })
  return { ...rest, from: instants.from, until: instants.before, before }
}
