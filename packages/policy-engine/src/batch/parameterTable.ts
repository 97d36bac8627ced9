import type { Rules } from '../rules.ts'
import type { BatchProgram } from './program.ts'

/** The figures of many jurisdictions, as a program reads them. Unset is NaN. */
export interface ParameterTable {
  readonly jurisdictions: number
  /** Row by jurisdiction, column by `program.parameters`. */
  readonly values: Float64Array
  /** By `program.bands`, then by jurisdiction: `bandWidth` pairs (from, value), the rest (+∞, 0). */
  readonly bands: Float64Array
  readonly bandWidth: number
}

type Figures = Rules['parameters']

/** Lays the figures of each jurisdiction out for a program; the order is that of `Table.jurisdiction`. */
export function parameterTable(program: BatchProgram, places: readonly Figures[]): ParameterTable {
  const width = program.parameters.length
  const values = new Float64Array(places.length * width)
  for (const [j, figures] of places.entries())
    for (const [k, { id }] of program.parameters.entries()) values[j * width + k] = figures.get(id)?.value ?? Number.NaN
  const bandWidth = Math.max(1, ...places.flatMap((f) => program.bands.map(({ id }) => f.get(id)?.bands?.length ?? 1)))
  const bands = new Float64Array(program.bands.length * places.length * 2 * bandWidth)
  let at = 0
  for (const { id } of program.bands) {
    for (const figures of places) {
      const list = figures.get(id)?.bands ?? [{ atLeast: Number.NEGATIVE_INFINITY, value: Number.NaN }]
      for (let k = 0; k < bandWidth; k++) {
        bands[at++] = list[k]?.atLeast ?? Number.POSITIVE_INFINITY
        bands[at++] = list[k]?.value ?? 0
      }
    }
  }
  return { jurisdictions: places.length, values, bands, bandWidth }
}

/** Refuses figures that the compiled code does not expect: outside the bounds it was proven for, or unset unannounced. */
export function checkFigures(program: BatchProgram, table: ParameterTable): void {
  const width = program.parameters.length
  if (table.values.length !== width * table.jurisdictions)
    throw new RangeError(
      `the parameter table holds ${table.values.length} figures, not ${table.jurisdictions} × ${width}`,
    )
  for (const [k, { id, lo, hi, nullable }] of program.parameters.entries()) {
    for (let at = k; at < table.values.length; at += width) {
      const value = table.values[at] as number
      const fits = Number.isNaN(value) ? nullable : Number.isInteger(value) && value >= lo && value <= hi
      if (!fits) throw new RangeError(`${id} is ${value} for jurisdiction ${(at - k) / width}`)
    }
  }
  const size = table.jurisdictions * 2 * table.bandWidth
  for (const [k, { id, nullable }] of program.bands.entries()) {
    const unset = table.bands.subarray(k * size, (k + 1) * size).some(Number.isNaN)
    if (unset && !nullable) throw new RangeError(`${id} is unset for some jurisdiction`)
  }
}
