import { HttpProblem } from '../../platform/problem/index.ts'
import { refuse } from '../problems.ts'
import { findPublicFault, type PublicCell } from './domain/publicGuard.ts'
import type { PrintedLine } from './printedLine.ts'

/** Lets nothing through that may not stand on a board. Says which kind of thing and where, never what stood there. */
export function guardPublic(cells: readonly PublicCell[], telephones: readonly string[] = []): void {
  const fault = findPublicFault(cells, telephones)
  if (fault !== undefined) {
    const { problem } = refuse('casework.not-for-the-public', { forbidden: fault.forbidden })
    throw new HttpProblem(409, { ...problem, where: `cells[${fault.at}]` })
  }
}

/** A line of a board as the guard looks at it. */
export function cellsOf({ name, members, programme, yuan, village }: PrintedLine): PublicCell[] {
  return [
    { kind: 'name', text: name },
    { kind: 'count', text: String(members) },
    { kind: 'programme', text: programme },
    { kind: 'yuan', text: yuan },
    { kind: 'place', text: village },
  ]
}
