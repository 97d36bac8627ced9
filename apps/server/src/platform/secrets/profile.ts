import { SecretsProblem } from './problem.ts'

/**
 * Which family of algorithms new values are written with. What was written with the other one stays readable.
 *
 * - aes: AES-256-GCM (NIST SP 800-38D), HMAC-SHA-256.
 * - sm: SM4-CBC (GB/T 32907-2016) with HMAC-SM3 (GB/T 32905-2016, GB/T 15852.2), for installations that must use
 *   Chinese algorithms (GB/T 39786-2021).
 */
export type Profile = 'aes' | 'sm'

export type HashName = 'sha256' | 'sm3'

export const HASH_OF: Readonly<Record<Profile, HashName>> = { aes: 'sha256', sm: 'sm3' }

/** The profile named in the configuration; nothing written means aes. */
export function profileNamed(text: string | undefined): Profile {
  if (text === undefined || text === '' || text === 'aes') return 'aes'
  if (text === 'sm') return 'sm'
  throw new SecretsProblem('secrets.profile-unknown')
}
