import type { CaseFile, Member, MemberIncome, Supporter } from '@doudi/contract'
import { ageOn, type Day, parseDay, parseYuan } from '@doudi/domain'
import { DISABILITY_CODES, putDisability, putNoDisability } from './disabilityFacts.ts'
import { putFamily } from './familyFacts.ts'
import { putHeld } from './heldFacts.ts'
import { putDependence } from './kinship.ts'
import { putParents } from './parentFacts.ts'
import { type InPaymentByOwner, isInPayment, putMemberPayments } from './paymentFacts.ts'
import { openRow, type RowBuilder, type SheetContext } from './rowBuilder.ts'
import { type FactCell, type FactRow, known } from './sheet.ts'
import { monthsSince, sixMonthsOrMore } from './timeFacts.ts'

const SELF_CARE = ['eating', 'dressing', 'transferring', 'toileting', 'walking', 'bathing'] as const
const UP_TO_UNDERGRADUATE: ReadonlySet<string> = new Set([
  'compulsory',
  'seniorSecondary',
  'vocational',
  'college',
  'undergraduate',
])

/** One member of the household with incomes and supporters. */
export function memberRow(
  context: SheetContext,
  file: CaseFile,
  index: number,
  on: Day,
  payments: InPaymentByOwner,
  above: ReadonlyMap<string, FactCell>,
): FactRow {
  const member = file.household.members[index] as Member
  const row = openRow(context, 'member')
  putPerson(row, member, on)
  putHealth(row, member, on)
  putSituation(row, member)
  putDependence(row, member, file, on)
  putParents(row, member.parents, on)
  putMemberPayments(row, payments, index, on)
  putSupporters(row, context, member.supporters)
  const inPayment = (payments.ofMember(index) ?? []).filter((entry) => isInPayment(entry, on))
  putHeld(
    row,
    member,
    inPayment.map(({ programme }) => programme),
  )
  if (context.assume) putFamily(row, member, file.household, on)
  if (context.assume) putOrdinary(row, member, on)
  row.list('income', member.income?.map((income) => incomeRow(context, income)) ?? 'unknown')
  return row.close(member.id, above)
}

/** From this age on a full-time student below a master's degree is so rare that one would be written down. */
const PAST_UNDERGRADUATE = 25

/** What the silence of a file states of a person beyond the fixed defaults of the vocabulary. */
function putOrdinary(row: RowBuilder, member: Member, on: Day): void {
  const { disability, study } = member
  if (disability === undefined) putNoDisability(row, 'assumed')
  const certificate = typeof disability === 'object' ? disability.certificate : undefined
  // A certificate that is held, with no last day given, is in force on the day.
  if (certificate?.held && certificate.until === undefined) {
    row.cell('disability.certificate.until', { atLeast: on, atMost: Number.POSITIVE_INFINITY, from: 'assumed' })
  }
  const born = parseDay(member.born)
  if (study === undefined && born !== undefined && ageOn(born, on) >= PAST_UNDERGRADUATE) {
    row.flag('study.upToUndergraduate', false, 'assumed')
  }
}

function putPerson(row: RowBuilder, member: Member, on: Day): void {
  row.word('relation', member.relation)
  row.word('sex', member.sex)
  row.day('born', member.born)
  const died = member.died === undefined ? undefined : parseDay(member.died)
  // Alive unless the file says otherwise; somebody who dies later was alive on the day.
  row.flag('died', died !== undefined && died <= on)
  if (died !== undefined && died <= on) row.day('died.on', member.died)
  row.region('member.hukou', member.hukou)
  row.flag('livesTogether', member.livesTogether)
  row.flag('married', member.married)
  row.flag('income', member.income === undefined ? undefined : true)
  row.word('study', member.study)
  row.flag('study.upToUndergraduate', member.study === undefined ? undefined : UP_TO_UNDERGRADUATE.has(member.study))
  if (member.where === 'unknown') row.leaveUnknown('where')
  else if (typeof member.where === 'string') row.word('where', member.where)
  else {
    row.word('where', member.where?.place)
    row.month('where.since', member.where?.since)
  }
}

