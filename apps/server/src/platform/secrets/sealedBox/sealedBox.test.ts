import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeBoxKeys, openStream, SecretsProblem, sealStream } from '../index.ts'
import { CHUNK_BYTES, HEADER_BYTES, PROOF_BYTES } from './boxFormat.ts'
import { agree, privateKeyOf, publicKeyOf, rawPublic } from './boxKeys.ts'

const hex = (text: string) => Buffer.from(text, 'hex')
const keys = makeBoxKeys()
const SEALED_CHUNK = CHUNK_BYTES + PROOF_BYTES

/** The bytes in pieces of the given size, as a disk or a network would hand them over. */
function pieces(bytes: Buffer, size: number): Readable {
  const list: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) list.push(bytes.subarray(at, at + size))
  return Readable.from(list)
}

const seal = (plain: Buffer, size = 50_000, to = keys.publicKey) => buffer(pieces(plain, size).pipe(sealStream(to)))

async function open(box: Buffer, size = 50_000, privateKey = keys.privateKey): Promise<Buffer | string> {
  const out: Buffer[] = []
  try {
    await pipeline(pieces(box, size), openStream(privateKey), async (opened) => {
      for await (const piece of opened) out.push(piece as Buffer)
    })
    return Buffer.concat(out)
  } catch (error) {
    if (error instanceof SecretsProblem) return error.code
    throw error
  }
}

const plainOf = (length: number) => Buffer.from(Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff))
const threeChunks = plainOf(2 * CHUNK_BYTES + 1000)
const chunkOf = (box: Buffer, number: number) =>
  box.subarray(HEADER_BYTES + number * SEALED_CHUNK, HEADER_BYTES + (number + 1) * SEALED_CHUNK)

