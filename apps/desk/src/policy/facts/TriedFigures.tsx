import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraftAct, useDraftState } from './DraftProvider.tsx'
import { isRecord, type Json } from './path.ts'
import { readTyped } from './typed.ts'

/** Figures that stand in for what the county has not set, in this case alone. */
export function useTriedFigures() {
  const { draft } = useDraftState()
  const act = useDraftAct()
  const figures = isRecord(draft['parameters']) ? draft['parameters'] : {}
  return {
    figures,
    put: (id: string, value: Json | undefined) => {
      const { [id]: _, ...others } = figures
      const next = value === undefined ? others : { ...others, [id]: value }
      act({ act: 'write', path: 'parameters', value: Object.keys(next).length === 0 ? undefined : next })
    },
  }
}

/** A box beside a missing figure: what would the answer be, if it were this much? */
export function TryFigure({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation()
  const boxId = useId()
  const { put } = useTriedFigures()
  const [text, setText] = useState('')
  const attempt = () => text.trim() !== '' && put(id, readFigure(text, t('flag.yes'), t('flag.no')))
  return (
    <div className="try-figure">
      <label htmlFor={boxId}>{t('figure.try')}</label>
      <Input
        id={boxId}
        aria-label={t('figure.tryOf', { name })}
        className="figures"
        value={text}
        placeholder={t('figure.placeholder')}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        onPressEnter={attempt}
      />
      <Button onClick={attempt}>{t('figure.use')}</Button>
    </div>
  )
}

/** The figures tried in this case, to be seen and taken back. */
export function TriedFigures() {
  const { t } = useTranslation()
  const { figures, put } = useTriedFigures()
  const entries = Object.entries(figures)
  if (entries.length === 0) return null
  return (
    <section className="form-part">
      <h3>{t('figure.title')}</h3>
      <p className="field-hint">{t('figure.about')}</p>
      <ul>
        {entries.map(([id, value]) => (
          <li key={id} className="tried-figure">
            <code>{id}</code>
            <span className="figures">{printFigure(value, t('flag.yes'), t('flag.no'))}</span>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('figure.remove', { name: id })}
              onClick={() => put(id, undefined)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A number, or yes or no for a switch; anything else is passed on for the answer to judge. */
function readFigure(text: string, yes: string, no: string): Json | undefined {
  const typed = text.trim()
  if (typed === yes) return true
  if (typed === no) return false
  return readTyped('money', typed)
}

function printFigure(value: Json, yes: string, no: string): string {
  if (typeof value === 'boolean') return value ? yes : no
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
