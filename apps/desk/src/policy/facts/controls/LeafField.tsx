import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leaf } from '../fields.ts'
import type { Json, Path } from '../path.ts'
import { Below, Label } from './Label.tsx'
import { LeafControl } from './LeafControl.tsx'
import { useSurroundings } from './Surroundings.tsx'

interface Props {
  readonly field: Leaf
  readonly path: Path
  readonly value: Json | undefined
  readonly onChange: (path: Path, value: Json | undefined) => void
  /** In a row or a group: the name alone, the dashed box already says not known. */
  readonly close?: boolean
}

/** One fact with its name, its control, and what is wrong with it. */
export function LeafField({ field, path, value, onChange, close = false }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const problem = useSurroundings().problemAt(path)
  const wide = field.kind === 'choices' || field.kind === 'members'
  const group = field.kind === 'flag'
  return (
    <div className={`field${wide ? ' field-wide' : ''}${value === undefined ? ' field-unknown' : ''}`} data-fact={path}>
      {close ? (
        <div className="field-label">
          {group ? (
            <span id={`${id}-label`}>{t(`fact.${field.word}`)}</span>
          ) : (
            <label htmlFor={id}>{t(`fact.${field.word}`)}</label>
          )}
        </div>
      ) : (
        <Label id={id} word={field.word} known={value !== undefined} ordinary={field.ordinary} group={group} />
      )}
      <LeafControl
        id={id}
        field={field}
        value={value}
        onChange={(next) => onChange(path, next)}
        wrong={problem !== undefined}
        describedBy={problem !== undefined || field.hint ? `${id}-below` : undefined}
      />
      <Below id={id} problem={problem} hint={field.hint ? t(`hint.${field.word}`) : undefined} />
    </div>
  )
}
