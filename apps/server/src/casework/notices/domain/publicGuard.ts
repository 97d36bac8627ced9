/**
 * The last thing that every text or table for the public passes. It knows no person: it looks at what the words are
 * made of, and refuses what nobody may read on a board (最低生活保障审核确认办法 24；社会救助暂行办法 61；AMB-37).
 */

/** What a cell is meant to hold; each kind has a grammar of its own, and a figure is lawful only in its own kind. */
export type PublicKind = 'name' | 'count' | 'yuan' | 'programme' | 'place' | 'day' | 'telephone' | 'clause' | 'text'

export interface PublicCell {
  readonly kind: PublicKind
  readonly text: string
}

/** Why a cell may not be published. Never says what stood there. */
export type Forbidden =
  | 'identityNumber'
  | 'bankAccount'
  | 'telephone'
  | 'number'
  | 'birthDate'
  | 'address'
  | 'health'
  | 'child'
  | 'shape'

export interface PublicFault {
  readonly at: number
  readonly forbidden: Forbidden
}

/** Families of programmes by the name that may stand on a board. */
export const PUBLIC_PROGRAMMES = [
  '最低生活保障',
  '特困人员救助供养',
  '最低生活保障边缘家庭',
  '刚性支出困难家庭',
  '临时救助',
] as const

const GRAMMAR: Readonly<Record<PublicKind, RegExp>> = {
  name: /^(（依法不公开姓名）|\p{Script=Han}[\p{Script=Han}·•＊*某]{0,19}|[A-Za-z][A-Za-z .'·-]{0,39})$/u,
  count: /^\d{1,2}$/,
  yuan: /^(按规定核定|\d{1,3}(,\d{3}){0,2}\.\d{2}|\d{1,6}\.\d{2})$/,
  programme: /^[\p{Script=Han}、]{2,40}$/u,
  place: /^[\p{Script=Han}A-Za-z0-9·（）() ]{1,60}$/u,
  day: /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  telephone: /^0?[\d-]{5,13}$/,
  clause: /^[\s\S]{1,400}$/,
  text: /^[\s\S]{0,4000}$/,
}

const HEALTH =
  /残疾|残障|重残|致残|伤残|重度残|智力|智障|精神|癫痫|失能|失智|失明|盲人|聋|哑|瘫|痴呆|抑郁|自闭|患病|疾病|重病|大病|慢病|慢性病|病人|病历|病情|癌|肿瘤|白血病|尿毒|透析|肝炎|艾滋|HIV|结核|糖尿|高血压|卒中|脑梗|住院|手术|医疗|诊断|护理等级|单人户|单人保|单独申请|个人单独|Single-person|disab|illness|disease/iu
const SICK = /病|残|盲|癌/u
const CHILD =
  /未成年|儿童|孤儿|弃婴|婴幼|婴儿|事实无人|无人抚养|留守|学龄|小学|初中|中学|幼儿园|年级|班级|\d\s*周?岁|[一二三四五六七八九十]周?岁|监护人|orphan|\bchild|\bminor\b/iu
const ADDRESS =
  /(\d+|[一二三四五六七八九十百]+)\s*[-－]?\s*\d*\s*(号院|号楼|号|栋|幢|座|单元|室|楼|层|弄|巷|组|社(?![区会])|队|屯)|门牌|住址|地址|村民小组|\bRoom\b|\bNo\.\s*\d/iu
const DATE = /(19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*([-/.月]\s*(\d{1,2}\s*日?)?)|出生|生于|生日|\bborn\b/iu
/** What papers are called: the one figure that a clause may hold. */
const PAPER = /〔(19|20)\d{2}〕\d{1,4}号|第?[一二三四五六七八九十百]+(条|款|项|章|节)/gu

/** Written differently, it is the same number: full-width, Chinese digits, anything that is no letter between digits. */
const CHINESE_DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇○零', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, digit) =>
    [...signs].map((sign) => [sign, String(digit)]),
  ),
)
const BETWEEN_DIGITS = /(?<=\d)[^\p{L}\p{N}]{1,4}(?=[\dXx])/gu

function digitsOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const written = [...plain].map((sign) => CHINESE_DIGITS[sign] ?? sign).join('')
  return written.replace(BETWEEN_DIGITS, '')
}

/** What kind of number somebody would read it as. Long runs are refused whatever they are: none is lawful here. */
function numberIn(text: string): Forbidden | undefined {
  const joined = digitsOf(text)
  for (const [run] of joined.matchAll(/[A-Za-z]{0,3}\d{7,}[Xx]?/g)) {
    const digits = run.replace(/\D/g, '')
    if (/^[A-Za-z]{3}\d{12}$/.test(run) || /^\d{17}[\dXx]$/.test(run) || digits.length === 20) return 'identityNumber'
    if (digits.length === 15) return 'identityNumber'
    if (/^(86)?1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits)) return 'telephone'
    if (digits.length >= 12 && digits.length <= 19 && (passesLuhn(digits) || digits.length >= 16)) return 'bankAccount'
    if (/^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits)) return 'birthDate'
    return digits.length <= 8 ? 'telephone' : 'number'
  }
  return undefined
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, at) => {
    const doubled = Number(sign) * (at % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** What is wrong with one cell; nothing when it may be read by anybody. `telephones` are those of the county itself. */
export function faultOf({ kind, text }: PublicCell, telephones: readonly string[] = []): Forbidden | undefined {
  if (kind === 'telephone') return telephones.includes(text) && GRAMMAR.telephone.test(text) ? undefined : 'telephone'
  const own = telephones.reduce((left, telephone) => left.replaceAll(telephone, ''), text)
  const looked = kind === 'clause' || kind === 'text' ? own.replace(PAPER, '') : own
  if (kind === 'yuan' || kind === 'count' || kind === 'day') return GRAMMAR[kind].test(text) ? undefined : shapeOf(text)
  const plain = looked.normalize('NFKC').replace(/\p{Cf}|\s/gu, '')
  const number = numberIn(looked)
  if (number !== undefined) return number
  if (HEALTH.test(plain) || (kind !== 'name' && SICK.test(plain))) return 'health'
  if (CHILD.test(plain)) return 'child'
  if (DATE.test(plain)) return 'birthDate'
  if (kind !== 'place' && ADDRESS.test(plain)) return 'address'
  if (kind === 'place' && /\d+(号|栋|幢|单元|室)|(\d|[一二三四五六七八九十])组/u.test(plain)) return 'address'
  if (kind === 'programme' && !isPublicProgramme(text)) return 'shape'
  return GRAMMAR[kind].test(text) ? undefined : 'shape'
}

/** Of a figure that is none: what it is instead, where that can be told. */
function shapeOf(text: string): Forbidden {
  return numberIn(text) ?? 'shape'
}

function isPublicProgramme(text: string): boolean {
  return text.split('、').every((part) => PUBLIC_PROGRAMMES.some((known) => known === part))
}

/** The first cell that may not be published, by its place; undefined: every one may. */
export function findPublicFault(
  cells: readonly PublicCell[],
  telephones: readonly string[] = [],
): PublicFault | undefined {
  for (const [at, cell] of cells.entries()) {
    const forbidden = faultOf(cell, telephones)
    if (forbidden !== undefined) return { at, forbidden }
  }
  return undefined
}
