import type { CaseFile, Household, ItemisedProperty } from '@doudi/contract'
import { type Day, parseDay, parseYuan, ZERO } from '@doudi/domain'
import { type InPaymentByOwner, putHouseholdPayments } from './paymentFacts.ts'
import { openRow, type RowBuilder, type SheetContext } from './rowBuilder.ts'
import { type FactRow, known } from './sheet.ts'
import { isWithinTwelveMonths } from './timeFacts.ts'

const EXPENDITURES = ['medical', 'education', 'living', 'rehabilitation', 'other'] as const

/** What holds of the household as a whole; lists of things it owns or pays are put beside. */
export function putHousehold(row: RowBuilder, file: CaseFile, on: Day, payments: InPaymentByOwner): void {
  const { household } = file
  row.day('on', file.on)
  row.region('jurisdiction', file.jurisdiction)
  putDwelling(row, household)
  putHouseholdPayments(row, payments, on)
  putAidReceived(row, household.received, on)
  putExpenditure(row, household.expenditure12Months)
  putEvent(row, household.event)
  putApplication(row, file)
}

function putDwelling(
  row: RowBuilder,
  { residence, livesIn, hukou, residencePermit, land, ...household }: Household,
): void {
  row.word('residence', residence)
  row.word('livesIn.kind', livesIn?.kind)
  row.month('livesIn.since', livesIn?.since)
  row.region('hukou', hukou)
  row.flag('residencePermit', residencePermit === undefined ? undefined : residencePermit !== false)
  if (typeof residencePermit === 'object') row.day('residencePermit.since', residencePermit.since)
  row.flag('land.contracted', land?.contracted)
  row.flag('land.collectiveShare', land?.collectiveShare)
  row.flag('land.relocatedToTown', land?.relocatedToTown)
  row.month('incomePeriod.from', household.incomePeriod?.from)
  row.month('incomePeriod.until', household.incomePeriod?.until)
  const { formerlyPoor } = household
  row.word('formerlyPoor.kind', formerlyPoor === 'none' ? 'none' : formerlyPoor?.kind)
  if (typeof formerlyPoor === 'object') row.month('formerlyPoor.since', formerlyPoor.since)
  row.flag('stableIncome', household.stableIncome)
}

/** How often, and how much, temporary aid was paid in the twelve months before. An unstated sum is at least nothing. */
function putAidReceived(row: RowBuilder, received: Household['received'], on: Day): void {
  if (received === undefined) return
  const within = received.filter((each) => {
    const day = parseDay(each.on)
    return each.programme === 'temporaryAid' && day !== undefined && isWithinTwelveMonths(day, on)
  })
  const stated = within.reduce((sum, { once }) => sum + (once === undefined ? ZERO : (parseYuan(once) ?? ZERO)), 0)
  const isWhole = within.every(({ once }) => once !== undefined)
  row.count('received.temporaryAid.count', within.length)
  row.cell(
    'received.temporaryAid.once',
    isWhole ? known(stated) : { atLeast: stated, atMost: Number.POSITIVE_INFINITY, from: 'stated' },
  )
}

/** Once the year's expenditure is given, a kind that is not named in it was nothing. */
function putExpenditure(row: RowBuilder, expenditure: Household['expenditure12Months']): void {
  if (expenditure === undefined) return
  for (const kind of EXPENDITURES) row.money(`expenditure12Months.${kind}`, expenditure[kind] ?? 0)
}

function putEvent(row: RowBuilder, event: Household['event']): void {
  row.flag('event', event === undefined ? undefined : event !== 'none')
  if (typeof event !== 'object') return
  row.word('event.kind', event.kind)
  row.word('event.cause', event.cause)
  row.day('event.on', event.on)
  row.region('event.place', event.place)
  row.money('event.selfPaid', event.selfPaid)
  row.money('event.otherAid', event.otherAid)
  row.flag('event.beyondOwnMeans', event.beyondOwnMeans)
  row.count('event.days', event.days)
}

const APPLIED_FOR = [
  'dibao',
  'singlePersonDibao',
  'householdSplit',
  'lowIncomeHousehold',
  'rigidExpenditureHousehold',
  'tekun',
  'temporaryAid',
] as const

function putApplication(row: RowBuilder, { household, choices }: CaseFile): void {
  row.word('aidFor', household.aidFor)
  row.day('applied.on', household.applied?.on)
  row.word('applied.by', household.applied?.by)
  const programmes = household.applied?.programmes
  for (const programme of programmes ? APPLIED_FOR : []) {
    row.flag(`applied.${programme}`, programmes?.includes(programme))
  }
  row.flag('voluntary', household.voluntary)
  row.count('choices.gradualExit.months', choices?.gradualExit?.months)
  row.month('choices.gradualExit.from', choices?.gradualExit?.from)
}

/** Property by one word or item by item; a thing that is not named in an itemised list is not known. */
export function putProperty(row: RowBuilder, context: SheetContext, property: Household['property']): void {
  if (typeof property === 'object') {
    putItems(row, context, property)
    return
  }
  if (property === 'unknown') row.leaveUnknown('property')
  else row.word('property', property)
  const isTold = property !== 'unknown' && (property !== undefined || context.assume)
  for (const entity of ['vehicle', 'house', 'business']) row.list(entity, isTold ? [] : 'unknown')
}

function putItems(row: RowBuilder, context: SheetContext, property: ItemisedProperty): void {
  row.word('property', 'itemised')
  row.money('property.deposits', property.deposits)
  row.money('property.securities', property.securities)
  row.money('property.insurance', property.insurance)
  row.money('property.lentOut', property.lentOut)
  const { vehicles, houses, businesses } = property
  row.list(
    'vehicle',
    rows(context, 'vehicle', vehicles, (each, { kind, value, boughtOn }) => {
      each.word('kind', kind)
      each.money('value', value)
      each.day('boughtOn', boughtOn)
    }),
  )
  row.list(
    'house',
    rows(context, 'house', houses, (each, { use, areaM2, boughtOn }) => {
      each.word('use', use)
      each.count('areaM2', areaM2 === undefined ? undefined : Math.ceil(areaM2))
      each.day('boughtOn', boughtOn)
    }),
  )
  row.list(
    'business',
    rows(context, 'business', businesses, (each, { registeredCapital }) => {
      each.money('registeredCapital', registeredCapital)
    }),
  )
}

/** Deductions that were not declared do not exist; indices that were not given are not known. */
export function putPaidAndIndices(
  row: RowBuilder,
  context: SheetContext,
  { deductions = [], indices }: Household,
): void {
  row.list(
    'deduction',
    rows(context, 'deduction', deductions, (each, { kind, monthly, verified }) => {
      each.word('kind', kind)
      each.money('monthly', monthly)
      each.flag('verified', verified)
    }),
  )
  row.list(
    'index',
    rows(context, 'index', indices, (each, { month, cpi, food }) => {
      each.month('month', month)
      each.count('cpi', shareOfPercent(cpi))
      each.count('food', shareOfPercent(food))
    }),
  )
}

function rows<T>(
  context: SheetContext,
  entity: string,
  items: readonly T[] | undefined,
  put: (row: RowBuilder, item: T) => void,
): FactRow[] | 'unknown' {
  if (items === undefined) return 'unknown'
  return items.map((item) => {
    const row = openRow(context, entity)
    put(row, item)
    return row.close('', new Map())
  })
}

/** 3.4 per cent is 340 ten-thousandths. */
function shareOfPercent(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 100)
}
