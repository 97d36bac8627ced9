import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block } from '../domain/documentModel.ts'
import { pairs } from './toHtml.ts'

const font = (name: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, cs: name })
export const TITLE_FONT = font('方正小标宋简体')
const HEADING_FONT = font('黑体')
/** 仿宋 三号. */
export const BODY = { font: font('仿宋'), size: 32 }
const SMALL = 24
const MM = 56.69
/** Width of the text: 210 − 28 − 26 mm. */
const WIDTH = Math.round(156 * MM)
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }

interface Manner {
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly indent?: boolean
  readonly before?: number
  readonly after?: number
  readonly rightMm?: number
  readonly keepNext?: boolean
  readonly small?: boolean
  readonly run?: { readonly font?: ReturnType<typeof font>; readonly size?: number; readonly bold?: boolean }
}

/** One paragraph in the manner of an official document. */
export function paragraph(
  text: string,
  { align = 'left', indent, before, after, rightMm, keepNext, small, run }: Manner = {},
): Paragraph {
  const size = run?.size ?? (small ? SMALL : BODY.size)
  return new Paragraph({
    alignment: align === 'both' ? AlignmentType.BOTH : align,
    ...(keepNext && { keepNext }),
    ...(indent && { indent: { firstLine: size * 20 } }),
    ...(rightMm !== undefined && { indent: { right: Math.round(rightMm * MM) } }),
    spacing: {
      before: before ?? 0,
      after: after ?? 0,
      line: small ? 320 : 560,
      lineRule: small ? 'auto' : size > 32 ? 'atLeast' : 'exact',
    },
    children: [new TextRun({ text, font: run?.font ?? BODY.font, size, ...(run?.bold && { bold: true }) })],
  })
}

/** A block as Word has it. */
export function blockInWord(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [
        block.plain
          ? paragraph(block.text, { small: true, before: 120 })
          : paragraph(block.text, { indent: true, align: 'both', ...(block.strong && { run: { bold: true } }) }),
      ]
    case 'heading':
      return [paragraph(block.text, { indent: true, keepNext: true, before: 80, run: { font: HEADING_FONT } })]
    case 'list':
      return block.items.map((item, at) => paragraph(`${at + 1}.${item}`, { indent: true, align: 'both' }))
    case 'fields':
      return [fieldsTable(block.rows), gap()]
    case 'table':
      return [linesTable(block), gap()]
    case 'signatures':
      return block.lines.map((line) =>
        paragraph(`${line}：＿＿＿＿＿＿＿＿＿＿　　年　　月　　日`, { small: true, before: 200 }),
      )
    case 'opinion':
      return [opinionTable(block), gap()]
  }
}

/** Word joins tables that touch each other. */
const gap = () => new Paragraph({ spacing: { line: 80, lineRule: 'exact' } })

function cell(
  text: string | readonly Paragraph[],
  { width, head, span }: { width: number; head?: boolean; span?: number },
): TableCell {
  return new TableCell({
    width: { size: Math.round(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 80, bottom: 80, left: 100, right: 100 },
    ...(span !== undefined && { columnSpan: span }),
    children:
      typeof text === 'string'
        ? [paragraph(text, { small: true, ...(head && { align: 'center', run: { font: HEADING_FONT } }) })]
        : [...text],
  })
}

function table(widths: readonly number[], rows: TableRow[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((width) => Math.round(width)),
    borders: BORDERS,
    rows,
  })
}

function fieldsTable(rows: readonly (readonly [string, string])[]): Table {
  const widths = [0.17, 0.33, 0.17, 0.33].map((share) => share * WIDTH)
  const [label = 0, value = 0] = widths
  return table(
    widths,
    pairs(rows).map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: line.flatMap(([name, text]) => [
            cell(name, { width: label, head: true }),
            line.length === 1 ? cell(text, { width: WIDTH - label, span: 3 }) : cell(text, { width: value }),
          ]),
        }),
    ),
  )
}

function linesTable({ head, rows, widths }: Extract<Block, { kind: 'table' }>): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const sizes = widths.map((width) => (width / whole) * WIDTH)
  const line = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      height: { value: Math.round(9 * MM), rule: HeightRule.ATLEAST },
      children: cells.map((text, at) => cell(text, { width: sizes[at] ?? 0, head: isHead })),
    })
  return table(sizes, [line(head, true), ...rows.map((row) => line(row, false))])
}

function opinionTable({ title, text, signed }: Extract<Block, { kind: 'opinion' }>): Table {
  const widths = [0.17 * WIDTH, 0.83 * WIDTH]
  const lines = [
    paragraph(text, { small: true, after: 500 }),
    ...(signed === '' ? [] : [paragraph(`${signed}　　　　　年　　月　　日`, { small: true, align: 'right' })]),
  ]
  return table(widths, [
    new TableRow({
      cantSplit: true,
      height: { value: Math.round(30 * MM), rule: HeightRule.ATLEAST },
      children: [cell(title, { width: widths[0] ?? 0, head: true }), cell(lines, { width: widths[1] ?? 0 })],
    }),
  ])
}
