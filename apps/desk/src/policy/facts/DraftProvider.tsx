import { createContext, type Dispatch, type ReactNode, useContext, useEffect, useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { type DraftAct, type DraftState, makeEmptyCase, reduceDraft } from './caseDraft.ts'

const State = createContext<DraftState | undefined>(undefined)
const Act = createContext<Dispatch<DraftAct> | undefined>(undefined)

/**
 * Holds the case while the page is open and nowhere else: not in the browser's storage, not in the address.
 * It stands above the pages, so a look into the rules does not cost the family.
 */
export function DraftProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [state, act] = useReducer(reduceDraft, undefined, () => ({
    draft: makeEmptyCase(t('case.unnamed')),
    edited: false,
    opened: 0,
  }))
  const { edited } = state
  useEffect(() => {
    if (!edited) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [edited])
  return (
    <Act value={act}>
      <State value={state}>{children}</State>
    </Act>
  )
}

export function useDraftState(): DraftState {
  const state = useContext(State)
  if (state === undefined) throw new Error('outside DraftProvider')
  return state
}

export function useDraftAct(): Dispatch<DraftAct> {
  const act = useContext(Act)
  if (act === undefined) throw new Error('outside DraftProvider')
  return act
}
