import { readdirSync, readFileSync } from 'node:fs'
import { buildPacks, faultLines, type PackSet } from '@doudi/policy-engine'

const PACKS = new URL('../../policy-packs/', import.meta.url)

/** The product's packs, built as the server builds them. */
export function productPacks(): PackSet {
  const text = (path: string): string => readFileSync(new URL(path, PACKS), 'utf8')
  const files = readdirSync(PACKS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('/') && path.endsWith('.yaml') && !path.includes('/examples/'))
    .map((path) => ({ path, text: text(path) }))
  const set = buildPacks(files, text('facts.yaml'))
  if (set.faults.length > 0) throw new Error(faultLines(set.faults).join('\n'))
  return set
}
