import { ZenEngine } from '@gorules/zen-engine'
import { resultArrays, type StudyResult } from '../study/byHand.ts'
import type { PlainHousehold } from './households.ts'

type Step = readonly [key: string, value: string]

/** Members are worked out by `map`; each stage is one node, because a map cannot read what it is just writing. */
const RAW = 'age category grade ill selfCare working wage business property transfer medical education supporter'.split(
  ' ',
)
const keep = (names: readonly string[]): string => names.map((n) => `${n}: #.${n}`).join(', ')

const STAGES: readonly (readonly Step[])[] = [
  [
    ['n', 'len(members)'],
    ['standard', 'urban == 1 ? figures.standardUrban : figures.standardRural'],
    [
      'first',
      `map(members, {${keep(RAW)}, minor: #.age < figures.ageMinor, severe: #.grade in [1, 2] or (#.grade == 3 and #.category in [5, 6]), gross: #.wage + #.business + #.property + #.transfer, deduction: #.working == 1 ? min([floor(#.wage * figures.employmentRate / 10000), urban == 1 ? figures.standardUrban : figures.standardRural]) : 0, rigid: #.medical + #.education})`,
    ],
  ],
  [
    [
      'second',
      `map(first, {severe: #.severe, minor: #.minor, ill: #.ill, age: #.age, grade: #.grade, selfCare: #.selfCare, working: #.working, rigid: #.rigid, countable: #.gross - #.deduction, tekun: (#.minor or #.age >= figures.ageRetired or #.severe or #.selfCare == 2) and #.gross == 0 and #.supporter == 0})`,
    ],
  ],
  [
    ['tekunCount', 'sum(map(second, #.tekun ? 1 : 0))'],
    ['entitled', 'n - $.tekunCount'],
    ['income', 'sum(map(second, #.countable))'],
    ['rigidTotal', 'sum(map(second, #.rigid))'],
    ['net', '$.income - min([$.rigidTotal, floor($.income * figures.rigidCap / 10000)])'],
    ['perCapita', 'floor($.net / n)'],
    [
      'propertyOk',
      'deposits <= n * figures.depositMonths * standard and cars <= figures.carsMost and houses <= figures.housesMost',
    ],
    ['dibao', '$.propertyOk and $.perCapita < standard and $.entitled > 0'],
    [
      'margin',
      '$.propertyOk and $.perCapita >= standard and $.perCapita < floor(standard * figures.marginRatio / 10000)',
    ],
    ['topUp', '$.dibao ? (standard - $.perCapita) * $.entitled : 0'],
    [
      'specialExtra',
      '$.dibao ? sum(map(second, not #.tekun and (#.severe or #.ill == 1 or #.minor or #.age >= figures.ageElderly) ? 1 : 0)) * floor(standard * figures.specialExtra / 10000) : 0',
    ],
    ['exit', 'wasDibao == 1 and $.margin and some(second, #.working == 1)'],
  ],
  [
    [
      'total',
      `topUp + specialExtra + sum(map(second, (margin and not #.tekun and (#.severe or #.ill == 1) ? standard - min([standard, #.countable]) : 0) + (#.tekun ? floor(standard * figures.tekunRatio / 10000) + (#.selfCare == 0 ? figures.careFull : (#.selfCare == 1 ? figures.carePartial : figures.careNone)) : 0) + (#.grade > 0 and (dibao or margin) and not #.tekun ? figures.living : 0) + (#.grade in [1, 2] and not #.tekun ? figures.nursing : 0)))`,
    ],
  ],
]

function graph(): object {
  const position = { x: 0, y: 0 }
  const nodes: object[] = [{ id: 'in', name: 'in', type: 'inputNode', position }]
  STAGES.forEach((steps, k) => {
    const expressions = steps.map(([key, value], i) => ({ id: `e${k}.${i}`, key, value }))
    nodes.push({
      id: `s${k}`,
      name: `s${k}`,
      type: 'expressionNode',
      position,
      content: { expressions, passThrough: true },
    })
  })
  nodes.push({ id: 'out', name: 'out', type: 'outputNode', position })
  const order = ['in', ...STAGES.map((_, k) => `s${k}`), 'out']
  const edges = order.slice(1).map((targetId, k) => ({ id: `edge${k}`, sourceId: order[k], targetId, type: 'edge' }))
  return { contentType: 'application/vnd.gorules.decision', nodes, edges }
}

/** The study's rules for zen-engine: a graph of four expression nodes. */
export async function zenPeer(): Promise<(households: readonly PlainHousehold[]) => Promise<StudyResult>> {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph())))
  return async (households) => {
    const out = resultArrays(households.length)
    for (const [h, household] of households.entries()) {
      const { result } = await decision.evaluate(household)
      out.total[h] = result.total
      out.dibao[h] = result.dibao ? 1 : 0
      out.margin[h] = result.margin ? 1 : 0
      out.tekun[h] = result.tekunCount
      out.exit[h] = result.exit ? 1 : 0
    }
    return out
  }
}
