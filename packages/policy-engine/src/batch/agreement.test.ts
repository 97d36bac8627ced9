import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Rules } from '../rules.ts'
import { compileBatch } from './compile.ts'
import { parameterTable } from './parameterTable.ts'
import { rowOf } from './rowOf.ts'
import { runBatch } from './run.ts'
import { settleRouted } from './settle.ts'
import { layoutOf, type Table } from './table.ts'
import { anyRules } from './testing/formulas.ts'
import { anyTable } from './testing/tables.ts'

interface How {
  /** Characters of a compiled function; small enough to cut a few variables apart. */
  readonly unitSize: number
  /** Whether facts that are often unknown are carried, or send their household away. */
  readonly carry: boolean
}

/** What the batch says of every variable and row, unknown as null; `routed` counts the households it handed on. */
function byBatch(rules: Rules, table: Table, { unitSize, carry }: How) {
  const layout = layoutOf(table)
  const names = rules.variables.map((v) => v.name)
  const program = compileBatch(rules, {
    outputs: names,
    unitSize,
    layout: carry ? layout : { ...layout, sparse: new Set() },
  })
  const result = runBatch(program, table, parameterTable(program, [rules.parameters]))
  const undetermined = settleRouted(program, table, result, () => rules)
  const values = names.map((name) => {
    const column: (number | null)[] = Array.from(result.columns.get(name) ?? [])
    for (const row of undetermined.get(name) ?? []) column[row] = null
    return column
  })
  return { values, routed: result.routed.length, units: program.units }
}

function byExplaining(rules: Rules, table: Table): (number | null)[][] {
  const households = table.entities.get('家庭')?.rows ?? 0
  const columns: (number | null)[][] = rules.variables.map(() => [])
  for (let household = 0; household < households; household++) {
    const { plan, rows } = evaluate(rules, rowOf(table, household, rules))
    for (const [k, { name }] of rules.variables.entries()) {
      const planned = plan.byName.get(name)
      for (const row of planned === undefined ? [] : (rows[planned.entity] ?? [])) {
        const value = row.variables[planned?.slot ?? 0]
        columns[k]?.push(value !== undefined && value.lo === value.hi ? value.lo + 0 : null)
      }
    }
  }
  return columns
}

const anyHow = fc.record({ unitSize: fc.constantFrom(700, 2_000, 30_000), carry: fc.boolean() })

describe('a batch says of every household what its explained determination says', () => {
  it('where every fact is known', () => {
    fc.assert(
      fc.property(anyRules, anyTable({ unknownOneIn: 0 }), anyHow, (rules, table, how) => {
        expect(byBatch(rules, table, how).values).toEqual(byExplaining(rules, table))
      }),
      { numRuns: 80 },
    )
  }, 60_000)

  it('where some facts and lists are unknown, which it hands on instead of guessing', () => {
    fc.assert(
      fc.property(anyRules, anyTable({ unknownOneIn: 12 }), anyHow, (rules, table, how) => {
        expect(byBatch(rules, table, how).values).toEqual(byExplaining(rules, table))
      }),
      { numRuns: 80 },
    )
  }, 60_000)
})
