import type { Layout } from '@doudi/policy-engine/batch'
import type { PopulationHeader } from '../file/header.ts'
import { openPopulation, type PopulationFile } from '../file/read.ts'
import { Comparison } from './comparison.ts'
import type { ComparisonPlan } from './comparisonPlan.ts'
import { emptyTotals, type Totals } from './totals.ts'

/** A share of a file's households, compared part by part. Everything in it may be sent to another thread. */
export interface Pass {
  readonly path: string
  readonly from: number
  readonly until: number
  readonly plan: ComparisonPlan
}

/** So many households are in memory at a time. */
const PART = 32_768

export function passFile({ path, from, until, plan }: Pass): Totals {
  const file = openPopulation(path)
  try {
    // Facts that no formula reads stay on the disk.
    const facts = plan.program.units.flatMap((unit) => unit.columns.map(({ fact }) => fact))
    const only = new Set(facts).add('认定地区')
    const comparison = new Comparison(plan)
    const totals = emptyTotals(plan.measured.length)
    for (let at = from; at < until; at += PART)
      comparison.add(totals, readPart(file, only, at, Math.min(until, at + PART)))
    return totals
  } finally {
    file.close()
  }
}

function readPart(file: PopulationFile, only: ReadonlySet<string>, from: number, until: number) {
  return file.readOver({ only, from, until })
}

/** The layout of a file without its rows. */
export function layoutOfHeader(header: PopulationHeader): Layout {
  const columns = header.entities.flatMap((entity) => entity.columns)
  // A column that is often unknown must not send every household to the explaining back-end.
  const manyUnknown = header.origin.unknownShare > 0.05
  return {
    columns: new Map(
      header.entities.flatMap((entity) => entity.columns.map(({ name, storage }) => [name, storage] as const)),
    ),
    constants: new Map(Object.entries(header.constants)),
    lists: new Set(header.entities.map(({ name }) => name)),
    sparse: new Set(manyUnknown ? columns.filter(({ known }) => known !== undefined).map(({ name }) => name) : []),
  }
}
