import { type Entry, words } from './entry.ts'

/** Refusals of one cell or one column; the other rows go on. */
export const CELL_PROBLEMS = {
  'sheet.column-missing': {
    title: words('缺少必需的列', 'A required column is missing'),
    detail: ({ label }) =>
      words(
        `表里没有“${label}”这一列，请补上或指定由哪一列提供。`,
        `There is no column "${label}"; add it or say which column holds it.`,
      ),
    allowed: ({ names }) => words(`列名可以是：${names}`, `names that are understood: ${names}`),
  },
  'sheet.value-missing': {
    title: words('必填项为空', 'A required value is empty'),
    detail: ({ label }) => words(`“${label}”必须填写。`, `"${label}" must be filled in.`),
  },
  'sheet.digits-lost': {
    title: words('长号码的末几位丢失了', 'The last digits of a long number are lost'),
    detail: ({ label, value }) =>
      words(
        `“${label}”被 Excel 当成数字，第 15 位以后变成了 0（现为 ${value}），无法还原。请先把这一列设为“文本”，再重新录入。`,
        `Excel took "${label}" for a number and turned the digits after the 15th into zeros (${value}). Format the column as text and enter it again.`,
      ),
    allowed: words('以文本保存的号码', 'a number stored as text'),
  },
  'sheet.text-garbled': {
    title: words('文字已经损坏', 'The text is damaged'),
    detail: ({ label, value }) =>
      words(
        `“${label}”里的文字在保存时已经变成乱码（${value}），无法还原。请从原系统重新导出。`,
        `The text of "${label}" was destroyed when the file was saved (${value}). Export it again.`,
      ),
  },
  'sheet.error-value': {
    title: words('公式出错', 'The formula has an error'),
    detail: ({ label, value }) =>
      words(
        `“${label}”的公式结果是 ${value}。请改成具体的值。`,
        `The formula of "${label}" gives ${value}. Enter the value.`,
      ),
  },
  'sheet.not-a-day': {
    title: words('日期有误', 'Not a day'),
    detail: ({ label, value }) =>
      words(`“${label}”的“${value}”不是存在的日期。`, `"${value}" in "${label}" is not a day that exists.`),
    allowed: words('2021-05-10、2021年5月10日、2021/5/10、20210510', '2021-05-10, 2021/5/10 or 20210510'),
  },
  'sheet.not-money': {
    title: words('金额有误', 'Not an amount'),
    detail: ({ label, value }) =>
      words(`“${label}”的“${value}”不是金额。`, `"${value}" in "${label}" is not an amount of money.`),
    allowed: words(
      '元，最多两位小数，不为负：356 或 1,234.50',
      'yuan with at most two decimals, not negative: 356 or 1,234.50',
    ),
  },
  'sheet.not-a-count': {
    title: words('人数或数量有误', 'Not a count'),
    detail: ({ label, value }) =>
      words(`“${label}”的“${value}”不是整数。`, `"${value}" in "${label}" is not a whole number.`),
    allowed: ({ least, most }) => words(`${least} 到 ${most} 的整数`, `a whole number from ${least} to ${most}`),
  },
  'sheet.not-a-choice': {
    title: words('不在可选范围', 'Not one of the choices'),
    detail: ({ label, value }) =>
      words(`“${label}”的“${value}”不在可选范围内。`, `"${value}" is not one of the choices of "${label}".`),
    allowed: ({ choices }) => words(`其中之一：${choices}`, `one of: ${choices}`),
  },
  'sheet.not-a-phone': {
    title: words('电话号码有误', 'Not a telephone number'),
    detail: ({ label, value }) =>
      words(`“${label}”的“${value}”不是电话号码。`, `"${value}" in "${label}" is not a telephone number.`),
    allowed: words(
      '11 位手机号，或带区号的固定电话：023-51234567',
      'a mobile number of 11 digits, or a landline: 023-51234567',
    ),
  },
  'sheet.not-an-account': {
    title: words('银行账号有误', 'Not a bank account'),
    detail: ({ label, value }) =>
      words(`“${label}”的“${value}”不是银行账号。`, `"${value}" in "${label}" is not a bank account.`),
    allowed: words('8 到 32 位数字', '8 to 32 digits'),
  },
  'sheet.not-an-identity-number': {
    title: words('身份证号有误', 'Not an identity number'),
    detail: ({ label, zh, en }) => words(`“${label}”有误：${zh}。`, `"${label}" is wrong: ${en}.`),
    allowed: words(
      '18 位公民身份号码（末位可为 X），或 15 位旧号码',
      'an 18-digit identity number, or an old one of 15',
    ),
  },
  'sheet.text-too-long': {
    title: words('文字过长', 'The text is too long'),
    detail: ({ label, most }) => words(`“${label}”超过 ${most} 个字。`, `"${label}" has more than ${most} characters.`),
    allowed: ({ most }) => words(`不超过 ${most} 个字`, `at most ${most} characters`),
  },
} as const satisfies Record<string, Entry>
