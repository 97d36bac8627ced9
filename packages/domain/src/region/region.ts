import { nameInTable } from './regionTable.ts'

/**
 * A region as the prefix that names it: province 2, city 4, county 6, township 9, village 12 digits.
 * The trailing zeros of an official code (500000, 410800) are dropped, so that one place has one prefix.
 */
export type Region = string & { readonly __unit: 'region' }

/** The half of the truth that arithmetic needs: every twelve-digit code of the region, first and last included. */
export interface RegionRange {
  readonly first: number
  readonly last: number
}

const LEVELS = [2, 4, 6, 9, 12] as const
const CODE_DIGITS = 12

/** The region of a code; undefined when no such region exists. Below the county only the county is checked. */
export function parseRegion(code: string | number): Region | undefined {
  const prefix = withoutTrailingZeros(String(code).trim())
  if (!/^\d+$/.test(prefix) || !LEVELS.some((digits) => digits === prefix.length)) return undefined
  return isKnown(prefix) ? (prefix as Region) : undefined
}

/** All twelve-digit codes of the region. */
export function rangeOf(region: Region): RegionRange {
  return { first: Number(region.padEnd(CODE_DIGITS, '0')), last: Number(region.padEnd(CODE_DIGITS, '9')) }
}

/** Whether the second region is the first or lies in it. */
export function contains(outer: Region | '', inner: Region): boolean {
  return inner.startsWith(outer)
}

/** The regions above it and itself, the widest first: 50, 5002, 500238. */
export function levelsOf(region: Region): Region[] {
  return LEVELS.filter((digits) => digits <= region.length).map((digits) => region.slice(0, digits) as Region)
}

/** Province, city and county in words: 重庆市巫溪县. Empty for a region of which only the code is known. */
export function regionName(region: Region): string {
  return levelsOf(region)
    .map((level) => nameInTable(level) ?? '')
    .filter((name) => !FILLERS.has(name))
    .join('')
}

/** Rows of the table that group counties and are no place of their own. */
const FILLERS = new Set(['市辖区', '县', '市', '省直辖县级行政区划', '自治区直辖县级行政区划'])

function withoutTrailingZeros(code: string): string {
  if (code.length === 12 && code.endsWith('000')) return withoutTrailingZeros(code.slice(0, 9))
  if (code.length === 9 && code.endsWith('000')) return withoutTrailingZeros(code.slice(0, 6))
  if ((code.length === 6 || code.length === 4) && code.endsWith('00')) return withoutTrailingZeros(code.slice(0, -2))
  return code
}

function isKnown(prefix: string): boolean {
  const county = prefix.slice(0, 6)
  if (nameInTable(county) !== undefined) return true
  // 东莞, 中山 and 儋州 have townships but no counties: the code of the “county” is that of the city with 00.
  return prefix.length > 6 && county.endsWith('00') && nameInTable(county.slice(0, 4)) !== undefined
}
