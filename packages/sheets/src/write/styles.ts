import type { ColumnFormat } from './plan.ts'
import { XML_START } from './xml.ts'

const FORMATS: readonly ColumnFormat[] = ['text', 'number', 'money', 'day', 'remark']
/** Excel's own numbers for @, General and #,##0.00; the day is ours. */
const FORMAT_IDS: Readonly<Record<ColumnFormat, number>> = { text: 49, number: 0, money: 4, day: 164, remark: 49 }

export const HEADER_STYLE = 1
export const REQUIRED_HEADER_STYLE = 2
export const TITLE_STYLE = 3
/** The lines below the title: rules and remarks, which may be long. */
export const REMARK_STYLE = 4
const FIRST_FORMAT = 5

/** The style of a cell of that format; marked ones have a ground that is seen on a grey print as well. */
export function styleOf(format: ColumnFormat, marked = false): number {
  return FIRST_FORMAT + FORMATS.indexOf(format) * 2 + (marked ? 1 : 0)
}

const WRAPPED = '<alignment vertical="top" wrapText="1"/>'

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font>',
]
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('FFE7EEF7'),
  solid('FFFFD9B3'),
]
const BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>'
const edges = ['left', 'right', 'top', 'bottom'].map(
  (edge) => `<${edge} style="thin"><color rgb="FFBFBFBF"/></${edge}>`,
)
const THIN_BORDER = `<border>${edges.join('')}<diagonal/></border>`

/** The part of the workbook that says how cells look. */
export function stylesXml(): string {
  const looks = [
    look(0, 0, 0, 0),
    look(49, 1, 2, 1, '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
    look(49, 2, 2, 1, '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
    look(49, 3, 0, 0, '<alignment horizontal="center" vertical="center"/>'),
    look(49, 0, 0, 0, WRAPPED),
    ...FORMATS.flatMap((format) => [
      look(FORMAT_IDS[format], 0, 0, 0, format === 'remark' ? WRAPPED : ''),
      look(FORMAT_IDS[format], 0, 3, 1, format === 'remark' ? WRAPPED : ''),
    ]),
  ]
  return `${XML_START}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>${list('fonts', FONTS)}${list('fills', FILLS)}${list('borders', [BORDER, THIN_BORDER])}${list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${list('cellXfs', looks)}<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

function look(format: number, font: number, fill: number, border: number, alignment = ''): string {
  const attributes = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`
  return alignment === '' ? `<xf ${attributes}/>` : `<xf ${attributes} applyAlignment="1">${alignment}</xf>`
}

function list(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`
}

function solid(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
}
