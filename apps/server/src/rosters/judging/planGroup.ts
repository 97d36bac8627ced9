import type { AdditionToWrite, FamilyToWrite, MemberToWrite } from '../../registry/index.ts'
import { placeProblem, problemAt } from '../problems.ts'
import { type Effect, enrolmentsFor, factsFor } from './effects.ts'
import { isFamilyRoll, type RowGroup } from './groupRows.ts'
import type { JudgedRow, Reading } from './judgeRow.ts'
import type { KnownHousehold, KnownOfBatch } from './lookUp.ts'
import { relationOf } from './relations.ts'

const MOST_MEMBERS = 100

/** What becomes of the rows of a household: a family to write, an addition to one, or nothing but problems. */
export interface GroupPlan {
  readonly household: string
  readonly rows: readonly PlannedRow[]
  readonly family?: FamilyToWrite
  readonly addition?: AdditionToWrite
}

export interface PlannedRow {
  readonly judged: JudgedRow
  readonly person: string
  readonly unchanged: boolean
}

/** Sound rows of a group laid over what is known. Whatever contradicts it becomes a problem at its cell. */
export function planGroup(
  group: RowGroup,
  reading: Reading,
  known: KnownOfBatch,
  effect: Effect,
): GroupPlan | undefined {
  const sound = () => group.rows.filter(({ problems }) => problems.length === 0)
  const standing = standingOf(group, reading, known)
  judgeMembers(group, reading, known, standing)
  if (standing === undefined && isFamilyRoll(reading.kind)) judgeHead(group, known)
  judgeSize(sound(), standing)
  enrolmentsFor(group, reading, known, standing?.id, effect)
  const rows = sound()
  if (rows.length === 0) return undefined
  const lost = standing === undefined && isFamilyRoll(reading.kind) && headOf(group, known) === undefined
  if (lost) {
    // the row of the head turned out to be wrong only now
    judgeHead(group, known)
    return undefined
  }
  return standing ? addTo(standing, rows, group, reading, known, effect) : open(rows, group, reading, known, effect)
}

/** The household that the rows speak of, where it stands already: the head's; the first member's where none is named. */
function standingOf(group: RowGroup, { kind }: Reading, known: KnownOfBatch): KnownHousehold | undefined {
  const sound = group.rows.filter(({ problems }) => problems.length === 0)
  const head = isFamilyRoll(kind) ? sound.find(({ values }) => values['relation'] === 'head') : undefined
  const named = head?.number?.number ?? group.headNumber
  const numbers = named === undefined ? sound.map(({ number }) => number?.number) : [named]
  for (const number of numbers) {
    const holder = known.holderOf(number)
    if (holder === undefined || holder === 'elsewhere' || holder.household === null) continue
    return known.household(holder.household)
  }
  return undefined
}

function judgeMembers(
  group: RowGroup,
  { kind }: Reading,
  known: KnownOfBatch,
  standing: KnownHousehold | undefined,
): void {
  const first = group.rows.find(({ problems }) => problems.length === 0)
  const village = standing?.region ?? first?.village
  let head = standing?.head ?? undefined
  for (const { number, values, problems, placeOf, village: own } of group.rows) {
    if (problems.length > 0) continue
    const holder = known.holderOf(number?.number)
    const person = holder === undefined || holder === 'elsewhere' ? undefined : holder
    if (person?.household && person.household !== standing?.id) {
      problems.push(problemAt('rosters.member-elsewhere', {}, placeOf('identityNumber')))
    } else if (own !== village) problems.push(problemAt('rosters.village-differs', {}, placeOf('village')))
    if (!isFamilyRoll(kind) || values['relation'] !== 'head' || problems.length > 0) continue
    const id = person?.person ?? number?.number
    if (head !== undefined && head !== id) problems.push(problemAt('rosters.head-differs', {}, placeOf('relation')))
    head ??= id
  }
}

/** Who heads a household that is to be opened: a sound row, or somebody known who has no household. */
function headOf(group: RowGroup, known: KnownOfBatch): { row?: JudgedRow; person?: string } | undefined {
  const row = group.rows.find(({ problems, values }) => problems.length === 0 && values['relation'] === 'head')
  if (row) return { row }
  const holder = known.holderOf(group.headNumber)
  const inFile = group.rows.some(({ values }) => values['relation'] === 'head')
  if (holder === undefined || holder === 'elsewhere' || holder.household !== null || holder.died !== null || inFile)
    return undefined
  return { person: holder.person }
}

function judgeHead(group: RowGroup, known: KnownOfBatch): void {
  if (headOf(group, known)) return
  const refused = group.rows.find(({ problems, values }) => problems.length > 0 && values['relation'] === 'head')
  for (const { problems, placeOf } of group.rows) {
    if (problems.length > 0) continue
    problems.push(
      refused
        ? problemAt('rosters.head-refused', { row: refused.row }, placeOf('relation'))
        : problemAt('rosters.head-missing', {}, placeOf('relation')),
    )
  }
}

function judgeSize(rows: readonly JudgedRow[], standing: KnownHousehold | undefined): void {
  const count = Math.max(rows.length, standing?.members ?? 0)
  if (rows.length <= 1 || count <= MOST_MEMBERS) return
  for (const { problems, placeOf } of rows) {
    problems.push(problemAt('rosters.household-too-large', { count, most: MOST_MEMBERS }, placeOf('name')))
  }
}

