import { inflateRawSync } from 'node:zlib'

/** Every part of an .xlsx as text. */
export function partsOf(file: Buffer): string {
  let text = ''
  for (let at = file.indexOf('PK\x01\x02'); at !== -1; at = file.indexOf('PK\x01\x02', at + 4)) {
    const packed = file.readUInt32LE(at + 20)
    const local = file.readUInt32LE(at + 42)
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const bytes = file.subarray(begin, begin + packed)
    text += file.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes).toString() : bytes.toString()
  }
  return text
}
