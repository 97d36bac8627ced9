import type { Tx } from '../../platform/db/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { HttpProblem } from '../../platform/problem/index.ts'
import { indexesOfNumber } from '../personSecrets.ts'
import { refuse } from '../problems.ts'
import { emptyRows, insertFamilyRows } from '../sql/insertFamilies.ts'
import { type ClaimWanted, claimMany, listTaken, unclaimMany } from '../sql/manyClaims.ts'
import { listManyAlike, noteManyAlike } from '../sql/manyDuplicates.ts'
import { checkAddition, checkFamily, type SoundMember } from './checkFamily.ts'
import type { AdditionToWrite, FamilyRefused, FamilyToWrite, Writing } from './familyToWrite.ts'
import { addEnrolment, addFact, addMembership, addPerson } from './rowsOfFamilies.ts'

/** What came of writing: rows by what they are, and whoever was left out. */
export interface FamiliesWritten {
  readonly households: number
  readonly people: number
  readonly facts: number
  readonly enrolments: number
  /** Pairs of rows that may be one person, newly noted. */
  readonly likelyDuplicates: number
  /** Left out whole, each for its first fault; everything else is written. */
  readonly refused: readonly FamilyRefused[]
}

/** A family or an addition that was judged, with the people it brings. */
type Judged = { readonly household: string; readonly region: string; readonly people: readonly SoundMember[] } & (
  | { readonly family: FamilyToWrite }
  | { readonly addition: AdditionToWrite }
)

/**
 * Writes whole families: the same rows as the single commands, by one statement for each table. A few hundred to a few
 * thousand at a time, in the caller's transaction and scope. What is wrong with a family, or a number that is held
 * already, leaves that family out and is reported; villages are the caller's to look up, and so are the announcement
 * (`registry.households-changed`, in chunks) and the ledger.
 */
export function writeFamilies(tx: Tx, writing: Writing, families: readonly FamilyToWrite[]): Promise<FamiliesWritten> {
  return write(
    tx,
    writing,
    families.map((family) => ({ household: family.id, judge: () => judgeFamily(family, writing) })),
  )
}

/** Writes what is added to households that stand, in the same manner. Who joins must not be a member elsewhere. */
export function writeAdditions(
  tx: Tx,
  writing: Writing,
  additions: readonly AdditionToWrite[],
): Promise<FamiliesWritten> {
  return write(
    tx,
    writing,
    additions.map((addition) => ({ household: addition.household, judge: () => judgeAddition(addition, writing) })),
  )
}

function judgeFamily(family: FamilyToWrite, { today }: Writing): Judged {
  return { household: family.id, region: family.region, people: checkFamily(family, today), family }
}

function judgeAddition(addition: AdditionToWrite, { today }: Writing): Judged {
  const { household, region } = addition
  return { household, region, people: checkAddition(addition, today), addition }
}

interface Offered {
  readonly household: string
  judge(): Judged
}

async function write(tx: Tx, writing: Writing, offered: readonly Offered[]): Promise<FamiliesWritten> {
  const { county, now } = writing
  const refused: FamilyRefused[] = []
  const judged = offered.flatMap(({ household, judge }) => {
    try {
      return [judge()]
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error
      refused.push({ household, problem: error.problem })
      return []
    }
  })
  const { claimed, sound } = await claimNumbers(tx, writing, judged, refused)
  const rows = emptyRows()
  for (const one of sound) layRows(rows, writing, one, claimed)
  const people = sound.flatMap(({ people: own, region }) =>
    own.map(({ id, name, born }) => ({ id, name, born, region })),
  )
  const alike = await listManyAlike(tx, county, people)
  await insertFamilyRows(tx, rows)
  await noteManyAlike(tx, county, alike, now)
  return {
    households: rows.household.length,
    people: rows.person.length,
    facts: rows.circumstance.length,
    enrolments: rows.enrolment.length,
    likelyDuplicates: alike.length,
    refused,
  }
}

/** Claims every number; a family one of whose numbers is held, or stands twice here, is left out. */
async function claimNumbers(
  tx: Tx,
  { county, keyring, now }: Writing,
  judged: readonly Judged[],
  refused: FamilyRefused[],
) {
  const claimed = new Map<string, Buffer>()
  const wanted = new Map<string, ClaimWanted>()
  const firstWith = new Map<string, string>()
  const takenBy = new Map<string, { readonly takenBy?: string }>()
  for (const { id, number } of judged.flatMap(({ people }) => people)) {
    if (number === undefined) continue
    const indexes = indexesOfNumber(keyring, number)
    const key = indexes[0].toString('hex')
    const first = firstWith.get(key)
    if (first !== undefined) takenBy.set(id, { takenBy: first })
    else firstWith.set(key, id)
    wanted.set(id, { person: id, indexes })
    claimed.set(id, indexes[0])
  }
  for (const [person, by] of await listTaken(tx, county, [...wanted.values()])) takenBy.set(person, by)
  let sound = leaveOut(judged, takenBy, refused)
  const claims = () => sound.flatMap(({ people }) => people.flatMap(({ id }) => wanted.get(id) ?? []))
  const late = await claimMany(tx, county, claims(), now)
  if (late.size > 0) {
    const before = new Set(claims().map(({ person }) => person))
    sound = leaveOut(sound, new Map([...late].map((person) => [person, {}])), refused)
    const kept = new Set(claims().map(({ person }) => person))
    await unclaimMany(
      tx,
      county,
      [...before].filter((person) => !kept.has(person)),
    )
  }
  return { claimed, sound }
}

function leaveOut(
  judged: readonly Judged[],
  taken: ReadonlyMap<string, { readonly takenBy?: string }>,
  refused: FamilyRefused[],
): readonly Judged[] {
  if (taken.size === 0) return judged
  return judged.filter(({ household, people }) => {
    const holders = people.filter(({ id }) => taken.has(id))
    for (const { id } of holders) {
      const { problem } = refuse('registry.number-taken-elsewhere', {}, 'number')
      refused.push({ household, person: id, problem, ...taken.get(id) })
    }
    return holders.length === 0
  })
}

function layRows(
  rows: ReturnType<typeof emptyRows>,
  writing: Writing,
  judged: Judged,
  claimed: ReadonlyMap<string, Buffer>,
): void {
  const { county, now } = writing
  for (const person of judged.people) addPerson(rows, writing, judged, person, claimed.get(person.id))
  if ('family' in judged) {
    const { family } = judged
    const { id, region, residence, openedOn, known = [], facts = [], enrolments = [] } = family
    rows.household.push([county, id, region, residence, openedOn])
    rows.stay.push([county, mintId(now), region, id, openedOn])
    for (const { id: person, relation, since = openedOn } of judged.people) {
      addMembership(rows, writing, judged, { person, relation, since }, 'opened')
    }
    for (const one of known) addMembership(rows, writing, judged, one, 'opened')
    for (const fact of facts) addFact(rows, writing, judged, undefined, fact)
    for (const enrolment of enrolments) addEnrolment(rows, writing, judged, enrolment)
    return
  }
  const { newcomers = [], known = [], facts = [], enrolments = [] } = judged.addition
  const joining = [...newcomers.map(({ id, relation, since }) => ({ person: id, relation, since })), ...known]
  for (const one of joining) addMembership(rows, writing, judged, one, 'correction')
  for (const { of, ...fact } of facts) addFact(rows, writing, judged, of?.person, fact)
  for (const enrolment of enrolments) addEnrolment(rows, writing, judged, enrolment)
}