describe('a sealed box', () => {
  it('gives back what was put in, at every border of a chunk', async () => {
    for (const length of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 2 * CHUNK_BYTES + 1]) {
      const plain = plainOf(length)
      expect((await open(await seal(plain))).toString('base64') === plain.toString('base64'), `${length}`).toBe(true)
    }
  })

  it('gives it back however the bytes arrive', async () => {
    const size = fc.integer({ min: 7, max: 200_000 })
    await fc.assert(
      fc.asyncProperty(size, size, async (sealing, opening) => {
        const opened = await open(await seal(threeChunks, sealing), opening)
        return threeChunks.equals(opened as Buffer)
      }),
      { numRuns: 20 },
    )
    const small = await seal(plainOf(40))
    expect(await open(small, 1)).toEqual(plainOf(40))
  })

  it('is another one every time, and shows nothing of its content', async () => {
    const plain = Buffer.from('王小明 '.repeat(100))
    const [one, other] = [await seal(plain), await seal(plain)]
    expect(one.subarray(16).equals(other.subarray(16))).toBe(false)
    expect(one.includes('王小明')).toBe(false)
    expect(one.length).toBe(HEADER_BYTES + plain.length + PROOF_BYTES)
  })

  it('opens for the one private key only', async () => {
    expect(await open(await seal(threeChunks), 50_000, makeBoxKeys().privateKey)).toBe('secrets.box-for-another-key')
  })

  it('is refused after any one bit was changed, wherever it lies', async () => {
    const box = await seal(threeChunks)
    const anywhere = fc.oneof(
      fc.nat(HEADER_BYTES * 8 - 1),
      fc.nat(box.length * 8 - 1),
      fc.nat(PROOF_BYTES * 8 - 1).map((bit) => box.length * 8 - 1 - bit),
    )
    await fc.assert(
      fc.asyncProperty(anywhere, async (bit) => {
        const bad = Buffer.from(box)
        bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const code = await open(bad)
        return typeof code === 'string' && code.startsWith('secrets.box-')
      }),
      { numRuns: 150 },
    )
  })

  it('is refused when its end is missing, wherever it was cut', async () => {
    const box = await seal(threeChunks)
    const ends = [0, 1, 2].map((number) => HEADER_BYTES + number * SEALED_CHUNK)
    for (const length of ends) expect(await open(box.subarray(0, length)), `${length}`).toBe('secrets.box-cut-short')
    await fc.assert(
      fc.asyncProperty(fc.nat(box.length - 1), async (length) => {
        const code = await open(box.subarray(0, length))
        return code === 'secrets.box-unreadable' || code === 'secrets.box-cut-short' || code === 'secrets.box-altered'
      }),
      { numRuns: 60 },
    )
  })

  it('is refused when chunks change places, are left out, doubled or followed by more', async () => {
    const box = await seal(threeChunks)
    const header = box.subarray(0, HEADER_BYTES)
    const [first, second, last] = [chunkOf(box, 0), chunkOf(box, 1), chunkOf(box, 2)]
    for (const chunks of [
      [second, first, last],
      [second, last],
      [first, last],
      [first, first, second, last],
      [first, second, last, last],
      [first, second, last, Buffer.alloc(1)],
    ]) {
      expect(await open(Buffer.concat([header, ...chunks]))).toBe('secrets.box-altered')
    }
  })

  it('is refused when a chunk comes from another box of the same owner', async () => {
    const [one, other] = [await seal(threeChunks), await seal(threeChunks)]
    const mixed = Buffer.concat([one.subarray(0, HEADER_BYTES + SEALED_CHUNK), chunkOf(other, 1), chunkOf(one, 2)])
    expect(await open(mixed)).toBe('secrets.box-altered')
  })

  it('lets no unproven byte out before it fails', async () => {
    const box = await seal(threeChunks)
    const bad = Buffer.from(box)
    bad[HEADER_BYTES + SEALED_CHUNK + 5] = (bad[HEADER_BYTES + SEALED_CHUNK + 5] ?? 0) ^ 1
    const out: Buffer[] = []
    const opened = pieces(bad, 10_000).pipe(openStream(keys.privateKey))
    const failed = new Promise<Error>((resolve) => opened.on('error', resolve))
    opened.on('data', (piece: Buffer) => out.push(piece))
    expect(await failed).toBeInstanceOf(SecretsProblem)
    expect(Buffer.concat(out).equals(threeChunks.subarray(0, CHUNK_BYTES))).toBe(true)
  })

  it('is known from other files', async () => {
    for (const text of ['', 'PK', 'PGDMP and so on, a dump that was never encrypted at all by anybody here']) {
      expect(await open(Buffer.from(text))).toBe('secrets.box-unreadable')
    }
  })

  it('made by an earlier release is opened by this one: the format does not drift', async () => {
    expect(
      (
        await open(
          hex(
            '444f554449425831bd51bcf2a7388d02e85a6a8ec30b18bfe3d6453b71ba6bee387950192050e8aef91323b8d31b160a6f489b306e066196e8ca80f1da775652968c5a97cd0bb54f9a179421557aa60f',
          ),
          9,
          'doudi-backup-private-gPsJ63yGWWdi4k0kDNA3N8x8x5KZGLF4TZ7yDOs8HEk9QSy-',
        )
      ).toString(),
    ).toBe('松林县 500299')
  })
})

describe('the keys of a box', () => {
  it('agree as in RFC 7748 §6.1', () => {
    const alice = privateKeyOf(hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'))
    expect(rawPublic(alice).toString('hex')).toBe('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')
    const bob = publicKeyOf(hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'))
    expect(agree(alice, bob).toString('hex')).toBe('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742')
  })

  it('are refused after any slip in copying, and each in the place of the other', () => {
    const { publicKey, privateKey } = keys
    expect(() => sealStream(` ${publicKey}\n`)).not.toThrow()
    for (let at = 0; at < publicKey.length; at++) {
      const slip = publicKey[at] === 'x' ? 'y' : 'x'
      expect(() => sealStream(publicKey.slice(0, at) + slip + publicKey.slice(at + 1))).toThrow(SecretsProblem)
    }
    for (const wrong of ['', privateKey, publicKey.slice(0, -1), `${publicKey}A`]) {
      expect(() => sealStream(wrong)).toThrow(SecretsProblem)
    }
    expect(() => openStream(publicKey)).toThrow(SecretsProblem)
  })

  it('are refused when a public key would make every secret zero', () => {
    expect(() => agree(privateKeyOf(Buffer.alloc(32, 7)), publicKeyOf(Buffer.alloc(32)))).toThrow(SecretsProblem)
  })
})
