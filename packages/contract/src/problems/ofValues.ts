import { type Entry, kindEn, kindZh, quotedEn, quotedZh, words } from './entry.ts'

/** Refusals of one key or one value. */
export const VALUE_PROBLEMS = {
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
} as const satisfies Record<string, Entry>
