import { describe, expect, test } from 'vitest'
import { evaluate, readValue } from '../evaluate/evaluate.ts'
import { build, type Files, faults, pack, rulesIn, soundly } from '../testing/packs.ts'
import { row } from '../testing/sheets.ts'
import { faultLines } from './build.ts'

const said = (files: Files) => faultLines(build(files).faults)
const variable = (rest: string) => `  - {ref: {doc: N1, clause: 一}, ${rest}}\n`
const rules = (...rests: readonly string[]) => pack('nation', `module: 试\nvariables:\n${rests.map(variable).join('')}`)

describe('formulas that need each other', () => {
  test('are refused with the whole circle', () => {
    expect(said(rules('name: 甲, formula: 乙', 'name: 乙, formula: 非 丙', 'name: 丙, formula: 甲 且 申请'))).toEqual([
      'nation/rules.yaml:3 variables[0] 循环引用：甲 → 乙 → 丙 → 甲',
    ])
  })

  test('also where one needs itself, or through exact money', () => {
    expect(said(rules('name: 甲, formula: 甲'))[0]).toContain('循环引用：甲 → 甲')
    expect(said(rules('name: 甲, type: exact, formula: 乙', 'name: 乙, type: exact, formula: 甲 ÷ 12'))[0]).toContain(
      '循环引用',
    )
  })

  test('a formula may read one that is written after it', () => {
    const set = soundly(
      rules('name: 甲, type: money, formula: 进一(乙)', 'name: 乙, type: exact, formula: 家庭收入 ÷ 12'),
    )
    expect(readValue(evaluate(rulesIn(set), row({ 家庭收入: 25 })), '甲')?.lo).toBe(3)
  })
})

describe('names', () => {
  test.each([
    ['of a fact', 'name: 家庭收入, formula: 申请', '名称 家庭收入 已被使用'],
    ['with a space', 'name: 家庭 收入, formula: 申请', '名称 家庭 收入 不能有空格、运算符号，也不能是数或保留的词'],
    ['with a sign', 'name: 收入-支出, formula: 申请', '名称 收入-支出 不能有空格、运算符号，也不能是数或保留的词'],
    ['that is a keyword', 'name: 且, formula: 申请', '名称 且 不能有空格、运算符号，也不能是数或保留的词'],
    [
      'that begins as a number',
      'name: 12月收入, formula: 申请',
      '名称 12月收入 不能有空格、运算符号，也不能是数或保留的词',
    ],
  ])('%s', (_, rest, words) => {
    expect(said(rules(rest))).toEqual([`nation/rules.yaml:3 variables[0] ${words}`])
  })

  test('twice in one pack, or as a parameter', () => {
    expect(said(rules('name: 甲, formula: 申请', 'name: 甲, formula: 申请'))).toEqual([
      'nation/rules.yaml:4 variables[1] 名称 甲 已被使用',
    ])
    const both = `parameters:\n  - {id: a, name: 甲, unit: money}\n  - {id: a, name: 乙, unit: money}\nmodule: 试\nvariables:\n${variable('name: 甲, formula: 申请')}`
    expect(said(pack('nation', both))).toEqual([
      'nation/rules.yaml:3 parameters[1] 参数 a（乙）与已有名称重复',
      'nation/rules.yaml:6 variables[0] 名称 甲 已被使用',
    ])
  })

  test('of documents, packs and programmes', () => {
    const programme = '  - {id: aid, name: 救助, entity: 家庭, answer: 甲}\n'
    expect(
      said(
        pack(
          'nation',
          `programmes:\n${programme}${programme}module: 试\nvariables:\n${variable('name: 甲, formula: 申请')}`,
        ),
      ),
    ).toEqual(['nation/rules.yaml:3 programmes[1] 项目 aid 已存在'])
    const twin = { 'b/pack.yaml': 'pack: nation\njurisdiction: "41"\nname: 乙\ndocuments: {N1: {title: 又一个}}\n' }
    expect(build(pack('nation', ''), twin).faults.map((fault) => fault.zh)).toEqual(
      expect.arrayContaining(['文件编号 N1 已被使用', '政策包 nation 已存在']),
    )
  })

  test('a type or an entity that does not exist', () => {
    expect(said(rules('name: 甲, type: 颜色, formula: 申请'))).toEqual([
      'nation/rules.yaml:3 variables[0].type 没有类型 颜色',
    ])
    expect(said(rules('name: 甲, entity: 飞船, formula: 申请'))).toEqual([
      'nation/rules.yaml:3 variables[0].entity 没有 飞船 这种对象',
    ])
  })
})

