import type { Choice, Field } from '../mapping/field.ts'
import { SEX, URBAN_RURAL } from './words.ts'

type More = Omit<Partial<Field>, 'key' | 'kind' | 'label' | 'names'>

/** A field in one line: key, kind, label in both languages, then the other names of the column. */
export function field(
  key: string,
  kind: Field['kind'],
  zh: string,
  en: string,
  names: readonly string[],
  more: More = {},
): Field {
  return { key, kind, label: { zh, en }, names, ...more }
}

/** A field whose words are a closed list. */
export function listed(
  key: string,
  zh: string,
  en: string,
  names: readonly string[],
  choices: readonly Choice[],
  more: More = {},
): Field {
  return field(key, 'choice', zh, en, names, { choices, ...more })
}

const IDENTITY_HINT = '18 位公民身份号码，末位 X 大写。本列是文本格式，请直接输入或“粘贴为值”。'

export const TOWNSHIP = field(
  'township',
  'text',
  '乡镇（街道）',
  'township',
  ['乡镇', '街道', '镇街', '所属乡镇', '乡镇名称', '镇（街道）', '乡镇街道'],
  { most: 40, required: true, example: '松林镇' },
)
export const VILLAGE = field(
  'village',
  'text',
  '村（社区）',
  'village',
  ['村', '社区', '村居', '行政村', '所属村', '村名', '村名称', '居委会', '村委会', '村社区'],
  { most: 40, required: true, example: '青杠村' },
)
export const ADDRESS = field(
  'address',
  'text',
  '家庭住址',
  'address',
  ['住址', '地址', '现住址', '居住地址', '详细地址', '家庭地址', '常住地址'],
  { most: 200, example: '青杠村3组15号' },
)
export const PHONE = field(
  'phone',
  'phone',
  '联系电话',
  'telephone',
  ['电话', '手机', '手机号', '手机号码', '联系方式', '联系号码', '本人电话'],
  { hint: '11 位手机号，或带区号的固定电话。', example: '13900000000' },
)
export const NOTE = field('note', 'text', '备注', 'note', ['说明', '备注说明', '其他说明'], { most: 500 })
export const SERIAL = field('serial', 'text', '序号', 'number', ['编号', '行号', 'No', '顺序号'], {
  most: 20,
  example: '1',
})

export const HEAD_NAME = field('headName', 'text', '户主姓名', 'name of the head', ['户主', '户主名', '家庭户主'], {
  most: 60,
  example: '王明',
})
export const HEAD_NUMBER = field(
  'headIdentityNumber',
  'identity',
  '户主身份证号',
  'identity number of the head',
  ['户主身份证号码', '户主证件号码', '户主公民身份号码', '户主身份证'],
  { hint: IDENTITY_HINT },
)

export const NAME = field(
  'name',
  'text',
  '姓名',
  'name',
  ['成员姓名', '家庭成员姓名', '保障对象姓名', '对象姓名', '人员姓名', '申请人', '申请人姓名', '户主姓名', '救助对象'],
  { most: 60, required: true, example: '王明' },
)
export const IDENTITY_NUMBER = field(
  'identityNumber',
  'identity',
  '身份证号',
  'identity number',
  [
    '身份证号码',
    '公民身份号码',
    '公民身份证号',
    '证件号码',
    '身份证',
    '身份证件号码',
    '证件号',
    '居民身份证号码',
    '成员身份证号',
    '申请人身份证号',
    '户主身份证号',
  ],
  { required: true, hint: IDENTITY_HINT },
)
export const SEX_FIELD = listed('sex', '性别', 'sex', [], SEX, { example: '男' })
export const BORN = field('born', 'day', '出生日期', 'day of birth', ['出生年月', '出生年月日', '生日', '出生'], {
  hint: '2021-05-10',
  example: '1958-03-12',
})
export const NATION = field('ethnicGroup', 'text', '民族', 'ethnic group', [], { most: 20, example: '汉族' })
export const AREA = listed(
  'area',
  '城乡类别',
  'urban or rural',
  ['城乡', '救助类别（城乡）', '户籍类别', '户口性质', '城市/农村', '农村/城市'],
  URBAN_RURAL,
  { example: '农村' },
)

export const BANK = field(
  'bank',
  'text',
  '开户银行',
  'bank',
  ['开户行', '银行名称', '发放银行', '代发银行', '开户银行名称'],
  { most: 60, example: '农村商业银行' },
)
export const ACCOUNT = field(
  'account',
  'account',
  '银行账号',
  'bank account',
  [
    '银行账户',
    '账号',
    '银行卡号',
    '卡号',
    '社保卡号',
    '一卡通账号',
    '惠民惠农一卡通',
    '发放账号',
    '开户账号',
    '帐号',
    '银行帐号',
  ],
  { hint: '数字，本列是文本格式。' },
)
export const ACCOUNT_HOLDER = field(
  'accountHolder',
  'text',
  '开户人',
  'account holder',
  ['户名', '开户名', '开户人姓名', '账户名', '领款人', '持卡人', '账户姓名'],
  { most: 60, example: '王明' },
)

export const PERSON: readonly Field[] = [NAME, IDENTITY_NUMBER, SEX_FIELD, BORN, NATION]
export const PLACE: readonly Field[] = [SERIAL, TOWNSHIP, VILLAGE]
export const PAYMENT: readonly Field[] = [BANK, ACCOUNT, ACCOUNT_HOLDER]
