import { createHash } from 'node:crypto'
import type { StudyResult } from './byHand.ts'

/** Says in one line what an engine found: the hash of all totals, their sum, and how many of each kind. */
export function fingerprint({ total, dibao, margin, tekun, exit }: StudyResult): string {
  const hash = createHash('sha256')
    .update(new Uint8Array(total.buffer, total.byteOffset, total.byteLength))
    .digest('hex')
  const sum = (values: ArrayLike<number>): number => {
    let all = 0
    for (let k = 0; k < values.length; k++) all += values[k] as number
    return all
  }
  return `${hash.slice(0, 16)} total ${sum(total)} dibao ${sum(dibao)} margin ${sum(margin)} tekun ${sum(tekun)} exit ${sum(exit)}`
}

/** Stops the comparison when two engines do not say the same. */
export function mustAgree(found: Readonly<Record<string, string>>): void {
  if (new Set(Object.values(found)).size > 1)
    throw new Error(
      `results differ:\n${Object.entries(found)
        .map(([who, what]) => `  ${who}: ${what}`)
        .join('\n')}`,
    )
}
