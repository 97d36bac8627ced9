import type { IdentityNumber } from '@doudi/domain'
import type { Tx } from '../../platform/db/index.ts'
import type { Keyring } from '../../platform/secrets/index.ts'
import { factOn } from '../domain/layFacts.ts'
import { indexesOfNumber } from '../personSecrets.ts'
import { type KnownRow, type LastFactRow, listClaimed, listFactsOfMany, listKnown } from '../sql/manyKnown.ts'

/** Who has a number: somebody in scope, somebody out of sight, or nobody. */
export type Holder = Omit<KnownRow, 'index'> | 'elsewhere' | undefined

/** Looks up many numbers by two statements. What lies out of sight is only told to be there. */
export async function findHolders(
  tx: Tx,
  { county, keyring }: { readonly county: string; readonly keyring: Keyring },
  numbers: readonly IdentityNumber[],
): Promise<(number: string) => Holder> {
  const indexes = new Map(numbers.map((number) => [number.number, indexesOfNumber(keyring, number)]))
  const known = new Map<string, Omit<KnownRow, 'index'>>()
  for (const { index, ...row } of await listKnown(tx, county, [...indexes.values()].flat())) {
    known.set(index.toString('hex'), row)
  }
  const hexOf = (number: string) => (indexes.get(number) ?? []).map((index) => index.toString('hex'))
  const unseen = [...indexes.keys()].flatMap((number) => {
    const claims = hexOf(number)
    return claims.some((claim) => known.has(claim)) ? [] : claims
  })
  const claimed = await listClaimed(tx, unseen)
  return (number) => {
    const claims = hexOf(number)
    const found = claims.map((claim) => known.get(claim)).find((row) => row !== undefined)
    return found ?? (claims.some((claim) => claimed.has(claim)) ? 'elsewhere' : undefined)
  }
}

/** The last word about a day, of many people, by person, kind and part. */
export async function findLastFacts(
  tx: Tx,
  county: string,
  { people, kinds, on }: { people: readonly string[]; kinds: readonly string[]; on: string },
): Promise<(person: string, kind: string) => unknown> {
  const rows = await listFactsOfMany(tx, county, people, kinds)
  const byKey = Map.groupBy(rows, ({ person, kind }: LastFactRow) => `${person} ${kind}`)
  return (person, kind) => factOn(byKey.get(`${person} ${kind}`) ?? [], on)?.value
}
