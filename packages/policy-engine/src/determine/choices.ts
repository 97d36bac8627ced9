import type { CaseFile } from '@doudi/contract'
import { parseMonth } from '@doudi/domain'

/** What the officer asks for; months as numbers. */
export interface Choices {
  readonly gradualExit?: { readonly from?: number; readonly months?: number }
}

export function readChoices(file: CaseFile): Choices {
  const asked = file.choices?.gradualExit
  if (!asked) return {}
  const from = asked.from === undefined ? undefined : parseMonth(asked.from)
  return {
    gradualExit: { ...(from !== undefined && { from }), ...(asked.months !== undefined && { months: asked.months }) },
  }
}
