import { type Day, type Month, printDay, printMonth } from '@doudi/domain'
import type { Value } from '../evaluate/value.ts'
import type { Type } from '../language/ast.ts'
import type { EnumValue } from '../rules.ts'

/** Two decimals with thousands: 1234567 → 12,345.67. Written by hand because a trace prints hundreds of amounts. */
export function yuanText(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100)
  const cents = Math.abs(fen) % 100
  const digits = String(whole)
  const grouped = digits.length > 3 ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits
  return `${fen < 0 ? '−' : ''}${grouped}.${cents < 10 ? '0' : ''}${cents}`
}

function moneyText(held: number, scale: number): string {
  if (scale === 1) return `${yuanText(held)}元`
  const fen = Math.round(held / scale)
  return fen * scale === held ? `${yuanText(fen)}元` : `约${yuanText(fen)}元`
}

function shareText(held: number, scale: number): string {
  const share = held / scale
  return share > 1 || share === 1 ? `${Number(share.toFixed(4))}倍` : `${Number((share * 100).toFixed(2))}%`
}

/** A held number in an officer's words, with its unit. */
export function numberText(held: number, type: Type, enums: ReadonlyMap<string, readonly EnumValue[]>): string {
  switch (type.kind) {
    case 'money':
      return moneyText(held, type.scale)
    case 'share':
      return shareText(held, type.scale)
    case 'flag':
      return held ? '是' : '否'
    case 'day':
      return printDay(held as Day)
    case 'month':
      return printMonth(held as Month)
    case 'enum':
      return enums.get(type.enum ?? '')?.[held]?.label ?? String(held)
    default:
      return type.scale === 1 ? String(held) : String(Number((held / type.scale).toFixed(4)))
  }
}

/** A value in words: known, between bounds, or 未知. */
export function valueText(value: Value, type: Type, enums: ReadonlyMap<string, readonly EnumValue[]>): string {
  if (type.kind === 'region') return regionText(value)
  if (value.lo === value.hi) return numberText(value.lo, type, enums)
  const low = Number.isFinite(value.lo) && value.lo > 0
  const high = Number.isFinite(value.hi)
  if (type.kind === 'flag' || type.kind === 'enum' || (!low && !high)) return '未知'
  if (low && high) return `${numberText(value.lo, type, enums)}～${numberText(value.hi, type, enums)}`
  return low ? `至少${numberText(value.lo, type, enums)}` : `至多${numberText(value.hi, type, enums)}`
}

function regionText({ lo, hi }: Value): string {
  const low = String(lo).padStart(12, '0')
  const high = String(hi).padStart(12, '0')
  let same = 0
  while (same < 12 && low[same] === high[same]) same++
  return same < 2 ? '未知' : low.slice(0, same)
}
