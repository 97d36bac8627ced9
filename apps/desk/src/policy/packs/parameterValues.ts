import type { PackParameter, ParameterValue } from '../wire.ts'

/** The value that holds on a day; none when nothing was set, or knowledge ended. */
export function valueOn(parameter: PackParameter, day: string): ParameterValue | undefined {
  const last = parameter.values.findLast((value) => value.from <= day)
  return last === undefined || (last.until !== undefined && day >= last.until) ? undefined : last
}

/** Points of the step line; a gap where nothing holds. Today closes an open value. */
export function drawSteps(parameter: PackParameter, today: string): [string, number | null][] {
  const points: [string, number | null][] = []
  for (const [index, { from, until, amount }] of parameter.values.entries()) {
    points.push([from, amount ?? null])
    const next = parameter.values[index + 1]?.from
    const end = until ?? next ?? (from < today ? today : from)
    if (amount !== undefined && end !== from) points.push([end, amount])
    if (until !== undefined && until !== next) points.push([until, null])
  }
  return points.some(([, amount]) => amount !== null) ? points : []
}
