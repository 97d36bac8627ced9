import type { UsedParameter } from '@doudi/contract'
import type { Bearing } from '../explain/bearing.ts'
import { numberText } from '../explain/format.ts'
import type { Parameter } from '../rules.ts'
import type { Asked } from './asked.ts'

/** The figures of the packs that an answer and its amounts used, each with clause and first day. */
export function usedParameters(asked: Asked, bearings: readonly Bearing[]): UsedParameter[] {
  const ids = new Set(bearings.flatMap((bearing) => [...bearing.parameters]))
  return [...ids]
    .map((id) => asked.rules.parameters.get(id))
    .filter((parameter) => parameter !== undefined)
    .map((parameter) => describe(asked, parameter))
}

function describe({ clauseWords, rules }: Asked, parameter: Parameter): UsedParameter {
  const { id, name, status, jurisdiction, from, ref, note, revision } = parameter
  const value = parameter.bands
    ? parameter.bands
        .map((band) => `${band.atLeast}起 ${numberText(band.value, parameter.type, rules.enums)}`)
        .join('，')
    : parameter.value === undefined
      ? undefined
      : numberText(parameter.value, parameter.type, rules.enums)
  return {
    id,
    name,
    status,
    jurisdiction,
    ...(value !== undefined && { value }),
    ...(from && { from }),
    ...(ref && { clause: clauseWords(ref) }),
    ...(note && { note }),
    ...(revision && { revision }),
  }
}
