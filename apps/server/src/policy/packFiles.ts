import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPacks, type PackFile, type PackSet } from '@doudi/policy-engine'

/** The repository's own packs. */
export const PACK_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../../policy-packs')

export interface PackTexts {
  readonly facts: string
  /** Rules and figures, by path below the folder. */
  readonly files: readonly PackFile[]
  /** Worked examples, by path below the folder. */
  readonly examples: readonly PackFile[]
}

/** Reads every file of a folder of packs; `facts` stands in for a vocabulary of its own. */
export function readPackTexts(folder: string = PACK_FOLDER, facts?: string): PackTexts {
  const paths = globSync('*/**/*.yaml', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
  const read = (path: string): PackFile => ({ path, text: readFileSync(join(folder, path), 'utf8') })
  return {
    facts: facts ?? readFileSync(join(folder, 'facts.yaml'), 'utf8'),
    files: paths.filter((path) => !path.includes('/examples/')).map(read),
    examples: paths.filter((path) => path.includes('/examples/')).map(read),
  }
}

let shared: PackSet | undefined
let sharedTexts: PackTexts | undefined

/** The texts that this installation's packs are built from, as they were when the process began. */
export function ourPackTexts(): PackTexts {
  sharedTexts ??= readPackTexts()
  return sharedTexts
}

/** The packs of this installation, built once for the life of the process. */
export function ourPacks(): PackSet {
  if (!shared) {
    const texts = ourPackTexts()
    shared = buildPacks(texts.files, texts.facts)
  }
  return shared
}
