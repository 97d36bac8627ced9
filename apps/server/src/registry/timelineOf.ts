import type { Tx } from '../platform/db/index.ts'
import { listFacts } from './sql/circumstances.ts'
import { listEverMembers, readHistory } from './sql/timeline.ts'

/** One thing that was known, received, decided or done, on the day it speaks of. */
export interface TimelineEntry {
  readonly on: string
  readonly until: string | null
  /** What kind of thing: member, village, link, fact, withdrawal, roll, hukou, correction, merge. */
  readonly what: string
  readonly person: string | null
  /** Codes and values to be put into words by the screen. */
  readonly said: Readonly<Record<string, unknown>>
}

const AHEAD_MS = 8 * 3_600_000
const dayIn = (at: Date) => new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 10)

/** Everything the registry knows of a household, in the order of days. Other slices lay theirs beside it. */
export async function timelineOf(tx: Tx, county: string, household: string): Promise<TimelineEntry[]> {
  const people = await listEverMembers(tx, county, household)
  const history = await readHistory(tx, county, household, people)
  const facts = await listFacts(tx, county, { people, household })
  const entries: TimelineEntry[] = [
    ...facts.map((row) => entry('fact', row, row.person_id, factSaid(row))),
    ...history.memberships.map((row) =>
      entry('member', row, row.person_id, {
        relation: row.relation,
        joined: row.joined_because,
        left: row.left_because,
      }),
    ),
    ...history.stays.map((row) => entry('village', row, null, { region: row.region })),
    ...history.hukou.map((row) =>
      entry('hukou', row, row.person_id, { place: row.place, bookletHead: row.booklet_head_id }),
    ),
    ...history.enrolments.map((row) => entry('roll', row, row.person_id, enrolmentSaid(row))),
    ...history.links.map(({ happened_on, kind, from_household_id, to_household_id, because }) => ({
      on: happened_on,
      until: null,
      what: 'link',
      person: null,
      said: { kind, from: from_household_id, to: to_household_id, because },
    })),
    ...history.corrections.map(({ corrected_at, person_id, field, earlier, because }) => ({
      on: dayIn(corrected_at),
      until: null,
      what: 'correction',
      person: person_id,
      said: { field, earlier, because },
    })),
    ...history.merges.map(({ proposed_at, kept_id, folded_id, because, confirmed_at, undone_at }) => ({
      on: dayIn(proposed_at),
      until: undone_at && dayIn(undone_at),
      what: 'merge',
      person: kept_id,
      said: { folded: folded_id, because, confirmed: confirmed_at && dayIn(confirmed_at) },
    })),
  ]
  return entries.sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
}

interface Dated {
  readonly holds_from: string
  readonly holds_until: string | null
}

function entry(what: string, { holds_from, holds_until }: Dated, person: string | null, said: object): TimelineEntry {
  return { on: holds_from, until: holds_until, what, person, said: { ...said } }
}

function factSaid(row: Awaited<ReturnType<typeof listFacts>>[number]): object {
  const {
    id,
    kind,
    part,
    value,
    source,
    learned_on: learnedOn,
    evidence,
    withdrawn_at,
    withdrawn_because,
    replaced_by,
  } = row
  const withdrawn = withdrawn_at ? { on: dayIn(withdrawn_at), because: withdrawn_because, instead: replaced_by } : null
  return { id, kind, part, value, source, learnedOn, evidence, withdrawn }
}

function enrolmentSaid(row: {
  id: string
  roll: string
  category: string | null
  monthly_fen: number | null
  entered_because: string
  left_because: string | null
}): object {
  const { id, roll, category, monthly_fen: monthlyFen, entered_because: entered, left_because: left } = row
  return { id, roll, category, monthlyFen, entered, left }
}
