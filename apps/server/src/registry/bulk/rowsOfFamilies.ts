import { mintId } from '../../platform/mintId.ts'
import { keysOfName } from '../nameKeys.ts'
import { sealNumber, sealTelephone } from '../personSecrets.ts'
import type { FamilyRows } from '../sql/insertFamilies.ts'
import type { SoundMember } from './checkFamily.ts'
import { partOf } from './factProbe.ts'
import type { EnrolmentToWrite, FactToWrite, Writing } from './familyToWrite.ts'

/** Where a row belongs. */
interface Home {
  readonly household: string
  readonly region: string
}

/** The rows of somebody new: themselves, what they are found by, where they are registered, what is known of them. */
export function addPerson(
  rows: FamilyRows,
  { county, keyring, now, by }: Writing,
  { household, region }: Home,
  person: SoundMember,
  index: Buffer | undefined,
): void {
  const { id, name, sex, born, died, number, noNumberBecause, telephone, hukou, facts = [] } = person
  rows.person.push([
    county,
    id,
    region,
    name,
    sex,
    born,
    died,
    number?.kind ?? 'none',
    number && sealNumber(keyring, id, number.number),
    index,
    noNumberBecause,
    telephone === undefined ? null : sealTelephone(keyring, id, telephone),
    now,
  ])
  for (const key of keysOfName(name)) rows.searchKey.push([county, key, id, region])
  if (hukou) rows.hukou.push([county, mintId(now), region, id, hukou.place, hukou.bookletHead, hukou.from])
  for (const fact of facts) addFact(rows, { county, now, by }, { household, region }, id, fact)
}

/** The row of a fact: a person's, or without one the household's. */
export function addFact(
  rows: FamilyRows,
  { county, now, by }: Pick<Writing, 'county' | 'now' | 'by'>,
  { household, region }: Home,
  person: string | undefined,
  fact: FactToWrite,
): void {
  const { kind, value, from, until, source, learnedOn, evidence } = fact
  rows.circumstance.push([
    county,
    mintId(now),
    region,
    person === undefined ? household : null,
    person,
    kind,
    partOf(fact),
    JSON.stringify(value),
    from,
    until,
    source,
    learnedOn,
    evidence,
    now,
    by,
  ])
}

export function addMembership(
  rows: FamilyRows,
  { county, now }: Writing,
  { household, region }: Home,
  { person, relation, since }: { person: string; relation: string; since: string },
  because: 'opened' | 'correction',
): void {
  rows.membership.push([county, mintId(now), region, household, person, relation, since, because])
}

export function addEnrolment(
  rows: FamilyRows,
  { county, now }: Writing,
  { household, region }: Home,
  enrolment: EnrolmentToWrite,
): void {
  const { id, roll, person, category, monthlyFen, from, until, enteredBecause, leftBecause } = enrolment
  const cells = [category, monthlyFen, from, until, enteredBecause, leftBecause]
  rows.enrolment.push([county, id ?? mintId(now), region, roll, household, person, ...cells])
}
