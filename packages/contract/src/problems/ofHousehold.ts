import { type Entry, words } from './entry.ts'

/** Refusals of what the values say together: days, members, labels. */
export const HOUSEHOLD_PROBLEMS = {
  'case.born-after-determination': {
    title: words('出生日晚于认定日', 'Born after the day of the determination'),
    detail: ({ member, born, on }) =>
      words(
        `成员“${member}”生于 ${born}，晚于认定日 ${on}，那一天还不是家庭成员。`,
        `Member "${member}" was born on ${born}, after the day of the determination, ${on}.`,
      ),
    allowed: ({ on }) => words(`${on} 或更早的日期`, `${on} or earlier`),
  },
  'case.died-before-born': {
    title: words('死亡日早于出生日', 'Died before being born'),
    detail: ({ member, born, died }) =>
      words(
        `成员“${member}”生于 ${born}，死亡日 ${died} 在出生之前，请核对两个日期。`,
        `Member "${member}" was born on ${born} but died on ${died}. Check both days.`,
      ),
    allowed: ({ born }) => words(`${born} 或更晚的日期`, `${born} or later`),
  },
  'case.months-reversed': {
    title: words('起止颠倒', 'End before start'),
    detail: ({ from, until }) =>
      words(`从 ${from} 到 ${until}，止在起之前。`, `From ${from} to ${until}: the end comes before the start.`),
    allowed: ({ from }) => words(`${from} 或更晚`, `${from} or later`),
  },
  'case.members-none': {
    title: words('家庭没有成员', 'Household without members'),
    detail: () => words('家庭至少要有一名成员。', 'A household has at least one member.'),
    allowed: words('1 至 100 名成员', '1 to 100 members'),
  },
  'case.members-too-many': {
    title: words('家庭成员过多', 'Too many members'),
    detail: ({ count, most }) =>
      words(
        `这个家庭写了 ${count} 名成员，超过 ${most} 名的上限。请核对是否把几户写成了一户。`,
        `This household has ${count} members, more than ${most}. Check whether several households were written as one.`,
      ),
    allowed: ({ most }) => words(`1 至 ${most} 名成员`, `1 to ${most} members`),
  },
  'case.member-duplicated': {
    title: words('成员重复', 'Member named twice'),
    detail: ({ member, first }) =>
      words(
        `成员“${member}”与第 ${first} 名成员的 id 相同。同一人只写一次；不同的人请用不同的 id。`,
        `Member "${member}" has the same id as member ${first}. Write one person once; give different persons different ids.`,
      ),
    allowed: words('户内不重复的 id', 'an id that is unique in the household'),
  },
  'case.heads-several': {
    title: words('户主不止一人', 'Several heads of household'),
    detail: ({ members }) =>
      words(`户主（head）写了几人：${members}。`, `Several members are head of the household: ${members}.`),
    allowed: words(
      '最多一名户主，其他人写与户主的关系',
      'at most one head; the others state their relation to the head',
    ),
  },
  'case.spouses-several': {
    title: words('户主的配偶不止一人', 'Several spouses of the head'),
    detail: ({ members }) =>
      words(`配偶（spouse）写了几人：${members}。`, `Several members are spouse of the head: ${members}.`),
    allowed: words('最多一名配偶；子女的配偶写 other', "at most one spouse; a child's spouse is other"),
  },
  'case.depends-on-self': {
    title: words('供养人是本人', 'Supported by oneself'),
    detail: ({ member }) => words(`dependsOn 里写了本人“${member}”。`, `dependsOn names the person, "${member}".`),
    allowed: words('供养此人的其他成员的 id', 'ids of other members who support this person'),
  },
  'case.income-amount': {
    title: words('收入金额没有写清', 'Income without one clear amount'),
    detail: () =>
      words(
        '一笔收入要写 monthly（每月）或 yearly（全年），只写一个。',
        'An income states monthly or yearly: one of the two.',
      ),
    allowed: words('monthly 或 yearly 之一', 'one of monthly and yearly'),
  },
  'case.disability-parts': {
    title: words('残疾分项与类别不符', 'Disability parts do not fit the category'),
    detail: ({ category }) =>
      words(
        `parts 只用于多重残疾（multiple），这里的类别是 ${category}。`,
        `parts belong to a multiple disability; the category here is ${category}.`,
      ),
    allowed: words('类别为 multiple 时列出至少两项 parts', 'at least two parts when the category is multiple'),
  },
  'case.identity-not-wanted': {
    title: words('不要填写身份信息', 'Identity details are not wanted'),
    detail: ({ kind, kindEn: english }) =>
      words(
        `这里像是${kind}。试算不需要任何身份证号、电话、账号，请改用“甲”“乙”这样的代称。`,
        `This looks like ${english}. A calculation needs no identity, telephone or account number: use a letter or a made-up name.`,
      ),
    allowed: words('不含身份证号、手机号、银行卡号的代称', 'a label without identity, mobile or card number'),
  },
} as const satisfies Record<string, Entry>
