import { describe, expect, test } from 'vitest'
import { aidPacks, aidWith, answered, resultOf } from '../testing/aid.ts'
import { dibao, HOME, home, without } from '../testing/home.ts'
import { pack } from '../testing/packs.ts'
import { assuming, member, row } from '../testing/sheets.ts'

describe('the answer', () => {
  test('is given with the amount in yuan', () => {
    expect(dibao()).toMatchObject({ answer: 'eligible', monthly: 200, missing: [] })
  })

  test('lists every failed test, each with its figures and its clause', () => {
    const failed = dibao(home({ 家庭收入: 60_000, 财产超标: true })).reasons.filter((reason) => reason.met === 'no')
    expect(failed.map(({ text, clause, decisive, say }) => ({ text, clause: clause.clause, decisive, say }))).toEqual([
      { text: '家庭收入〔600.00元〕 < 标准线〔500.00元〕', clause: '第九条', decisive: true, say: '收入低于标准线' },
      { text: '非 财产超标〔是〕', clause: '第二条', decisive: true, say: undefined },
    ])
  })

  test('marks as decisive what decides, and not what is merely met beside it', () => {
    const { reasons } = dibao(home({ 家庭收入: 60_000 }))
    expect(reasons.map(({ met, decisive }) => [met, decisive])).toEqual([
      ['no', true],
      ['yes', false],
      ['yes', false],
    ])
    expect(dibao().reasons.every((reason) => reason.decisive)).toBe(true)
  })

  test('that is open hangs on what is unknown, not on what is met', () => {
    const { reasons } = dibao(without('财产超标'))
    expect(reasons.map(({ met, decisive }) => [met, decisive])).toEqual([
      ['yes', false],
      ['unknown', true],
      ['yes', false],
    ])
  })

  test('names a test once that it meets on two paths, decisive where one of them decides', () => {
    const set = aidWith('name: 有资格, ref: {doc: N1, clause: 第九条}, formula: (收入符合 且 财产符合) 或 收入符合')
    const { reasons } = resultOf('dibao', answered(home({ 财产超标: true }), {}, set))
    expect(reasons.map(({ text, decisive }) => [text.slice(0, 6), decisive])).toEqual([
      ['家庭收入〔3', true],
      ['非 财产超标', false],
    ])
  })

  test('names each test once, also where it concerns and answers', () => {
    const texts = dibao(without('申请')).reasons.map((reason) => reason.text)
    expect(texts).toEqual([...new Set(texts)])
    expect(texts[0]).toBe('申请〔未知〕')
  })

  test('stands aside where the programme does not concern the household', () => {
    expect(dibao(home({ 申请: false }))).toMatchObject({ answer: 'ineligible', aside: true, assumed: [] })
    expect(dibao(home({ 申请: false })).reasons.map((reason) => reason.text)).toEqual(['申请〔否〕'])
  })

  test('uses figures that are named with clause and first day', () => {
    expect(dibao().parameters.find((one) => one.id === 'line')).toMatchObject({
      name: '标准线',
      value: '500.00元',
      status: 'printed',
      from: '2020-01-01',
      clause: { doc: 'N1', clause: '第八条', title: '国家办法（国令第1号）' },
    })
  })

  test('is given with the identity of every pack of the chain', () => {
    const { packs } = answered(
      home(),
      {},
      aidPacks(pack('province', 'module: 空\n'), pack('neighbour', 'module: 空\n')),
    )
    expect(packs.map((one) => one.id)).toEqual(['nation', 'province'])
    expect(packs[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('what is missing', () => {
  test('is listed cheapest to supply first: facts, then figures, then what only a meeting settles', () => {
    const lower = pack(
      'province',
      "module: 地方\nvariables:\n  - {name: 财产符合, mode: 并存, ref: {doc: P1, clause: 一}, formula: '未决「财产规定不一」(P1 一, P1 二) 或 发生困难'}\n",
    )
    const result = resultOf('dibao', answered(row({ 申请: true }), {}, aidPacks(lower)))
    expect(result.answer).toBe('undetermined')
    expect(result.missing.map(({ kind, name, by }) => `${kind} ${name} ${by}`)).toEqual([
      'fact 发生困难 申请人当面说明',
      'fact 家庭人数 在册资料',
      'fact 家庭收入 部门信息核对',
      'fact 财产超标 部门信息核对',
      'clauses 财产规定不一 县级民政部门集体研究，或请示上级',
    ])
    expect(result.missing.at(-1)?.clauses?.map((clause) => clause.clause)).toEqual(['一', '二'])
  })

  test('does not name what a decided test absorbs', () => {
    expect(dibao(row({ 家庭收入: 60_000, 申请: true }))).toMatchObject({ answer: 'ineligible', missing: [] })
  })

  test('of an amount names its parameter, and leaves the answer as it is', () => {
    const supplement = resultOf('dibaoSupplement', answered(home()))
    expect(supplement.answer).toBe('eligible')
    expect(supplement).not.toHaveProperty('monthly')
    expect(supplement.missing).toEqual([{ kind: 'parameter', id: 'extra', name: '增发额', by: '县级民政部门' }])
  })

  test('of a member carries the member', () => {
    const sheet = row(HOME, { 成员: [member('甲', { 残疾类别: '视力' }), member('乙', { 残疾类别: '无残疾' })] })
    expect(resultOf('disabilityNursing', answered(sheet), '甲')).toMatchObject({
      answer: 'undetermined',
      missing: [{ id: 'disability.grade', name: '残疾等级', member: '甲' }],
    })
    expect(resultOf('disabilityNursing', answered(sheet), '乙')).toMatchObject({ answer: 'ineligible', missing: [] })
  })

  test('two contradictions are two, though their words are alike', () => {
    const beside = (name: string, clause: string) =>
      `  - {name: ${name}, mode: 并存, ref: {doc: P1, clause: ${clause}}, formula: 发生困难}\n`
    const lower = pack('province', `module: 地方\nvariables:\n${beside('收入符合', '一')}${beside('人数符合', '二')}`)
    const result = resultOf('dibao', answered(home({ 发生困难: false }), {}, aidPacks(lower)))
    expect(result.missing.map((one) => one.clauses?.map((clause) => clause.clause))).toEqual([
      ['第九条', '一'],
      ['第十条', '二'],
    ])
  })
})

describe('amounts stand apart', () => {
  test('the difference is one programme, the supplement another', () => {
    const given = answered(home(), { parameters: { extra: 80 } })
    expect(resultOf('dibao', given).monthly).toBe(200)
    expect(resultOf('dibaoSupplement', given).monthly).toBe(80)
  })

  test('no amount is given with a refusal or an open answer', () => {
    expect(dibao(home({ 家庭收入: 60_000 }))).not.toHaveProperty('monthly')
    expect(dibao(without('财产超标'))).not.toHaveProperty('monthly')
  })
})

describe('the defaults of the format', () => {
  test('are named where the answer rests on them', () => {
    const sheet = assuming(without('财产超标', '在享'), { 财产超标: false, 在享: false })
    expect(dibao(sheet)).toMatchObject({ answer: 'eligible', assumed: ['property'] })
  })

  test('are not mixed up with what is not known at all', () => {
    expect(dibao(without('财产超标'))).toMatchObject({ answer: 'undetermined', assumed: [] })
  })

  test('are not named where the answer stands without them', () => {
    expect(dibao(assuming(home({ 家庭收入: 60_000 }), { 财产超标: false }))).toMatchObject({
      answer: 'ineligible',
      assumed: [],
    })
    expect(dibao(home()).assumed).toEqual([])
  })

  test('of a member are told by their key', () => {
    const sheet = row(HOME, { 成员: [assuming(member('甲', { 残疾等级: 1 }), { 残疾类别: '无残疾' })] })
    expect(resultOf('disabilityNursing', answered(sheet), '甲')).toMatchObject({
      answer: 'ineligible',
      assumed: ['disability'],
    })
  })
})

test('what was found at the award and bears on the answer is named as held', () => {
  const held = row({ 财产超标: false }, {}, { from: 'held' })
  const sheet = { ...without('财产超标'), facts: new Map([...without('财产超标').facts, ...held.facts]) }
  expect(dibao(sheet)).toMatchObject({ answer: 'eligible', held: ['property'] })
  const poor = { ...sheet, facts: new Map([...sheet.facts, ...row({ 家庭收入: 60_000 }).facts]) }
  expect(dibao(poor)).toMatchObject({ answer: 'ineligible', held: [] })
})

describe('warnings', () => {
  test('name the reading that an answer decides by', () => {
    expect(dibao().warnings).toEqual([{ code: 'AMB-77', text: '解读线按解读 AMB-77 取值' }])
  })

  test('name the reading of a formula that bears, in its words', () => {
    const set = aidWith(
      'name: 财产符合, ref: {doc: N2, clause: 第二条}, reading: AMB-13, say: 财产不超标, formula: 非 财产超标',
    )
    const given = resultOf('dibao', answered(home(), {}, set))
    expect(given.warnings).toContainEqual({ code: 'AMB-13', text: '按解读 AMB-13 认定：财产不超标' })
    expect(resultOf('dibao', answered(home({ 家庭收入: 60_000 }), {}, set)).warnings).toEqual([])
  })

  test('are silent where the reading does not bear', () => {
    expect(dibao(home({ 家庭收入: 60_000 })).warnings).toEqual([])
  })

  test('of a programme have their figures put in', () => {
    expect(dibao(home({ 家庭人数: 2 })).warnings).toContainEqual({
      code: 'W-2',
      text: '两人户〔2〕，收入〔300.00元〕'.replaceAll(/[〔〕]/g, ''),
    })
  })
})

describe('the steps', () => {
  const { trace = [], results } = answered(home({ 家庭收入: 60_000 }))

  test('stand after all they use, and are numbered as they stand', () => {
    trace.forEach((step, at) => {
      expect(step.id).toBe(at + 1)
      for (const used of step.uses) expect(used).toBeLessThan(step.id)
    })
  })

  test('that an answer rests on are marked, the others are not', () => {
    const decisive = (name: string) => trace.find((step) => step.name === name)?.decisive
    expect(decisive('收入符合')).toBe(true)
    expect(decisive('家庭收入')).toBe(true)
    expect(decisive('标准线')).toBe(true)
    expect(decisive('人数符合')).toBe(false)
    expect(decisive('家庭人数')).toBe(false)
  })

  test('carry the formula with its figures, and reasons point to them', () => {
    const step = trace.find((one) => one.name === '收入符合')
    expect(step).toMatchObject({ value: '否', explained: '家庭收入〔600.00元〕 < 标准线〔500.00元〕' })
    const reason = results.find((one) => one.programme === 'dibao')?.reasons[0]
    expect(reason?.step).toBe(step?.id)
  })
})

test('the same case, facts and packs always give the same answer', () => {
  expect(answered(home())).toEqual(answered(home()))
})
