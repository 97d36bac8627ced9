import type { Problem } from './determination.ts'

/** Chinese first, English beside it. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** What a message names: the value as written, a key, a limit. */
export type Said = Readonly<Record<string, string | number>>

interface Entry {
  readonly title: Words
  /** What is wrong, and what to do next. */
  readonly detail: (said: Said) => Words
  readonly allowed?: Words | ((said: Said) => Words)
}

const words = (zh: string, en: string): Words => ({ zh, en })

/** Every refusal of a case file, by its stable code. A code that is no longer used stays reserved. */
const CATALOGUE = {
  'case.file-too-large': {
    title: words('文件过大', 'File too large'),
    detail: ({ size, most }) =>
      words(
        `文件有 ${size} MB，超过 ${most} MB 的上限，没有读取。请拆成几个文件再办理。`,
        `The file has ${size} MB, more than the limit of ${most} MB; nothing was read. Split it into several files.`,
      ),
    allowed: ({ most }) => words(`不超过 ${most} MB`, `at most ${most} MB`),
  },
  'case.file-broken': {
    title: words('文件格式有误', 'File cannot be read'),
    detail: ({ format, zh, en }) =>
      words(
        `不是完整的 ${format} 文件：${zh}。请改正所指的位置后重新提交，整个文件都没有办理。`,
        `Not well-formed ${format}: ${en}. Mend the place shown and send it again; nothing in the file was answered.`,
      ),
    allowed: words('YAML 或 JSON 文本，UTF-8 编码', 'YAML or JSON text in UTF-8'),
  },
  'case.file-empty': {
    title: words('没有案例', 'No case in it'),
    detail: () => words('里面没有任何案例。', 'There is no case in it.'),
    allowed: words('一个案例，或由案例组成的清单', 'one case, or a list of cases'),
  },
  'case.not-a-case': {
    title: words('不是案例', 'Not a case'),
    detail: ({ found }) =>
      words(`这里应是一个案例，实际是${kindZh(found)}。`, `A case is wanted here, but this is ${kindEn(found)}.`),
    allowed: words(
      '含 name、jurisdiction、on、household 的一组键',
      'a mapping with name, jurisdiction, on and household',
    ),
  },
  'case.nested-too-deep': {
    title: words('层次过深', 'Nested too deeply'),
    detail: ({ most }) =>
      words(
        `内容嵌套超过 ${most} 层，没有继续读取。案例文件本身只需要 8 层。`,
        `Nested more than ${most} levels deep; reading stopped. A case needs 8 levels.`,
      ),
    allowed: ({ most }) => words(`不超过 ${most} 层`, `at most ${most} levels`),
  },
  'case.aliases-expand': {
    title: words('引用展开后过大', 'Aliases expand too far'),
    detail: ({ most }) =>
      words(
        `YAML 的引用（* 和 &）展开后超过 ${most} 项，没有继续读取。请把引用改成直接写出的内容。`,
        `The YAML aliases (* and &) expand to more than ${most} items; reading stopped. Write the content out instead.`,
      ),
    allowed: ({ most }) => words(`展开后不超过 ${most} 项`, `at most ${most} items when expanded`),
  },
  'case.too-many-cases': {
    title: words('案例过多', 'Too many cases'),
    detail: ({ count, most }) =>
      words(
        `一次提交了 ${count} 个案例，超过 ${most} 个的上限，没有办理。请分批提交。`,
        `${count} cases at once, more than the limit of ${most}; none was answered. Send them in batches.`,
      ),
    allowed: ({ most }) => words(`一次不超过 ${most} 个案例`, `at most ${most} cases at once`),
  },
  'case.list-too-long': {
    title: words('清单过长', 'List too long'),
    detail: ({ count, most }) =>
      words(`这个清单有 ${count} 项，超过 ${most} 项的上限。`, `This list has ${count} entries, more than ${most}.`),
    allowed: ({ most }) => words(`不超过 ${most} 项`, `at most ${most} entries`),
  },
  'case.key-unknown': {
    title: words('不认识的键', 'Unknown key'),
    detail: ({ key, near }) =>
      words(
        `案例格式里没有“${key}”这个键${near ? `，是否想写“${near}”` : ''}。不认识的键不会被忽略，请改正或删去。`,
        `The case format has no key "${key}" here${near ? `; did you mean "${near}"` : ''}. Unknown keys are not ignored: mend or remove it.`,
      ),
    allowed: ({ keys }) => words(`这里可用的键：${keys}`, `keys allowed here: ${keys}`),
  },
  'case.key-missing': {
    title: words('缺少必填的键', 'Required key missing'),
    detail: ({ key }) => words(`缺少必填的“${key}”。`, `The required key "${key}" is missing.`),
  },
  'case.value-empty': {
    title: words('写了键而没有值', 'Key without a value'),
    detail: ({ key }) =>
      words(
        `“${key}”后面是空的。不知道就整行删去，没有（例如没有收入）就写 []。`,
        `"${key}" has no value. Remove the line if it is not known; write [] if there is none.`,
      ),
  },
  'case.value-kind': {
    title: words('值的类型不对', 'Wrong kind of value'),
    detail: ({ found, value }) =>
      words(`这里不能是${kindZh(found)}${quotedZh(value)}。`, `This cannot be ${kindEn(found)}${quotedEn(value)}.`),
  },
  'case.value-unknown': {
    title: words('不在可用的词里', 'Not one of the allowed words'),
    detail: ({ value, near }) =>
      words(
        `“${value}”不在可用的词里${near ? `，是否想写“${near}”` : ''}。`,
        `"${value}" is not one of the allowed words${near ? `; did you mean "${near}"` : ''}.`,
      ),
  },
  'case.text-length': {
    title: words('文字长度不符', 'Text too short or too long'),
    detail: ({ most }) => words(`应为 1 至 ${most} 个字，不能为空。`, `Must be 1 to ${most} characters, not blank.`),
  },
  'case.day-impossible': {
    title: words('日期不存在', 'No such day'),
    detail: ({ value }) =>
      words(
        `“${value}”不是真实存在的日期，请核对年、月、日。`,
        `"${value}" is not a day that exists. Check year, month and day.`,
      ),
  },
  'case.month-impossible': {
    title: words('月份不存在', 'No such month'),
    detail: ({ value }) => words(`“${value}”不是月份。`, `"${value}" is not a month.`),
  },
  'case.day-out-of-range': {
    title: words('日期超出范围', 'Day out of range'),
    detail: ({ value }) => words(`“${value}”早得或晚得不合常理。`, `"${value}" is implausibly early or late.`),
  },
  'case.money-unreadable': {
    title: words('不是金额', 'Not an amount'),
    detail: ({ value }) =>
      words(`“${value}”不是金额，不要写单位或文字。`, `"${value}" is not an amount; write no unit or words.`),
  },
  'case.money-negative': {
    title: words('金额为负', 'Negative amount'),
    detail: ({ value }) =>
      words(
        `金额不能为负：${value}。付出的赡养抚养费、税费等写在 deductions（扣减）里。`,
        `An amount cannot be negative: ${value}. Support paid, taxes and the like belong in deductions.`,
      ),
  },
  'case.money-decimals': {
    title: words('金额多于两位小数', 'More than two decimals'),
    detail: ({ value }) =>
      words(`${value} 多于两位小数，请精确到分。`, `${value} has more than two decimals; amounts go to the fen.`),
  },
  'case.money-too-large': {
    title: words('金额过大', 'Amount too large'),
    detail: ({ value, largest }) =>
      words(
        `${value} 超过 ${largest} 元，请核对是否多写了位数。`,
        `${value} is more than ${largest} yuan; check the digits.`,
      ),
  },
  'case.percent-unreadable': {
    title: words('不是百分数', 'Not a percentage'),
    detail: ({ value }) => words(`${value} 不是可用的百分数。`, `${value} is not a usable percentage.`),
  },
  'case.number-out-of-range': {
    title: words('数字超出范围', 'Number out of range'),
    detail: ({ value, most }) =>
      words(`${value} 不是 0 至 ${most} 的整数。`, `${value} is not a whole number from 0 to ${most}.`),
  },
  'case.region-unknown': {
    title: words('没有这个行政区划', 'No such region'),
    detail: ({ value }) =>
      words(
        `“${value}”不是行政区划代码，请核对位数和数字。`,
        `"${value}" is not the code of a region. Check its length and digits.`,
      ),
  },
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
  'case.name-duplicated': {
    title: words('案例名重复', 'Case name used twice'),
    detail: ({ name, first }) =>
      words(
        `案例名“${name}”与第 ${first} 个案例相同，无法区分结果。`,
        `The name "${name}" is also that of case ${first}; the answers could not be told apart.`,
      ),
    allowed: words('文件内不重复的案例名', 'a name that is unique in the file'),
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

export type CaseProblemCode = keyof typeof CATALOGUE

/** The codes of the catalogue, for documents and tests. */
export const CASE_PROBLEM_CODES = Object.keys(CATALOGUE) as CaseProblemCode[]

/** A problem of the catalogue with its figures put in. `allowed` stands where the catalogue leaves it to the place. */
export function caseProblem(code: CaseProblemCode, said: Said, where?: string, allowed?: Words): Problem {
  const entry: Entry = CATALOGUE[code]
  const own = typeof entry.allowed === 'function' ? entry.allowed(said) : entry.allowed
  const told = allowed ?? own
  return {
    code,
    title: entry.title,
    detail: entry.detail(said),
    ...(where !== undefined && where !== '' ? { where } : {}),
    ...(told ? { allowed: told } : {}),
  }
}

const KINDS: Readonly<Record<string, Words>> = {
  text: words('文字', 'text'),
  number: words('数字', 'a number'),
  flag: words('是非值', 'true or false'),
  list: words('清单', 'a list'),
  mapping: words('一组键', 'a mapping'),
  empty: words('空值', 'empty'),
}

function kindZh(found: string | number | undefined): string {
  return KINDS[String(found)]?.zh ?? String(found)
}

function kindEn(found: string | number | undefined): string {
  return KINDS[String(found)]?.en ?? String(found)
}

function quotedZh(value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : `“${value}”`
}

function quotedEn(value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : ` "${value}"`
}
