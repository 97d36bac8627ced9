import { type RuleTexts, revisionOf } from '@doudi/certificate'
import { buildVerifier } from '../../../../../tools/buildVerifier.ts'

/** One file that opens from a disk without a network: the verifier with these rules and keys inside. */
export async function pageOf(texts: RuleTexts, keys: readonly string[]): Promise<string> {
  const template = await buildVerifier()
  const inside = JSON.stringify({ keys, revision: revisionOf(texts), texts }).replaceAll('<', '\\u003c')
  return template.replace('"__DOUDI_RULES__"', () => inside)
}
