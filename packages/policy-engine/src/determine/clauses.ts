import type { Clause } from '@doudi/contract'
import type { ClauseRef } from '../language/ast.ts'
import type { PackSet } from '../pack/pack.ts'

const cache = new WeakMap<PackSet, Map<string, Clause>>()

/** A clause with the title and number of its document. */
export function clauseWordsOf(set: PackSet): (ref: ClauseRef) => Clause {
  const known = cache.get(set) ?? new Map<string, Clause>()
  cache.set(set, known)
  return (ref) => {
    const key = `${ref.doc} ${ref.clause}`
    let clause = known.get(key)
    if (!clause) {
      const document = set.documents.get(ref.doc)
      const title = document ? (document.number ? `${document.title}（${document.number}）` : document.title) : ref.doc
      clause = { doc: ref.doc, clause: ref.clause, title }
      known.set(key, clause)
    }
    return clause
  }
}
