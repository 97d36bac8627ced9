import { parseDay } from '@doudi/domain'
import fc from 'fast-check'
import type { Vocabulary } from '../facts/index.ts'
import { type FactCell, type FactRow, known } from '../facts/sheet.ts'
import type { FactShape } from '../rules.ts'

const TODAY = parseDay('2021-07-15') as number
/** Counties, and a province and a city where the place is known no better. */
const PLACES = ['500238', '500101', '410822', '640104', '50', '4108'] as const

/** Random households of a vocabulary. */
export interface Randoms {
  /** Some facts known, some between bounds, some unknown; lists known or unknown. */
  readonly partial: fc.Arbitrary<FactRow>
  /** One value for each fact, drawn for whatever is asked: the same seed completes the same sheet alike. */
  readonly completion: fc.Arbitrary<Completion>
}

/** Gives a value to everything unknown. `only`: the names, with the id of the row, that are to be filled. */
export type Completion = (sheet: FactRow, only?: (name: string, row: string) => boolean) => FactRow

interface Setting {
  readonly vocabulary: Vocabulary
  /** The most rows of a list. */
  readonly most: number
  readonly largest: number
}

/** Random sheets for every fact of a vocabulary. */
export function randomSheets(vocabulary: Vocabulary, most = 3, largest = 1_000_000_00): Randoms {
  const setting = { vocabulary, most, largest }
  const seed = fc.integer({ min: 1, max: 0x7fff_ffff })
  return {
    partial: fc
      .tuple(seed, fc.constantFrom(0.1, 0.4, 0.8))
      .map(([start, unknown]) => drawRow(setting, root(vocabulary), '', dice(start), unknown)),
    completion: seed.map((start) => (sheet, only) => complete(setting, root(vocabulary), sheet, dice(start), '', only)),
  }
}

type Dice = () => number

/** A small generator of numbers in [0, 1) that fast-check can replay from its seed. */
function dice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function root({ entities }: Vocabulary): string {
  for (const entity of entities.values()) if (!entity.parent) return entity.name
  throw new Error('no entity above all others')
}

function drawRow(setting: Setting, entity: string, id: string, next: Dice, unknown: number): FactRow {
  const { vocabulary, most } = setting
  const facts = new Map<string, FactCell>()
  for (const fact of vocabulary.facts.values()) {
    if (fact.entity !== entity || next() < unknown) continue
    facts.set(fact.name, next() < 0.2 ? range(setting, fact, next) : anyCell(setting, fact, next))
  }
  const lists = new Map<string, readonly FactRow[] | 'unknown'>()
  for (const child of vocabulary.entities.values()) {
    if (child.parent !== entity) continue
    const size = Math.floor(next() * (most + 1))
    const rows = Array.from({ length: size }, (_, at) =>
      drawRow(setting, child.name, `${id}${id ? ' ' : ''}${child.name}${at + 1}`, next, unknown),
    )
    lists.set(child.name, next() < unknown * 0.4 ? 'unknown' : rows)
  }
  return { id, facts, lists }
}

/** The bounds of everything a fact of the type may be. */
function boundsOf({ vocabulary, largest }: Setting, { type }: FactShape): readonly [number, number] {
  switch (type.kind) {
    case 'flag':
      return [0, 1]
    case 'enum':
      return [0, (vocabulary.enums.get(type.enum ?? '')?.length ?? 1) - 1]
    case 'money':
      return [0, largest]
    case 'share':
      return [-2_000, 20_000]
    case 'day':
      return [TODAY - 40_000, TODAY + 2_000]
    case 'month':
      return [2010 * 12, 2026 * 12]
    default:
      return [0, 30]
  }
}

function within(low: number, high: number, next: Dice): number {
  const small = next() < 0.3 ? Math.min(high - low, 3) : high - low
  return low + Math.floor(next() * (small + 1))
}

function anyCell(setting: Setting, fact: FactShape, next: Dice): FactCell {
  if (fact.type.kind === 'region') {
    const place = PLACES[Math.floor(next() * PLACES.length)] as string
    return { atLeast: Number(place.padEnd(12, '0')), atMost: Number(place.padEnd(12, '9')), from: 'stated' }
  }
  const [low, high] = boundsOf(setting, fact)
  return known(within(low, high, next), next() < 0.2 ? 'assumed' : 'stated')
}

function range(setting: Setting, fact: FactShape, next: Dice): FactCell {
  if (fact.type.kind === 'region') return anyCell(setting, fact, next)
  const [low, high] = boundsOf(setting, fact)
  const [a, b] = [within(low, high, next), within(low, high, next)]
  return { atLeast: Math.min(a, b), atMost: Math.max(a, b), from: 'stated' }
}

function complete(
  setting: Setting,
  entity: string,
  sheet: FactRow,
  next: Dice,
  id: string,
  only?: (name: string, row: string) => boolean,
): FactRow {
  const { vocabulary } = setting
  const wanted = (name: string) => !only || only(name, id)
  const facts = new Map(sheet.facts)
  for (const fact of vocabulary.facts.values()) {
    if (fact.entity !== entity || !wanted(fact.name)) continue
    const cell = sheet.facts.get(fact.name)
    if (!cell) facts.set(fact.name, point(anyCell(setting, fact, next), next))
    // the place of a determination is never unknown, however coarse: a city stands for all of it
    else if (cell.atLeast !== cell.atMost && fact.code !== 'jurisdiction') facts.set(fact.name, point(cell, next))
  }
  const lists = new Map(sheet.lists)
  for (const [name, list] of sheet.lists) {
    const rowId = (at: number) => `${id}${id ? ' ' : ''}${name}${at + 1}`
    if (list !== 'unknown')
      lists.set(
        name,
        list.map((row, at) => complete(setting, name, row, next, rowId(at), only)),
      )
    else if (wanted(name)) lists.set(name, newList(setting, name, next, rowId))
  }
  return { ...sheet, facts, lists }
}

function newList(setting: Setting, entity: string, next: Dice, rowId: (at: number) => string): FactRow[] {
  return Array.from({ length: Math.floor(next() * (setting.most + 1)) }, (_, at) =>
    complete(setting, entity, drawRow(setting, entity, rowId(at), next, 0), next, rowId(at)),
  )
}

function point({ atLeast, atMost, from }: FactCell, next: Dice): FactCell {
  return known(atLeast + Math.floor(next() * (atMost - atLeast + 1)), from)
}
