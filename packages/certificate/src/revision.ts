import { buildPacks, hashOf, layOver, type PackSet, type Revision } from '@doudi/policy-engine'

/** The texts of packs and their vocabulary, as they lie in files, and the documents that a county published over them. */
export interface RuleTexts {
  readonly facts: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** In the order in which they lie over each other. */
  readonly revisions?: readonly Revision[]
}

/** The identity of a revision: SHA-256 over every text with its path, whatever order they were read in, and what lies over them. */
export function revisionOf({ facts, files, revisions = [] }: RuleTexts): string {
  const sorted = files.map(({ path, text }) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1))
  return hashOf({ facts, files: sorted, revisions })
}

/** The rules that the texts say. */
export function rulesOf({ facts, files, revisions = [] }: RuleTexts): PackSet {
  const set = buildPacks(files, facts)
  return revisions.length === 0 ? set : layOver(set, revisions)
}
