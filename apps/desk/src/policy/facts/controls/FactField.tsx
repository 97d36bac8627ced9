import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CHOICES } from '../choices.ts'
import type { Field, Group, Itemised } from '../fields.ts'
import { type Json, type Path, readAt } from '../path.ts'
import { Below, Label } from './Label.tsx'
import { LeafField } from './LeafField.tsx'
import { RowsField } from './RowsField.tsx'
import { useSurroundings } from './Surroundings.tsx'
import { FlagWithField, WordWithField } from './WithFields.tsx'

interface Props<F> {
  readonly field: F
  readonly path: Path
  readonly value: Json | undefined
  readonly onChange: (path: Path, value: Json | undefined) => void
}

/** Any fact of the file, drawn by its kind. */
export function FactField({ field, ...rest }: Props<Field>) {
  switch (field.kind) {
    case 'group':
      return <GroupField field={field} {...rest} />
    case 'rows':
      return <RowsField field={field} {...rest} />
    case 'wordWith':
      return <WordWithField field={field} {...rest} />
    case 'flagWith':
      return <FlagWithField field={field} {...rest} />
    case 'itemised':
      return <ItemisedField field={field} {...rest} />
    default:
      return <LeafField field={field} {...rest} />
  }
}

function GroupField({ field, path, value, onChange }: Props<Group>) {
  const { t } = useTranslation()
  const id = useId()
  const problem = useSurroundings().problemAt(path)
  const [unfolded, setUnfolded] = useState(!field.first)
  const open = unfolded || value !== undefined
  const leave = () => {
    setUnfolded(false)
    onChange(path, undefined)
  }
  return (
    <fieldset className="field field-wide" aria-labelledby={`${id}-label`} data-fact={path}>
      <Label id={id} word={field.word} known={value !== undefined} ordinary={field.ordinary} group>
        <span className="field-acts">
          <Button size="small" type="text" onClick={open ? leave : () => setUnfolded(true)}>
            {t(open ? 'group.forget' : 'group.fill')}
          </Button>
        </span>
      </Label>
      {open && (
        <div className="row-card">
          <div className="field-grid">
            {field.fields.map((leaf) => (
              <LeafField
                key={leaf.path}
                field={leaf}
                path={`${path}.${leaf.path}`}
                value={readAt(value, leaf.path)}
                onChange={onChange}
                close
              />
            ))}
          </div>
        </div>
      )}
      <Below id={id} problem={problem} hint={open && field.hint ? t(`hint.${field.word}`) : undefined} />
    </fieldset>
  )
}

/** A conclusion in one word, or the particulars from which the rules draw it. */
function ItemisedField({ field, path, value, onChange }: Props<Itemised>) {
  const { t } = useTranslation()
  const id = useId()
  const problem = useSurroundings().problemAt(path)
  const [unfolded, setUnfolded] = useState(false)
  const listed = typeof value === 'object' && value !== null
  const open = listed || unfolded
  const choose = (choice: string | null) => {
    const opens = choice === field.opens
    setUnfolded(opens)
    // An object without a fact would not survive; the choice itself is kept open until the first one.
    onChange(
      path,
      choice === null ? undefined : opens ? (Array.isArray(field.start) ? field.start : undefined) : choice,
    )
  }
  return (
    <div
      className={`field${open ? ' field-wide' : ''}${value === undefined && !open ? ' field-unknown' : ''}`}
      data-fact={path}
    >
      <Label id={id} word={field.word} known={value !== undefined} ordinary={field.ordinary} />
      <Select
        id={id}
        value={open ? field.opens : ((value as string | undefined) ?? null)}
        options={CHOICES[field.choices].map((choice) => ({
          value: choice as string,
          label: t(`choice.${field.choices}.${choice}`),
        }))}
        allowClear
        placeholder={t('mark.notKnown')}
        onChange={choose}
        popupMatchSelectWidth={false}
        {...(problem === undefined ? {} : { status: 'error' as const })}
      />
      {open && (
        <div className="row-card field-grid">
          {field.fields.map((inner) => {
            const place = inner.path === '' ? path : `${path}.${inner.path}`
            const given = { path: place, value: readAt(value, inner.path), onChange }
            return inner.kind === 'rows' ? (
              <RowsField key={inner.path} field={inner} {...given} />
            ) : (
              <LeafField key={inner.path} field={inner} {...given} close />
            )
          })}
        </div>
      )}
      <Below id={id} problem={problem} hint={field.hint ? t(`hint.${field.word}`) : undefined} />
    </div>
  )
}
