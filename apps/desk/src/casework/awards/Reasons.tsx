import type { KeptReason } from './wire.ts'

/** Every reason with its clause. */
export function Reasons({ reasons }: { readonly reasons: readonly KeptReason[] }) {
  return (
    <ol className="decision-reasons">
      {reasons.map(({ text, clause }) => (
        <li key={text + clause.clause}>
          {text}{' '}
          <span className="clause-said">
            {clause.title === clause.clause ? clause.clause : `${clause.title} ${clause.clause}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
