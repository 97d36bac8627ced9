import { Radio, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CHOICES } from '../choices.ts'
import type { FlagWith, WordWith } from '../fields.ts'
import { isRecord, type Json, type Path, readAt } from '../path.ts'
import { Below, Label } from './Label.tsx'
import { LeafField } from './LeafField.tsx'
import { useSurroundings } from './Surroundings.tsx'

interface Props<F> {
  readonly field: F
  readonly path: Path
  readonly value: Json | undefined
  readonly onChange: (path: Path, value: Json | undefined) => void
}

/** A bare word until more is known; with the extras it becomes an object that keeps the word under its key. */
export function WordWithField({ field, path, value, onChange }: Props<WordWith>) {
  const { t } = useTranslation()
  const id = useId()
  const problem = useSurroundings().problemAt(path)
  const word = isRecord(value) ? value[field.key] : value
  const extras = isRecord(value) ? value : {}
  const put = (nextWord: Json | undefined, rest: Json | undefined) => {
    if (nextWord === undefined) return onChange(path, undefined)
    const { [field.key]: _, ...others } = isRecord(rest) ? rest : {}
    onChange(path, Object.keys(others).length === 0 ? nextWord : { [field.key]: nextWord, ...others })
  }
  return (
    <div className="field field-wide" data-fact={path}>
      <Label id={id} word={field.word} known={value !== undefined} ordinary={field.ordinary} />
      <div className="field-grid">
        <Select
          id={id}
          value={(word as string | undefined) ?? null}
          options={CHOICES[field.choices].map((choice) => ({
            value: choice as string,
            label: t(`choice.${field.choices}.${choice}`),
          }))}
          allowClear
          placeholder={t('mark.notKnown')}
          onChange={(next: string | null) => put(next ?? undefined, extras)}
          popupMatchSelectWidth={false}
          {...(problem === undefined ? {} : { status: 'error' as const })}
        />
      </div>
      {word !== undefined && word !== 'alive' && word !== 'home' && word !== 'unknown' && (
        <div className="row-card field-grid">
          {field.extras.map((leaf) => (
            <LeafField
              key={leaf.path}
              field={leaf}
              path={`${path}.${leaf.path}`}
              value={extras[leaf.path]}
              onChange={(_, next) => {
                const { [leaf.path]: _before, ...others } = extras
                put(word, next === undefined ? others : { ...others, [leaf.path]: next })
              }}
              close
            />
          ))}
        </div>
      )}
      <Below id={id} problem={problem} hint={field.hint ? t(`hint.${field.word}`) : undefined} />
    </div>
  )
}

/** Yes, no, or yes since a day. */
export function FlagWithField({ field, path, value, onChange }: Props<FlagWith>) {
  const { t } = useTranslation()
  const id = useId()
  const problem = useSurroundings().problemAt(path)
  const yes = value === true || isRecord(value)
  return (
    <div className="field field-wide" data-fact={path}>
      <Label id={id} word={field.word} known={value !== undefined} ordinary={field.ordinary} group />
      <div className="field-grid">
        <Radio.Group
          optionType="button"
          className="three-way"
          value={yes ? 'yes' : value === false ? 'no' : 'unknown'}
          options={(['yes', 'no', 'unknown'] as const).map((key) => ({ value: key, label: t(`flag.${key}`) }))}
          onChange={({ target }) => onChange(path, target.value === 'unknown' ? undefined : target.value === 'yes')}
          aria-labelledby={`${id}-label`}
        />
        {yes &&
          field.extras.map((leaf) => (
            <LeafField
              key={leaf.path}
              field={leaf}
              path={`${path}.${leaf.path}`}
              value={readAt(value, leaf.path)}
              onChange={(_, next) => onChange(path, next === undefined ? true : { [leaf.path]: next })}
              close
            />
          ))}
      </div>
      <Below id={id} problem={problem} />
    </div>
  )
}
