/** A photograph without what the telephone wrote into it: place, time, maker, serial number. */
export interface StrippedPhoto {
  readonly media: 'image/jpeg' | 'image/png'
  readonly bytes: Buffer
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Chunks without which the picture is another one; text, time and EXIF are not among them. */
const PNG_KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB'])
const SOS = 0xda
const EOI = 0xd9

/** The picture alone; undefined: it is neither JPEG nor PNG, or broken. What stands behind its end is cut off. */
export function stripPhoto(file: Buffer): StrippedPhoto | undefined {
  if (file.subarray(0, 3).equals(JPEG)) return wrap('image/jpeg', stripJpeg(file))
  if (file.subarray(0, 8).equals(PNG)) return wrap('image/png', stripPng(file))
  return undefined
}

function wrap(media: StrippedPhoto['media'], bytes: Buffer | undefined): StrippedPhoto | undefined {
  return bytes && { media, bytes }
}

/** APP0 (JFIF) and APP14 (how colours are coded) stay; every other application segment and comment goes. */
function stripJpeg(file: Buffer): Buffer | undefined {
  const parts: Buffer[] = [file.subarray(0, 2)]
  let at = 2
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return undefined
    const marker = file[at + 1] as number
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) return undefined
    const length = file.readUInt16BE(at + 2)
    const next = at + 2 + length
    if (length < 2 || next > file.length) return undefined
    const told = (marker >= 0xe0 && marker <= 0xef && marker !== 0xe0 && marker !== 0xee) || marker === 0xfe
    if (!told) parts.push(file.subarray(at, next))
    at = next
    if (marker === SOS) {
      const scans = scansFrom(file, at)
      if (scans === undefined) return undefined
      // several scans (progressive): tables between them are part of the picture
      parts.push(scans)
      return Buffer.concat(parts)
    }
  }
  return undefined
}

/** From the first scan to the end of the picture: a marker in entropy-coded bytes is a restart, a table, or the end. */
function scansFrom(file: Buffer, from: number): Buffer | undefined {
  const end = file.indexOf(Buffer.from([0xff, EOI]), from)
  return end < 0 ? undefined : file.subarray(from, end + 2)
}

function stripPng(file: Buffer): Buffer | undefined {
  const parts: Buffer[] = [PNG]
  let at = PNG.length
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    const next = at + 12 + length
    if (next > file.length) return undefined
    if (PNG_KEPT.has(name)) parts.push(file.subarray(at, next))
    if (name === 'IEND') return Buffer.concat(parts)
    at = next
  }
  return undefined
}
