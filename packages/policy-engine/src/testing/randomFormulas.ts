import fc from 'fast-check'

/** Random well-typed formulas of a household, as text, with all operators of the language. */
export interface RandomFormulas {
  readonly money: fc.Arbitrary<string>
  readonly count: fc.Arbitrary<string>
  readonly flag: fc.Arbitrary<string>
}

type Tie = (key: string) => fc.Arbitrary<string>

/** A form with its places filled by formulas of the kinds named. */
function form(tie: Tie, text: string, ...kinds: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(...kinds.map(tie))
    .map((parts) => parts.reduce<string>((filled, part) => filled.replace('@', () => part), text))
}

/** Formulas over the vocabulary of the tests and its parameters. */
export function randomFormulas(): RandomFormulas {
  const made = fc.letrec<Record<string, string>>((tie) => ({
    money: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom(
        '家庭收入',
        '家庭支出',
        '低保标准',
        '未定金额',
        '3元',
        '20000元',
        '取小(家庭支出, 未决「金额不明」(N1 一))',
      ),
      form(tie, '(@ + @)', 'money', 'money'),
      form(tie, '(@ − @)', 'money', 'money'),
      form(tie, '(−@)', 'money'),
      form(tie, '(@ × @)', 'money', 'count'),
      form(tie, '取小(@, @, @)', 'money', 'money', 'money'),
      form(tie, '取大(@, @)', 'money', 'money'),
      form(tie, '(若 @ 则 @ 否则 @)', 'flag', 'money', 'money'),
      form(tie, '去尾(@ × 扣减率)', 'money'),
      form(tie, '进一(@ ÷ 12)', 'money'),
      form(tie, '四舍五入(@ ÷ @)', 'money', 'count'),
      form(tie, '去尾(@ ÷ @, 1元)', 'money', 'count'),
      form(tie, '合计(成员: @)', 'wage'),
      form(tie, '合计(成员 当 @: @)', 'state', 'wage'),
      form(tie, '最大(成员 当 @: @)', 'state', 'wage'),
      form(tie, '最小(成员 当 @: @)', 'state', 'wage'),
      form(tie, '分档(@, 高龄档)', 'count'),
      form(tie, '选择(居住地, 「城镇」: @, 其他: @)', 'money', 'money'),
    ),
    count: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.constantFrom(
        '家庭人数',
        '1',
        '3',
        '人数(成员)',
        '满月数(起月, 2021-03)',
        '最大(成员: 周岁(出生日, 认定日, 生日当日))',
      ),
      form(tie, '(@ + @)', 'count', 'count'),
      form(tie, '人数(成员 当 @)', 'state'),
      form(tie, '(若 @ 则 @ 否则 @)', 'flag', 'count', 'count'),
      form(tie, '去尾(@ ÷ @)', 'money', 'money'),
    ),
    flag: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom(
        '发生困难',
        '财产超标',
        '申请',
        '居住地 = 「城镇」',
        '同地区(户籍地, 认定地区, 6)',
        '在地区(户籍地, 「50」)',
        '未决「两文不一」(N1 一)',
      ),
      form(tie, '(@ 且 @)', 'flag', 'flag'),
      form(tie, '(@ 或 @)', 'flag', 'flag'),
      form(tie, '(非 @)', 'flag'),
      form(tie, '(@ < @)', 'money', 'money'),
      form(tie, '(@ ≥ @ × 1.5倍)', 'money', 'money'),
      form(tie, '(@ ÷ 12 ≤ @)', 'money', 'money'),
      form(tie, '(@ = @)', 'count', 'count'),
      form(tie, '(@ ≠ @)', 'money', 'money'),
      form(tie, '(@ 属于 {1, 2, 5})', 'count'),
      form(tie, '(若 @ 则 @ 否则 @)', 'flag', 'flag', 'flag'),
      form(tie, '任一(成员: @)', 'state'),
      form(tie, '全部(成员 当 @: @)', 'state', 'state'),
    ),
    wage: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.constantFrom(
        '工资',
        '100元',
        '家庭收入',
        '合计(收入项: 年金额)',
        '(工资 − 家庭支出)',
        '去尾(工资 ÷ 家庭人数)',
      ),
      form(tie, '(若 @ 则 @ 否则 0)', 'state', 'wage'),
      form(tie, '取大(0, @ − 50元)', 'wage'),
    ),
    state: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.constantFrom(
        '重病',
        '发生困难',
        '残疾类别 属于 {「智力」, 「精神」}',
        '残疾等级 ≤ 2',
        '周岁(出生日, 认定日, 生日次日) ≥ 18',
        '就读 ≠ 「不在读」',
      ),
      form(tie, '(@ 且 @)', 'state', 'state'),
      form(tie, '(非 @)', 'state'),
      form(tie, '(@ > 2元)', 'wage'),
    ),
  }))
  return {
    money: made.money as fc.Arbitrary<string>,
    count: made.count as fc.Arbitrary<string>,
    flag: made.flag as fc.Arbitrary<string>,
  }
}
