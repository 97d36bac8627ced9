import { revisionOf } from '@doudi/certificate'
import { ourPackTexts } from '../../policy/index.ts'

let revision: string | undefined

/** The revision of the rules that this process decides by. */
export function ourRevision(): string {
  revision ??= revisionOf(ourPackTexts())
  return revision
}
