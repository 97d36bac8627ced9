import { PlusOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FactField } from './controls/FactField.tsx'
import type { FieldSet } from './fields.ts'
import { type Json, type Path, readAt } from './path.ts'

interface Props {
  readonly sets: readonly FieldSet[]
  /** Place of the object the fields belong to; empty for the case itself. */
  readonly base: Path
  readonly value: Json | undefined
  readonly onChange: (path: Path, value: Json | undefined) => void
}

/** The facts that matter most and those that are known; all others wait behind one list that can be searched. */
export function FactSets({ sets, base, value, onChange }: Props) {
  const { t } = useTranslation()
  const [added, setAdded] = useState<readonly Path[]>([])
  const fields = useMemo(() => sets.flatMap((set) => set.fields), [sets])
  const isShown = (path: Path, first?: boolean) =>
    first === true || added.includes(path) || readAt(value, path) !== undefined
  const rest = sets
    .map((set) => ({
      label: t(set.word),
      title: t(set.word),
      options: set.fields
        .filter((field) => !isShown(field.path, field.first))
        .map((field) => ({ value: field.path, label: t(`fact.${field.word}`) })),
    }))
    .filter((set) => set.options.length > 0)
  return (
    <>
      <div className="field-grid">
        {fields
          .filter((field) => isShown(field.path, field.first))
          .map((field) => (
            <FactField
              key={field.path}
              field={field}
              path={base === '' ? field.path : `${base}.${field.path}`}
              value={readAt(value, field.path)}
              onChange={onChange}
            />
          ))}
      </div>
      {rest.length > 0 && (
        <Select
          className="add-fact"
          value={null}
          options={rest}
          showSearch={{ optionFilterProp: 'label' }}
          prefix={<PlusOutlined aria-hidden />}
          suffixIcon={null}
          placeholder={t('fact.add')}
          aria-label={t('fact.add')}
          popupMatchSelectWidth={260}
          onChange={(path: Path | null) => path !== null && setAdded([...added, path])}
        />
      )}
    </>
  )
}
