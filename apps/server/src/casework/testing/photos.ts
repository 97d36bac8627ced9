import { deflateSync } from 'node:zlib'

let shots = 0

const crcOf = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  crc.writeUInt32BE(crcOf(named))
  return Buffer.concat([length, named, crc])
}

/** A picture that was never taken before: one grey pixel of its own shade, with what a telephone writes beside it. */
export function inventedPng(told = ''): Buffer {
  shots += 1
  const head = Buffer.alloc(13)
  head.writeUInt32BE(4, 0)
  head.writeUInt32BE(1, 4)
  head.writeUInt8(8, 8)
  const pixels = Buffer.alloc(5)
  pixels.writeUInt32BE(shots, 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(told === '' ? [] : [chunk('eXIf', Buffer.from(told)), chunk('tEXt', Buffer.from(`Comment\0${told}`))]),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(told),
  ])
}

/** A JPEG as its segments say; what it shows is nobody's concern here. */
export function inventedJpeg(told: string): Buffer {
  const segment = (marker: number, body: Buffer) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(body.length + 2)
    return Buffer.concat([Buffer.from([0xff, marker]), length, body])
  }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0')),
    segment(0xe1, Buffer.from(`Exif\0\0${told}`)),
    segment(0xed, Buffer.from(told)),
    segment(0xfe, Buffer.from(told)),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0x00, 3, 4]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(told),
  ])
}

/** A fresh photograph as the browser sends it. */
export const freshPhoto = (): string => inventedPng('30.2741,109.4878 2026:07:01 09:00:00').toString('base64')
