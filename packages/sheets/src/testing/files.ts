import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Row } from '../cell.ts'
import { type OpenOptions, openSheet } from '../open/openSheet.ts'
import { type SheetProblem, SheetRefusal } from '../problem.ts'
import { zipOf } from '../zip/writeZip.ts'

const folder = mkdtempSync(join(tmpdir(), 'doudi-sheets-test-'))
// Not after a file of tests: the files share this module, and the folder with it.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Everything that comes, in one list. */
export async function collect<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of from) all.push(one)
  return all
}

/** A place for a file of this test. */
export function pathOf(name: string): string {
  return join(folder, name)
}

/** A file with these bytes. */
export function fileOf(name: string, bytes: string | Buffer): string {
  const path = pathOf(name)
  writeFileSync(path, bytes)
  return path
}

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface RawWorkbook {
  /** What stands inside <sheetData>. */
  readonly rows?: string
  /** The whole sheet, where even its frame is odd. */
  readonly sheet?: string
  readonly sharedStrings?: string
  readonly styles?: string
  readonly workbookPr?: string
}

/** The parts of a workbook with one sheet, written as some office program might have. */
export function partsOfWorkbook({ rows = '', sheet, sharedStrings, styles, workbookPr = '' }: RawWorkbook) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`
  const parts = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships>${relation('r1', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${NS}" xmlns:r="${REL}">${workbookPr}<sheets><sheet name="花名册" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: sheet ?? `<worksheet xmlns="${NS}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]
  if (sharedStrings !== undefined)
    parts.push({ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${NS}">${sharedStrings}</sst>` })
  if (styles !== undefined)
    parts.push({ name: 'xl/styles.xml', content: `<styleSheet xmlns="${NS}">${styles}</styleSheet>` })
  return parts
}

/** An archive of these parts. */
export async function zipBytes(
  parts: readonly { name: string; content: string | AsyncIterable<string> }[],
): Promise<Buffer> {
  return Buffer.concat(await collect(zipOf(parts)))
}

/** A workbook file with these rows. */
export async function workbookFile(name: string, raw: RawWorkbook): Promise<string> {
  return fileOf(name, await zipBytes(partsOfWorkbook(raw)))
}

/** Every row of the file. */
export async function rowsIn(path: string, options: OpenOptions = {}): Promise<Row[]> {
  const opened = await openSheet(path, options)
  try {
    return await collect(opened.rows)
  } finally {
    await opened.close()
  }
}

/** Only the texts. */
export async function textsIn(path: string, options: OpenOptions = {}): Promise<string[][]> {
  return (await rowsIn(path, options)).map(({ cells }) => cells.map(({ text }) => text))
}

/** The problem the reading ends with. */
export async function problemOf(reading: () => Promise<unknown>): Promise<SheetProblem> {
  const error: unknown = await reading().then(
    () => undefined,
    (fault: unknown) => fault,
  )
  expect(error, 'a refusal was expected').toBeInstanceOf(SheetRefusal)
  return (error as SheetRefusal).problem
}

/** Rows as a sheet would give them. */
export async function* rowsOfTexts(texts: readonly (readonly string[])[], sheet = '花名册'): AsyncGenerator<Row> {
  for (const [index, line] of texts.entries()) {
    const row = index + 1
    yield {
      sheet,
      row,
      cells: line.map((text, at) => ({ kind: text === '' ? 'empty' : 'text', text, column: at + 1, row })),
    }
  }
}
