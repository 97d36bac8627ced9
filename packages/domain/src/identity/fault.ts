/** Why a writing is no number. The words never repeat the number: they are read in logs and in exported sheets. */
export interface NumberFault {
  readonly kind: 'fault'
  readonly code: NumberFaultCode
  readonly zh: string
  readonly en: string
}

export type NumberFaultCode = keyof typeof WORDS

const WORDS = {
  'identity.number-missing': ['没有填写证件号码。', 'No number is given.'],
  'identity.number-length': [
    '证件号码位数不对：应为 18 位（旧证 15 位），请核对是否多写或漏写。',
    'The number has the wrong length: 18 characters, or 15 on old documents. Check for a missing or doubled digit.',
  ],
  'identity.number-characters': [
    '证件号码里有不该出现的字符：18 位的号码前 17 位是数字，末位是数字或 X。',
    'The number holds characters that do not belong: seventeen digits, then a digit or X.',
  ],
  'identity.number-rounded': [
    '号码的末几位可能已被表格软件抹去（显示为 E+17 或以 000 结尾）。请把该列设为文本后重新填写。',
    'A spreadsheet has probably rounded the last digits away (E+17, or 000 at the end). Format the column as text and enter it again.',
  ],
  'identity.region-impossible': [
    '号码前几位不是任何省份的代码，请核对。',
    'The number does not begin with the code of any province. Check the first digits.',
  ],
  'identity.birth-date-impossible': [
    '号码里的出生日期不存在，请核对第 7 至 14 位。',
    'The birth date in the number does not exist. Check digits 7 to 14.',
  ],
  'identity.birth-date-in-future': [
    '号码里的出生日期还没有到，请核对第 7 至 14 位。',
    'The birth date in the number lies in the future. Check digits 7 to 14.',
  ],
  'identity.check-digit-wrong': [
    '末位校验码与前面各位不符，至少有一位写错，请对照证件逐位核对。',
    'The last character does not fit the others: at least one digit is wrong. Compare digit by digit.',
  ],
  'disability-certificate.number-length': [
    '残疾人证号应为 20 位：18 位身份号码加残疾类别和残疾等级各 1 位（补发的可另带 B 和次数）。',
    'A disability certificate has 20 characters: the identity number, the category and the grade (B and a digit may follow on a re-issue).',
  ],
  'disability-certificate.holder-unreadable': [
    '残疾人证号的前 18 位不是正确的身份号码，请对照证件核对。',
    'The first 18 characters of the certificate number are not a correct identity number.',
  ],
  'disability-certificate.category-unknown': [
    '残疾人证号第 19 位是残疾类别，应为 1 至 7。',
    'Character 19 of a certificate number is the category, 1 to 7.',
  ],
  'disability-certificate.grade-unknown': [
    '残疾人证号第 20 位是残疾等级，应为 1 至 4。',
    'Character 20 of a certificate number is the grade, 1 to 4.',
  ],
} as const

/** Every code, for documents and tests. */
export const NUMBER_FAULT_CODES = Object.keys(WORDS) as NumberFaultCode[]

export function numberFault(code: NumberFaultCode): NumberFault {
  const [zh, en] = WORDS[code]
  return { kind: 'fault', code, zh, en }
}
