import { createContext, useContext } from 'react'
import type { Path } from '../path.ts'

/** What a field must know of the page it stands on. */
export interface FormSurroundings {
  /** Whether silence counts as the ordinary. */
  readonly ordinary: boolean
  /** The words of the problem that names this place, if any. */
  readonly problemAt: (path: Path) => string | undefined
  readonly memberNames: readonly string[]
}

export const Surroundings = createContext<FormSurroundings>({
  ordinary: true,
  problemAt: () => undefined,
  memberNames: [],
})

export function useSurroundings(): FormSurroundings {
  return useContext(Surroundings)
}
