import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { todayInChina } from '../../frame/print.ts'
import { RegionPicker } from '../facts/controls/RegionPicker.tsx'
import { TypedBox } from '../facts/controls/TypedBox.tsx'
import type { Json } from '../facts/path.ts'
import type { TypedKind } from '../facts/typed.ts'
import type { SimulationWish } from '../wire.ts'
import { type Reformable, useReformable } from './useReformable.ts'

interface Props {
  readonly running: boolean
  readonly onRun: (wish: SimulationWish) => void
}

interface Draft {
  readonly region: string | undefined
  readonly on: Json | undefined
  readonly households: Json | undefined
  readonly seed: Json | undefined
}

const SIZES_OFFERED = 2000

/** Which county, how many invented families, and which figures the reform sets anew. */
export function SimulationForm({ running, onRun }: Props) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<Draft>({
    region: undefined,
    on: todayInChina(),
    households: SIZES_OFFERED,
    seed: 1,
  })
  const [edits, setEdits] = useState<Readonly<Record<string, Json | undefined>>>({})
  const [tried, setTried] = useState(false)
  const { list: reformable, pending } = useReformable(draft.region, String(draft.on ?? ''))
  const placeId = useId()
  const ready =
    draft.region !== undefined &&
    typeof draft.on === 'string' &&
    typeof draft.households === 'number' &&
    typeof draft.seed === 'number'
  const figures = Object.entries(edits).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  const run = () => {
    setTried(true)
    if (!ready) return
    onRun({
      population: { seed: Number(draft.seed), households: Number(draft.households), jurisdiction: draft.region ?? '' },
      on: String(draft.on),
      reform: { parameters: Object.fromEntries(figures) },
    })
  }
  return (
    <form
      className="simulation-form"
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      <div className="field" data-search>
        <div className="field-label">
          <label htmlFor={placeId}>{t('simulation.place')}</label>
        </div>
        <RegionPicker
          id={placeId}
          value={draft.region}
          wrong={tried && draft.region === undefined}
          onChange={(region) => setDraft({ ...draft, region })}
        />
        {tried && draft.region === undefined && <p className="field-problem">{t('simulation.placeNeeded')}</p>}
      </div>
      <div className="field-grid">
        {(['on', 'households', 'seed'] as const).map((key) => (
          <Box
            key={key}
            word={`simulation.${key}`}
            kind={key === 'on' ? 'day' : 'count'}
            value={draft[key]}
            onChange={(value) => setDraft({ ...draft, [key]: value })}
          />
        ))}
      </div>
      <h3>{t('simulation.reform')}</h3>
      {Object.entries(edits).map(([id, value]) => (
        <ReformLine
          key={id}
          parameter={reformable.find((one) => one.id === id)}
          id={id}
          value={value}
          onChange={(next) => setEdits({ ...edits, [id]: next })}
          onRemove={() => setEdits(Object.fromEntries(Object.entries(edits).filter(([key]) => key !== id)))}
        />
      ))}
      <Select
        className="add-fact"
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        prefix={<PlusOutlined aria-hidden />}
        suffixIcon={null}
        placeholder={t('simulation.add')}
        aria-label={t('simulation.add')}
        notFoundContent={t(
          draft.region === undefined ? 'simulation.placeFirst' : pending ? 'simulation.reading' : 'search.none',
        )}
        options={reformable
          .filter((one) => !(one.id in edits))
          .map((one) => ({
            value: one.id,
            label: t('simulation.offer', { name: one.name, now: one.now ?? t('used.unset') }),
          }))}
        popupMatchSelectWidth={360}
        onChange={(id: string | null) => {
          if (id !== null) setEdits({ ...edits, [id]: reformable.find((one) => one.id === id)?.amount })
        }}
      />
      <Button type="primary" htmlType="submit" loading={running} block>
        {t(running ? 'simulation.running' : 'simulation.run')}
      </Button>
    </form>
  )
}

interface BoxProps {
  readonly word: string
  readonly kind: TypedKind
  readonly value: Json | undefined
  readonly onChange: (value: Json | undefined) => void
}

function Box({ word, kind, value, onChange }: BoxProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="field">
      <div className="field-label">
        <label htmlFor={id}>{t(word)}</label>
      </div>
      <TypedBox id={id} kind={kind} value={value} placeholder={t(`typed.${kind}`)} onChange={onChange} />
    </div>
  )
}

interface LineProps {
  readonly parameter: Reformable | undefined
  readonly id: string
  readonly value: Json | undefined
  readonly onChange: (value: Json | undefined) => void
  readonly onRemove: () => void
}

function ReformLine({ parameter, id, value, onChange, onRemove }: LineProps) {
  const { t } = useTranslation()
  const boxId = useId()
  const kind = parameter?.unit === 'money' ? 'money' : parameter?.unit === 'count' ? 'count' : 'share'
  return (
    <div className="reform-line">
      <label htmlFor={boxId}>
        {parameter?.name ?? id}
        <small>{t('simulation.now', { value: parameter?.now ?? t('used.unset') })}</small>
      </label>
      <TypedBox
        id={boxId}
        kind={kind}
        value={value}
        placeholder={t(`typed.${kind}`)}
        onChange={onChange}
        {...(kind === 'money' ? { suffix: t('unit.yuan') } : {})}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('simulation.remove', { name: parameter?.name ?? id })}
        onClick={onRemove}
      />
    </div>
  )
}
