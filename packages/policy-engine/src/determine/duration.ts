import { addMonths, type Day, type Month, monthOf, printMonth } from '@doudi/domain'
import { readValue } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import { isKnown } from '../evaluate/value.ts'
import type { Type } from '../language/ast.ts'
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
 * From when an answer holds and how long. A rule that fixes the length gives `months`; one that sets a limit gives
 * `monthsAtMost` and the officer chooses. A choice beyond the rule is refused with the limit, never cut to it (case
 * format, point 4).
 */
export function durationOf(asked: Asked, programme: Programme, row: Row): Duration {
  const fixed = knownCount(asked, programme.months['months'], row)
  const most = knownCount(asked, programme.months['monthsAtMost'], row)
  const begins = startOf(asked, programme, row)
  const from = begins === undefined ? {} : { from: printMonth(begins as Month) }
  const limit = fixed ?? most
  if (limit === undefined) return from
  const choice = programme.id === 'gradualExit' ? asked.choices.gradualExit : undefined
  const start = choice?.from ?? begins ?? monthOf(asked.rules.on as Day) + 1
  const wish = choice?.months
  if (wish === undefined) return fixed === undefined ? { ...from, monthsAtMost: limit } : lasting(start, fixed)
  const allowed = fixed !== undefined ? wish === fixed : wish >= 1 && wish <= limit
  if (!allowed) return { ...from, choice: 'refused', monthsAtMost: limit }
  return { choice: 'allowed', ...lasting(start, wish), ...(fixed === undefined && { monthsAtMost: limit }) }
}

function knownCount({ evaluation }: Asked, name: string | undefined, row: Row): number | undefined {
  const value = name === undefined ? undefined : readValue(evaluation, name, row)
  return value && isKnown(value) && value.lo > 0 ? value.lo : undefined
}

/** The first month: the month that the rule gives, or this month or the next in its words. */
function startOf({ evaluation, rules }: Asked, { starts }: Programme, row: Row): number | undefined {
  const value = starts === undefined ? undefined : readValue(evaluation, starts, row)
  if (starts === undefined || !value || !isKnown(value)) return undefined
  const type = typeOf(starts)
  if (type?.kind === 'month') return value.lo
  const label = rules.enums.get(type?.enum ?? '')?.[value.lo]?.label ?? ''
  return monthOf(rules.on as Day) + (label.includes('次月') ? 1 : 0)

  function typeOf(name: string): Type | undefined {
    const { plan } = evaluation
    const parameter = [...rules.parameters.values()].find((one) => one.name === name)
    return plan.byName.get(name)?.variable.type ?? plan.facts.get(name)?.type ?? parameter?.type
  }
}

function lasting(start: number, months: number): Duration {
  return { months, from: printMonth(start as Month), until: printMonth(addMonths(start as Month, months - 1)) }
}
