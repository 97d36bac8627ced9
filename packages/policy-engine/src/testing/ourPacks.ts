import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPacks } from '../pack/build.ts'
import type { PackSet } from '../pack/pack.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../../policy-packs')

let built: PackSet | undefined

/** The packs of this repository, as they stand. */
export function ourPacks(): PackSet {
  if (!built) {
    const paths = globSync('*/*.yaml', { cwd: FOLDER }).sort()
    const files = paths.map((path) => ({ path, text: readFileSync(join(FOLDER, path), 'utf8') }))
    built = buildPacks(files, readFileSync(join(FOLDER, 'facts.yaml'), 'utf8'))
  }
  return built
}
