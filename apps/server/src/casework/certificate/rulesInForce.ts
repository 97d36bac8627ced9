import { type RuleTexts, revisionOf } from '@doudi/certificate'
import type { PackSet } from '@doudi/policy-engine'
import { packsInUse } from '../../monitoring/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { ourPackTexts, revisionsInForce } from '../../policy/index.ts'

/** The rules that a county decides by: the set, the texts it was made from, and their identity. */
export interface RulesInForce {
  readonly set: PackSet
  readonly texts: RuleTexts
  readonly revision: string
}

/** A set stays the same object until something is published, so its texts are hashed once. */
const known = new WeakMap<PackSet, RulesInForce>()

export async function rulesInForce(tx: Tx, county: string): Promise<RulesInForce> {
  const set = await packsInUse(tx, county)
  const found = known.get(set)
  if (found) return found
  const { facts, files } = ourPackTexts()
  const revisions = await revisionsInForce(tx, county)
  const texts = { facts, files, ...(revisions.length > 0 && { revisions }) }
  const rules = { set, texts, revision: revisionOf(texts) }
  known.set(set, rules)
  return rules
}