describe('clauses', () => {
  test('a formula without one does not build', () => {
    expect(said(pack('nation', 'module: 试\nvariables:\n  - {name: 甲, formula: 申请}\n'))).toEqual([
      'nation/rules.yaml:3 variables[0] 甲：须写明文件与条款（ref）',
    ])
  })

  test.each([
    ['a formula', 'name: 甲, formula: 申请'],
    [
      'an exception',
      'name: 甲, formula: 申请, exceptions: [{level: 1, if: 申请, then: 是, ref: {doc: X9, clause: 一}}]',
    ],
    ['what is left to the place', 'name: 甲, formula: 申请, leaves: {doc: X9, clause: 一}'],
    ['a gap', "name: 甲, formula: '未决「因」(X9 一)'"],
  ])('%s that cites an unknown document does not build', (what, rest) => {
    const text = what === 'a formula' ? `  - {${rest}, ref: {doc: X9, clause: 一}}\n` : variable(rest)
    expect(said(pack('nation', `module: 试\nvariables:\n${text}`)).join()).toContain('没有登记文件 X9')
  })

  test('what cannot be decided by rule cites too', () => {
    expect(
      said(pack('nation', 'undecidable:\n  - {id: R-1, ref: {doc: X9, clause: 一}, because: 一事一议}\n')),
    ).toEqual(['nation/rules.yaml:2 undecidable[0] 没有登记文件 X9'])
  })
})

describe('dates of formulas', () => {
  const dated = (versions: string, more = '') => rules(`name: 甲, type: money, versions: [${versions}]${more}`)
  const on = (files: Files, day: string) => readValue(evaluate(rulesIn(soundly(files), { on: day }), row({})), '甲')

  test('versions follow each other by their days', () => {
    const files = dated('{until: 2021-07-01, formula: 1元}, {from: 2021-07-01, formula: 2元}')
    expect(on(files, '2021-06-30')?.lo).toBe(100)
    expect(on(files, '2021-07-01')?.lo).toBe(200)
    expect(on(files, '1999-01-01')?.lo).toBe(100)
  })

  test.each([
    ['before the first', '{from: 2021-07-01, formula: 1元}', '2021-07-01 之前'],
    ['after the last', '{until: 2021-07-01, formula: 1元}', '2021-07-01 之后'],
    ['between two', '{until: 2021-07-01, formula: 1元}, {from: 2021-08-01, formula: 2元}', '2021-07-01 至 2021-08-01'],
  ])('a gap %s does not build unless it is said what holds then', (_, versions, when) => {
    expect(said(dated(versions))).toEqual([
      `nation/rules.yaml:3 variables[0] 甲：${when} 没有公式，须补版本或写 otherwise`,
    ])
    expect(said(dated(versions, ', otherwise: 0'))).toEqual([])
  })

  test('a gap of the law is undetermined, in the words of the pack', () => {
    const files = dated('{from: 2021-07-01, formula: 1元}', ', otherwise: 未决「当时没有条文」')
    expect(on(files, '2021-06-30')?.causes).toMatchObject([{ kind: 'clauses', id: '当时没有条文' }])
  })

  test('an overlap does not build', () => {
    expect(said(dated('{until: 2021-07-02, formula: 1元}, {from: 2021-07-01, formula: 2元}'))).toEqual([
      'nation/rules.yaml:3 variables[0] 甲：两个版本的日期重叠',
    ])
  })

  test('a day that does not exist, or an end before the beginning, does not build', () => {
    expect(said(dated('{from: 2021-02-30, formula: 1元}')).join()).toContain('日期不存在或止日不晚于起日')
    expect(said(dated('{from: 2021-07-01, until: 2021-07-01, formula: 1元}', ', otherwise: 0')).join()).toContain(
      '日期不存在',
    )
  })

  test('a version that cannot be read is one fault, not a gap besides', () => {
    expect(said(dated('{formula: 天外飞仙}'))).toHaveLength(1)
  })
})

