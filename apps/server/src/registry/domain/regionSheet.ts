/** One place of a sheet: township or village. */
export interface SheetRegion {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly kind: 'township' | 'village'
  readonly from: string | null
  readonly until: string | null
}

export type SheetFault = 'columns' | 'code' | 'name' | 'kind' | 'day' | 'days-reversed' | 'twice' | 'elsewhere'

export interface RegionSheet {
  readonly regions: readonly SheetRegion[]
  /** Lines count from 1 as an editor shows them. */
  readonly faults: readonly { readonly line: number; readonly fault: SheetFault }[]
}

const KINDS: Readonly<Record<string, SheetRegion['kind']>> = {
  township: 'township',
  village: 'village',
  乡镇: 'township',
  乡级: 'township',
  街道: 'township',
  村: 'village',
  社区: 'village',
  村级: 'village',
}
const DIGITS = { township: 9, village: 12 } as const

/**
 * Reads the townships and villages of a county: a header, then code, name, kind, from, until with commas between. A
 * faulty line is told and the others are read; `isDay` judges whether a day exists.
 */
export function readRegionSheet(text: string, county: string, isDay: (text: string) => boolean): RegionSheet {
  const regions: SheetRegion[] = []
  const faults: { line: number; fault: SheetFault }[] = []
  const seen = new Set<string>()
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  for (const [index, raw] of lines.entries()) {
    if (index === 0 || raw.trim() === '') continue
    const line = index + 1
    const read = readLine(raw, line, county, isDay)
    if (typeof read === 'string') faults.push({ line, fault: read })
    else if (seen.has(read.code)) faults.push({ line, fault: 'twice' })
    else {
      seen.add(read.code)
      regions.push(read)
    }
  }
  return { regions, faults }
}

function readLine(raw: string, line: number, county: string, isDay: (text: string) => boolean) {
  const cells = raw.split(',').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
  const [code = '', name = '', kindText = '', from = '', until = ''] = cells
  if (cells.length < 3 || cells.length > 5) return 'columns'
  const kind = KINDS[kindText]
  if (kind === undefined) return 'kind'
  // an official table pads a township with zeros to twelve digits
  const short = kind === 'township' && code.length === 12 && code.endsWith('000') ? code.slice(0, 9) : code
  if (!/^\d+$/.test(short) || short.length !== DIGITS[kind]) return 'code'
  if (!short.startsWith(county)) return 'elsewhere'
  if (name === '' || [...name].length > 60) return 'name'
  if ([from, until].some((day) => day !== '' && !isDay(day))) return 'day'
  if (from !== '' && until !== '' && until <= from) return 'days-reversed'
  return { line, code: short, name, kind, from: from || null, until: until || null }
}
