import type { Clause } from '@doudi/contract'
import type { ClauseRef } from '../language/ast.ts'
import type { PackSet } from '../pack/pack.ts'

const speakers = new WeakMap<PackSet, (ref: ClauseRef) => Clause>()

/** A clause with the title and number of its document. */
export function clauseWordsOf(set: PackSet): (ref: ClauseRef) => Clause {
  let speaker = speakers.get(set)
  if (!speaker) {
    const known = new WeakMap<ClauseRef, Clause>()
    speaker = (ref) => {
      let clause = known.get(ref)
      if (!clause) {
        clause = inWords(set, ref)
        known.set(ref, clause)
      }
      return clause
    }
    speakers.set(set, speaker)
  }
  return speaker
}

function inWords({ documents }: PackSet, { doc, clause }: ClauseRef): Clause {
  const document = documents.get(doc)
  if (!document) return { doc, clause, title: doc }
  return { doc, clause, title: document.number ? `${document.title}（${document.number}）` : document.title }
}
