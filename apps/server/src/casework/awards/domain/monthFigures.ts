/** What an award gave on the first day of a month. */
export interface Stood {
  readonly monthlyFen: number
  readonly persons: number
  readonly suspended: boolean
}

/** An award in the month before and in this one; null: it did not stand. */
export interface InTwoMonths {
  readonly award: string
  readonly programme: string
  readonly township: string
  /** The award it carries on, when it takes the place of another. */
  readonly continues: string | null
  readonly last: Stood | null
  readonly now: Stood | null
  /** Why it began, ended or changed: a code, for the counts by reason. */
  readonly reason: string
}

/** Households (awards), people and sums per month in fen. */
export interface Figures {
  readonly households: number
  readonly persons: number
  readonly fen: number
}

/** The change of a month in one programme and township: last + begun − ended ± changed = now, in every column. */
export interface MonthLine {
  readonly programme: string
  readonly township: string
  readonly last: Figures
  readonly begun: Figures
  readonly ended: Figures
  readonly increased: Figures
  readonly reduced: Figures
  readonly now: Figures
  readonly suspended: number
  readonly reasons: readonly {
    readonly kind: 'begun' | 'ended' | 'increased' | 'reduced'
    readonly reason: string
    readonly figures: Figures
  }[]
}

const NONE: Figures = { households: 0, persons: 0, fen: 0 }
const of = (stood: Stood): Figures => ({ households: 1, persons: stood.persons, fen: stood.monthlyFen })
const plus = (one: Figures, other: Figures, sign = 1): Figures => ({
  households: one.households + sign * other.households,
  persons: one.persons + sign * other.persons,
  fen: one.fen + sign * other.fen,
})

type Kind = 'begun' | 'ended' | 'increased' | 'reduced'

/** Where a change of sum or people belongs: what becomes less, else what becomes more; undefined: nothing changed. */
function kindOf(change: Figures): 'increased' | 'reduced' | undefined {
  if (change.fen === 0 && change.persons === 0) return undefined
  return change.fen < 0 || (change.fen === 0 && change.persons < 0) ? 'reduced' : 'increased'
}

/**
 * The change of a month. An award that carries on another of the same programme and township is neither new nor is the other ended: the two are
 * one, with whatever changed between them.
 */
export function monthFigures(awards: readonly InTwoMonths[]): MonthLine[] {
  const joined = joinContinued(awards)
  const lines = Map.groupBy(joined, ({ programme, township }) => `${programme}\n${township}`)
  return [...lines.values()]
    .map(lineOf)
    .toSorted((one, other) => (one.programme + one.township < other.programme + other.township ? -1 : 1))
}

function joinContinued(awards: readonly InTwoMonths[]): InTwoMonths[] {
  const byId = new Map(awards.map((award) => [award.award, award]))
  const carried = new Set<string>()
  const joined = awards.map((award) => {
    const before = award.continues === null ? undefined : byId.get(award.continues)
    const same = before?.programme === award.programme && before.township === award.township
    if (
      !before ||
      !same ||
      award.last !== null ||
      before.last === null ||
      before.now !== null ||
      carried.has(before.award)
    )
      return award
    carried.add(before.award)
    return { ...award, last: before.last }
  })
  return joined.filter(({ award }) => !carried.has(award))
}

function lineOf(awards: readonly InTwoMonths[]): MonthLine {
  const sums: Record<'last' | 'now' | Kind, Figures> = {
    last: NONE,
    begun: NONE,
    ended: NONE,
    increased: NONE,
    reduced: NONE,
    now: NONE,
  }
  const reasons = new Map<string, { kind: Kind; reason: string; figures: Figures }>()
  const note = (kind: Kind, reason: string, figures: Figures) => {
    sums[kind] = plus(sums[kind], figures)
    const before = reasons.get(`${kind}\n${reason}`)?.figures ?? NONE
    reasons.set(`${kind}\n${reason}`, { kind, reason, figures: plus(before, figures) })
  }
  for (const { last, now, reason } of awards) {
    if (last) sums.last = plus(sums.last, of(last))
    if (now) sums.now = plus(sums.now, of(now))
    if (now && !last) note('begun', reason, of(now))
    else if (last && !now) note('ended', reason, of(last))
    else if (last && now) {
      const change = plus(of(now), of(last), -1)
      const kind = kindOf(change)
      if (kind) note(kind, reason, change)
    }
  }
  const [first] = awards
  return {
    programme: first?.programme ?? '',
    township: first?.township ?? '',
    ...sums,
    suspended: awards.filter(({ now }) => now?.suspended).length,
    reasons: [...reasons.values()],
  }
}
