import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { LONGEST_PASSWORD } from './fault.ts'
import { makeGate } from './gate.ts'
import { normalisePassword } from './passwordRules.ts'

/** The cost of one guess: 2^ln × r × 128 bytes of memory, p times over. */
export interface ScryptCost {
  readonly ln: number
  readonly r: number
  readonly p: number
}

/**
 * 32 MiB three times over: one of the equivalent minimums of the OWASP Password Storage Cheat Sheet. The one with less
 * memory, because a county's machine also holds the database and several officers sign in at eight o'clock.
 */
export const CURRENT_COST: ScryptCost = { ln: 15, r: 8, p: 3 }

const SALT_BYTES = 16
const HASH_BYTES = 32
/** A row that asks for more was not written here; obeying it would take the server's memory away. */
const HIGHEST_COST: ScryptCost = { ln: 18, r: 16, p: 8 }
const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]{22})\$([\w+/]{43})$/

export interface PasswordAnswer {
  readonly right: boolean
  /** The password is right and was stored at a lower cost than today's: hash it again now that it is known. */
  readonly rehash: boolean
}

/** The text to store: algorithm, cost, salt and hash in the PHC string format. */
export async function hashPassword(password: string, cost: ScryptCost = CURRENT_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await deriveKey(password, salt, cost, HASH_BYTES)
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${bare(salt)}$${bare(hash)}`
}

/**
 * Whether it is the password. For an account that does not exist `stored` is undefined: the same work is done and the
 * answer is no, so that the time taken does not tell which accounts there are.
 */
export async function verifyPassword(
  password: string,
  stored: string | undefined,
  cost: ScryptCost = CURRENT_COST,
): Promise<PasswordAnswer> {
  const record =
    stored === undefined ? { cost, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) } : read(stored)
  // No such password can have been stored, and a megabyte of it need not be hashed.
  const hashed = password.length > 2 * LONGEST_PASSWORD ? '' : password
  const derived = await deriveKey(hashed, record.salt, record.cost, HASH_BYTES)
  const right = timingSafeEqual(derived, record.hash) && stored !== undefined && hashed === password
  return { right, rehash: right && exceeds(cost, record.cost) }
}

/**
 * Two at once: 64 MiB, and half of the threads that files and names are looked up in. Whoever lets strangers ask bounds
 * how many of them wait here.
 */
const hashing = makeGate({ atOnce: 2, mostWaiting: Number.POSITIVE_INFINITY })

/** scrypt, RFC 7914, in a thread of its own. */
export function deriveKey(password: string, salt: Buffer, { ln, r, p }: ScryptCost, bytes: number): Promise<Buffer> {
  const N = 2 ** ln
  const maxmem = 128 * r * (N + p) * 2
  const derive = () =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(normalisePassword(password), salt, bytes, { N, r, p, maxmem }, (error, key) =>
        error ? reject(error) : resolve(key),
      )
    })
  return hashing.pass(derive)
}

function read(stored: string) {
  const [, ln, r, p, salt = '', hash = ''] = STORED.exec(stored) ?? []
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) }
  const sound = cost.ln > 0 && cost.r > 0 && cost.p > 0 && !exceeds(cost, HIGHEST_COST)
  if (!sound) throw new Error('a stored password is not of the form that this system writes')
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') }
}

function exceeds(cost: ScryptCost, limit: ScryptCost): boolean {
  return cost.ln > limit.ln || cost.r > limit.r || cost.p > limit.p
}

/** Base64 without its padding, as PHC strings have it. */
function bare(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
