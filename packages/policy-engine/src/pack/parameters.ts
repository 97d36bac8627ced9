import { parseDay, parseMonth } from '@doudi/domain'
import type { Type } from '../language/ast.ts'
import { wholeOf } from '../language/decimal.ts'
import { COUNT, DAY, enumType, FLAG, MONEY, MONTH, SHARE } from '../language/types.ts'
import type { EnumValue } from '../rules.ts'
import type { DocumentShape, ParameterShape, ParameterValue } from './pack.ts'
import type { RawPack, RawParameter, RawValue } from './raw.ts'
import type { PackSource, PlacePath } from './source.ts'

const TYPES: Record<string, Type> = { money: MONEY, share: SHARE, count: COUNT, flag: FLAG, month: MONTH, day: DAY }

export function parameterShape(raw: RawParameter, pack: string): ParameterShape {
  const bands = raw.unit === 'bands'
  const type =
    typeof raw.unit === 'object'
      ? enumType(raw.unit.enum)
      : bands
        ? (TYPES[raw.bandsOf ?? 'money'] as Type)
        : (TYPES[raw.unit] as Type)
  return {
    id: raw.id,
    name: raw.name,
    type,
    bands,
    inherit: raw.inherit,
    knownBy: raw.knownBy,
    rules: raw.rules ?? [],
    pack,
  }
}

/** A figure as written → the number that formulas hold; undefined when it does not fit the unit. */
export function heldNumber(
  written: unknown,
  type: Type,
  enums: ReadonlyMap<string, readonly EnumValue[]>,
): number | undefined {
  if (type.kind === 'flag')
    return written === true || written === '是' ? 1 : written === false || written === '否' ? 0 : undefined
  if (type.kind === 'month') return typeof written === 'string' ? parseMonth(written) : undefined
  if (type.kind === 'day') return typeof written === 'string' ? parseDay(written) : undefined
  if (type.kind === 'enum') {
    const at = enums.get(type.enum ?? '')?.findIndex((value) => value.label === written || value.code === written) ?? -1
    return at < 0 ? undefined : at
  }
  if (typeof written !== 'number' && typeof written !== 'string') return undefined
  const held = wholeOf(String(written).trim(), DECIMALS[type.kind] ?? 0)
  return held !== undefined && held <= LARGEST_HELD ? held : undefined
}

/** Decimals of the smallest unit: fen, ten-thousandths. */
const DECIMALS: Readonly<Record<string, number>> = { money: 2, share: 4 }
const LARGEST_HELD = Number.MAX_SAFE_INTEGER / 1e4

interface Home {
  readonly source: PackSource
  readonly pack: RawPack
  readonly documents: ReadonlyMap<string, DocumentShape>
  readonly enums: ReadonlyMap<string, readonly EnumValue[]>
}

/** A value that was read, with the place it was written at. */
export interface PlacedValue {
  readonly value: ParameterValue
  readonly source: PackSource
  readonly path: PlacePath
}

/** The values that one file gives to a parameter; faults are noted with their place. */
export function readValues(
  raws: readonly RawValue[],
  shape: ParameterShape,
  home: Home,
  path: PlacePath,
): PlacedValue[] {
  return raws.flatMap((raw, index) => {
    const place = [...path, index]
    const value = readValue(raw, shape, home, place)
    return value ? [{ value, source: home.source, path: place }] : []
  })
}

/** All values that one pack gives to a parameter, in order of their first day: each ends where the next begins. */
export function closeValues(placed: readonly PlacedValue[], shape: ParameterShape): ParameterValue[] {
  const sorted = [...placed].sort((a, b) => a.value.from - b.value.from)
  return sorted.map(({ value }, index) => {
    const next = sorted[index + 1]
    if (!next) return value
    if (value.from === next.value.from || (value.ends !== Infinity && value.ends > next.value.from))
      next.source.fault(
        'dates-overlap',
        next.path,
        `${shape.name}：两个值的日期重叠`,
        `${shape.id}: two values overlap in time`,
      )
    return { ...value, until: Math.min(value.until, next.value.from) }
  })
}

function readValue(raw: RawValue, shape: ParameterShape, home: Home, path: PlacePath): ParameterValue | undefined {
  const { source, documents } = home
  const from = parseDay(raw.from)
  const until = raw.until ? parseDay(raw.until) : Number.POSITIVE_INFINITY
  if (from === undefined || until === undefined || until <= from) {
    source.fault('value-form', path, `${shape.name}：日期不存在或止日不晚于起日`, `${shape.id}: impossible dates`)
    return undefined
  }
  if (raw.status !== 'unset' && !raw.ref) {
    source.fault(
      'clause-missing',
      path,
      `${shape.name}：每个值都须写明文件与条款（ref）`,
      `${shape.id}: a value needs its document and clause`,
    )
  }
  if (raw.ref && !documents.has(raw.ref.doc)) {
    source.fault(
      'document-unknown',
      [...path, 'ref'],
      `${shape.name}：没有登记文件 ${raw.ref.doc}`,
      `${shape.id}: unknown document ${raw.ref.doc}`,
    )
  }
  if (raw.status === 'reading' && !raw.reading) {
    source.fault(
      'clause-missing',
      path,
      `${shape.name}：按解读取值须写明 AMB 编号（reading）`,
      `${shape.id}: a reading needs its AMB id`,
    )
  }
  const issued = raw.ref ? documents.get(raw.ref.doc)?.on : undefined
  const published = parseDay(raw.published ?? '') ?? Math.min(from, parseDay(issued ?? '') ?? from)
  const base = {
    from,
    until,
    ends: until,
    published,
    status: raw.status,
    pack: home.pack.pack,
    jurisdiction: home.pack.jurisdiction,
    ...(raw.reading && { reading: raw.reading }),
    ...(raw.ref && { ref: raw.ref }),
    ...(raw.note && { note: raw.note }),
  }
  if (raw.status === 'unset') return base
  if (shape.bands) {
    const bands = Array.isArray(raw.value)
      ? raw.value.map((band) => ({ atLeast: band.atLeast, value: heldNumber(band.value, shape.type, home.enums) }))
      : []
    const rising = bands.every((band, index) => index === 0 || band.atLeast > (bands[index - 1]?.atLeast ?? 0))
    if (bands.length === 0 || !rising || bands.some((band) => band.value === undefined)) {
      source.fault(
        'value-form',
        path,
        `${shape.name}：分档表须由小到大写 {atLeast, value}`,
        `${shape.id}: bands must rise`,
      )
      return undefined
    }
    return { ...base, bands: bands as { atLeast: number; value: number }[] }
  }
  const value = heldNumber(raw.value, shape.type, home.enums)
  if (value === undefined) {
    source.fault(
      'value-form',
      [...path, 'value'],
      `${shape.name}：值与单位不符（${JSON.stringify(raw.value)}）`,
      `${shape.id}: the value does not fit its unit`,
    )
    return undefined
  }
  return { ...base, value }
}
