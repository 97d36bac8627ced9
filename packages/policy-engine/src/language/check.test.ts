import { describe, expect, test } from 'vitest'
import { PARAMETERS } from '../testing/formulas.ts'
import { build, pack } from '../testing/packs.ts'

/** The fault of a formula: code, line, words. */
function refusal(formula: string, type = 'money', entity = '家庭'): string {
  const rules = `${PARAMETERS}module: 试\nvariables:\n  - name: 结果\n    entity: ${entity}\n    type: ${type}\n    ref: {doc: N1, clause: 第九条}\n    formula: ${JSON.stringify(formula)}\n`
  const { faults } = build(pack('nation', rules))
  const line = rules.split('\n').findIndex((text) => text.includes('formula:')) + 1
  for (const fault of faults) {
    expect(fault.file).toBe('nation/rules.yaml')
    expect(fault.line).toBe(line)
    expect(fault.where).toBe('variables[0].formula')
    expect(fault.en).toMatch(/[a-z]/)
  }
  return faults.map((fault) => `${fault.code.slice(5)} ${fault.zh}`).join('；')
}

describe('names', () => {
  test('an unknown name is refused, and the nearest one offered', () => {
    expect(refusal('家庭收人')).toBe('unknown-name 未定义的名称 家庭收人，是否应为 家庭收入（在「家庭收人」处）')
    expect(refusal('天外飞仙')).toBe('unknown-name 未定义的名称 天外飞仙（在「天外飞仙」处）')
  })

  test('a formula of the household reads a figure of members only through an aggregate', () => {
    expect(refusal('工资')).toBe('wrong-entity 家庭公式须用汇总函数引用成员指标 工资（在「工资」处）')
    expect(refusal('合计(成员: 工资)')).toBe('')
  })

  test('a formula of a member sees the household above it', () => {
    expect(refusal('工资 + 家庭收入', 'money', '成员')).toBe('')
  })

  test('only what lies directly below is aggregated', () => {
    expect(refusal('合计(收入项: 年金额)')).toContain('家庭公式不能直接汇总收入项，须先在成员上汇总')
    expect(refusal('合计(成员: 合计(收入项: 年金额))')).toBe('')
    expect(refusal('合计(飞船: 年金额)')).toContain('unknown-name 没有 飞船 这种对象')
    expect(refusal('合计(成员: 工资)', 'money', '成员')).toContain('成员公式不能直接汇总成员')
  })

  test('a function that does not exist is refused', () => {
    expect(refusal('平方(家庭收入)')).toContain('unknown-name 没有函数 平方')
  })

  test('a label must be one of the enumeration', () => {
    expect(refusal('居住地 = 「海上」', 'flag')).toContain('unknown-name 居住地 没有「海上」，可用：城镇、农村')
    expect(refusal('「城镇」 = 居住地', 'flag')).toBe('')
    expect(refusal('家庭收入 = 「城镇」', 'flag')).toContain('wrong-unit 此处不应有类别值「城镇」')
  })
})

describe('units', () => {
  test.each([
    ['家庭收入 × 家庭支出', 'money', '金额不能乘以金额'],
    ['家庭收入 + 家庭人数', 'money', '金额不能与数相比或并列'],
    ['家庭收入 < 家庭人数', 'flag', '金额不能与数相比或并列'],
    ['家庭收入 > 30%', 'flag', '金额不能与比例相比或并列'],
    ['家庭收入', 'flag', '此处应是是/否，却是金额'],
    ['发生困难', 'money', '此处应是金额，却是是/否'],
    ['家庭收入 且 发生困难', 'flag', '此处应是是/否，却是金额'],
    ['非 家庭人数', 'flag', '此处应是是/否，却是数'],
    ['若 家庭人数 则 1元 否则 2元', 'money', '此处应是是/否，却是数'],
    ['若 发生困难 则 1元 否则 2', 'money', '金额不能与数相比或并列'],
    ['居住地 < 「城镇」', 'flag', '类别（居住地）不能这样比较'],
    ['发生困难 ≥ 是', 'flag', '是/否不能这样比较'],
    ['户籍地 = 认定地区', 'flag', '地区不能这样比较'],
    ['户籍地 + 1', 'count', '地区不能加减乘除'],
    ['1 + 认定日', 'day', '日不能加减乘除'],
    ['认定日 + 1元', 'day', '此处应是数，却是金额'],
    ['认定日 = 起月', 'flag', '日不能与月相比或并列'],
    ['周岁(家庭收入, 认定日, 生日当日)', 'count', '此处应是日，却是金额'],
    ['月份(起月)', 'month', '此处应是日，却是月'],
    ['家庭收入 属于 {1元}', 'flag', '此处应是类别（…），却是金额'],
    ['选择(家庭人数, 其他: 1元)', 'money', '此处应是类别（…），却是数'],
    ['分档(家庭人数, 低保标准)', 'money', '分档 的第二项须是分档表参数'],
    ['高龄档', 'money', '高龄档 是分档表，须用 分档(…) 读取'],
    ['合计(成员: 重病)', 'money', '不能汇总是/否'],
    ['任一(成员: 工资)', 'flag', '此处应是是/否，却是金额'],
    ['1.5', 'count', '1.5 须写明单位：元、% 或 倍'],
    ['家庭收入 × 0', 'money', '乘法中的 0 没有意义'],
    ['去尾(家庭人数 ÷ 家庭收入)', 'count', '不能除以金额'],
    ['进一(家庭人数, 1元)', 'count', '此处应是金额，却是数'],
  ])('%s is refused', (formula, type, words) => {
    expect(refusal(formula, type)).toContain(`wrong-unit ${words}`)
  })

  test.each([
    ['0', 'flag'],
    ['0 且 发生困难', 'flag'],
    ['0', '居住地'],
    ['若 发生困难 则 0 否则 居住地', '居住地'],
    ['0', 'day'],
    ['周岁(0, 认定日, 生日当日)', 'count'],
    ['若 发生困难 则 若 财产超标 则 0 否则 未决「因」 否则 未决「果」', 'flag'],
  ])('a bare 0 is a number and nothing else: %s as %s', (formula, type) => {
    expect(refusal(formula, type)).toContain('wrong-unit')
  })

  test.each([
    ['0', 'money'],
    ['0', 'share'],
    ['0', 'count'],
    ['取大(0, 家庭收入 − 家庭支出)', 'money'],
    ['未决「因」(N1 第一条)', 'flag'],
    ['未决「因」(N1 第一条)', 'day'],
    ['若 发生困难 则 未决「因」 否则 居住地', '居住地'],
    ['去尾(家庭收入 ÷ 低保标准)', 'count'],
    ['满月数(起月, 月份(认定日))', 'count'],
    ['起月 + 6 > 月份(认定日)', 'flag'],
  ])('%s is well-formed as %s', (formula, type) => {
    expect(refusal(formula, type)).toBe('')
  })
})

