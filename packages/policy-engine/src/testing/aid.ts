import type { CaseFile, Determination, Result } from '@doudi/contract'
import { determine } from '../determine/determine.ts'
import type { FactRow } from '../facts/sheet.ts'
import type { PackSet } from '../pack/pack.ts'
import { type Files, pack, soundly } from './packs.ts'

/** One programme of aid with everything a result can say: conditions, amounts, lengths, warnings. */
const AID = `parameters:
  - {id: line, name: 标准线, unit: money, knownBy: 县级人民政府, values: [{from: 2020-01-01, value: 500.00, ref: {doc: N1, clause: 第八条}, status: printed}]}
  - {id: extra, name: 增发额, unit: money, knownBy: 县级民政部门, values: []}
  - {id: readLine, name: 解读线, unit: count, values: [{from: 2020-01-01, value: 3, ref: {doc: N1, clause: 第十条}, status: reading, reading: AMB-77}]}
module: 救助
variables:
  - {name: 收入符合, ref: {doc: N1, clause: 第九条}, say: 收入低于标准线, formula: 家庭收入 < 标准线}
  - {name: 财产符合, ref: {doc: N2, clause: 第二条}, formula: 非 财产超标}
  - {name: 人数符合, ref: {doc: N1, clause: 第十条}, formula: 家庭人数 ≤ 解读线}
  - {name: 已申请, ref: {doc: N1, clause: 第三条}, formula: 申请}
  - {name: 有资格, ref: {doc: N1, clause: 第九条}, formula: 收入符合 且 财产符合 且 人数符合}
  - {name: 月金额, type: money, ref: {doc: N1, clause: 第十一条}, formula: 标准线 − 家庭收入}
  - {name: 增发金额, type: money, ref: {doc: N1, clause: 第十二条}, formula: 增发额}
  - {name: 渐退资格, ref: {doc: N2, clause: 第三条}, formula: 在享 且 家庭收入 < 标准线 × 1.5倍}
  - {name: 渐退上限, type: count, ref: {doc: N2, clause: 第三条}, formula: 12}
  - {name: 成员资格, entity: 成员, ref: {doc: N1, clause: 第五条}, formula: 残疾类别 ≠ 「无残疾」 且 残疾等级 ≤ 2}
programmes:
  - {id: dibao, name: 低保, entity: 家庭, answer: 有资格, concerns: 已申请, amounts: {monthly: 月金额}, receiving: {flag: 在享, monthly: 在享月金额}, warnings: [{when: 家庭人数 = 2, code: W-2, say: 两人户〔家庭人数〕，收入〔家庭收入〕}]}
  - {id: dibaoSupplement, name: 增发, entity: 家庭, answer: 有资格, amounts: {monthly: 增发金额}}
  - {id: gradualExit, name: 渐退, entity: 家庭, answer: 渐退资格, months: {monthsAtMost: 渐退上限}}
  - {id: disabilityNursing, name: 护理补贴, entity: 成员, answer: 成员资格}
`

/** The same programme of aid with one of its variables written otherwise. */
export function aidWith(line: string): PackSet {
  const name = /name: ([^,]+),/.exec(line)?.[1] ?? ''
  const lines = AID.split('\n').map((one) => (one.includes(`{name: ${name},`) ? `  - {${line}}` : one))
  return soundly(pack('nation', lines.join('\n')))
}

/** The packs of the tests of results, with what lower packs lay over them. */
export function aidPacks(...lower: readonly Files[]): PackSet {
  return soundly(pack('nation', AID), ...lower)
}

/** What the rules of the tests say of a household on 15 July 2021. */
export function answered(sheet: FactRow, more: Partial<CaseFile> = {}, set: PackSet = aidPacks()): Determination {
  const file = { name: '案例', jurisdiction: '500238', on: '2021-07-15', ...more } as CaseFile
  return determine(set, file, sheet, { explain: true })
}

/** The result of one programme. */
export function resultOf(id: string, { results }: Determination, member?: string): Result {
  const found = results.find((one) => one.programme === id && one.member === member)
  if (!found) throw new Error(`no result of ${id}`)
  return found
}
