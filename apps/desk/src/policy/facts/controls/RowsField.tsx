import { DeleteOutlined, EllipsisOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leaf, Rows } from '../fields.ts'
import { type Json, type Path, readAt } from '../path.ts'
import { isUnfinished } from '../unfinished.ts'
import { Below, Label } from './Label.tsx'
import { LeafField } from './LeafField.tsx'
import { useSurroundings } from './Surroundings.tsx'

interface Props {
  readonly field: Rows
  readonly path: Path
  readonly value: Json | undefined
  readonly onChange: (path: Path, value: Json | undefined) => void
}

/** A list: not known, none, or some rows. An empty list is a statement and never stands for not known. */
export function RowsField({ field, path, value, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const problem = useSurroundings().problemAt(path)
  const rows = Array.isArray(value) ? (value as readonly Json[]) : undefined
  const add = () => onChange(path, [...(rows ?? []), field.start])
  return (
    <fieldset className="field field-wide rows" aria-labelledby={`${id}-label`} data-fact={path}>
      <Label id={id} word={field.word} known={rows !== undefined} ordinary={field.ordinary} group>
        {rows?.length === 0 && <span className="mark mark-none">{t('mark.none')}</span>}
        <span className="field-acts">
          {rows === undefined && (
            <Button size="small" type="text" onClick={() => onChange(path, [])}>
              {t('rows.none')}
            </Button>
          )}
          {rows?.length === 0 && (
            <Button size="small" type="text" onClick={() => onChange(path, undefined)}>
              {t('rows.unknown')}
            </Button>
          )}
          <Button size="small" type="text" icon={<PlusOutlined aria-hidden />} onClick={add}>
            {t(`rows.add.${field.word}`)}
          </Button>
        </span>
      </Label>
      {rows?.map((row, index) => (
        <RowCard
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever appended or removed by place
          key={index}
          fields={field.fields}
          unfinished={isUnfinished(field, row)}
          path={`${path}.${index}`}
          row={row}
          onChange={onChange}
          onRemove={() =>
            onChange(
              path,
              rows.filter((_, at) => at !== index),
            )
          }
        />
      ))}
      <Below id={id} problem={problem} hint={field.hint ? t(`hint.${field.word}`) : undefined} />
    </fieldset>
  )
}

interface RowProps {
  readonly fields: readonly Leaf[]
  readonly unfinished: boolean
  readonly path: Path
  readonly row: Json
  readonly onChange: (path: Path, value: Json | undefined) => void
  readonly onRemove: () => void
}

/** One row: what is asked every time, and the rest on demand. */
function RowCard({ fields, unfinished, path, row, onChange, onRemove }: RowProps) {
  const { t } = useTranslation()
  const [unfolded, setUnfolded] = useState(false)
  const isShown = ({ path: place, rare, beside }: Leaf) =>
    readAt(row, place) !== undefined ||
    ((!rare || unfolded) && (beside === undefined || readAt(row, beside.path) === beside.is))
  const folded = fields.some((leaf) => leaf.rare && !isShown(leaf))
  return (
    <div className="row-card">
      <div className="field-grid">
        {fields.filter(isShown).map((leaf) => (
          <LeafField
            key={leaf.path}
            field={leaf}
            path={`${path}.${leaf.path}`}
            value={readAt(row, leaf.path)}
            onChange={onChange}
            close
          />
        ))}
      </div>
      {unfinished && <span className="mark mark-unknown row-unfinished">{t('rows.unfinished')}</span>}
      <div className="row-acts">
        {folded && (
          <Tooltip title={t('rows.more')}>
            <Button
              type="text"
              icon={<EllipsisOutlined />}
              aria-label={t('rows.more')}
              onClick={() => setUnfolded(true)}
            />
          </Tooltip>
        )}
        <Tooltip title={t('rows.remove')}>
          <Button type="text" icon={<DeleteOutlined />} aria-label={t('rows.remove')} onClick={onRemove} />
        </Tooltip>
      </div>
    </div>
  )
}
