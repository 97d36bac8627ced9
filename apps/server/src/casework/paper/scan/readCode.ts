import jpeg from 'jpeg-js'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { QR_PREFIX } from '../render/qr.ts'

export type PhotographFormat = 'jpeg' | 'png'

/** What was found on a photograph. */
export type CodeRead =
  | { readonly found: 'code'; readonly code: string; readonly format: PhotographFormat }
  | { readonly found: 'nothing' | 'foreign'; readonly format: PhotographFormat }
  | { readonly found: 'unfit'; readonly because: 'format' | 'size' | 'damaged' }

interface Picture {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** A telephone's largest; beyond it a picture of a few bytes could ask for gigabytes. */
const MOST_PIXELS = 64_000_000
/** Tried one after the other: coarse is quick and forgives noise, fine finds a small code. */
const WIDTHS = [900, 1500, 2400]

/** Reads the code of a sheet from a photograph: anywhere on it, turned as it may be. */
export function readCode(file: Buffer): CodeRead {
  const format = formatOf(file)
  if (format === undefined) return { found: 'unfit', because: 'format' }
  let picture: Picture
  try {
    if (pixelsOf(file, format) > MOST_PIXELS) return { found: 'unfit', because: 'size' }
    picture = decode(file, format)
  } catch {
    return { found: 'unfit', because: 'damaged' }
  }
  let foreign = false
  for (const width of WIDTHS) {
    const text = textIn(picture, width)
    const code = text === undefined ? undefined : codeIn(text)
    if (code !== undefined) return { found: 'code', code, format }
    if (text !== undefined) foreign = true
  }
  return { found: foreign ? 'foreign' : 'nothing', format }
}

function codeIn(text: string): string | undefined {
  const code = text.startsWith(QR_PREFIX) ? text.slice(QR_PREFIX.length) : ''
  return /^[A-Z2-7]{26}$/.test(code) ? code : undefined
}

function formatOf(file: Buffer): PhotographFormat | undefined {
  if (file.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (file.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  return undefined
}

/** What the head of a PNG promises; a JPEG is held to the limit by its own decoder. */
function pixelsOf(file: Buffer, format: PhotographFormat): number {
  return format === 'png' ? file.readUInt32BE(16) * file.readUInt32BE(20) : 0
}

function decode(file: Buffer, format: PhotographFormat): Picture {
  if (format === 'png') {
    const { data, width, height } = PNG.sync.read(file)
    return { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height }
  }
  const { data, width, height } = jpeg.decode(file, {
    useTArray: true,
    formatAsRGBA: true,
    maxResolutionInMP: MOST_PIXELS / 1_000_000,
    maxMemoryUsageInMB: 1024,
  })
  return { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height }
}

function textIn(picture: Picture, width: number): string | undefined {
  const { data, width: across, height } = scaled(picture, width)
  return jsqr.default(data, across, height, { inversionAttempts: 'dontInvert' })?.data || undefined
}

/** Smaller by averaging whole blocks; a picture that is small already stays as it is. */
function scaled(picture: Picture, width: number): Picture {
  const by = Math.floor(picture.width / width)
  if (by < 2) return picture
  const [across, down] = [Math.floor(picture.width / by), Math.floor(picture.height / by)]
  const data = new Uint8ClampedArray(across * down * 4)
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const grey = averageOf(picture, x * by, y * by, by)
      data.fill(grey, (y * across + x) * 4, (y * across + x) * 4 + 3)
      data[(y * across + x) * 4 + 3] = 255
    }
  }
  return { data, width: across, height: down }
}

function averageOf({ data, width }: Picture, left: number, top: number, by: number): number {
  let sum = 0
  for (let y = top; y < top + by; y++) {
    for (let x = left; x < left + by; x++) {
      const at = (y * width + x) * 4
      sum += ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
    }
  }
  return sum / (by * by)
}