function open(
  rows: readonly JudgedRow[],
  group: RowGroup,
  reading: Reading,
  known: KnownOfBatch,
  effect: Effect,
): GroupPlan {
  const alone = !isFamilyRoll(reading.kind)
  const head: { row?: JudgedRow | undefined; person?: string } | undefined = alone
    ? { row: rows[0] }
    : headOf(group, known)
  const source = head?.row ?? (rows[0] as JudgedRow)
  const household = effect.mint()
  const openedOn = String(source.values['since'] ?? source.values['recognisedOn'] ?? effect.on)
  const enrolments = enrolmentsFor(group, reading, known, undefined, effect)
  const people = rows.map((judged) =>
    memberOf(judged, alone ? 'head' : judged.values['relation'], openedOn, known, effect, reading),
  )
  const family: FamilyToWrite = {
    id: household,
    region: source.village as string,
    residence: residenceOf(source),
    openedOn,
    members: people.flatMap(({ newcomer }) => newcomer ?? []),
    known: [
      ...people.flatMap(({ joins }) => joins ?? []),
      ...(head?.person === undefined ? [] : [{ person: head.person, relation: 'head' as const, since: openedOn }]),
    ],
    enrolments: enrolments.map(({ of, enrolment }) => {
      const person = of && people.find(({ judged }) => judged === of)?.person
      return person === undefined ? enrolment : { ...enrolment, person }
    }),
  }
  const facts = people.flatMap(({ person, joins, judged }) =>
    joins
      ? factsFor(judged, reading, known, person, effect).map((fact) => ({
          ...fact,
          of: { person, born: judged.born as string },
        }))
      : [],
  )
  return {
    household,
    family,
    ...(facts.length > 0 ? { addition: { household, region: family.region, facts } } : {}),
    rows: people.map(({ judged, person }) => ({ judged, person, unchanged: false })),
  }
}

function addTo(
  standing: KnownHousehold,
  rows: readonly JudgedRow[],
  group: RowGroup,
  reading: Reading,
  known: KnownOfBatch,
  effect: Effect,
): GroupPlan {
  const { id: household, region } = standing
  const enrolments = enrolmentsFor(group, reading, known, household, effect)
  const people = rows.map((judged) => {
    const one = memberOf(
      judged,
      isFamilyRoll(reading.kind) ? judged.values['relation'] : 'other',
      effect.on,
      known,
      effect,
      reading,
    )
    const facts = one.newcomer ? [] : factsFor(judged, reading, known, one.person, effect)
    return { ...one, facts }
  })
  const addition: AdditionToWrite = {
    household,
    region,
    newcomers: people.flatMap(({ newcomer }) => newcomer ?? []),
    known: people.flatMap(({ joins }) => joins ?? []),
    facts: people.flatMap(({ person, judged, facts }) =>
      facts.map((fact) => ({ ...fact, of: { person, born: judged.born as string } })),
    ),
    enrolments: enrolments.map(({ of, enrolment }) => {
      const person = of && people.find(({ judged }) => judged === of)?.person
      return person === undefined ? enrolment : { ...enrolment, person }
    }),
  }
  const planned = people.map(({ judged, person, newcomer, joins, facts }) => ({
    judged,
    person,
    unchanged: !newcomer && !joins && facts.length === 0 && !enrolments.some(({ source }) => source === judged),
  }))
  return { household, rows: planned, ...(planned.every(({ unchanged }) => unchanged) ? {} : { addition }) }
}

function memberOf(
  judged: JudgedRow,
  relation: unknown,
  since: string,
  known: KnownOfBatch,
  effect: Effect,
  reading: Reading,
) {
  const { number, born = '', sex, values } = judged
  const holder = known.holderOf(number?.number)
  const from = since < born ? born : since
  const written = relationOf(relation, sex)
  if (holder !== undefined && holder !== 'elsewhere') {
    const joins = holder.household === null ? { person: holder.person, relation: written, since: from } : undefined
    return { judged, person: holder.person, joins, newcomer: undefined }
  }
  const person = effect.mint()
  const phone = values['phone']
  const newcomer: MemberToWrite & { since: string } = {
    id: person,
    name: String(values['name']),
    sex,
    born,
    number,
    relation: written,
    since: from,
    facts: factsFor(judged, reading, known, undefined, effect),
    ...(phone === undefined ? {} : { telephone: String(phone).split('-').join('') }),
  }
  return { judged, person, joins: undefined, newcomer }
}

/** As the row says it; else a 社区 is urban and a 村 rural, which an officer may set right afterwards. */
function residenceOf({ values }: JudgedRow): 'rural' | 'urban' {
  if (values['area'] === 'urban' || values['area'] === 'rural') return values['area']
  return /社区|居委会|居民委员会/.test(String(values['village'] ?? '')) ? 'urban' : 'rural'
}

/** Puts a refusal of the registry at the names of the rows it left out. */
export function refuseRows(plan: GroupPlan, problem: Parameters<typeof placeProblem>[0]): void {
  for (const { judged } of plan.rows) judged.problems.push(placeProblem(problem, judged.placeOf('name')))
}
