import { type RuleTexts, revisionOf } from '@doudi/certificate'
import type { Tx } from '../../platform/db/index.ts'
import { ourPackTexts, revisionsLaidOver } from '../../policy/index.ts'

let own: string | undefined

/** The revision of the packs of this installation, without what a county has published since. */
export function ourRevision(): string {
  own ??= revisionOf(ourRules())
  return own
}

/** The texts of the packs of this installation. */
function ourRules(): RuleTexts {
  const { facts, files } = ourPackTexts()
  return { facts, files }
}

/** What a county decides by: the packs, and every document that was published there. */
export interface RulesInForce {
  readonly revision: string
  texts(): RuleTexts
}

const kept = new Map<string, string>()

/** The rules of a county as they are kept with what was decided by them. */
export async function rulesInForce(tx: Tx, county: string): Promise<RulesInForce> {
  const laidOver = await revisionsLaidOver(tx, county)
  if (laidOver.length === 0) return { revision: ourRevision(), texts: ourRules }
  const texts = () => ({ ...ourRules(), laidOver })
  const key = laidOver.map(({ id }) => id).join(' ')
  const revision = kept.get(key) ?? revisionOf(texts())
  kept.set(key, revision)
  return { revision, texts }
}
