import { type Day, parseDay } from '@doudi/domain'

/** today: overdue or due today; week: due later, or steady work; others: somebody else's turn. */
export type Column = 'today' | 'week' | 'others'

/** Where a task stands on the worktable: its last day says so, and without one the kind of work. */
export function columnOf({ dueOn, urgency }: { dueOn: string | null; urgency: Column }, today: Day): Column {
  if (urgency === 'others') return 'others'
  const due = dueOn === null ? undefined : parseDay(dueOn)
  if (due === undefined) return urgency
  return due <= today ? 'today' : 'week'
}
