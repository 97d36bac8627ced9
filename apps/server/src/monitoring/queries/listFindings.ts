import { type Day, printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { headsOf, householdsNamed, namesOf, namesOfRegions } from '../../registry/index.ts'
import { LISTS, type ListName } from '../domain/lists.ts'
import { refuse } from '../problems.ts'
import { countLines, type ListLine, listLines, type Mark, SORTS, type Sort } from '../sql/lists.ts'

/** A place by its code: county, township or village. */
export const place = () => z.string().regex(/^(\d{6}|\d{9}|\d{12})$/)

const asked = {
  list: z.enum(LISTS),
  region: place().optional().describe('County, township or village; absent: the whole county.'),
  programme: z.string().max(40).optional(),
  sort: z.enum(SORTS).default('village'),
  after: z.string().max(200).optional().describe('The page mark of the page before.'),
  most: z.coerce.number().int().min(1).max(200).default(50),
}

/** One of the lists, a page at a time: who, where, which programme, how much, why with the clause, and since when. */
export const listFindings = defineQuery({
  name: 'monitoring.list-findings',
  permission: 'registry.read-lists',
  input: z.strictObject(asked),
  run: (context, input) => pageOf(context, input, undefined),
})

/** The same for households with a member of such a name; the text travels in the body: it is private. */
export const findInList = defineQuery({
  name: 'monitoring.find-in-list',
  permission: 'registry.read-lists',
  input: z.strictObject({
    ...asked,
    q: z.string().trim().min(1).max(40).describe('Part of a name, pinyin or initials of a member.'),
  }),
  async run(context, { q, ...input }) {
    const { tx, county, today } = context
    return pageOf(context, input, await householdsNamed(tx, county, q, printDay(today)))
  },
})

interface Asked {
  readonly list: ListName
  readonly region?: string | undefined
  readonly programme?: string | undefined
  readonly sort: Sort
  readonly after?: string | undefined
  readonly most: number
}

async function pageOf(
  { tx, county, today }: { tx: Tx; county: string; today: Day },
  { list, region = county, programme, sort, after, most }: Asked,
  households: readonly string[] | undefined,
) {
  const filter = { list, programme, households, ...rangeOfPrefix(region) }
  const lines = await listLines(tx, county, filter, { sort, after: after ? readMark(after, sort) : undefined, most })
  const last = lines.at(-1)
  return {
    list,
    sort,
    rows: await shown(tx, county, printDay(today), lines),
    counts: await countLines(tx, county, filter),
    next: last && lines.length === most ? writeMark({ key: last.key, id: last.id }, sort) : null,
  }
}

/** Lines with the names of people and places. Numbers are not among them: a list needs none. */
async function shown(tx: Tx, county: string, on: string, lines: readonly ListLine[]) {
  const heads = await headsOf(tx, county, [...new Set(lines.map(({ household_id }) => household_id))], on)
  const people = lines.flatMap(({ person_id }) => person_id ?? [])
  const names = await namesOf(tx, county, people)
  const places = await namesOfRegions(
    tx,
    lines.flatMap(({ region }) => [region, region.slice(0, 9)]),
  )
  return lines.map((line) => ({
    finding: line.id,
    household: line.household_id,
    head: heads.get(line.household_id)?.name ?? null,
    members: heads.get(line.household_id)?.members ?? 0,
    person: line.person_id,
    name: line.person_id ? (names.get(line.person_id) ?? null) : null,
    village: line.region,
    villageName: places.get(line.region) ?? null,
    townshipName: places.get(line.region.slice(0, 9)) ?? null,
    programme: line.programme,
    since: line.since,
    answer: line.answer,
    change: line.change,
    amountFen: line.amount_fen,
    receivingFen: line.receiving_fen,
    distanceFen: line.distance_fen,
    leftOn: line.left_on,
    leftBecause: line.left_because,
    said: line.said,
  }))
}

function writeMark({ key, id }: Mark, sort: string): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url')
}

const SHAPES = { village: /^\d{12}$/, since: /^\d{4}-\d\d-\d\d$/, amount: /^-?\d{1,15}$/ }

/** Refuses a mark of another order, and anything that is no mark. */
function readMark(text: string, sort: (typeof SORTS)[number]): Mark {
  try {
    const [of, key, id] = z
      .tuple([z.string(), z.string(), z.uuid()])
      .parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    if (of === sort && SHAPES[sort].test(key)) return { key, id }
  } catch {
    // told below: what was sent is no page mark
  }
  throw refuse('monitoring.cursor-unknown', {}, 'after')
}
