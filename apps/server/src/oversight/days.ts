import { parseDay } from '@doudi/domain'
import { z } from 'zod'
import { refuse } from './problems.ts'

const DAY_MS = 86_400_000

/** A day as an address says it: 2026-07-01. */
export const day = () =>
  z
    .string()
    .refine((text) => parseDay(text) !== undefined, { error: '应为日期，如 2026-07-01 / a day such as 2026-07-01' })

/** The instants between two days of Asia/Shanghai, both included; open where nothing is said. */
export function instantsOf({ from, until }: { from?: string | undefined; until?: string | undefined }) {
  if (from !== undefined && until !== undefined && from > until) throw refuse('oversight.days-in-disorder', {}, 'from')
  const start = (text: string) => new Date(`${text}T00:00:00+08:00`)
  return {
    from: from === undefined ? new Date(0) : start(from),
    before: until === undefined ? new Date(8.64e14) : new Date(start(until).getTime() + DAY_MS),
  }
}
