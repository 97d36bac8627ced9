import { type InPayment, PERSONAL_PROGRAMMES, type Programme } from '@doudi/contract'
import { type Day, monthOf } from '@doudi/domain'
import { monthNumber, type RowBuilder } from './rowBuilder.ts'

const PERSONAL: ReadonlySet<string> = new Set(PERSONAL_PROGRAMMES)
const HOUSEHOLD_FLAGS = ['dibao', 'lowIncomeHousehold', 'rigidExpenditureHousehold', 'gradualExit'] as const

/** What is in payment, told apart by whose it is. Undefined where the file says nothing. */
export interface InPaymentByOwner {
  readonly household: readonly InPayment[] | undefined
  /** The list of a member; undefined where nothing is said of this member. */
  readonly ofMember: (index: number) => readonly InPayment[] | undefined
  /** Personal programmes named for a household of several: nobody can say whose they are. */
  readonly unclear: ReadonlySet<Programme>
}

interface Owner {
  readonly receiving?: readonly InPayment[] | undefined
  readonly members: readonly { readonly receiving?: readonly InPayment[] | undefined }[]
}

/** A personal programme written for the household counts for its only member; a household's written for a member, for all. */
export function paymentsByOwner({ receiving, members }: Owner): InPaymentByOwner {
  const isPersonal = ({ programme }: InPayment) => PERSONAL.has(programme)
  const shared = members.flatMap((member) => (member.receiving ?? []).filter((each) => !isPersonal(each)))
  const personal = (receiving ?? []).filter(isPersonal)
  const isSingle = members.length === 1
  const said = receiving !== undefined || shared.length > 0
  return {
    household: said ? [...(receiving ?? []).filter((each) => !isPersonal(each)), ...shared] : undefined,
    ofMember(index) {
      const own = members[index]?.receiving?.filter(isPersonal)
      if (!isSingle || receiving === undefined) return own
      return [...(own ?? []), ...personal]
    },
    unclear: new Set(isSingle ? [] : personal.map(({ programme }) => programme)),
  }
}

/** In payment on the day: begun, and its last month not over. */
export function isInPayment({ since, until }: InPayment, on: Day): boolean {
  const month = monthOf(on)
  return (monthNumber(since) ?? month) <= month && (monthNumber(until) ?? month) >= month
}

export function putHouseholdPayments(row: RowBuilder, payments: InPaymentByOwner, on: Day): void {
  if (payments.household !== undefined) putPayments(row, payments.household, HOUSEHOLD_FLAGS, on)
}

export function putMemberPayments(row: RowBuilder, payments: InPaymentByOwner, index: number, on: Day): void {
  const own = payments.ofMember(index)
  if (own !== undefined) {
    putPayments(
      row,
      own,
      PERSONAL_PROGRAMMES.filter((programme) => !payments.unclear.has(programme)),
      on,
    )
    // What is named for the household without saying whose stays open even where this member's own list is silent.
    for (const entry of own) if (payments.unclear.has(entry.programme)) putOne(row, entry, on)
  }
  row.leaveUnknown(...[...payments.unclear].map((programme) => `receiving.${programme}`))
}

function putPayments(row: RowBuilder, entries: readonly InPayment[], programmes: readonly string[], on: Day): void {
  for (const programme of programmes) {
    const entry = entries.find((each) => each.programme === programme)
    if (entry === undefined) row.flag(`receiving.${programme}`, false)
    else putOne(row, entry, on)
  }
}

function putOne(row: RowBuilder, entry: InPayment, on: Day): void {
  const code = `receiving.${entry.programme}`
  row.flag(code, isInPayment(entry, on))
  row.money(`${code}.monthly`, entry.monthly)
  row.month(`${code}.since`, entry.since)
  row.month(`${code}.until`, entry.until)
  row.word(`${code}.category`, entry.category)
}
