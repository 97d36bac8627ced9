import { describe, expect, it } from 'vitest'
import type { Expr } from '../language/ast.ts'
import { COUNT, FLAG, MONEY, SHARE } from '../language/types.ts'
import type { Rules } from '../rules.ts'
import { compileBatch } from './compile.ts'
import { roundExactly } from './helpers.ts'
import { type ParameterTable, parameterTable } from './parameterTable.ts'
import { runBatch } from './run.ts'
import { layoutOf, type Table } from './table.ts'
import { rulesOf, variable } from './testing/formulas.ts'

const span = { from: 0, until: 0 }
const wealth: Expr = { op: 'fact', entity: '家庭', name: '家财', type: MONEY, span }
const number: Expr = { op: 'fact', entity: '家庭', name: '家数', type: COUNT, span }
const flag: Expr = { op: 'fact', entity: '家庭', name: '家旗', type: FLAG, span }
const own: Expr = { op: 'fact', entity: '成员', name: '人财', type: MONEY, span }
const line: Expr = { op: 'param', id: 'line', type: MONEY, span }
const below: Expr = { op: 'compare', relation: '<', left: wealth, right: line, type: FLAG, span }
const total: Expr = { op: 'aggregate', kind: 'sum', over: '成员', body: own, type: MONEY, span }

function households(wealths: readonly number[], more: Partial<Table> = {}): Table {
  const columns = new Map([['家财', { values: Int32Array.from(wealths) }]])
  return { constants: new Map(), entities: new Map([['家庭', { rows: wealths.length, columns }]]), ...more }
}

function compiled(rules: Rules, table: Table, outputs: readonly string[]) {
  const program = compileBatch(rules, { outputs, layout: layoutOf(table) })
  return { program, figures: parameterTable(program, [rules.parameters]) }
}

describe('the code that a batch runs', () => {
  const rules = rulesOf([variable('低于标准', '家庭', FLAG, below)])
  const table = households([10_000, 70_000])

  it('holds no word of the rules: neither labels nor names of facts, parameters or variables', () => {
    const { program } = compiled(rules, table, ['低于标准'])
    for (const { source } of program.units) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
      expect(source).toMatch(/^[\x00-\x7f]*$/)
      expect(source).not.toContain('line')
    }
  })

  it('is the same for every figure: a new standard is a new table', () => {
    const { program, figures } = compiled(rules, table, ['低于标准'])
    const higher: ParameterTable = { ...figures, values: figures.values.map((v) => v + 10_000) }
    expect([...(runBatch(program, table, figures).columns.get('低于标准') ?? [])]).toEqual([1, 0])
    expect([...(runBatch(program, table, higher).columns.get('低于标准') ?? [])]).toEqual([1, 1])
  })

  it('leaves nothing of what a constant decides', () => {
    const guarded: Expr = { op: 'and', operands: [flag, below], type: FLAG, span }
    const some = households([10_000], { constants: new Map([['家旗', 0]]) })
    const { program } = compiled(rulesOf([variable('量', '家庭', FLAG, guarded)]), some, ['量'])
    expect(program.units[0]?.columns).toEqual([])
    expect(program.parameters).toEqual([])
  })

  it('is cut into functions that V8 still makes fast, and answers the same', () => {
    const long = Array.from({ length: 900 }, (_, k) => {
      const left: Expr = k % 30 === 0 ? wealth : { op: 'var', entity: '家庭', name: `量${k - 1}`, type: MONEY, span }
      const right: Expr = {
        op: 'max',
        operands: [left, { op: 'const', value: k, type: MONEY, span }],
        type: MONEY,
        span,
      }
      return variable(`量${k}`, '家庭', MONEY, {
        op: 'if',
        test: below,
        then: right,
        otherwise: left,
        type: MONEY,
        span,
      })
    })
    const rules = rulesOf(long)
    const ends = long.filter((_, k) => k % 30 === 29).map(({ name }) => name)
    const { program, figures } = compiled(rules, table, ends)
    expect(program.units.length).toBeGreaterThan(1)
    expect(Math.max(...program.units.map((u) => u.source.length))).toBeLessThanOrEqual(30_000)
    expect([...(runBatch(program, table, figures).columns.get('量899') ?? [])]).toEqual([10_000, 70_000])
  })
})

