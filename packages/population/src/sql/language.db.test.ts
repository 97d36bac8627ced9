import { openTestDatabase, type TestDatabase } from '@doudi/local-postgres/testing'
import { buildPacks, evaluate, faultLines, type Rules, resolveRules } from '@doudi/policy-engine'
import { type EntityRows, layoutOf, rowOf, type Table } from '@doudi/policy-engine/batch'
import { compileSql } from '@doudi/policy-engine/sql'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Random } from '../generate/random.ts'
import { runSql } from './runSql.ts'

const FACTS = `
suppliers: {applicant: 本人}
enums: {类: {a: 甲, b: 乙, c: 丙}}
entities:
  家庭:
    code: household
    facts:
      金额一: {type: money, code: m1, by: applicant}
      金额二: {type: money, code: m2, by: applicant}
      数一: {type: count, code: n1, by: applicant}
      日一: {type: day, code: d1, by: applicant}
      日二: {type: day, code: d2, by: applicant}
      月一: {type: month, code: y1, by: applicant}
      地一: {type: region, code: r1, by: applicant}
      地二: {type: region, code: r2, by: applicant}
      旗一: {type: flag, code: f1, by: applicant}
      旗二: {type: flag, code: f2, by: applicant}
      类一: {type: 类, code: k1, by: applicant}
  成员:
    code: member
    parent: 家庭
    facts:
      收入: {type: money, code: income, by: applicant}
      算: {type: flag, code: counts, by: applicant}
  笔:
    code: item
    parent: 成员
    facts:
      数额: {type: money, code: sum, by: applicant}
`

/** One formula for every form of the language, each named after what it shows. */
const FORMULAS: Readonly<Record<string, readonly [type: string, formula: string, entity?: string]>> = {
  差: ['money', '金额一 − 金额二'],
  去尾三分: ['money', '去尾((金额一 − 金额二) ÷ 3)'],
  进一三分: ['money', '进一((金额一 − 金额二) ÷ 3)'],
  五入半: ['money', '四舍五入((金额一 − 金额二) ÷ 2)'],
  五入比例: ['money', '四舍五入((金额一 − 金额二) × 33.33%)'],
  除以数: ['money', '去尾((金额一 − 金额二) ÷ (数一 − 2))'],
  进到元: ['money', '进一(金额一 × 1.3倍, 1元)'],
  恰比: ['flag', '金额一 ÷ 12 < 金额二 × 60%'],
  取小三: ['money', '取小(金额一, 金额二, 700元)'],
  取大二: ['money', '取大(金额一, 未定额)'],
  若未知: ['money', '若 旗一 则 金额一 否则 金额二'],
  若同: ['money', '若 旗一 则 100元 否则 100元'],
  且或非: ['flag', '旗一 且 非 旗二 或 数一 > 3'],
  在集: ['flag', '类一 属于 {「甲」, 「丙」}'],
  不在集: ['flag', '数一 不属于 {1, 3}'],
  选: ['money', '选择(类一, 「甲」: 金额一, 其他: 100元)'],
  档: ['money', '分档(数一, 档表)'],
  岁: ['count', '周岁(日一, 日二, 生日当日)'],
  岁次日: ['count', '周岁(日一, 日二, 生日次日)'],
  满月二: ['count', '满月(日一, 日二)'],
  满月数二: ['count', '满月数(月一, 月份(日二))'],
  移月: ['month', '加月(月一, 数一)'],
  同县: ['flag', '同地区(地一, 地二, 6)'],
  在省: ['flag', '在地区(地一, 「50」)'],
  有缺口: ['flag', '若 数一 > 4 则 未决「没有写明」(甲 一) 否则 旗一'],
  总: ['money', '合计(成员: 收入)'],
  算总: ['money', '合计(成员 当 算: 收入)'],
  人: ['count', '人数(成员 当 算)'],
  有人: ['flag', '任一(成员: 收入 > 金额一)'],
  都: ['flag', '全部(成员 当 算: 收入 > 金额一)'],
  最多: ['money', '最大(成员 当 算: 收入)'],
  最少: ['money', '最小(成员: 收入)'],
  笔总: ['money', '合计(笔: 数额)', '成员'],
  两层: ['money', '合计(成员: 取大(笔总, 收入))'],
}

const PACK = `
pack: test
jurisdiction: ""
name: 试
documents: {甲: {title: 甲, number: 一, on: 2000-01-01}}
`
const VARIABLES = `
module: 试
parameters:
  - {id: unset, name: 未定额, unit: money, values: []}
  - {id: table, name: 档表, unit: bands, values: [{from: 2000-01-01, status: printed, ref: {doc: 甲, clause: 一}, value: [{atLeast: 2, value: 10.00}, {atLeast: 4, value: 25.00}]}]}
variables:
${Object.entries(FORMULAS)
  .map(
    ([name, [type, formula, entity = '家庭']]) =>
      `  - {name: ${name}, entity: ${entity}, type: ${type}, ref: {doc: 甲, clause: 一}, formula: '${formula}'}`,
  )
  .join('\n')}
  - name: 例外额
    entity: 家庭
    type: money
    ref: {doc: 甲, clause: 一}
    formula: 金额一
    exceptions:
      - {level: 1, if: 旗一, then: 1元, ref: {doc: 甲, clause: 二}}
      - {level: 2, if: 旗二, then: 2元, ref: {doc: 甲, clause: 三}}
      - {level: 2, if: 数一 > 3, then: 3元, ref: {doc: 甲, clause: 四}}
`

