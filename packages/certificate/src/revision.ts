import { hashOf } from '@doudi/policy-engine'

/** The texts of packs and their vocabulary, as they lie in files. */
export interface RuleTexts {
  readonly facts: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** The identity of a revision: SHA-256 over every text with its path, whatever order they were read in. */
export function revisionOf({ facts, files }: RuleTexts): string {
  const sorted = files.map(({ path, text }) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1))
  return hashOf({ facts, files: sorted })
}