describe('programmes', () => {
  const programme = (rest: string) =>
    said(
      pack(
        'nation',
        `module: 试\nvariables:\n${variable('name: 重, entity: 成员, formula: 重病')}${variable('name: 甲, formula: 申请')}${variable('name: 钱, type: money, formula: 家庭收入')}programmes:\n  - {id: aid, name: 救助, ${rest}}\n`,
      ),
    )
  test.each([
    ['entity: 家庭, answer: 没有此名', '救助：没有 没有此名'],
    ['entity: 飞船, answer: 甲', '救助：没有 飞船 这种对象'],
    ['entity: 家庭, answer: 钱', '救助：钱 的类型不合'],
    ['entity: 家庭, answer: 重', '救助属于家庭，不能引用成员指标 重'],
    ['entity: 家庭, answer: 甲, amounts: {monthly: 家庭人数}', '救助：家庭人数 的类型不合'],
    ['entity: 家庭, answer: 甲, concerns: 钱', '救助：钱 的类型不合'],
    ['entity: 家庭, answer: 申请', '救助：申请 没有条款，须写成变量'],
  ])('%s', (rest, words) => {
    expect(programme(rest).map((line) => line.split(' ').slice(2).join(' '))).toEqual([words])
  })

  test('of a member may read the household, and nothing that only another province has', () => {
    expect(programme('entity: 成员, answer: 重, concerns: 甲')).toEqual([])
    const local = pack(
      'province',
      `module: 地方\nvariables:\n  - {name: 本地, ref: {doc: P1, clause: 一}, otherwise: 否, formula: 申请}\n`,
    )
    expect(
      faults(pack('nation', 'programmes:\n  - {id: aid, name: 救助, entity: 家庭, answer: 本地}\n'), local),
    ).toEqual(['pack.unknown-name nation/rules.yaml:2'])
  })
})

describe('files', () => {
  test('broken YAML is refused with its line', () => {
    expect(said(pack('nation', 'module: 试\nvariables:\n  - {name: 甲\n')).join()).toMatch(
      /nation\/rules\.yaml:4 {2}YAML 写法有误/,
    )
    expect(said(pack('nation', 'module: 试\nmodule: 又\n')).join()).toMatch(/nation\/rules\.yaml:2 {2}YAML 写法有误/)
  })

  test('too many aliases are a fault, not a crash', () => {
    const text = `parameters: &a []\nvalues: {${Array.from({ length: 30 }, (_, at) => `k${at}: *a`).join(', ')}}\n`
    expect(said(pack('nation', text)).length).toBeGreaterThan(0)
  })

  test('an unknown key is named, with its line', () => {
    expect(said(rules('name: 甲, formula: 申请, colour: red'))).toEqual([
      'nation/rules.yaml:3 variables[0] 不认识的键 colour',
    ])
  })

  test('a wrong shape is told in Chinese', () => {
    const [line] = said(pack('nation', 'module: 试\nvariables:\n  - {name: 3, formula: 申请}\n'))
    expect(line).toMatch(/^nation\/rules\.yaml:3 variables\[0\]\.name 写法不对：[^a-z]*(string|字符串)/)
    expect(line).toMatch(/期望|无效/)
  })

  test('a folder without pack.yaml is refused', () => {
    expect(said({ 'lost/rules.yaml': 'module: 试\n' })).toEqual(['lost/rules.yaml:1  所在文件夹没有 pack.yaml'])
  })

  test('a region that does not exist, or with zeros too many, is refused', () => {
    const at = (code: string) => said({ 'x/pack.yaml': `pack: x\njurisdiction: "${code}"\nname: 某\ndocuments: {}\n` })
    expect(at('500238')).toEqual([])
    expect(at('500000')).toEqual(['x/pack.yaml:2 jurisdiction 地区代码 500000 不存在，或末尾多写了零'])
    expect(at('99')).toHaveLength(1)
  })

  test('nothing is thrown for nothing', () => {
    expect(build({}).faults).toEqual([])
    expect(said({ 'x/pack.yaml': '' }).length).toBeGreaterThan(0)
  })
})

describe('identity of a pack', () => {
  const hash = (text: string) => build(pack('nation', text)).packs[0]?.hash
  const plain = hash('module: 试\nvariables:\n  - {name: 甲, ref: {doc: N1, clause: 一}, formula: 申请}\n')

  test('does not depend on comments, spacing or the order of keys', () => {
    expect(
      hash(
        '# 说明\nvariables:\n  - formula: 申请\n    name: 甲   # 旁注\n    ref:\n      clause: 一\n      doc: N1\nmodule: 试\n',
      ),
    ).toBe(plain)
  })

  test('changes with a word, and with the order of a list', () => {
    expect(hash('module: 试\nvariables:\n  - {name: 甲, ref: {doc: N1, clause: 二}, formula: 申请}\n')).not.toBe(plain)
    const one = variable('name: 甲, formula: 申请')
    const two = variable('name: 乙, formula: 申请')
    expect(hash(`module: 试\nvariables:\n${one}${two}`)).not.toBe(hash(`module: 试\nvariables:\n${two}${one}`))
  })

  test('620.00 and 620 are one figure', () => {
    const figure = (text: string) =>
      hash(
        `parameters:\n  - {id: a, name: 甲, unit: money, values: [{from: 2020-01-01, value: ${text}, ref: {doc: N1, clause: 一}, status: printed}]}\n`,
      )
    expect(figure('620.00')).toBe(figure('620'))
  })
})
