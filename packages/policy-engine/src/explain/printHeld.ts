import type { PackSet, ParameterValue } from '../pack/pack.ts'
import { numberText } from './format.ts'

/** A parameter's value as printed with its unit; undefined while it is unset. */
export function printHeld(
  set: PackSet,
  id: string,
  { value, bands }: Pick<ParameterValue, 'value' | 'bands'>,
): string | undefined {
  const shape = set.parameters.get(id)
  if (!shape) return undefined
  if (bands)
    return bands.map((band) => `${band.atLeast} 起 ${numberText(band.value, shape.type, set.shapes.enums)}`).join('，')
  return value === undefined ? undefined : numberText(value, shape.type, set.shapes.enums)
}
