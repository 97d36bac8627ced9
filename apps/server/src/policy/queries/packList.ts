import type { PackSet } from '@doudi/policy-engine'
import { allExamples } from './examples.ts'

/** The packs with their sizes, from the nation down. */
export function packList(set: PackSet) {
  return set.packs.map((pack) => ({
    id: pack.id,
    jurisdiction: pack.jurisdiction,
    name: pack.name,
    hash: pack.hash,
    documents: pack.documents.size,
    parameters: [...set.parameters.values()].filter(
      (shape) => shape.pack === pack.id || (set.values.get(shape.id) ?? []).some((value) => value.pack === pack.id),
    ).length,
    variables: [...set.variables.values()].filter((shape) => shape.layers.some((layer) => layer.pack === pack.id))
      .length,
    examples: allExamples().filter(({ path }) => path.startsWith(`${pack.id}/`)).length,
  }))
}
