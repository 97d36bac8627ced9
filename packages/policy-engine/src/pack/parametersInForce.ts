import { type Day, printDay } from '@doudi/domain'
import type { Parameter } from '../rules.ts'
import type { Pack, PackSet, ParameterShape, ParameterValue } from './pack.ts'
import type { RulesRequest } from './request.ts'

const UNITS: Record<string, string> = {
  money: '元',
  share: '倍',
  count: '',
  flag: '',
  day: '',
  month: '',
  enum: '',
  region: '',
  any: '',
}

/** Every parameter that the chain of packs declares, with the value that holds there on that day, or unset. */
export function resolveParameters(set: PackSet, packs: readonly Pack[], request: RulesRequest): Map<string, Parameter> {
  const chain = new Set(packs.map((pack) => pack.id))
  const parameters = new Map<string, Parameter>()
  for (const shape of set.parameters.values()) {
    if (!chain.has(shape.pack)) continue
    const override = request.overrides?.get(shape.id)
    const base = {
      id: shape.id,
      name: shape.name,
      type: shape.type,
      unit: UNITS[shape.type.kind] ?? '',
      knownBy: shape.knownBy,
    }
    if (override) {
      const { value, bands, by } = override
      parameters.set(shape.id, {
        ...base,
        status: by,
        jurisdiction: request.jurisdiction,
        ...(value !== undefined && { value }),
        ...(bands && { bands }),
      })
      continue
    }
    const chosen = choose(shape, set.values.get(shape.id) ?? [], chain, request)
    if (!chosen) {
      parameters.set(shape.id, { ...base, status: 'unset', jurisdiction: '' })
      continue
    }
    const { value, bands, status, reading, ref, note, jurisdiction, from, revision } = chosen
    parameters.set(shape.id, {
      ...base,
      status,
      jurisdiction,
      from: printDay(from as Day),
      ...(value !== undefined && { value }),
      ...(bands && { bands }),
      ...(reading && { reading }),
      ...(ref && { ref }),
      ...(note && { note }),
      ...(revision && { revision }),
    })
  }
  return parameters
}

/**
 * Of one pack's values the last that has begun, if its own end is not past. A value ends where the next begins only
 * for those who know the next.
 */
function lastBegun(values: readonly ParameterValue[], day: number): ParameterValue | undefined {
  const begun = values.filter((value) => value.from <= day)
  const last = begun.reduce<ParameterValue | undefined>(
    (latest, value) => (!latest || value.from > latest.from ? value : latest),
    undefined,
  )
  return last && day < last.ends ? last : undefined
}

/** Nearest level first (or the latest, or the highest figure), among the values in force and known by then. */
function choose(
  shape: ParameterShape,
  values: readonly ParameterValue[],
  chain: ReadonlySet<string>,
  request: RulesRequest,
): ParameterValue | undefined {
  const known = request.known
  const byPack = new Map<string, ParameterValue[]>()
  for (const value of values) {
    if (chain.has(value.pack) && (known === undefined || value.published <= known))
      byPack.set(value.pack, [...(byPack.get(value.pack) ?? []), value])
  }
  const holding = [...byPack.values()].map((own) => lastBegun(own, request.on)).filter((value) => value !== undefined)
  const nearestFirst = holding.sort((a, b) => b.jurisdiction.length - a.jurisdiction.length)
  if (shape.inherit === 'latest')
    return nearestFirst.reduce<ParameterValue | undefined>(
      (best, value) => (!best || value.from > best.from ? value : best),
      undefined,
    )
  if (shape.inherit === 'max')
    return nearestFirst.reduce<ParameterValue | undefined>(
      (best, value) => (!best || (value.value ?? -1) > (best.value ?? -1) ? value : best),
      undefined,
    )
  return nearestFirst[0]
}