const HOUSEHOLDS = 4_000
const OUTPUTS = [...Object.keys(FORMULAS), '例外额']
let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

function testRules(): Rules {
  const set = buildPacks(
    [
      { path: 'test/pack.yaml', text: PACK },
      { path: 'test/rules.yaml', text: VARIABLES },
    ],
    FACTS,
  )
  expect(faultLines(set.faults)).toEqual([])
  return resolveRules(set, { jurisdiction: '500238', on: 18_757 })
}

/** Random rows around the edges; `unknowns` strikes facts out. */
function testTable(rules: Rules, unknowns: number): Table {
  const random = new Random()
  random.start(11, 0, unknowns * 100)
  const days = [-3_653, -1, 0, 10_957, 11_016, 11_017, 18_321, 18_322, 18_687, 18_688, 18_757]
  const regions = [500238000000, 500238101000, 500240000000, 640104000000]
  const draw = (kind: string): number => {
    if (kind === 'money') return random.whole(0, 12) * 5_003
    if (kind === 'count') return random.whole(0, 5)
    if (kind === 'day') return (days[random.whole(0, days.length - 1)] ?? 0) + random.whole(-1, 1)
    if (kind === 'month') return 24_240 + random.whole(-20, 20)
    if (kind === 'region') return regions[random.whole(0, regions.length - 1)] ?? 0
    return random.whole(0, kind === 'enum' ? 2 : 1)
  }
  const entity = (name: string, rows: number, offsets?: Int32Array): EntityRows => {
    const columns = new Map(
      [...rules.facts.values()]
        .filter((fact) => fact.entity === name)
        .map((fact) => {
          const values = Float64Array.from({ length: rows }, () => draw(fact.type.kind))
          const known = new Uint8Array((rows + 7) >> 3).fill(255)
          for (let row = 0; row < rows; row++)
            if (random.chance(unknowns)) known[row >> 3] = (known[row >> 3] ?? 0) & ~(1 << (row & 7))
          return [fact.name, { values, known }] as const
        }),
    )
    return { rows, columns, ...(offsets && { offsets }) }
  }
  const lists = (parents: number): Int32Array => {
    const offsets = new Int32Array(parents + 1)
    for (let at = 0; at < parents; at++) offsets[at + 1] = (offsets[at] ?? 0) + random.whole(0, 3)
    return offsets
  }
  const members = lists(HOUSEHOLDS)
  const items = lists(members.at(-1) ?? 0)
  return {
    entities: new Map([
      ['家庭', entity('家庭', HOUSEHOLDS)],
      ['成员', entity('成员', members.at(-1) ?? 0, members)],
      ['笔', entity('笔', items.at(-1) ?? 0, items)],
    ]),
    constants: new Map(),
  }
}

/** By variable: the values of the explaining back-end, NaN where not known. */
function explained(rules: Rules, table: Table): Map<string, number[]> {
  const values = new Map<string, number[]>(OUTPUTS.map((name) => [name, []]))
  for (let household = 0; household < HOUSEHOLDS; household++) {
    const { plan, rows } = evaluate(rules, rowOf(table, household, rules))
    for (const [name, list] of values) {
      const at = plan.byName.get(name)
      for (const row of at === undefined ? [] : (rows[at.entity] ?? [])) {
        const value = row.variables[at?.slot ?? 0]
        list.push(value !== undefined && value.lo === value.hi ? value.lo : Number.NaN)
      }
    }
  }
  return values
}

test.each(OUTPUTS)('with every fact known %s is the same in SQL as in the explaining back-end', async (name) => {
  const { inWords, bySql } = await both(0)
  expect(Array.from(bySql.get(name) ?? [])).toEqual(inWords.get(name))
})

test.each(OUTPUTS)(
  'with facts unknown SQL never claims to know of %s what the explaining back-end does not, nor anything else',
  async (name) => {
    const { inWords, bySql } = await both(0.15)
    const claims = Array.from(bySql.get(name) ?? [])
    expect(claims.map((value, row) => (Number.isNaN(value) ? inWords.get(name)?.[row] : value))).toEqual(
      inWords.get(name),
    )
    // Only bounds can do better, so most of what is known must be known here too.
    const known = claims.filter((value) => !Number.isNaN(value)).length
    const knowable = (inWords.get(name) ?? []).filter((value) => !Number.isNaN(value)).length
    expect(known).toBeGreaterThanOrEqual(knowable * 0.5)
  },
)

const once = new Map<number, Promise<{ inWords: Map<string, number[]>; bySql: ReadonlyMap<string, Float64Array> }>>()

function both(unknowns: number) {
  const before = once.get(unknowns)
  if (before !== undefined) return before
  const run = async () => {
    const rules = testRules()
    const table = testTable(rules, unknowns)
    const program = compileSql(rules, { outputs: OUTPUTS, layout: layoutOf(table) })
    return { inWords: explained(rules, table), bySql: await runSql(client, program, table, [rules.parameters]) }
  }
  const result = run()
  once.set(unknowns, result)
  return result
}

test('no word of a pack stands in the SQL text', () => {
  const rules = testRules()
  const table = testTable(rules, 0)
  const { text } = compileSql(rules, { outputs: OUTPUTS, layout: layoutOf(table) })
  expect(text).toMatch(/^[\x20-\x7e\n]*$/)
  for (const id of rules.parameters.keys()) expect(text).not.toContain(`'${id}'`)
})
