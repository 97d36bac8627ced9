import type { LeftOut, Measured } from './measured.ts'
import type { CliffTotals, GroupTotals, SideTotals, Totals } from './totals.ts'

/** Both languages, Chinese first on every screen. */
export interface Words {
  readonly zh: string
  readonly en: string
}

export interface SimulatedSide {
  readonly monthlyCostFen: number
  /** By programme: fen a month, and households or persons who receive it. */
  readonly costFen: Readonly<Record<string, number>>
  readonly recipients: Readonly<Record<string, number>>
}

export interface SimulatedGroup {
  readonly households: number
  readonly winners: number
  readonly losers: number
  readonly entrants: number
  readonly leavers: number
  readonly monthlyCostChangeFen: number
}

/** Households that lose where nobody was meant to: what they lost and what they got instead. */
export interface Cliff {
  /** `standard`: figures rose and the total fell. `income`: a small rise in income cost more than it brought. */
  readonly kind: 'standard' | 'income'
  readonly text: Words
  readonly lost: readonly string[]
  readonly gained: readonly string[]
  readonly households: number
  /** Fen a month of all of them together. */
  readonly lossFen: number
}

/** Baseline against reform over one population. All amounts are fen a month. */
export interface Simulation {
  readonly households: number
  readonly baseline: SimulatedSide
  readonly reform: SimulatedSide
  readonly winners: number
  readonly losers: number
  /** Households that get nothing before and something after, and the other way round. */
  readonly entrants: number
  readonly leavers: number
  readonly monthlyCostChangeFen: number
  readonly byRegion: readonly (SimulatedGroup & { readonly region: string })[]
  readonly bySize: readonly (SimulatedGroup & { readonly size: number })[]
  readonly cliffs: readonly Cliff[]
  /** Households whose answer needs the explaining back-end, how many it was asked for, and how many stay open on either side. */
  readonly routed: number
  readonly explained: number
  readonly undetermined: number
  /** Programmes that the rules leave open for too many households. */
  readonly leftOut: readonly LeftOut[]
  readonly milliseconds: number
}

/** Sums as a result: programmes by id, regions as codes, the largest losses first. */
export function resultOf(
  totals: Totals,
  measured: readonly Measured[],
  leftOut: readonly LeftOut[],
  milliseconds: number,
): Simulation {
  const baseline = sideOf(totals.baseline, measured)
  const reform = sideOf(totals.reform, measured)
  const { households, winners, losers, entrants, leavers, routed, explained, undetermined } = totals
  return {
    households,
    baseline,
    reform,
    winners,
    losers,
    entrants,
    leavers,
    monthlyCostChangeFen: reform.monthlyCostFen - baseline.monthlyCostFen,
    byRegion: [...totals.byRegion]
      .sort(([a], [b]) => a - b)
      .map(([region, group]) => ({ region: String(region).replace(/(?:000){1,2}$/, ''), ...groupOf(group) })),
    bySize: [...totals.bySize].sort(([a], [b]) => a - b).map(([size, group]) => ({ size, ...groupOf(group) })),
    cliffs: [...totals.cliffs.values()].sort((a, b) => b.lossFen - a.lossFen).map((cliff) => cliffOf(cliff, measured)),
    routed,
    explained,
    undetermined,
    leftOut,
    milliseconds,
  }
}

function sideOf({ cost, receivers }: SideTotals, measured: readonly Measured[]): SimulatedSide {
  const byId = (numbers: readonly number[]) => Object.fromEntries(measured.map(({ id }, at) => [id, numbers[at] ?? 0]))
  return { monthlyCostFen: cost.reduce((sum, fen) => sum + fen, 0), costFen: byId(cost), recipients: byId(receivers) }
}

function groupOf({ changeFen, ...counts }: GroupTotals): SimulatedGroup {
  return { ...counts, monthlyCostChangeFen: changeFen }
}

const RISE: Readonly<Record<CliffTotals['kind'], Words>> = {
  standard: { zh: '标准提高，待遇合计反而减少', en: 'figures rose and the total fell' },
  income: { zh: '收入略有增加，待遇减少得更多', en: 'a small rise in income cost more than it brought' },
}

function cliffOf({ kind, lost, gained, households, lossFen }: CliffTotals, measured: readonly Measured[]): Cliff {
  const named = (mask: number) => measured.filter((_, at) => (mask & (1 << at)) !== 0)
  const [gone, come] = [named(lost), named(gained)]
  const zh = [RISE[kind].zh]
  const en = [RISE[kind].en]
  if (gone.length > 0) {
    zh.push(`失去${gone.map(({ name }) => name).join('、')}`)
    en.push(`lost ${gone.map(({ id }) => id).join(', ')}`)
  }
  if (come.length > 0) {
    zh.push(`得到${come.map(({ name }) => name).join('、')}`)
    en.push(`gained ${come.map(({ id }) => id).join(', ')}`)
  }
  if (gone.length + come.length === 0) {
    zh.push('项目不变')
    en.push('the programmes stay')
  }
  return {
    kind,
    text: { zh: zh.join('：').replace('：得到', '，得到'), en: en.join(': ').replace(': gained', ', gained') },
    lost: gone.map(({ id }) => id),
    gained: come.map(({ id }) => id),
    households,
    lossFen,
  }
}
