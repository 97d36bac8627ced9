import type { FactCell, FactRow, ReadBehind } from '@doudi/policy-engine'
import { z } from 'zod'
import { labelOf } from './labels.ts'

/** A bound; null stands for no bound, which JSON cannot write. */
const bound = z.union([z.int(), z.number(), z.null()])

const plainCell = z.union([
  z.strictObject({ is: z.number(), from: z.enum(['assumed', 'held']).optional() }),
  z.strictObject({ atLeast: bound, atMost: bound, from: z.enum(['assumed', 'held']).optional() }),
])
type PlainCell = z.infer<typeof plainCell>

/** Facts as they stand in a certificate: by name, in the numbers that the rules read. */
export interface PlainFacts {
  /** 甲, 乙 …; absent for the household and for the rows of lists. */
  readonly of?: string | undefined
  readonly facts: Readonly<Record<string, PlainCell>>
  readonly lists?: Readonly<Record<string, readonly PlainFacts[] | 'unknown'>> | undefined
}

export const plainFacts: z.ZodType<PlainFacts> = z.lazy(() =>
  z.strictObject({
    of: z.string().max(4).optional(),
    facts: z.record(z.string(), plainCell),
    lists: z.record(z.string(), z.union([z.array(plainFacts), z.literal('unknown')])).optional(),
  }),
)

/**
 * The facts of a household with nothing in them but what some programmes read. Members go by labels in the order of the
 * sheet, places (`regions` are the facts that name one) are no finer than a county; `labels` says which id became which.
 */
export function maskFacts(
  sheet: FactRow,
  read: ReadBehind,
  regions: ReadonlySet<string>,
): { facts: PlainFacts; labels: Map<string, string> } {
  const labels = new Map<string, string>()
  const plain = (row: FactRow): PlainFacts => {
    if (row.id !== '') labels.set(row.id, labels.get(row.id) ?? labelOf(labels.size))
    const of = labels.get(row.id)
    const facts = [...row.facts].filter(([name]) => read.facts.has(name))
    const lists = [...row.lists].filter(([entity]) => read.entities.has(entity))
    return {
      ...(of !== undefined && { of }),
      facts: Object.fromEntries(
        facts.map(([name, cell]) => [name, plainCellOf(regions.has(name) ? inCounty(cell) : cell)]),
      ),
      ...(lists.length > 0 && {
        lists: Object.fromEntries(
          lists.map(([entity, rows]) => [entity, rows === 'unknown' ? rows : rows.map((each) => plain(each))]),
        ),
      }),
    }
  }
  return { facts: plain(sheet), labels }
}

/** The same facts as the engine reads them. */
export function factRowOf({ of, facts, lists }: PlainFacts): FactRow {
  return {
    id: of ?? '',
    facts: new Map(Object.entries(facts).map(([name, cell]) => [name, factCellOf(cell)])),
    lists: new Map(
      Object.entries(lists ?? {}).map(([entity, rows]) => [
        entity,
        rows === 'unknown' ? rows : rows.map((row) => factRowOf(row)),
      ]),
    ),
  }
}

/** The last six of twelve digits say township and village. */
const BELOW_COUNTY = 1_000_000

function inCounty({ atLeast, atMost, from }: FactCell): FactCell {
  const first = Math.floor(atLeast / BELOW_COUNTY) * BELOW_COUNTY
  return { atLeast: first, atMost: Math.floor(atMost / BELOW_COUNTY) * BELOW_COUNTY + BELOW_COUNTY - 1, from }
}

function plainCellOf({ atLeast, atMost, from }: FactCell): PlainCell {
  const how = from === 'stated' ? {} : { from }
  if (atLeast === atMost) return { is: atLeast, ...how }
  const written = (value: number) => (Number.isFinite(value) ? value : null)
  return { atLeast: written(atLeast), atMost: written(atMost), ...how }
}

function factCellOf(cell: PlainCell): FactCell {
  const from = cell.from ?? 'stated'
  if ('is' in cell) return { atLeast: cell.is, atMost: cell.is, from }
  return { atLeast: cell.atLeast ?? Number.NEGATIVE_INFINITY, atMost: cell.atMost ?? Number.POSITIVE_INFINITY, from }
}
