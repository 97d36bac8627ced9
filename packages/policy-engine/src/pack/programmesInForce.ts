import type { Programme, WarningRule } from '../rules.ts'
import { monthsOf } from './programmes.ts'
import type { RawProgramme } from './raw.ts'

/** A programme as the packs declare it. */
export function readProgramme(raw: RawProgramme, warnings: readonly WarningRule[]): Programme {
  const amounts = Object.fromEntries(
    Object.entries(raw.amounts).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return {
    id: raw.id,
    name: raw.name,
    entity: raw.entity,
    answer: raw.answer,
    amounts,
    months: monthsOf(raw),
    warnings,
    ...(raw.concerns && { concerns: raw.concerns }),
    ...(raw.starts && { starts: raw.starts }),
    ...(raw.receiving && {
      receiving: { flag: raw.receiving.flag, ...(raw.receiving.monthly && { monthly: raw.receiving.monthly }) },
    }),
  }
}
