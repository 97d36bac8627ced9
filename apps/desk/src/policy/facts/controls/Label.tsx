import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from './Surroundings.tsx'

interface Props {
  readonly id: string
  readonly word: string
  readonly known: boolean
  readonly ordinary?: string | undefined
  /** Fields that are no single control are named by a heading instead of a label. */
  readonly group?: boolean
  readonly children?: ReactNode
}

/** Name of a fact, and whether it is known, assumed or not known: never silence. */
export function Label({ id, word, known, ordinary, group, children }: Props) {
  const { t } = useTranslation()
  const surroundings = useSurroundings()
  const assumed = !known && ordinary !== undefined && surroundings.ordinary
  return (
    <div className="field-label">
      {group ? <span id={`${id}-label`}>{t(`fact.${word}`)}</span> : <label htmlFor={id}>{t(`fact.${word}`)}</label>}
      {assumed && <span className="mark mark-assumed">{t('mark.assumed', { value: t(`ordinary.${ordinary}`) })}</span>}
      {!known && !assumed && <span className="mark mark-unknown">{t('mark.unknown')}</span>}
      {children}
    </div>
  )
}

/** Below a field: what is wrong with it in the problem's words, else the line of help. */
export function Below({ id, problem, hint }: { id: string; problem: string | undefined; hint?: string | undefined }) {
  if (problem !== undefined) {
    return (
      <p id={`${id}-below`} className="field-problem" role="alert">
        {problem}
      </p>
    )
  }
  return hint === undefined ? null : (
    <p id={`${id}-below`} className="field-hint">
      {hint}
    </p>
  )
}
