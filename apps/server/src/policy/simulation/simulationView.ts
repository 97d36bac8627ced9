import { parseRegion, regionName } from '@doudi/domain'
import type { SimulatedGroup, SimulatedSide, Simulation } from '@doudi/population'

const yuan = (fen: number): number => Math.round(fen) / 100

function sideView({ monthlyCostFen, costFen, recipients }: SimulatedSide) {
  return {
    monthlyCost: yuan(monthlyCostFen),
    cost: Object.fromEntries(Object.entries(costFen).map(([id, fen]) => [id, yuan(fen)])),
    recipients,
  }
}

function groupView({ monthlyCostChangeFen, ...counts }: SimulatedGroup) {
  return { ...counts, costChange: yuan(monthlyCostChangeFen) }
}

/** A simulation as it crosses the wire: yuan a month, places with their names. */
export function simulationView(simulation: Simulation) {
  const { baseline, reform, monthlyCostChangeFen, byRegion, bySize, cliffs, milliseconds, ...counts } = simulation
  return {
    ...counts,
    baseline: sideView(baseline),
    reform: sideView(reform),
    monthlyCostChange: yuan(monthlyCostChangeFen),
    byRegion: byRegion.map(({ region, ...group }) => ({ code: region, name: placeName(region), ...groupView(group) })),
    bySize: bySize.map(({ size, ...group }) => ({ size, ...groupView(group) })),
    cliffs: cliffs.map(({ kind, text, lost, gained, households, lossFen }) => ({
      kind,
      text: text.zh,
      english: text.en,
      lost,
      gained,
      households,
      loss: yuan(lossFen),
    })),
    milliseconds: Math.round(milliseconds),
  }
}

/** Townships have no names here: the invented population gives them codes only. */
function placeName(code: string): string {
  const county = parseRegion(code.slice(0, 6))
  const name = county ? regionName(county) : code
  return code.length > 6 ? `${name} ${code.slice(6)}` : name
}
