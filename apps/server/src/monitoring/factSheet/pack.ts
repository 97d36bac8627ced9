import type { FactRow } from '@doudi/policy-engine'
import type { SheetShape } from './shape.ts'

/** Marks a fact that is not known although a row that says nothing would have it. */
export const NOT_KNOWN = 0x80
/** Marks a list that is itself not known. */
export const LIST_UNKNOWN = 255
const MOST_ROWS = 254
const INT32 = 2 ** 31

/**
 * The facts of a household in bytes: length, how many rows of each entity, then row by row what differs from the
 * ordinary. Known numbers only: a range is packed as not known, and so sends its household to full determination.
 * Undefined where a household is larger than the format: it is then always determined in full.
 */
export function packSheet(shape: SheetShape, sheet: FactRow): Buffer | undefined {
  const counts = new Array<number>(shape.entities.length).fill(0)
  const bytes: number[] = []
  putRow(0, sheet)
  const header = 2 + shape.entities.length
  if (counts.some((count) => count > MOST_ROWS) || bytes.length + header > 0xffff) return undefined
  const packed = Buffer.alloc(header + bytes.length)
  packed.writeUInt16LE(packed.length, 0)
  packed.set(counts, 2)
  packed.set(bytes, header)
  return packed

  function putRow(at: number, row: FactRow): void {
    const entity = shape.entities[at] as SheetShape['entities'][number]
    counts[at] = (counts[at] as number) + 1
    const lengthAt = bytes.push(0) - 1
    let told = 0
    for (const [place, { name, region, ordinary }] of entity.facts.entries()) {
      const value = numberOf(row.facts.get(name), region)
      if (value === ordinary) continue
      told += 1
      if (value === undefined) bytes.push(place | NOT_KNOWN)
      else {
        bytes.push(place)
        if (region) for (let shift = 0; shift < 6; shift += 1) bytes.push(Math.floor(value / 256 ** shift) % 256)
        else putVarint(bytes, value)
      }
    }
    bytes[lengthAt] = told
    for (const child of entity.children) {
      const list = row.lists.get((shape.entities[child] as SheetShape['entities'][number]).name) ?? []
      bytes.push(list === 'unknown' ? LIST_UNKNOWN : Math.min(list.length, MOST_ROWS))
      if (list !== 'unknown') for (const each of list) putRow(child, each)
    }
  }
}

/** The one number that a cell holds; a region that is a padded prefix holds that. */
function numberOf(cell: { atLeast: number; atMost: number } | undefined, region: boolean): number | undefined {
  if (cell === undefined) return undefined
  const { atLeast, atMost } = cell
  if (!region) return atLeast === atMost && Math.abs(atLeast) < INT32 ? atLeast : undefined
  const below = atLeast % 1e6 === 0 ? 1e6 : atLeast % 1e3 === 0 ? 1e3 : 1
  return atMost === atLeast + below - 1 ? atLeast : undefined
}

/** Seven bits at a time, the sign in the lowest: small numbers take one byte. */
function putVarint(bytes: number[], value: number): void {
  let rest = value < 0 ? -value * 2 - 1 : value * 2
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}