describe('fractions', () => {
  test.each([
    ['家庭收入 ÷ 家庭人数', 'money'],
    ['家庭收入 ÷ 12', 'money'],
    ['家庭收入 × 30%', 'money'],
    ['取小(家庭收入, 家庭支出 × 30%)', 'money'],
    ['若 发生困难 则 家庭收入 ÷ 12 否则 0', 'money'],
    ['家庭人数 × 1.5倍', 'count'],
    ['30% × 30%', 'share'],
    ['家庭收入 ÷ 0', 'money'],
    ['认定日 + 家庭人数 × 1.5倍', 'day'],
    ['加月(起月, 家庭人数 × 50%)', 'month'],
    ['分档(家庭人数 ÷ 2, 高龄档)', 'money'],
    ['家庭收入 × 30% × 30% × 30%', 'money'],
  ])('%s hides a fraction of a %s', (formula, type) => {
    expect(refusal(formula, type)).toMatch(/^implicit-rounding .*须/)
  })

  test('an exact amount may keep its fraction, and rounding ends it', () => {
    expect(refusal('家庭收入 ÷ 12', 'exact')).toBe('')
    expect(refusal('进一(家庭收入 ÷ 12)')).toBe('')
    expect(refusal('四舍五入(家庭收入 × 30% × 家庭人数)')).toBe('')
  })
})

describe('values', () => {
  test.each([
    ['620.001元', 'money', '金额至多两位小数'],
    ['0.333%', 'share', '比例至多精确到万分之一'],
    ['1.55555倍', 'share', '倍数至多四位小数'],
    ['99999999999999元', 'money', '数过大'],
    ['9999999999999', 'count', '数过大'],
    ['去尾(家庭收入 ÷ 0元)', 'count', '除数须大于零'],
    ['2021-02-29', 'day', '没有 2021-02-29 这一天'],
    ['2021-13', 'month', '没有 2021-13 这个月'],
  ])('%s does not exist', (formula, type, words) => {
    expect(refusal(formula, type)).toContain(words)
    expect(refusal(formula, type)).toMatch(/^value-form/)
  })

  test.each([
    ['居住地 属于 {「城镇」, 「城镇」}', 'flag', '同一个值写了两次'],
    ['家庭人数 属于 {1, 2, 1}', 'flag', '同一个值写了两次'],
    ['家庭人数 属于 {家庭人数}', 'flag', '集合中只能是值'],
    ['选择(居住地, 「城镇」: 1元, 「城镇」: 2元, 其他: 0)', 'money', '同一个值写了两次'],
    ['选择(居住地, 「城镇」: 1元)', 'money', '选择 没有写到：农村；或写 其他：…'],
    ['取小(家庭收入)', 'money', '取小 须有至少两项'],
    ['周岁(认定日, 认定日)', 'count', '周岁 须有3项'],
    ['周岁(认定日, 认定日, 当日)', 'count', '周岁 的第三项须写 生日当日 或 生日次日'],
    ['同地区(户籍地, 认定地区, 5)', 'flag', '同地区 的位数须是 2、4、6、9 或 12'],
    ['同地区(户籍地, 认定地区, 6元)', 'flag', '同地区 的位数须是 2、4、6、9 或 12'],
    ['在地区(户籍地, 户籍地)', 'flag', '在地区 的第二项须是「地区代码」'],
    ['进一(家庭收入, 家庭收入)', 'money', '取整的单位须是金额，如 1元'],
  ])('%s says too much or too little', (formula, type, words) => {
    expect(refusal(formula, type)).toContain(`syntax ${words}`)
  })
})

test('a document that no pack registers is not cited by 未决', () => {
  expect(refusal('未决「因」(N1 第一条, X9 第二条)')).toBe('document-unknown 没有登记文件 X9')
})
