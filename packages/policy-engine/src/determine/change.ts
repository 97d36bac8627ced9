import type { Change, Result } from '@doudi/contract'
import { addMonths, type Day, monthOf, printMonth } from '@doudi/domain'
import { readValue } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import { isKnown } from '../evaluate/value.ts'
import type { Programme } from '../rules.ts'
import type { Asked } from './asked.ts'
import { rowsOf } from './asked.ts'

/** Says for everything in payment what becomes of it: an unknown never stops money. */
export function settleChanges(asked: Asked, results: readonly Result[]): Result[] {
  const grace = results.find((result) => result.programme === 'gradualExit')
  return results.map((result) => {
    const programme = asked.rules.programmes.find((one) => one.id === result.programme)
    const row = programme && rowOf(asked, programme, result)
    if (!programme?.receiving || !row || readValue(asked.evaluation, programme.receiving.flag, row)?.lo !== 1)
      return result
    const change = changeOf(asked, programme, row, result, grace)
    const takesEffect = printMonth(addMonths(monthOf(asked.rules.on as Day), 1))
    return change === 'continue'
      ? { ...result, change }
      : { ...result, change, from: change === 'grace' ? (grace?.from ?? takesEffect) : (result.from ?? takesEffect) }
  })
}

function rowOf(asked: Asked, programme: Programme, result: Result): Row | undefined {
  return rowsOf(asked.evaluation, programme.entity).find(
    (row) => result.member === undefined || row.id === result.member,
  )
}

function changeOf(
  { evaluation }: Asked,
  programme: Programme,
  row: Row,
  result: Result,
  grace: Result | undefined,
): Change {
  if (result.answer === 'undetermined') return 'continue'
  if (result.answer === 'ineligible') {
    if (programme.id !== 'dibao' || !grace) return 'stop'
    return grace.answer === 'eligible' ? 'grace' : grace.answer === 'undetermined' ? 'continue' : 'stop'
  }
  const earlier = programme.receiving?.monthly ? readValue(evaluation, programme.receiving.monthly, row) : undefined
  if (!earlier || !isKnown(earlier) || result.monthly === undefined) return 'continue'
  const now = Math.round(result.monthly * 100)
  return now === earlier.lo ? 'continue' : now > earlier.lo ? 'increase' : 'reduce'
}
