import { type Day, printDay } from '@doudi/domain'
import type { DayRange } from './pack.ts'

/** Whether two ranges of a list sorted by first day share a day. */
export function overlaps(ranges: readonly DayRange[]): boolean {
  return ranges.some((range, index) => index > 0 && (ranges[index - 1] as DayRange).until > range.from)
}

/** The stretches of time that no range covers, in words. The list is sorted by first day. */
export function gapsBetween(ranges: readonly DayRange[]): string[] {
  const gaps: string[] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const range of ranges) {
    if (range.from > reached)
      gaps.push(
        reached === Number.NEGATIVE_INFINITY
          ? `${words(range.from)} 之前`
          : `${words(reached)} 至 ${words(range.from)}`,
      )
    reached = Math.max(reached, range.until)
  }
  if (reached !== Number.POSITIVE_INFINITY) gaps.push(`${words(reached)} 之后`)
  return gaps
}

function words(day: number): string {
  return printDay(day as Day)
}

/** The range that holds on a day, of ranges that do not overlap. */
export function holdingOn<T extends DayRange>(ranges: readonly T[], day: number): T | undefined {
  return ranges.find((range) => range.from <= day && day < range.until)
}
