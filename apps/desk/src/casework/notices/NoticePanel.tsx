import { noticeLife } from '@doudi/life'
import { Link } from '@tanstack/react-router'
import { Button, Form, Image, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useSignedIn, useWrite } from '../../access/useSession.ts'
import type { CaseShown } from '../wire.ts'
import type { SheetOfCase, SheetPhoto } from './wire.ts'
import './notices.css'

/** The notices of a case: sheets with their days and photographs, and the way to object. Nothing where there is none. */
export function NoticePanel({ shown }: { readonly shown: CaseShown }) {
  const { t, i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  const { data } = useReading<{ readonly sheets: readonly SheetOfCase[] }>(`/api/applications/${shown.id}/notices`, {
    enabled: shown.plan.notice,
    keep: true,
  })
  const waits = shown.waiting.includes('postNotice')
  if (!shown.plan.notice || (!waits && (data?.sheets.length ?? 0) === 0)) return null
  return (
    <section className="panel" aria-labelledby="notice-title">
      <h2 id="notice-title">{t('notices.ofCase')}</h2>
      {waits && (
        <p>
          <Link to="/public-notices">{t('notices.ofCase.draw')}</Link>
        </p>
      )}
      {data?.sheets.map((sheet) => (
        <div key={sheet.notice} className="sheet-of-case">
          <p>
            <b>{noticeLife.states[sheet.state][side]}</b>{' '}
            {sheet.span.postedOn !== null && (
              <span className="figures">
                {sheet.span.first} – {sheet.span.last}
              </span>
            )}
          </p>
          {sheet.line?.closedBecause != null && sheet.line.closedBecause !== 'daysOver' && (
            <p className="field-hint">{t(`notices.closedBecause.${sheet.line.closedBecause}`)}</p>
          )}
          <div className="row-acts">
            {sheet.photos.map((photo) => (
              <Photo key={photo.photo} photo={photo} />
            ))}
          </div>
        </div>
      ))}
      <ObjectForm shown={shown} />
    </section>
  )
}

function Photo({ photo }: { readonly photo: SheetPhoto }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const words = t(photo.shows === 'start' ? 'notices.photo.start' : 'notices.photo.end', { day: photo.happenedOn })
  const { data } = useReading<{ readonly media: string; readonly base64: string }>(
    `/api/notice-photos/${photo.photo}`,
    { enabled: open },
  )
  if (!open || data === undefined) {
    return (
      <Button size="small" loading={open} onClick={() => setOpen(true)}>
        {words}
      </Button>
    )
  }
  return (
    <figure className="notice-photo">
      <Image src={`data:${data.media};base64,${data.base64}`} alt={words} width={160} />
      <figcaption className="field-hint">
        {words} {photo.keptBy}
      </figcaption>
    </figure>
  )
}

const CHANNELS = ['inPerson', 'telephone', 'paper'] as const

interface Said {
  readonly channel: (typeof CHANNELS)[number]
  readonly told: string
  readonly name?: string
  readonly contact?: string
}

function ObjectForm({ shown }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const write = useWrite()
  const [open, setOpen] = useState(false)
  if (!shown.waiting.includes('object') || !may.includes('casework.take-intake')) return null
  if (!open) return <Button onClick={() => setOpen(true)}>{t('objections.record')}</Button>
  return (
    <StepForm<Said>
      act={t('objections.record')}
      error={write.error}
      pending={write.isPending}
      initialValues={{ channel: 'inPerson' }}
      onSubmit={({ name, contact, ...said }) =>
        write.mutate({
          path: `/api/applications/${shown.id}/objection`,
          method: 'POST',
          body: { seen: shown.version, ...said, ...(name && { name }), ...(contact && { contact }) },
        })
      }
    >
      <p className="field-hint">{t('objections.secret')}</p>
      <Form.Item name="channel" label={t('objections.channel')}>
        <Select options={CHANNELS.map((value) => ({ value, label: t(`objections.channel.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="told"
        label={t('objections.told')}
        rules={[{ required: true, whitespace: true, message: t('form.missing') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="name" label={t('objections.name')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="contact" label={t('objections.contact')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </StepForm>
  )
}
