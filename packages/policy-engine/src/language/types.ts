import type { Kind, Type } from './ast.ts'

/** Held numbers of a share are the true value × this. */
export const SHARE_SCALE = 10_000

export const FLAG: Type = { kind: 'flag', scale: 1 }
export const COUNT: Type = { kind: 'count', scale: 1 }
export const MONEY: Type = { kind: 'money', scale: 1 }
export const SHARE: Type = { kind: 'share', scale: SHARE_SCALE }
export const DAY: Type = { kind: 'day', scale: 1 }
export const MONTH: Type = { kind: 'month', scale: 1 }
export const REGION: Type = { kind: 'region', scale: 1 }
/** Fits every type: a literal 0, an 未决. */
export const ANY: Type = { kind: 'any', scale: 1 }

export function enumType(name: string): Type {
  return { kind: 'enum', scale: 1, enum: name }
}

const KIND_WORDS: Record<Kind, string> = {
  money: '金额',
  share: '比例',
  count: '数',
  flag: '是/否',
  day: '日',
  month: '月',
  region: '地区',
  enum: '类别',
  any: '任意',
}

/** The type in an officer's words. */
export function typeWords(type: Type): string {
  return type.kind === 'enum' ? `类别（${type.enum}）` : KIND_WORDS[type.kind]
}

export function isNumeric(type: Type): boolean {
  return type.kind === 'money' || type.kind === 'share' || type.kind === 'count' || type.kind === 'any'
}

/** Same kind, whatever the scale. */
export function sameKind(left: Type, right: Type): boolean {
  if (left.kind === 'any' || right.kind === 'any') return true
  return left.kind === right.kind && left.enum === right.enum
}

/** Whether every value is a whole unit (fen, count, 1/10000 of a share). */
export function isWhole(type: Type): boolean {
  return type.kind === 'share' ? type.scale === SHARE_SCALE : type.scale === 1
}
