import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Day } from '@doudi/domain'
import { type PackSet, type Rules, resolveRules } from '@doudi/policy-engine'
import {
  type BatchProgram,
  type BatchResult,
  compileBatch,
  type OutputRequest,
  type ParameterTable,
  parameterTable,
  runBatch,
  type Storage,
  type Table,
} from '@doudi/policy-engine/batch'
import { INCOME, PEOPLE, STANDARD } from '../judge.ts'
import { programmesSetHere } from '../setHere.ts'
import { DAY_OF_CASE, type SheetShape, shapeOf } from './shape.ts'
import { Unpacker } from './unpack.ts'

/** A watched programme as the batch gives it out. */
export interface BatchProgramme {
  readonly id: string
  readonly ofMembers: boolean
  readonly answer: string
  readonly monthly: string | undefined
  /** The fact that says that it is in payment. */
  readonly receiving: string | undefined
}

/** Everything to judge packed sheets of one county on one day. */
export interface CountyProgram {
  readonly rules: Rules
  readonly shape: SheetShape
  /** Tells these rules, and this way of packing, from all others. */
  readonly kind: { readonly format: number; readonly rules: number }
  readonly programmes: readonly BatchProgramme[]
  readonly member: string
  readonly root: string
  run(sheets: Uint8Array, households: number): { readonly table: Table; readonly result: BatchResult }
}

/** No list asks how much a household would draw in its grace. */
const WITHOUT_AMOUNT = new Set(['gradualExit'])
/** Hardship by expenditure is found on application: silence about expenditure must not send everybody away. */
const NOT_IN_BATCH = new Set(['rigidExpenditureHousehold'])

interface Kept {
  readonly set: PackSet
  readonly county: string
  readonly on: Day
  readonly program: Promise<CountyProgram>
}

/** A night asks for one piece by piece; a change of standards meanwhile for two or three more. */
const MOST_KEPT = 4
let kept: readonly Kept[] = []

/** The program of a county for a day; the last few are kept. */
export function programFor(set: PackSet, county: string, on: Day): Promise<CountyProgram> {
  const known = kept.find((one) => one.set === set && one.county === county && one.on === on)
  const program = known?.program ?? compileFor(set, county, on)
  const others = kept.filter((one) => one !== known)
  kept = [{ set, county, on, program }, ...others].slice(0, MOST_KEPT)
  return program
}

/** Each part of it takes tens of milliseconds, so it gives way between them. */
async function compileFor(set: PackSet, county: string, on: Day): Promise<CountyProgram> {
  const rules = resolveRules(set, { jurisdiction: county, on })
  await setImmediate()
  const shape = shapeOf(set.shapes)
  const here = programmesSetHere(rules)
  await setImmediate()
  const watched = rules.programmes.filter(({ id }) => here.has(id) && !NOT_IN_BATCH.has(id))
  const root = (shape.entities[0] as SheetShape['entities'][number]).name
  const programmes = watched.map(({ id, entity, answer, amounts }): BatchProgramme => {
    const receiving = [...rules.facts.values()].find(({ code }) => code === `receiving.${id}`)?.name
    const monthly = WITHOUT_AMOUNT.has(id) ? undefined : amounts['monthly']
    return { id, ofMembers: entity !== root, answer, monthly, receiving }
  })
  const outputs: OutputRequest[] = [INCOME, STANDARD, PEOPLE].map((name) => ({ name }))
  for (const { answer, concerns } of watched)
    outputs.push({ name: answer, ...(concerns !== undefined && { when: concerns }) })
  for (const { answer, monthly } of programmes) if (monthly !== undefined) outputs.push({ name: monthly, when: answer })
  const columns = new Map<string, Storage>()
  const sparse = new Set<string>()
  for (const { facts } of shape.entities) {
    for (const { name, region, ordinary } of facts) {
      columns.set(name, region ? 'f64' : 'i32')
      if (ordinary === undefined) sparse.add(name)
    }
  }
  const constants = new Map([[DAY_OF_CASE, on as number]])
  const lists = new Set(shape.entities.map(({ name }) => name))
  const program = compileBatch(rules, { outputs: once(outputs), layout: { columns, constants, lists, sparse } })
  await setImmediate()
  const wanted = new Set(program.units.flatMap((unit) => unit.columns.map(({ fact }) => fact)))
  for (const { receiving } of programmes) if (receiving !== undefined) wanted.add(receiving)
  const figures = parameterTable(program, [rules.parameters])
  const unpacker = new Unpacker(shape, wanted)
  return {
    rules,
    shape,
    kind: { format: shape.format, rules: keyOf(rules) },
    programmes,
    root,
    member: rules.programmes.find(({ entity }) => entity !== root)?.entity ?? root,
    run: runnerOf(program, figures, unpacker, constants),
  }
}

/** Runs over piece after piece into the same arrays; what a run gives holds until the next. */
function runnerOf(
  program: BatchProgram,
  figures: ParameterTable,
  unpacker: Unpacker,
  constants: ReadonlyMap<string, number>,
): CountyProgram['run'] {
  let earlier: BatchResult | undefined
  return (sheets, households) => {
    const table = unpacker.tableOf(sheets, households, constants)
    const fits = program.outputs.every(
      ({ name, entity }) => (earlier?.columns.get(name)?.length ?? -1) >= (table.entities.get(entity)?.rows ?? 0),
    )
    const result = fits ? runBatch(program, table, figures, earlier) : runBatch(program, table, figures)
    earlier = result
    return { table, result }
  }
}

/** Two programmes may share an amount; it is asked for once, under the first condition. */
function once(outputs: readonly OutputRequest[]): OutputRequest[] {
  return [...new Map(outputs.toReversed().map((output) => [output.name, output])).values()].toReversed()
}

function keyOf(rules: Rules): number {
  const figures = [...rules.parameters.values()].map(({ id, value, bands }) => [id, value ?? null, bands ?? null])
  const text = JSON.stringify([rules.formulaKey, figures])
  return createHash('sha256').update(text).digest().readInt32LE(0)
}