describe('a batch gives no amount rather than a wrong one', () => {
  it('hands on a household whose amounts leave the numbers that a double holds exactly', () => {
    const product: Expr = { op: 'mul', left: wealth, right: number, type: MONEY, span }
    const share: Expr = {
      op: 'mul',
      left: product,
      right: { op: 'param', id: 'share', type: SHARE, span },
      type: { ...MONEY, scale: 10_000 },
      span,
    }
    const rules = rulesOf([
      variable('量', '家庭', MONEY, { op: 'round', mode: 'floor', operand: share, unit: 10_000, type: MONEY, span }),
    ])
    const columns = new Map([
      ['家财', { values: Int32Array.of(1_000, 2_000_000_000) }],
      ['家数', { values: Int32Array.of(3, 5_000_000) }],
    ])
    const table: Table = { constants: new Map(), entities: new Map([['家庭', { rows: 2, columns }]]) }
    const { program, figures } = compiled(rules, table, ['量'])
    const result = runBatch(program, table, figures)
    expect(result.columns.get('量')?.[0]).toBe(900)
    expect([...result.routed]).toEqual([1])
  })

  it('hands on a household that a formula would divide by none', () => {
    const each: Expr = { op: 'round', mode: 'floor', operand: total, divisor: number, unit: 1, type: MONEY, span }
    const members = {
      rows: 2,
      offsets: Int32Array.of(0, 1, 2),
      columns: new Map([['人财', { values: Int32Array.of(700, 700) }]]),
    }
    const columns = new Map([['家数', { values: Uint8Array.of(2, 0) }]])
    const table: Table = {
      constants: new Map(),
      entities: new Map<string, never>([
        ['家庭', { rows: 2, columns }],
        ['成员', members],
      ] as never),
    }
    const { program, figures } = compiled(rulesOf([variable('量', '家庭', MONEY, each)]), table, ['量'])
    const result = runBatch(program, table, figures)
    expect(result.columns.get('量')?.[0]).toBe(350)
    expect([...result.routed]).toEqual([1])
  })

  it('refuses a table of figures that holds an unset one nobody announced, or one beyond all bounds', () => {
    const table = households([1])
    const { program, figures } = compiled(rulesOf([variable('量', '家庭', FLAG, below)]), table, ['量'])
    expect(() => runBatch(program, table, { ...figures, values: Float64Array.of(Number.NaN) })).toThrow(/line is NaN/)
    expect(() => runBatch(program, table, { ...figures, values: Float64Array.of(2e10) })).toThrow(RangeError)
  })

  it('refuses offsets that do not lead from the households to their members', () => {
    const rules = rulesOf([variable('量', '家庭', MONEY, total)])
    const members = {
      rows: 2,
      offsets: Int32Array.of(0, 1),
      columns: new Map([['人财', { values: Int32Array.of(1, 2) }]]),
    }
    const table = households([1, 2])
    const broken: Table = { ...table, entities: new Map([...table.entities, ['成员', members]]) }
    const { program, figures } = compiled(rules, broken, ['量'])
    expect(() => runBatch(program, broken, figures)).toThrow(/offsets of 成员/)
  })

  it('rounds halves away from zero, up and down by the number line', () => {
    expect([roundExactly('half', 5, 10), roundExactly('half', -5, 10), roundExactly('half', -4, 10)]).toEqual([
      1, -1, -0,
    ])
    expect([roundExactly('floor', -1, 10), roundExactly('ceil', 1, 10)]).toEqual([-1, 1])
  })
})

describe('what is done once for a place is not done for each of its households', () => {
  it('works out amounts that rest on figures alone before the loop', () => {
    const scaled: Expr = {
      op: 'mul',
      left: line,
      right: { op: 'param', id: 'share', type: SHARE, span },
      type: { ...MONEY, scale: 10_000 },
      span,
    }
    const limit: Expr = { op: 'round', mode: 'floor', operand: scaled, unit: 10_000, type: MONEY, span }
    const rules = rulesOf([variable('量', '家庭', FLAG, { ...below, right: limit } as Expr)])
    const table = households([18_599, 18_600])
    const { program, figures } = compiled(rules, table, ['量'])
    expect(program.units[0]?.source).not.toContain('Math')
    expect([...(runBatch(program, table, figures).columns.get('量') ?? [])]).toEqual([1, 0])
  })
})