function putHealth(row: RowBuilder, member: Member, on: Day): void {
  putDisability(row, member.disability)
  if (member.disability === 'unknown') row.leaveUnknown(...DISABILITY_CODES)
  const care = member.needsLongTermCare
  if (typeof care === 'object') {
    row.flag('needsLongTermCare', true)
    row.cell('needsLongTermCare.months', monthsSince(care.since, on))
  } else if (care !== undefined) {
    row.flag('needsLongTermCare', care)
    row.cell('needsLongTermCare.months', care ? sixMonthsOrMore() : known(0))
  }
  if (member.illness === 'unknown') row.leaveUnknown('illness.majorRecognised')
  else row.flag('illness.majorRecognised', member.illness?.majorRecognised)
  row.word('workAbility', member.workAbility)
  for (const act of SELF_CARE) row.flag(`selfCare.${act}`, member.selfCare?.[act])
  row.flag('workInjuryCare', member.workInjuryCare)
  row.flag('longTermCareInsurance', member.longTermCareInsurance)
}

function putSituation(row: RowBuilder, member: Member): void {
  const { employment, changed, registeredElsewhere: elsewhere, care } = member
  row.flag('employment', employment === undefined ? undefined : employment !== 'none')
  if (typeof employment === 'object') {
    row.day('employment.since', employment.since)
    row.flag('employment.onOwnInitiative', employment.onOwnInitiative)
  }
  row.flag('changed', changed === undefined ? undefined : changed !== 'none')
  if (typeof changed === 'object') {
    row.day('changed.on', changed.on)
    row.word('changed.because', changed.because)
  }
  row.flag('registeredElsewhere', elsewhere === undefined ? undefined : elsewhere !== false)
  row.word('care.setting', care?.setting)
  row.word('care.support', care?.support)
  row.flag('care.willing', care?.willing)
  row.flag('appliesPersonally', member.appliesPersonally)
  row.count('refusedSuitableJobs', member.refusedSuitableJobs)
  row.word('chooses', member.chooses)
}

function incomeRow(context: SheetContext, { kind, monthly, yearly, source, counted }: MemberIncome): FactRow {
  const row = openRow(context, 'income')
  row.word('kind', kind)
  // The sources divide the transfers; a wage, a business or a rent has none.
  row.word('source', source ?? (kind === 'transfer' ? undefined : 'none'))
  const perMonth = monthly === undefined ? undefined : parseYuan(monthly)
  if (perMonth !== undefined) row.count('yearly', perMonth * 12)
  row.money('yearly', yearly)
  row.word('counted', counted === undefined ? 'none' : counted ? 'counted' : 'excluded')
  return row.close('', new Map())
}

/** Those who owe support: by one word, one by one, or not known. */
function putSupporters(row: RowBuilder, context: SheetContext, supporters: Member['supporters']): void {
  if (supporters === undefined || supporters === 'unknown') {
    row.list('supporter', 'unknown')
    return
  }
  const listed = typeof supporters === 'string' ? [] : supporters
  row.word('supporters', typeof supporters === 'string' ? supporters : listed.length === 0 ? 'none' : 'listed')
  row.list(
    'supporter',
    listed.map((supporter) => supporterRow(context, supporter)),
  )
}

function supporterRow(context: SheetContext, supporter: Supporter): FactRow {
  const row = openRow(context, 'supporter')
  row.word('relation', supporter.relation)
  row.day('born', supporter.born)
  row.word('receiving', supporter.receiving)
  row.money('monthly', supporter.monthly)
  row.flag('propertyCompliant', supporter.propertyCompliant)
  putDisability(row, supporter.disability)
  row.word('where', supporter.where)
  return row.close('', new Map())
}
