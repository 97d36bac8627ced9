import { buildPacks, hashOf, layOver, type PackSet, type Revision } from '@doudi/policy-engine'

/** Everything that the rules of a decision are made from, so that they can be made again. */
export interface RuleTexts {
  /** The vocabulary and the texts of the packs, as they lie in files. */
  readonly facts: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** Documents published since, in the order in which they were laid over. */
  readonly laidOver?: readonly Revision[]
}

/** The identity of a revision: SHA-256 over every text with its path, whatever order they were read in, and every document laid over. */
export function revisionOf({ facts, files, laidOver = [] }: RuleTexts): string {
  const sorted = files.map(({ path, text }) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1))
  return hashOf({ facts, files: sorted, ...(laidOver.length > 0 ? { laidOver } : {}) })
}

/** The rules themselves, made from their texts. */
export function packsOf({ facts, files, laidOver = [] }: RuleTexts): PackSet {
  const set = buildPacks(files, facts)
  return laidOver.length > 0 ? layOver(set, laidOver) : set
}
