import { MOST_ROWS } from './aggregates.ts'
import { functionsOf } from './functions.ts'
import { markUnknown } from './masks.ts'
import { checkFigures, type ParameterTable } from './parameterTable.ts'
import type { BatchProgram, UnitArrays, UnitFunction } from './program.ts'
import type { EntityRows, Numbers, Storage, Table } from './table.ts'

export interface BatchResult {
  /** By name of the output, in the rows of its entity. Rows of routed households are not to be read. */
  readonly columns: ReadonlyMap<string, Numbers>
  /** Households whose answer needs the explaining back-end, ascending. */
  readonly routed: Int32Array
}

/** So many households pass through all units before the next: what is kept between units stays in the cache. */
const PIECE = 1024

/** Runs a program over a population. `reuse` gives the arrays of an earlier result of the same program and table. */
export function runBatch(
  program: BatchProgram,
  table: Table,
  figures: ParameterTable,
  reuse?: BatchResult,
): BatchResult {
  checkFigures(program, figures)
  const households = rowsOf(table, program.root).rows
  const jurisdiction = table.jurisdiction ?? new Uint16Array(households)
  checkJurisdictions(jurisdiction, figures.jurisdictions)
  const places = new Float64Array(figures.jurisdictions * program.placeWidth)
  const functions = functionsOf(program)
  functions.prepare(figures.values, places, figures.jurisdictions)
  const routed = new Uint8Array(households)
  markUnknown(program, table, routed)
  markPlaces(places, program.placeWidth, jurisdiction, routed)

  const columns = new Map<string, Numbers>()
  for (const { name, entity, storage } of program.outputs)
    columns.set(name, reuse?.columns.get(name) ?? arrayOf(storage, rowsOf(table, entity).rows))
  const most = new Map([...program.parents.keys()].map((e) => [e, mostRowsPerHousehold(program, table, e)]))
  const kept = roomForKept(program, Math.min(PIECE, households), most)
  const outputs = program.outputs.map((o) => columns.get(o.name) as Numbers)
  const units = program.units.map((unit, at) => ({
    run: functions.units[at] as UnitFunction,
    arrays: {
      columns: unit.columns.map(({ entity, fact }) => columnOf(table, entity, fact)),
      known: unit.columns.map(({ entity, fact, sparse }) => (sparse ? knownOf(table, entity, fact) : NOTHING)),
      imports: unit.imports.map((name) => kept.get(name) as Numbers),
      offsets: unit.entities.map((entity) => rowsOf(table, entity).offsets as Int32Array),
      scratch: unit.scratch.map((entity) => new Float64Array(most.get(entity) as number)),
      sinks: unit.sinks.map((s) => ('output' in s ? outputs[s.output] : kept.get(s.kept)) as Numbers),
      places,
      placeWidth: program.placeWidth,
      jurisdiction,
      jurisdictions: figures.jurisdictions,
      routed,
      bands: figures.bands,
      bandWidth: figures.bandWidth,
    } satisfies UnitArrays,
  }))
  for (let from = 0; from < households; from += PIECE) {
    const until = Math.min(households, from + PIECE)
    for (const { run, arrays } of units) run(arrays, from, until)
  }
  return { columns, routed: indicesOf(routed) }
}

function indicesOf(marks: Uint8Array): Int32Array {
  let count = 0
  for (let k = 0; k < marks.length; k++) count += marks[k] as number
  const indices = new Int32Array(count)
  let at = 0
  for (let k = 0; at < count; k++) if (marks[k] === 1) indices[at++] = k
  return indices
}

/** A jurisdiction whose own figures already leave the exact numbers answers nothing here. */
function markPlaces(places: Float64Array, width: number, jurisdiction: Uint16Array, routed: Uint8Array): void {
  let any = false
  for (let at = 0; at < places.length; at += width) any ||= places[at] !== 0
  if (!any) return
  for (let k = 0; k < jurisdiction.length; k++) if (places[(jurisdiction[k] as number) * width] !== 0) routed[k] = 1
}

function checkJurisdictions(jurisdiction: Uint16Array, count: number): void {
  let largest = -1
  for (let k = 0; k < jurisdiction.length; k++)
    if ((jurisdiction[k] as number) > largest) largest = jurisdiction[k] as number
  if (largest >= count) throw new RangeError(`jurisdiction ${largest} is not among the ${count} of the parameter table`)
}

function rowsOf(table: Table, entity: string): EntityRows {
  const rows = table.entities.get(entity)
  if (rows === undefined) throw new Error(`the table has no rows of ${entity}`)
  return rows
}

function columnOf(table: Table, entity: string, fact: string): Numbers {
  const column = rowsOf(table, entity).columns.get(fact)
  if (column === undefined) throw new Error(`the table has no column ${fact}`)
  return column.values
}

const rooms = new WeakMap<BatchProgram, Map<string, Numbers>>()

/** Arrays for what passes from unit to unit in one piece; a program keeps them from run to run. */
function roomForKept(
  program: BatchProgram,
  households: number,
  most: ReadonlyMap<string, number>,
): ReadonlyMap<string, Numbers> {
  const room = rooms.get(program) ?? new Map<string, Numbers>()
  rooms.set(program, room)
  for (const { variable, entity, storage } of program.kept.values()) {
    const rows = households * (most.get(entity) as number)
    if ((room.get(variable)?.length ?? -1) < rows) room.set(variable, arrayOf(storage, rows))
  }
  return room
}

const NOTHING = new Uint8Array(0)

/** A table may know all of a column that another one of the same layout does not. */
function knownOf(table: Table, entity: string, fact: string): Uint8Array {
  const { rows, columns } = rowsOf(table, entity)
  return columns.get(fact)?.known ?? new Uint8Array((rows + 7) >> 3).fill(255)
}

export function arrayOf(storage: Storage, length: number): Numbers {
  switch (storage) {
    case 'i32':
      return new Int32Array(length)
    case 'f64':
      return new Float64Array(length)
    case 'u8':
      return new Uint8Array(length)
    case 'u16':
      return new Uint16Array(length)
    case 'i16':
      return new Int16Array(length)
    case 'u32':
      return new Uint32Array(length)
  }
}

const measured = new WeakMap<Int32Array, number>()

/** True maximum of rows below one household; writes beyond an array's end would be lost without a word. */
function mostRowsPerHousehold(program: BatchProgram, table: Table, entity: string): number {
  const parent = program.parents.get(entity)
  if (parent === undefined) return 1
  const rows = table.entities.get(entity)
  if (rows?.offsets === undefined) return 0
  let most = measured.get(rows.offsets)
  if (most === undefined) {
    most = checkOffsets(entity, rows, rowsOf(table, parent).rows)
    measured.set(rows.offsets, most)
  }
  return most * mostRowsPerHousehold(program, table, parent)
}

function checkOffsets(entity: string, { offsets, rows }: EntityRows, parents: number): number {
  if (offsets === undefined || offsets.length !== parents + 1 || offsets[0] !== 0 || offsets[parents] !== rows)
    throw new RangeError(`the offsets of ${entity} do not lead from ${parents} parents to ${rows} rows`)
  let most = 0
  for (let k = 0; k < parents; k++) {
    const count = (offsets[k + 1] as number) - (offsets[k] as number)
    if (count < 0 || count > MOST_ROWS) throw new RangeError(`${entity}: ${count} rows below one parent`)
    if (count > most) most = count
  }
  return most
}
