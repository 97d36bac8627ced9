import type { ReactNode } from 'react'
import { WideTable } from '../../frame/WideTable.tsx'

interface Props {
  readonly label: string
  readonly columns: readonly string[]
  readonly empty: string
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** A table of words, or the sentence for none. */
export function PlainTable({ label, columns, empty, rows }: Props) {
  if (rows.length === 0) return <p>{empty}</p>
  return (
    <WideTable label={label}>
      <table className="plain">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
