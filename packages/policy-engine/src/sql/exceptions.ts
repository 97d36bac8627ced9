import { agreeing, pick, type SqlType, unknown } from './snippets.ts'

/** One exception over a base; `when` and `value` are names or literals. */
export interface ExceptionSql {
  readonly level: number
  readonly when: string
  readonly value: string
}

/**
 * The highest level of which one condition holds gives the value. Two that hold at one level contradict each other;
 * where it is not known whether they do, the value is not known either.
 */
export function exceptionsSql(
  cases: readonly ExceptionSql[],
  base: string,
  type: SqlType,
  held: (text: string) => string,
): string {
  const levels = [...new Set(cases.map((one) => one.level))].sort((a, b) => a - b)
  let value = base
  for (const level of levels) {
    const here = cases.filter((one) => one.level === level)
    const below = held(value)
    const [only] = here
    value =
      here.length === 1 && only !== undefined ? pick(only.when, only.value, below, type) : rivals(here, below, type)
  }
  return value
}

function rivals(cases: readonly ExceptionSql[], below: string, type: SqlType): string {
  const holds = cases.map((one) => `case when ${one.when} then 1 else 0 end`).join(' + ')
  const open = cases.map((one) => `case when ${one.when} is null then 1 else 0 end`).join(' + ')
  const chosen = cases.map((one) => `when ${one.when} then ${one.value}`).join(' ')
  const maybe = cases.map((one) => `when ${one.when} is null then ${agreeing([one.value, below], type)}`).join(' ')
  return (
    `(case when (${holds}) > 1 then ${unknown(type)}` +
    ` when (${holds}) = 1 and (${open}) = 0 then (case ${chosen} end)` +
    ` when (${holds}) = 0 and (${open}) = 0 then ${below}` +
    ` when (${holds}) = 0 and (${open}) = 1 then (case ${maybe} end) end)`
  )
}
