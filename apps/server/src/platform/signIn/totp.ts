import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { printBase32 } from './base32.ts'
import { type SignInFault, signInFault } from './fault.ts'

export const STEP_SECONDS = 30
const DIGITS = 6
/** Phones whose clock is off by half a minute still get in; RFC 6238 §5.2 allows one step. */
const WINDOW = 1
/** As long as the hash, RFC 4226 §4 R6. */
const SECRET_BYTES = 20

type TotpHash = 'sha1' | 'sha256' | 'sha512'

export type CodeAnswer =
  /** To be stored as the account's last step, in the transaction that lets the person in. */
  { readonly accepted: true; readonly step: number } | { readonly accepted: false; readonly fault: SignInFault }

export function makeTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES)
}

/** The address that an authenticator app reads from a QR code. SHA-1 and six digits are what all of them know. */
export function totpAddress(secret: Buffer, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${printBase32(secret)}&issuer=${encodeURIComponent(issuer)}`
}

/**
 * Whether the code is the one of now, of half a minute ago or of half a minute ahead. A step serves once: nothing at or
 * before `lastStep` is accepted, so a code that was overheard or sent twice is worth nothing (RFC 6238 §5.2).
 */
export function checkCode(secret: Buffer, code: string, at: Date, lastStep?: number): CodeAnswer {
  const typed = code.normalize('NFKC').replace(/\s/g, '')
  const now = stepAt(at)
  const steps = Array.from({ length: 2 * WINDOW + 1 }, (_, index) => now - WINDOW + index)
  const fitting = steps.filter((step) => step >= 0 && isEqual(codeOfStep(secret, step), typed))
  const step = fitting.find((each) => lastStep === undefined || each > lastStep)
  if (step !== undefined) return { accepted: true, step }
  return { accepted: false, fault: signInFault(fitting.length > 0 ? 'sign-in.code-used' : 'sign-in.code-wrong') }
}

export function stepAt(at: Date): number {
  return Math.floor(at.getTime() / 1000 / STEP_SECONDS)
}

/** The code of a step: HOTP, RFC 4226 §5.3. */
export function codeOfStep(secret: Buffer, step: number, digits = DIGITS, hash: TotpHash = 'sha1'): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac(hash, secret).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
