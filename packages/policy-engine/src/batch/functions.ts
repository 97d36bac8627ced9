import { agesOn, HELPERS } from './helpers.ts'
import type { BatchProgram, PrepareFunction, UnitFunction } from './program.ts'

export interface ProgramFunctions {
  readonly units: readonly UnitFunction[]
  readonly prepare: PrepareFunction
}

/** So many functions are kept; what was asked for longest ago goes first. */
const KEPT = 200

const bySource = new Map<string, unknown>()
const byProgram = new WeakMap<BatchProgram, ProgramFunctions>()

/**
 * The functions of a program. The same text over the same kinds of arrays is the same function, even in another program:
 * what V8 has learnt about it serves the next request, which as a rule changes figures only.
 */
export function functionsOf(program: BatchProgram): ProgramFunctions {
  const known = byProgram.get(program)
  if (known !== undefined) return known
  const functions = {
    units: program.units.map(({ source, columns }) =>
      functionOf<UnitFunction>(source, columns.map(({ storage }) => storage).join()),
    ),
    prepare: functionOf<PrepareFunction>(program.prepare, ''),
  }
  byProgram.set(program, functions)
  return functions
}

function functionOf<F>(source: string, kinds: string): F {
  const key = `${kinds}\n${source}`
  const made = bySource.get(key) ?? new Function('h', 'agesOn', `'use strict';\n${source}`)(HELPERS, agesOn)
  bySource.delete(key)
  bySource.set(key, made)
  for (const oldest of bySource.keys()) {
    if (bySource.size <= KEPT) break
    bySource.delete(oldest)
  }
  return made as F
}
