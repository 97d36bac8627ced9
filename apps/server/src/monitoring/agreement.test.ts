import type { CaseFile } from '@doudi/contract'
import { addDays, type Day, parseDay, printDay } from '@doudi/domain'
import { determine, type FactRow, rulesForCase } from '@doudi/policy-engine'
import { caseOf, generatePopulation } from '@doudi/population'
import { describe, expect, it } from 'vitest'
import { ourPacks } from '../policy/index.ts'
import type { HouseholdCase } from '../registry/index.ts'
import { type Judged, placementsOf } from './domain/placementsOf.ts'
import { programFor } from './factSheet/countyProgram.ts'
import { answerGoodUntil, sheetGoodUntil } from './factSheet/goodUntil.ts'
import { packedFacts } from './factSheet/packedFacts.ts'
import { BatchReader } from './factSheet/readBatch.ts'
import { DAY_OF_CASE } from './factSheet/shape.ts'
import { factsOf, judgedOf } from './judge.ts'

const VILLAGE = '500299001201'
const COUNTY = '500299'
const set = ourPacks()

/** Families as a county has them, some facts struck out; the seed makes the run. */
function families(seed: number, many: number, on: string, unknownShare: number): CaseFile[] {
  const population = generatePopulation({
    seed,
    households: many,
    profile: 'wuxi',
    on,
    places: [VILLAGE],
    unknownShare,
  })
  return Array.from({ length: many }, (_, k) => {
    const file = caseOf(population, k)
    // where one of these is said the household is determined in full anyway
    const { expenditure12Months: _spent, formerlyPoor: _poor, ...household } = file.household
    return { ...file, household }
  })
}

/** A family as the registry would give it: what it receives are its enrolments. */
function known(file: CaseFile): HouseholdCase {
  const enrolled = (of: string | null, receiving: CaseFile['household']['receiving']) =>
    (receiving ?? []).map(({ programme }) => ({
      of,
      programme,
      from: '2024-01-01',
      until: null,
      monthlyFen: null,
      category: null,
    }))
  const { receiving, members } = file.household
  const enrolments = [
    ...enrolled(null, receiving),
    ...members.flatMap((member) => enrolled(member.id, member.receiving)),
  ]
  return {
    file,
    problems: [],
    facts: [],
    region: VILLAGE,
    closed: false,
    enrolments,
    left: [],
    nextChangeOn: undefined,
  }
}

/** On which lists the family stands by full determination, a member by their place. */
function inFull(file: CaseFile): string[] {
  const sheet = factsOf(set, file)
  const judged = judgedOf(known(file), determine(set, file, sheet).results, rulesForCase(set, file), sheet, false)
  const place = new Map(file.household.members.map(({ id }, at) => [id, String(at)]))
  return listed(judged, (person) => place.get(person) ?? '?')
}

function listed(judged: Judged, place: (person: string) => string): string[] {
  return placementsOf(judged)
    .map(({ list, programme, person, amountFen, distanceFen }) => {
      const who = person === null ? '' : place(person)
      return `${list} ${programme} ${who} ${amountFen ?? ''} ${distanceFen ?? ''}`
    })
    .toSorted()
}

/** The same by the batch over packed sheets, of the families that it does not leave to full determination. */
async function byBatch(files: readonly CaseFile[], on: Day): Promise<{ file: CaseFile; lists: string[] }[]> {
  const program = await programFor(set, COUNTY, on)
  const packed = files.flatMap((file) => {
    const bytes = packedFacts(set, known(file))
    return bytes ? [{ file, bytes }] : []
  })
  const { table, result } = program.run(Buffer.concat(packed.map(({ bytes }) => bytes)), packed.length)
  const reader = new BatchReader(program, table, result)
  const routed = new Set(result.routed)
  return packed.flatMap(({ file }, k) =>
    routed.has(k) ? [] : { file, lists: listed(reader.judgedOf(k), (person) => person) },
  )
}

describe('the batch puts a family on the same lists as its full determination', () => {
  for (const [on, unknownShare] of [
    ['2025-07-01', 0],
    ['2026-07-01', 0.01],
    ['2026-03-15', 0.04],
  ] as const) {
    it(`on ${on}, where ${unknownShare * 100} of a hundred facts are not known`, async () => {
      const decided = await byBatch(families(17, 150, on, unknownShare), parseDay(on) as Day)
      expect(decided.map(({ file }) => inFull(file))).toEqual(decided.map(({ lists }) => lists))
      expect(decided.length).toBeGreaterThan(40)
      expect(decided.flatMap(({ lists }) => lists).length).toBeGreaterThan(5)
    }, 120_000)
  }
})

describe('as the days go by', () => {
  const on = parseDay('2026-07-01') as Day

  it('a sheet that is still good says what a new one would, but for the day', () => {
    for (const file of families(29, 120, '2026-07-01', 0.02)) {
      const until = sheetGoodUntil(file, on) ?? addDays(on, 400)
      for (const later of [addDays(on, 1), addDays(until, -1)]) {
        if (later <= on) continue
        const then = { ...file, on: printDay(later) }
        expect(facts(factsOf(set, then))).toEqual(facts(factsOf(set, file)))
      }
    }
  }, 60_000)

  it('a remembered answer that is still good is what full determination would say', () => {
    for (const file of families(31, 40, '2026-07-01', 0.05)) {
      const until = [answerGoodUntil(file, on), sheetGoodUntil(file, on), addDays(on, 30)].filter(
        (day) => day !== undefined,
      )
      const later = addDays(Math.min(...until) as Day, -1)
      if (later > on) expect(inFull({ ...file, on: printDay(later) })).toEqual(inFull(file))
    }
  }, 120_000)
})

/** Every cell by its place, without the day and without a certificate that is known to run beyond it. */
function facts(row: FactRow): unknown {
  const cells = [...row.facts].filter(
    ([name, { atLeast, atMost }]) => name !== DAY_OF_CASE && (atMost < Number.POSITIVE_INFINITY || atLeast < 1000),
  )
  const lists = [...row.lists].map(([name, list]) => [name, list === 'unknown' ? list : list.map(facts)])
  return [Object.fromEntries(cells), lists]
}
