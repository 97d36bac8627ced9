import { levelsOf, parseRegion, type Region } from '@doudi/domain'
import type { Programme, Rules, Variable } from '../rules.ts'
import { holdingOn } from './dates.ts'
import { inOrder } from './order.ts'
import { overlaid, type Pick } from './overlay.ts'
import { holdsIn, type Pack, type PackSet, type VariableShape, type Version } from './pack.ts'
import { resolveParameters } from './parametersInForce.ts'
import { readProgramme } from './programmesInForce.ts'
import type { RulesRequest } from './request.ts'

/** The packs that hold in a region, from the nation down. */
export function packsFor(set: PackSet, jurisdiction: string): Pack[] {
  const region = parseRegion(jurisdiction)
  const code = region ? (levelsOf(region).at(-1) as Region) : jurisdiction
  return set.packs.filter((pack) => holdsIn(pack.jurisdiction, code))
}

/** What does not depend on figures: kept for each chain of packs, by the day and by the versions in force. */
interface Folded {
  readonly programmes: readonly Programme[]
  readonly byDay: Map<number, Formulas>
  readonly byVersions: Map<string, Formulas>
}

interface Formulas {
  readonly key: string
  readonly variables: readonly Variable[]
}

/** Days, and sets of formulas, kept for one chain before starting afresh: a registry and its simulations ask for many. */
const MOST_KEPT = 1000

const foldedOf = new WeakMap<PackSet, Map<string, Folded>>()

/** The rules in force for a place and a day. Formulas are folded once for each set of versions; figures are looked up anew. */
export function resolveRules(set: PackSet, request: RulesRequest): Rules {
  const packs = packsFor(set, request.jurisdiction)
  const folded = foldedFor(set, packs)
  const { key, variables } = request.formulas ? fold(set, packs, request, folded) : onDay(set, packs, request, folded)
  return {
    jurisdiction: request.jurisdiction,
    on: request.on,
    formulaKey: key,
    entities: set.shapes.entities,
    enums: set.shapes.enums,
    facts: set.shapes.facts,
    variables,
    parameters: resolveParameters(set, packs, request),
    programmes: folded.programmes,
  }
}

function foldedFor(set: PackSet, packs: readonly Pack[]): Folded {
  const chains = foldedOf.get(set) ?? new Map<string, Folded>()
  foldedOf.set(set, chains)
  const chain = packs.map((pack) => pack.id).join('/')
  let folded = chains.get(chain)
  if (!folded) {
    const programmes = packs.flatMap((pack) =>
      pack.programmes.map((raw) => readProgramme(raw, set.programmeWarnings.get(raw.id) ?? [])),
    )
    folded = { programmes, byDay: new Map(), byVersions: new Map() }
    chains.set(chain, folded)
  }
  return folded
}

function onDay(set: PackSet, packs: readonly Pack[], request: RulesRequest, folded: Folded): Formulas {
  const known = folded.byDay.get(request.on)
  if (known) return known
  if (folded.byDay.size >= MOST_KEPT) folded.byDay.clear()
  const formulas = fold(set, packs, request, folded)
  folded.byDay.set(request.on, formulas)
  return formulas
}

function fold(set: PackSet, packs: readonly Pack[], request: RulesRequest, { byVersions }: Folded): Formulas {
  const chain = new Set(packs.map((pack) => pack.id))
  const chosen = [...set.variables.values()]
    .map((shape) => ({ shape, picks: pick(shape, chain, request.on) }))
    .filter((one): one is { shape: VariableShape; picks: [Pick, ...Pick[]] } => one.picks.length > 0)
  const versions = chosen
    .map(({ picks }) => picks.map(({ layer, version }) => layer.versions.indexOf(version as Version)).join('.'))
    .join(',')
  const reform = [...(request.formulas ?? [])].map(([name, { source }]) => `${name}=${source}`).join(';')
  const key = `${[...chain].join('/')}|${versions}|${reform}`
  const known = byVersions.get(key)
  if (known) return known
  const variables = inOrder(
    new Map(chosen.map(({ shape, picks }) => [shape.name, overlaid(shape, picks, request.formulas?.get(shape.name))])),
  )
  const formulas = { key, variables }
  if (byVersions.size >= MOST_KEPT) byVersions.clear()
  byVersions.set(key, formulas)
  return formulas
}

/** The layers of the chain that speak on the day, from the nation down. */
function pick(shape: VariableShape, chain: ReadonlySet<string>, on: number): Pick[] {
  const layers = shape.layers.filter((layer) => chain.has(layer.pack))
  return layers.flatMap((layer, index): Pick[] => {
    const version = holdingOn(layer.versions, on)
    if (version) return [{ layer, version }]
    return index === 0 ? [{ layer }] : []
  })
}
