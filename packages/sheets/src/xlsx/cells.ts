import { type Cell, type CellFlag, flagsOfText } from '../cell.ts'
import { numberText } from './numbers.ts'
import { dayOfSerial, type NumberLook } from './styles.ts'
import { attributeOf, ownCopy, stringOf, unescapeOffice, unescapeXml } from './xml.ts'

/** What the workbook says once for all cells. */
export interface Surroundings {
  readonly texts: readonly string[]
  readonly looks: readonly NumberLook[]
  readonly since1904: boolean
}

interface Value {
  readonly kind: 'text' | 'number' | 'date'
  readonly text: string
  readonly flags?: readonly CellFlag[] | undefined
}

const SLASH = 47
const ERROR_VALUE: readonly CellFlag[] = ['error-value']

/** The cells of one <row> element, in the order of the file. Cells that only carry a look are left out. */
export function cellsOfRow(xml: string, prefix: string, row: number, around: Surroundings): Cell[] {
  const cells: Cell[] = []
  const open = `<${prefix}c`
  const close = `</${prefix}c>`
  let column = 0
  let at = 0
  while (true) {
    at = xml.indexOf(open, at)
    if (at === -1) return cells
    const after = xml.charCodeAt(at + open.length)
    const tagEnd = xml.indexOf('>', at)
    if (tagEnd === -1) return cells
    if (after !== 32 && after !== 62 && after !== SLASH && after > 32) {
      at = tagEnd
      continue
    }
    const tag = xml.slice(at, tagEnd)
    column = columnOf(quickAttribute(tag, 'r')) ?? column + 1
    at = tagEnd + 1
    if (xml.charCodeAt(tagEnd - 1) === SLASH) continue
    const end = xml.indexOf(close, at)
    if (end === -1) return cells
    const cell = cellOf(tag, xml.slice(at, end), prefix, column, row, around)
    if (cell !== undefined) cells.push(cell)
    at = end + close.length
  }
}

function cellOf(tag: string, body: string, prefix: string, column: number, row: number, around: Surroundings) {
  const { kind, text, flags } = contentOf(tag, body, prefix, around)
  const formula = formulaOf(body, prefix)
  if (formula !== undefined) {
    return { kind: 'formula' as const, text, column, row, formula, ...(flags === undefined ? {} : { flags }) }
  }
  if (text === '') return undefined
  return flags === undefined ? { kind, text, column, row } : { kind, text, column, row, flags }
}

function contentOf(tag: string, body: string, prefix: string, around: Surroundings): Value {
  const type = quickAttribute(tag, 't')
  switch (type) {
    case 's':
      return textValue(around.texts[Number(insideOf(body, prefix, 'v'))] ?? '')
    case 'inlineStr':
      return textValue(inlineText(body, prefix))
    case 'str':
      return textValue(ownCopy(unescapeOffice(unescapeXml(insideOf(body, prefix, 'v')))))
    case 'b':
      return { kind: 'text', text: insideOf(body, prefix, 'v') === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'text', text: insideOf(body, prefix, 'v'), flags: ERROR_VALUE }
    case 'd':
      return { kind: 'date', text: insideOf(body, prefix, 'v').slice(0, 10) }
    default:
      return numberValue(insideOf(body, prefix, 'v'), quickAttribute(tag, 's'), around)
  }
}

function textValue(text: string): Value {
  const flags = flagsOfText(text)
  return flags === undefined ? { kind: 'text', text } : { kind: 'text', text, flags }
}

function numberValue(raw: string, style: string | undefined, around: Surroundings): Value {
  const look = style === undefined ? 'plain' : (around.looks[Number(style)] ?? 'plain')
  if (look === 'day') {
    const day = dayOfSerial(Number(raw), around.since1904)
    if (day !== undefined) return { kind: 'date', text: day }
  }
  const { text, flags } = numberText(ownCopy(raw.trim()), typeof look === 'object' ? look.zeros : 0)
  return { kind: 'number', text, flags }
}

/** An attribute as every writer puts it; the careful way only for a tag that uses other quotes. */
function quickAttribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`)
  if (at !== -1) {
    const start = at + name.length + 3
    return tag.slice(start, tag.indexOf('"', start))
  }
  return tag.includes("'") ? attributeOf(tag, name) : undefined
}

function insideOf(body: string, prefix: string, name: string): string {
  const open = `<${prefix}${name}`
  const at = body.indexOf(open)
  if (at === -1) return ''
  const start = body.indexOf('>', at) + 1
  if (start === 0 || body.charCodeAt(start - 2) === SLASH) return ''
  const end = body.indexOf('<', start)
  return end === -1 ? '' : body.slice(start, end)
}

function formulaOf(body: string, prefix: string): string | undefined {
  const at = body.indexOf(`<${prefix}f`)
  if (at === -1 || /[\w.-]/.test(body.charAt(at + prefix.length + 2))) return undefined
  return ownCopy(unescapeXml(insideOf(body, prefix, 'f')))
}

function inlineText(body: string, prefix: string): string {
  const start = `<${prefix}is><${prefix}t>`
  const end = `</${prefix}t></${prefix}is>`
  const plain = body.startsWith(start) && body.endsWith(end)
  const inside = plain ? body.slice(start.length, -end.length) : ''
  if (plain && !inside.includes('<')) return ownCopy(unescapeOffice(unescapeXml(inside)))
  return ownCopy(stringOf(body))
}

/** The column of a reference such as AB12, counted from 1. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined
  let column = 0
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column > 0 && column < 1e6 ? column : undefined
}
