import type { CaseDraft } from './caseDraft.ts'
import { membersOf } from './caseDraft.ts'
import type { Field, Group, Rows } from './fields.ts'
import { HOUSEHOLD_SETS } from './householdFields.ts'
import { MEMBER_SETS } from './memberFields.ts'
import { type Json, type Path, readAt, writeAt } from './path.ts'

const HOUSEHOLD = HOUSEHOLD_SETS.flatMap((set) => set.fields).filter(hasNeeds)
const MEMBER = MEMBER_SETS.flatMap((set) => set.fields).filter(hasNeeds)

/** Whether a row or a group still lacks what it cannot be asked without. */
export function isUnfinished(field: Group | Rows, value: Json): boolean {
  return (field.needs ?? []).some((anyOf) => anyOf.every((path) => readAt(value, path) === undefined))
}

/**
 * The case as it can be asked while somebody is still typing. What is half written is not known yet: a list of
 * incomes with an unfinished row is an unknown income, never a smaller one.
 */
export function leaveOutUnfinished(draft: CaseDraft): CaseDraft {
  let next: Json | undefined = draft
  const clean = (fields: readonly (Group | Rows)[], base: Path) => {
    for (const field of fields) {
      const path = `${base}.${field.path}`
      const value = readAt(next, path)
      if (value === undefined) continue
      const unfinished =
        field.kind === 'rows' && Array.isArray(value)
          ? value.some((row: Json) => isUnfinished(field, row))
          : field.kind === 'group' && isUnfinished(field, value)
      if (unfinished) next = writeAt(next, path, undefined)
    }
  }
  clean(HOUSEHOLD, 'household')
  for (const index of membersOf(draft).keys()) clean(MEMBER, `household.members.${index}`)
  return next as CaseDraft
}

function hasNeeds(field: Field): field is Group | Rows {
  return (field.kind === 'group' || field.kind === 'rows') && field.needs !== undefined
}
