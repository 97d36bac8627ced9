import { printDay } from '@doudi/domain'
import type { CommandContext } from '../../platform/command/index.ts'
import { indexesOfNumber, type NumberedMember, numbersOfHousehold, readNumber } from '../../registry/index.ts'
import { getIntake } from '../intake/sql/intakes.ts'
import { PROXY } from '../sealed.ts'
import { listNear, type Near } from './sql/staff.ts'

type Reading = Pick<CommandContext, 'tx' | 'county' | 'keyring' | 'today'>

/** Who of these accounts is of the household, near to somebody of it, or cares for them; its proxy counts as one of it. */
export async function nearAccounts(
  context: Reading,
  { household, intake }: { household: string; intake: string },
  accounts: readonly string[],
): Promise<ReadonlySet<string>> {
  const { tx, county, keyring, today } = context
  const members = await numbersOfHousehold(tx, county, keyring, household, printDay(today))
  const indexes = [...members.flatMap((member) => member.indexes), ...(await indexesOfProxy(context, intake))]
  const near = await listNear(tx, county, indexes, accounts)
  return new Set(near.flatMap(({ account }) => account ?? []))
}

/** Officials who are members of a household or near relatives of one, each with the member. */
export async function officialsNear(
  { tx, county, keyring }: Pick<Reading, 'tx' | 'county' | 'keyring'>,
  household: string,
  on: string,
): Promise<readonly { readonly staff: string; readonly person: string; readonly as: Near['as'] }[]> {
  const members = await numbersOfHousehold(tx, county, keyring, household, on)
  const near = await listNear(
    tx,
    county,
    members.flatMap(({ indexes }) => indexes),
  )
  return near.map(({ staff, as, index }) => ({ staff, as, person: personOf(members, index) }))
}

function personOf(members: readonly NumberedMember[], index: Buffer): string {
  const found = members.find(({ indexes }) => indexes.some((one) => one.equals(index)))
  if (found === undefined) throw new RangeError('a number of nobody')
  return found.person
}

async function indexesOfProxy({ tx, county, keyring, today }: Reading, id: string): Promise<readonly Buffer[]> {
  const intake = await getIntake(tx, county, id)
  if (intake.proxy_sealed === null) return []
  const { number } = PROXY.open(keyring, id, intake.proxy_sealed) as { number?: string }
  return number === undefined ? [] : indexesOfNumber(keyring, readNumber(number, today))
}
