import type { Clause } from '@doudi/contract'
import { Link } from '@tanstack/react-router'

/** A clause as printed, with the document it stands in; leads to the clause among the rules. */
export function ClauseMark({ clause }: { readonly clause: Clause }) {
  return (
    <Link
      to="/clauses/$document"
      params={{ document: clause.doc }}
      search={{ clause: clause.clause }}
      className="clause"
    >
      <span>{clause.title}</span> <b>{clause.clause}</b>
    </Link>
  )
}
