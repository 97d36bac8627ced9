import fc from 'fast-check'
import { type Column, type EntityRows, isKnown, type Numbers, type Table } from '../table.ts'
import { FACTS, LABELS } from './formulas.ts'

export interface TableOptions {
  /** One fact in so many is unknown; 0: none is. */
  readonly unknownOneIn: number
}

/** Arbitrary small populations: households without members and members without incomes among them. */
export function anyTable({ unknownOneIn }: TableOptions): fc.Arbitrary<Table> {
  return fc
    .tuple(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.subarray(
        FACTS.map(([name]) => name),
        { maxLength: 3 },
      ),
    )
    .map(([sizes, seed, constants]) => {
      let state = seed
      const draw = (below: number): number => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return Math.floor((state / 4_294_967_296) * below)
      }
      const members = offsetsOf(sizes)
      const people = members.at(-1) as number
      const listKnown = unknownOneIn === 0 ? undefined : bitmap(people, unknownOneIn, draw)
      const incomes = offsetsOf(Array.from({ length: people }, (_, m) => (isKnown(listKnown, m) ? draw(3) : 0)))
      const held = new Map<string, number>()
      for (const [name, , type] of FACTS) if (constants.includes(name)) held.set(name, anyValue(type.kind, draw))
      const rowsOf = (entity: string, rows: number, offsets?: Int32Array): [string, EntityRows] => {
        const columns = FACTS.filter(([name, e]) => e === entity && !held.has(name)).map(
          ([name, , type]): [string, Column] => [name, columnOf(type.kind, rows, unknownOneIn, draw)],
        )
        const list = entity === '收入项' && listKnown !== undefined ? { listKnown } : {}
        return [entity, { rows, columns: new Map(columns), ...(offsets && { offsets }), ...list }]
      }
      return {
        constants: held,
        entities: new Map([
          rowsOf('家庭', sizes.length),
          rowsOf('成员', people, members),
          rowsOf('收入项', incomes.at(-1) as number, incomes),
        ]),
      }
    })
}

function offsetsOf(counts: readonly number[]): Int32Array {
  const offsets = new Int32Array(counts.length + 1)
  for (const [k, count] of counts.entries()) offsets[k + 1] = (offsets[k] as number) + count
  return offsets
}

function columnOf(kind: string, rows: number, unknownOneIn: number, draw: (below: number) => number): Column {
  const values: Numbers =
    kind === 'flag' || kind === 'enum'
      ? new Uint8Array(rows)
      : kind === 'region'
        ? new Float64Array(rows)
        : new Int32Array(rows)
  for (let row = 0; row < rows; row++) values[row] = anyValue(kind, draw)
  return unknownOneIn === 0 ? { values } : { values, known: bitmap(rows, unknownOneIn, draw) }
}

function anyValue(kind: string, draw: (below: number) => number): number {
  switch (kind) {
    case 'flag':
      return draw(2)
    case 'enum':
      return draw(LABELS)
    case 'region':
      return [500101000000, 500101001000, 500101001002, 500102000000, 640100000000][draw(5)] as number
    case 'day':
      return 19_000 - draw(365 * 80)
    case 'month':
      return 24_250 - draw(60)
    case 'money':
      return draw(3) === 0 ? 0 : draw(200_000) - 30_000
    default:
      return draw(8)
  }
}

function bitmap(rows: number, unknownOneIn: number, draw: (below: number) => number): Uint8Array {
  const known = new Uint8Array((rows + 7) >> 3)
  for (let row = 0; row < rows; row++)
    if (draw(unknownOneIn) !== 0) known[row >> 3] = (known[row >> 3] as number) | (1 << (row & 7))
  return known
}
