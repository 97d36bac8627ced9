import { refusal } from '../problem.ts'
import { readAt, type Source, streamAt } from './source.ts'

/** What the content is, whatever the name says. `zip` may still turn out to be a .docx. */
export type ContentKind = 'zip' | 'xls' | 'text'

/** A kind of file that is no spreadsheet, in words. */
export interface OtherKind {
  readonly zh: string
  readonly en: string
}

const SIGNATURES: readonly (readonly [string, OtherKind])[] = [
  ['25504446', { zh: 'PDF 文档', en: 'a PDF document' }],
  ['89504e47', { zh: 'PNG 图片', en: 'a PNG image' }],
  ['ffd8ff', { zh: 'JPEG 图片', en: 'a JPEG image' }],
  ['47494638', { zh: 'GIF 图片', en: 'a GIF image' }],
  ['424d', { zh: 'BMP 图片', en: 'a BMP image' }],
  ['49492a00', { zh: 'TIFF 图片', en: 'a TIFF image' }],
  ['526172211a07', { zh: 'RAR 压缩包', en: 'a RAR archive' }],
  ['377abcaf271c', { zh: '7z 压缩包', en: 'a 7z archive' }],
  ['1f8b', { zh: 'gzip 压缩包', en: 'a gzip archive' }],
  ['4d5a', { zh: 'Windows 程序', en: 'a Windows program' }],
  ['7f454c46', { zh: 'Linux 程序', en: 'a Linux program' }],
  ['7b5c727466', { zh: 'RTF 文档', en: 'an RTF document' }],
]
const ZIP = ['504b0304', '504b0506', '504b0708']
const OLE = 'd0cf11e0a1b11ae1'
/** A bare BIFF stream of Excel 2 to 4, as some old systems still export. */
const BARE_BIFF = /^09(?:00|02|04|08)0[46]00/

/** Names the file by its content; throws for what is no spreadsheet, in the words of its own kind. */
export async function contentKindOf(source: Source, name: string): Promise<ContentKind> {
  const start = await readAt(source, 0, 4096)
  const hex = start.subarray(0, 8).toString('hex')
  if (ZIP.some((signature) => hex.startsWith(signature))) return 'zip'
  if (hex === OLE) return oldOfficeKind(source, name)
  if (BARE_BIFF.test(hex)) return 'xls'
  // Two letters can begin a CSV as well: a short signature counts only where the rest is no text.
  const binary = isBinary(start)
  const known = SIGNATURES.find(([signature]) => hex.startsWith(signature) && (signature.length > 4 || binary))
  if (known !== undefined) throw otherKind(name, known[1])
  if (binary) throw otherKind(name, { zh: '认不出的二进制内容', en: 'binary content of an unknown kind' })
  const markup = markupKind(start)
  if (markup !== undefined) throw otherKind(name, markup)
  return 'text'
}

/** The refusal that names what the file really is. */
export function otherKind(name: string, kind: OtherKind) {
  return refusal('sheet.other-kind', { name, found: kind.zh, foundEn: kind.en })
}

/** Many systems "export Excel" by writing a web page with the ending .xls. */
function markupKind(start: Buffer): OtherKind | undefined {
  const text = start
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase()
  if (/^mime-version:/.test(text)) return { zh: '网页存档（扩展名常被写成 .xls）', en: 'a web archive named .xls' }
  if (!text.startsWith('<')) return undefined
  if (text.includes('schemas-microsoft-com:office:spreadsheet'))
    return { zh: 'Excel 2003 XML 表格', en: 'an Excel 2003 XML sheet' }
  if (/<(?:!doctype html|html|table|head|meta|body)\b/.test(text))
    return { zh: '网页（扩展名常被写成 .xls）', en: 'a web page, often named .xls' }
  return text.startsWith('<?xml') ? { zh: 'XML 文件', en: 'an XML file' } : undefined
}

function isBinary(start: Buffer): boolean {
  const wide = start.length >= 2 && (start.readUInt16LE(0) === 0xfeff || start.readUInt16LE(0) === 0xfffe)
  return !wide && start.includes(0)
}

/**
 * Old Excel, a password-protected .xlsx and an old Word document share one container: the names of the streams
 * inside tell them apart. Blaming a password for an old .xls sends the officer the wrong way.
 */
async function oldOfficeKind(source: Source, name: string): Promise<ContentKind> {
  const found = await findNames(source, ['EncryptedPackage', 'Workbook', 'Book', 'WordDocument', 'PowerPoint Document'])
  if (found.has('EncryptedPackage')) throw refusal('sheet.encrypted')
  if (found.has('Workbook') || found.has('Book')) return 'xls'
  if (found.has('WordDocument')) throw otherKind(name, { zh: '旧版 Word 文档', en: 'an old Word document' })
  if (found.has('PowerPoint Document')) throw otherKind(name, { zh: '旧版 PPT 演示', en: 'an old presentation' })
  throw otherKind(name, { zh: '旧版 Office 或邮件文件，里面没有表格', en: 'an old Office file without a workbook' })
}

async function findNames(source: Source, names: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = names.map((name) => ({ name, bytes: Buffer.from(`${name}\0`, 'utf16le') }))
  const found = new Set<string>()
  let tail: Buffer = Buffer.alloc(0)
  for await (const piece of streamAt(source, 0, source.size)) {
    const bytes = Buffer.concat([tail, piece])
    const base = bytes.length - piece.length
    for (const { name, bytes: letters } of wanted) if (standsInDirectory(bytes, letters)) found.add(name)
    if (found.has('EncryptedPackage')) return found
    tail = Buffer.from(bytes.subarray(base + Math.max(0, piece.length - 128)))
  }
  return found
}

function standsInDirectory(bytes: Buffer, letters: Buffer): boolean {
  for (let at = bytes.indexOf(letters); at !== -1; at = bytes.indexOf(letters, at + 2)) {
    // Offset 64 of an entry holds the length of its name in bytes, offset 66 says that it is a stream.
    if (at + 67 <= bytes.length && bytes.readUInt16LE(at + 64) === letters.length && bytes[at + 66] === 2) return true
  }
  return false
}
