import type { IdentityNumber } from '@doudi/domain'
import { parseIdentityNumber } from '@doudi/domain'
import type { RosterKind } from '@doudi/sheets'
import type { CommandContext } from '../../platform/command/index.ts'
import {
  findHolders,
  findLastFacts,
  type Holder,
  listHouseholds,
  listSpansOfMany,
  type StandingRow,
} from '../../registry/index.ts'
import { listSeen } from '../sql/outcomes.ts'
import { ROLLS_TOUCHED } from './enrolmentsOfRow.ts'
import { KINDS_TOLD } from './factsOfRow.ts'
import type { JudgedRow } from './judgeRow.ts'

export type Asking = Pick<CommandContext, 'tx' | 'county' | 'keyring' | 'today'>
export type KnownHousehold = Awaited<ReturnType<typeof listHouseholds>>[number]

/** All that is known of those whom a batch names: a handful of statements, however many rows. */
export interface KnownOfBatch {
  holderOf(number: string | undefined): Holder
  household(id: string): KnownHousehold | undefined
  fact(person: string, kind: string): unknown
  spans(of: 'household' | 'person', id: string, roll: string): readonly StandingRow[]
  /** In which row of this import a person stood before. */
  seenIn(person: string): number | undefined
}

export async function lookUp(
  { tx, county, keyring, today }: Asking,
  { kind, importId, on }: { kind: RosterKind; importId: string | undefined; on: string },
  rows: readonly JudgedRow[],
): Promise<KnownOfBatch> {
  const numbers = new Map<string, IdentityNumber>()
  for (const { number, headNumber } of rows) {
    if (number) numbers.set(number.number, number)
    if (headNumber === undefined || numbers.has(headNumber)) continue
    const head = parseIdentityNumber(headNumber, today)
    if (head.kind !== 'fault') numbers.set(headNumber, head)
  }
  const holderOf = await findHolders(tx, { county, keyring }, [...numbers.values()])
  const holders = [...numbers.keys()].map(holderOf).filter((one) => one !== undefined && one !== 'elsewhere')
  const people = holders.map(({ person }) => person)
  const households = [...new Set(holders.flatMap(({ household }) => household ?? []))]
  const standing = new Map((await listHouseholds(tx, county, households)).map((one) => [one.id, one]))
  const fact = await findLastFacts(tx, county, { people, kinds: KINDS_TOLD, on })
  const spans = Map.groupBy(
    await listSpansOfMany(tx, county, { households, people, rolls: ROLLS_TOUCHED[kind] }),
    ({ roll, person, household }) => `${roll} ${person ?? household}`,
  )
  const seen = importId === undefined ? new Map<string, number>() : await listSeen(tx, county, importId, people)
  return {
    holderOf: (number) => (number === undefined ? undefined : holderOf(number)),
    household: (id) => standing.get(id),
    fact,
    spans: (_of, id, roll) => spans.get(`${roll} ${id}`) ?? [],
    seenIn: (person) => seen.get(person),
  }
}
