import { addMonths, type Day, type Month, monthOf, printMonth } from '@doudi/domain'
import { readValue } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import { isKnown } from '../evaluate/value.ts'
import type { Programme } from '../rules.ts'
import type { Asked } from './asked.ts'

export interface Duration {
  readonly from?: string
  readonly until?: string
  readonly months?: number
  readonly monthsAtMost?: number
  readonly choice?: 'allowed' | 'refused'
}

/**
 * How long an answer lasts. A rule that fixes the length gives `months`; one that sets a limit gives `monthsAtMost`
 * and the officer chooses. A choice beyond the rule is refused with the limit, never cut to it (case format, point 4).
 */
export function durationOf({ evaluation, rules, choices }: Asked, programme: Programme, row: Row): Duration {
  const fixed = knownCount('months')
  const most = knownCount('monthsAtMost')
  if (fixed === undefined && most === undefined) return {}
  const choice = programme.id === 'gradualExit' ? choices.gradualExit : undefined
  const start = choice?.from ?? startMonth()
  const asked = choice?.months
  if (asked !== undefined) {
    const allowed = fixed !== undefined ? asked === fixed : asked >= 1 && asked <= (most as number)
    if (!allowed) return { choice: 'refused', monthsAtMost: fixed ?? (most as number) }
    return { choice: 'allowed', ...lasting(start, asked), ...(fixed === undefined && { monthsAtMost: most as number }) }
  }
  if (fixed !== undefined) return lasting(start, fixed)
  return { monthsAtMost: most as number }

  function knownCount(key: 'months' | 'monthsAtMost'): number | undefined {
    const name = programme.months[key]
    const value = name === undefined ? undefined : readValue(evaluation, name, row)
    return value && isKnown(value) && value.lo > 0 ? value.lo : undefined
  }

  function startMonth(): number {
    const value = programme.starts ? readValue(evaluation, programme.starts, row) : undefined
    const type = programme.starts ? evaluation.plan.byName.get(programme.starts)?.variable.type : undefined
    return value && type?.kind === 'month' && isKnown(value) ? value.lo : monthOf(rules.on as Day) + 1
  }
}

function lasting(start: number, months: number): Duration {
  return { months, from: printMonth(start as Month), until: printMonth(addMonths(start as Month, months - 1)) }
}
