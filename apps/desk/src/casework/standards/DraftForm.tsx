import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useOwnArea } from '../../registry/useHere.ts'
import type { Draft, Figure, ParametersShown } from './wire.ts'

interface Line {
  readonly parameter: string
  readonly value: string
  readonly clause: string
}

const BLANK: Line = { parameter: '', value: '', clause: '' }

/** What a published document says, entered by hand or read from a file; nothing holds until another person publishes it. */
export function DraftForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const words = { yes: t('step.yes'), no: t('step.no') }
  const area = useOwnArea()
  const navigate = useNavigate()
  const write = useWrite<{ readonly revision: string }>()
  const read = useWrite<Draft>()
  const known = useReading<ParametersShown>('/api/policy/parameters')
  const [said, setSaid] = useState({ title: '', number: '', on: '', place: '', startsOn: '', why: '' })
  const [lines, setLines] = useState<readonly Line[]>([BLANK])
  const place = said.place || area.slice(0, 2)
  const field = (key: keyof typeof said, label: string, more: { type?: string; value?: string } = {}) => (
    <Field label={label}>
      <Input
        type={more.type ?? 'text'}
        value={more.value ?? said[key]}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setSaid({ ...said, [key]: event.target.value })}
      />
    </Field>
  )
  const put = (at: number, change: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...change } : line)))
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return
    const draft = await read
      .mutateAsync({ path: '/api/policy/revisions/read-file', method: 'POST', body: { text: await file.text() } })
      .catch(() => undefined)
    if (draft === undefined) return
    setSaid({ ...draft.notice, place: draft.place, startsOn: draft.startsOn, why: draft.why })
    setLines(draft.values.map(({ parameter, value, clause }) => ({ parameter, value: textOf(value, words), clause })))
  }
  const enter = async () => {
    const { title, number, on, startsOn, why } = said
    const values = lines.map(({ parameter, value, clause }) => ({ parameter, value: figureOf(value, words), clause }))
    const body = { place, startsOn, notice: { title, number, on }, why, values }
    const entered = await write
      .mutateAsync({ path: '/api/policy/revisions', method: 'POST', body })
      .catch(() => undefined)
    if (entered) void navigate({ to: '/standards/$revision', params: { revision: entered.revision } })
  }
  const error = write.error ?? read.error
  return (
    <form
      className="draft-form"
      aria-label={t('standards.enter')}
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <p className="field-hint">{t('standards.onlyPublished')}</p>
      <label className="file-line">
        {t('standards.fromFile')}
        <input type="file" accept=".yaml,.yml,.csv" onChange={(event) => void takeFile(event.target.files?.[0])} />
      </label>
      <div className="draft-fields">
        {field('title', t('standards.title'))}
        {field('number', t('standards.number'))}
        {field('on', t('standards.noticeOn'), { type: 'date' })}
        {field('place', t('standards.place'), { value: place })}
        {field('startsOn', t('standards.startsOn'), { type: 'date' })}
        {field('why', t('standards.why'))}
      </div>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name until it is filled in
        <fieldset className="draft-line" key={at}>
          <legend>{t('standards.figure', { count: at + 1 })}</legend>
          <Select
            aria-label={t('standards.parameter')}
            showSearch={{ optionFilterProp: 'label' }}
            value={line.parameter === '' ? null : line.parameter}
            placeholder={t('standards.parameter')}
            onChange={(parameter: string) => put(at, { parameter })}
            options={(known.data?.parameters ?? []).map(({ id, name, value }) => ({
              value: id,
              label: value === null ? name : t('standards.parameterNow', { name, value }),
            }))}
          />
          <Input
            aria-label={t('standards.value')}
            placeholder={t('standards.value')}
            value={line.value}
            onChange={(event) => put(at, { value: event.target.value })}
          />
          <Input
            aria-label={t('standards.clause')}
            placeholder={t('standards.clause')}
            value={line.clause}
            onChange={(event) => put(at, { clause: event.target.value })}
          />
          {lines.length > 1 && (
            <Button onClick={() => setLines(lines.filter((_, index) => index !== at))}>{t('standards.drop')}</Button>
          )}
        </fieldset>
      ))}
      {error !== null && <ProblemNote problem={problemOf(error)} />}
      <p className="draft-acts">
        <Button onClick={() => setLines([...lines, BLANK])}>{t('standards.more')}</Button>
        <Button type="primary" htmlType="submit" loading={write.isPending}>
          {t('standards.saveDraft')}
        </Button>
        <Button onClick={onClose}>{t('standards.cancel')}</Button>
      </p>
    </form>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="draft-field">
      <span>{label}</span>
      {children}
    </label>
  )
}

/** The words of a switch, as a document writes them. */
interface Switch {
  readonly yes: string
  readonly no: string
}

function figureOf(text: string, { yes, no }: Switch): Figure {
  const plain = text.trim()
  if (plain === yes) return true
  if (plain === no) return false
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain
}

function textOf(value: Figure, { yes, no }: Switch): string {
  if (typeof value === 'boolean') return value ? yes : no
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
