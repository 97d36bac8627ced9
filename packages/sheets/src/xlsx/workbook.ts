import type { Deadline, SheetLimits } from '../limits.ts'
import { MOST_SMALL_PART_BYTES, MOST_TEXTS_BYTES } from '../limits.ts'
import { otherKind } from '../open/contentKind.ts'
import type { Source } from '../open/source.ts'
import { broken, readDirectory, type ZipPart } from '../zip/directory.ts'
import { readPartText, streamPart } from '../zip/readPart.ts'
import type { Surroundings } from './cells.ts'
import { readSharedStrings } from './sharedStrings.ts'
import { readLooks } from './styles.ts'
import { attributeOf, elementsOf } from './xml.ts'

/** A sheet by the name on its tab. */
export interface SheetName {
  readonly name: string
  readonly hidden: boolean
}

export interface WorkbookSheet extends SheetName {
  readonly part: ZipPart
}

/** The table of contents of an .xlsx, and what its cells refer to once they are read. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly surroundings: () => Promise<Surroundings>
}

/** Reads what is small; the shared texts wait until the first row is asked for. */
export async function openWorkbook(source: Source, name: string, limits: SheetLimits, deadline: Deadline) {
  const parts = await readDirectory(source)
  refuseOthers(parts, name)
  const textOf = async (path: string) => {
    const part = parts.get(path)
    return part === undefined ? undefined : await readPartText(source, part, MOST_SMALL_PART_BYTES, limits)
  }
  const relations = relationsOf((await textOf('_rels/.rels')) ?? '', '')
  const path = relations.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const xml = await textOf(path)
  if (xml === undefined) throw broken('缺少工作簿目录', 'the list of sheets is missing')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const inside = relationsOf((await textOf(`${folder}_rels/${path.slice(folder.length)}.rels`)) ?? '', folder)
  const sheets = sheetsOf(xml, inside, parts)
  if (sheets.length === 0) throw broken('里面没有工作表', 'there is no sheet in it')
  const [book] = elementsOf(xml, 'workbookPr')
  const since1904 = /^(?:1|true)$/.test(attributeOf(book?.tag ?? '', 'date1904') ?? '')

  let known: Promise<Surroundings> | undefined
  const read = async (): Promise<Surroundings> => {
    const styles = inside.find(({ type }) => type.endsWith('/styles'))
    const shared = inside.find(({ type }) => type.endsWith('/sharedStrings'))
    const part = shared === undefined ? undefined : parts.get(shared.target)
    const looks = readLooks((styles === undefined ? undefined : await textOf(styles.target)) ?? '')
    const pieces = part === undefined ? undefined : streamPart(source, part, MOST_TEXTS_BYTES, limits)
    const texts = pieces === undefined ? [] : await readSharedStrings(pieces, '共享文字', deadline)
    return { texts, looks, since1904 }
  }
  const surroundings = () => {
    known ??= read()
    return known
  }
  return { sheets, surroundings } satisfies Workbook
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

function relationsOf(xml: string, folder: string): Relation[] {
  return [...elementsOf(xml, 'Relationship')].map(({ tag }) => {
    const target = attributeOf(tag, 'Target') ?? ''
    return {
      id: attributeOf(tag, 'Id') ?? '',
      type: attributeOf(tag, 'Type') ?? '',
      // Resolved as an address: a target outside the archive simply is not in the table of contents.
      target: new URL(target, `file:///${folder}`).pathname.slice(1),
    }
  })
}

function sheetsOf(xml: string, relations: readonly Relation[], parts: ReadonlyMap<string, ZipPart>): WorkbookSheet[] {
  const [list] = elementsOf(xml, 'sheets')
  return [...elementsOf(list?.inside ?? '', 'sheet')].flatMap(({ tag }) => {
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1]
    const relation = relations.find((one) => one.id === id && one.type.endsWith('/worksheet'))
    const part = relation === undefined ? undefined : parts.get(relation.target)
    if (part === undefined) return []
    return [
      { name: attributeOf(tag, 'name') ?? '', hidden: attributeOf(tag, 'state')?.includes('idden') ?? false, part },
    ]
  })
}

/** Everything of an office is a zip today: the parts inside say which. */
function refuseOthers(parts: ReadonlyMap<string, ZipPart>, name: string): void {
  const has = (path: string) => parts.has(path)
  if (has('xl/workbook.xml')) return
  if (has('xl/workbook.bin'))
    throw otherKind(name, { zh: 'Excel 二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' })
  if (has('word/document.xml')) throw otherKind(name, { zh: 'Word 文档（.docx）', en: 'a Word document (.docx)' })
  if (has('ppt/presentation.xml')) throw otherKind(name, { zh: 'PPT 演示（.pptx）', en: 'a presentation (.pptx)' })
  if (has('OFD.xml')) throw otherKind(name, { zh: 'OFD 版式文件', en: 'an OFD document' })
  if (has('content.xml')) throw otherKind(name, { zh: 'OpenDocument 文件（.ods、.odt）', en: 'an OpenDocument file' })
  if (!has('[Content_Types].xml')) throw otherKind(name, { zh: 'ZIP 压缩包', en: 'a ZIP archive' })
}
