import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PackSource } from './source.ts'

/** Text in which equal contents are equal: keys sorted, no spaces. */
export function canonical(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map(canonical).join(',')}]`
  if (content !== null && typeof content === 'object') {
    const entries = Object.entries(content).filter(([, value]) => value !== undefined)
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`
  }
  return JSON.stringify(content) ?? 'null'
}

export function hashOf(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(content))))
}

/** The identity of a pack: a hash of what its files say, whatever their comments and spacing. */
export function packHash(sources: readonly PackSource[]): string {
  const files = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, content }) => ({ path, content }))
  return hashOf(files)
}
