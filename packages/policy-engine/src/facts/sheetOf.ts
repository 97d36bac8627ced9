import type { CaseFile } from '@doudi/contract'
import { parseDay } from '@doudi/domain'
import { putHouseholdHeld } from './heldFacts.ts'
import { putHousehold, putPaidAndIndices, putProperty } from './householdFacts.ts'
import { memberRow } from './memberFacts.ts'
import { isInPayment, paymentsByOwner } from './paymentFacts.ts'
import { openRow, sheetContext } from './rowBuilder.ts'
import type { FactRow } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface SheetOptions {
  /** Whether silence states the defaults of the case format: for files, and over HTTP with `assume: ordinary`. */
  readonly assume: boolean
}

/** A checked case as the engine reads it: rows of numbers, with a missing fact left out. */
export function sheetOf(file: CaseFile, vocabulary: Vocabulary, { assume }: SheetOptions): FactRow {
  const on = parseDay(file.on)
  if (on === undefined) throw new RangeError(`not a checked case: on ${file.on}`)
  const { household } = file
  const context = sheetContext(vocabulary, assume)
  const row = openRow(context, 'household')
  const payments = paymentsByOwner(household)
  putHousehold(row, file, on, payments)
  putProperty(row, context, household.property)
  putPaidAndIndices(row, context, household)
  const inPayment = household.members.flatMap((_, index) =>
    (payments.ofMember(index) ?? []).filter((entry) => isInPayment(entry, on)).map(({ programme }) => programme),
  )
  putHouseholdHeld(row, household, inPayment)
  // The members' defaults may name facts of the household, so its own defaults are settled first.
  const settled = row.close('', new Map())
  row.list(
    'member',
    household.members.map((_, index) => memberRow(context, file, index, on, payments, settled.facts)),
  )
  return settled
}
