import type { Payments } from './payments.ts'

/** Sums over some households; sums of parts of a population are added to those of the whole. */
export interface Totals {
  households: number
  routed: number
  explained: number
  undetermined: number
  winners: number
  losers: number
  entrants: number
  leavers: number
  readonly baseline: SideTotals
  readonly reform: SideTotals
  /** By region code as padded number, and by number of members. */
  readonly byRegion: Map<number, GroupTotals>
  readonly bySize: Map<number, GroupTotals>
  /** By programmes lost and gained: `lost * 2^16 + gained`, apart for the two ways a cliff is found. */
  readonly cliffs: Map<string, CliffTotals>
}

export interface SideTotals {
  /** Fen a month and receivers by programme. */
  cost: number[]
  receivers: number[]
}

export interface GroupTotals {
  households: number
  winners: number
  losers: number
  entrants: number
  leavers: number
  changeFen: number
}

/** `standard`: the total falls although figures rose. `income`: it falls by more than a small rise in income. */
export type CliffKind = 'standard' | 'income'

export interface CliffTotals {
  readonly kind: CliffKind
  readonly lost: number
  readonly gained: number
  households: number
  lossFen: number
}

export function emptyTotals(programmes: number): Totals {
  const side = (): SideTotals => ({
    cost: new Array<number>(programmes).fill(0),
    receivers: new Array<number>(programmes).fill(0),
  })
  return {
    households: 0,
    routed: 0,
    explained: 0,
    undetermined: 0,
    winners: 0,
    losers: 0,
    entrants: 0,
    leavers: 0,
    baseline: side(),
    reform: side(),
    byRegion: new Map(),
    bySize: new Map(),
    cliffs: new Map(),
  }
}

/** Adds the comparison of two sides over one table. `raised`: the reform only raises figures, so no loss is meant. */
export function addComparison(
  totals: Totals,
  baseline: Payments,
  reform: Payments,
  regions: ArrayLike<number> | undefined,
  members: Int32Array,
  raised: boolean,
): void {
  const households = baseline.total.length
  totals.households += households
  addSide(totals.baseline, baseline)
  addSide(totals.reform, reform)
  const regionOf = groupsBy(totals.byRegion)
  const sizeOf = groupsBy(totals.bySize)
  for (let at = 0; at < households; at++) {
    const before = baseline.total[at] ?? 0
    const after = reform.total[at] ?? 0
    const change = after - before
    if (Number.isNaN(change)) {
      totals.undetermined++
      continue
    }
    const region = regionOf(regions?.[at] ?? 0)
    const size = sizeOf((members[at + 1] ?? 0) - (members[at] ?? 0))
    region.households++
    size.households++
    if (change === 0) continue
    addToGroup(region, before, change)
    addToGroup(size, before, change)
    if (change > 0) totals.winners++
    else totals.losers++
    if (before === 0) totals.entrants++
    if (after === 0) totals.leavers++
    if (raised && change < 0) addCliff(totals, 'standard', baseline.paid[at] ?? 0, reform.paid[at] ?? 0, -change)
  }
}

/** Adds households whose payments fall by more than the step their income rose by. */
export function addIncomeCliffs(totals: Totals, before: Payments, after: Payments, stepFen: number): void {
  for (let at = 0; at < before.total.length; at++) {
    const loss = (before.total[at] ?? 0) - (after.total[at] ?? 0)
    if (loss > stepFen) addCliff(totals, 'income', before.paid[at] ?? 0, after.paid[at] ?? 0, loss)
  }
}

function addSide(side: SideTotals, payments: Payments): void {
  for (const [at, fen] of payments.cost.entries()) side.cost[at] = (side.cost[at] ?? 0) + fen
  for (const [at, count] of payments.receivers.entries()) side.receivers[at] = (side.receivers[at] ?? 0) + count
}

/** So many groups are found without a search; a power of two. */
const NEAR = 64

/** Finds the group of a key; a hash of the key is tried before the map, which is slow for region codes. */
function groupsBy(groups: Map<number, GroupTotals>): (key: number) => GroupTotals {
  const keys = new Float64Array(NEAR).fill(Number.NaN)
  const near: GroupTotals[] = []
  return (key) => {
    const place = (key ^ (key / 1000)) & (NEAR - 1)
    if (keys[place] === key) return near[place] as GroupTotals
    let group = groups.get(key)
    if (group === undefined) {
      group = { households: 0, winners: 0, losers: 0, entrants: 0, leavers: 0, changeFen: 0 }
      groups.set(key, group)
    }
    keys[place] = key
    near[place] = group
    return group
  }
}

function addToGroup(group: GroupTotals, before: number, change: number): void {
  group.changeFen += change
  if (change > 0) group.winners++
  else group.losers++
  if (before === 0) group.entrants++
  if (before + change === 0) group.leavers++
}

function addCliff(totals: Totals, kind: CliffKind, before: number, after: number, loss: number): void {
  const lost = before & ~after
  const gained = after & ~before
  const key = `${kind} ${lost} ${gained}`
  const cliff = totals.cliffs.get(key)
  if (cliff === undefined) totals.cliffs.set(key, { kind, lost, gained, households: 1, lossFen: loss })
  else {
    cliff.households++
    cliff.lossFen += loss
  }
}

/** Adds the sums of one part to another. */
export function merge(into: Totals, part: Totals): void {
  for (const key of [
    'households',
    'routed',
    'explained',
    'undetermined',
    'winners',
    'losers',
    'entrants',
    'leavers',
  ] as const)
    into[key] += part[key]
  for (const side of ['baseline', 'reform'] as const) {
    into[side].cost = into[side].cost.map((fen, at) => fen + (part[side].cost[at] ?? 0))
    into[side].receivers = into[side].receivers.map((count, at) => count + (part[side].receivers[at] ?? 0))
  }
  for (const by of ['byRegion', 'bySize'] as const)
    for (const [key, group] of part[by]) {
      const own = into[by].get(key) ?? { households: 0, winners: 0, losers: 0, entrants: 0, leavers: 0, changeFen: 0 }
      own.households += group.households
      own.winners += group.winners
      own.losers += group.losers
      own.entrants += group.entrants
      own.leavers += group.leavers
      own.changeFen += group.changeFen
      into[by].set(key, own)
    }
  for (const [key, cliff] of part.cliffs) {
    const own = into.cliffs.get(key)
    if (own === undefined) into.cliffs.set(key, { ...cliff })
    else {
      own.households += cliff.households
      own.lossFen += cliff.lossFen
    }
  }
}
