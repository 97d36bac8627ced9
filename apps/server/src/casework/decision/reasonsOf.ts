import type { Clause, Result } from '@doudi/contract'

/** A reason as it is kept with a decision and printed: words with the figures put in, and the clause. */
export interface KeptReason {
  readonly text: string
  readonly met: 'yes' | 'no' | 'unknown' | 'byHand'
  readonly clause: Pick<Clause, 'doc' | 'clause' | 'title'>
}

/** Every reason of an answer: of a refusal all that speak against it, never only the first; else those that decide. */
export function reasonsOf({ answer, reasons }: Result): KeptReason[] {
  const bearing = reasons.filter(({ met, decisive }) =>
    answer === 'ineligible' ? met === 'no' : decisive || met === 'yes',
  )
  return (bearing.length > 0 ? bearing : reasons).map(({ text, say, met, clause }) => ({
    text: say ?? text,
    met,
    clause: { doc: clause.doc, clause: clause.clause, title: clause.title },
  }))
}

/** A reason that a person gives where the rules cannot decide: the clause it rests on stands in it. */
export function reasonByHand({ clause, because }: { clause: string; because: string }): KeptReason {
  return { text: because, met: 'byHand', clause: { doc: 'byHand', clause, title: clause } }
}
