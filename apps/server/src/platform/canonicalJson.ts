import { createHash } from 'node:crypto'

/**
 * JSON with one spelling: keys in order of their code units, no spaces, absent values left out. The same content has
 * the same text, and so the same hash, wherever and whenever it is written.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? 'null'
}

function ordered(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(ordered)
  if ('toJSON' in value && typeof value.toJSON === 'function') return ordered(value.toJSON())
  if (value instanceof Set) return [...value].map(ordered)
  if (value instanceof Map) return ordered(Object.fromEntries(value))
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  // A null prototype, so that a key such as __proto__ stays a key.
  const sorted: Record<string, unknown> = Object.create(null)
  for (const [key, content] of entries) sorted[key] = ordered(content)
  return sorted
}

export function sha256(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
