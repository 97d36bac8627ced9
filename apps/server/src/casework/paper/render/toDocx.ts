import {
  Document,
  Footer,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { DocumentModel } from '../domain/documentModel.ts'
import { qrPng } from './qr.ts'
import { BODY, blockInWord, paragraph, TITLE_FONT } from './wordBlocks.ts'

/** Twentieths of a point in a millimetre. */
const MM = 56.69

/** Papers as one Word file, each in a section of its own with pages counted from one. */
export async function toDocx(papers: readonly DocumentModel[]): Promise<Buffer> {
  const document = new Document({
    creator: '兜底',
    title: papers.map(({ title }) => title).join('、'),
    styles: { default: { document: { run: BODY } } },
    sections: papers.map(sectionOf),
  })
  return Packer.toBuffer(document)
}

function sectionOf({ title, number, to, blocks, issuer, code, foot }: DocumentModel): ISectionOptions {
  return {
    properties: {
      page: {
        size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
        margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(20), header: mm(12) },
        pageNumbers: { start: 1 },
      },
    },
    footers: { default: footerOf(foot) },
    children: [
      qrOf(code),
      paragraph(title, {
        run: { font: TITLE_FONT, size: 44 },
        align: 'center',
        after: number === undefined ? 400 : 120,
      }),
      ...(number === undefined ? [] : [paragraph(number, { align: 'center', after: 400 })]),
      ...(to === undefined ? [] : [paragraph(to)]),
      ...blocks.flatMap(blockInWord),
      ...(issuer === undefined
        ? []
        : [
            paragraph(issuer.name, { align: 'right', before: 800, rightMm: 20, keepNext: true }),
            paragraph(issuer.day, { align: 'right', rightMm: 20 }),
          ]),
    ],
  }
}

const mm = (length: number): number => Math.round(length * MM)

/** In the upper right corner of the first page, above the text and out of its way. */
function qrOf(code: string): Paragraph {
  const edge = 83
  return new Paragraph({
    spacing: { line: 20, lineRule: 'exact' },
    children: [
      new ImageRun({
        type: 'png',
        data: qrPng(code),
        transformation: { width: edge, height: edge },
        altText: { name: 'code', title: '本页识别码', description: '本页识别码' },
        floating: {
          horizontalPosition: { relative: 'page', offset: emu(210 - 20 - 22) },
          verticalPosition: { relative: 'page', offset: emu(12) },
        },
      }),
    ],
  })
}

/** Drawings are placed in EMU. */
const emu = (length: number): number => Math.round(length * 36_000)

function footerOf(foot: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: mm(210 - 28 - 26) }],
        children: [
          new TextRun({ text: foot, size: 21, font: BODY.font }),
          new TextRun({ children: ['\t— ', PageNumber.CURRENT, ' —'], size: 28, font: BODY.font }),
        ],
      }),
    ],
  })
}
