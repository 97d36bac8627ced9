import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const TOKEN_BYTES = 32
const TOKEN = /^[\w-]{43}$/

export interface NewSession {
  /** For the cookie, and nowhere else. */
  readonly token: string
  /** For the database: whoever reads the table can sign in as nobody. */
  readonly hash: Buffer
}

export function newSession(): NewSession {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return { token, hash: digest(token) }
}

/**
 * What a cookie is looked up by; undefined for what was never a token of ours. A plain hash suffices, because 256 random
 * bits cannot be guessed from it.
 */
export function sessionHash(token: string): Buffer | undefined {
  return TOKEN.test(token) ? digest(token) : undefined
}

/**
 * The word that a page sends back with every write. It follows from the session's token, so it needs no storage, ends
 * with the session, and is another one in every session; the token does not follow from it.
 */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('doudi csrf').digest('base64url')
}

export function isCsrfToken(sessionToken: string, sent: string | undefined): boolean {
  const [expected, given] = [Buffer.from(csrfTokenOf(sessionToken)), Buffer.from(sent ?? '')]
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
