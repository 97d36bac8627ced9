import { objectionLife } from '@doudi/life'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading, useSignedIn, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { PublicationRequests } from './PublicationRequests.tsx'
import type { ListedObjection, ShownObjection } from './wire.ts'
import '../casework.css'
import './notices.css'

/** 公示异议: read, looked into, answered. Whoever objected is shown here and nowhere else. */
export function ObjectionsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.objections')} permission="casework.verify">
      <Objections />
    </Gate>
  )
}

function Objections() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const { data, error, refetch } = useReading<{ readonly objections: readonly ListedObjection[] }>('/api/objections')
  return (
    <section className="panel page">
      <h1>{t('page.objections')}</h1>
      <p className="field-hint">{t('objections.about')}</p>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 4 }} />
      ) : data.objections.length === 0 ? (
        <p className="field-hint">{t('objections.none')}</p>
      ) : (
        data.objections.map((one) => <ObjectionCard key={one.objection} one={one} />)
      )}
      {may.includes('casework.publish') && <PublicationRequests />}
    </section>
  )
}

function ObjectionCard({ one }: { readonly one: ListedObjection }) {
  const { t, i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  const [open, setOpen] = useState(false)
  return (
    <article className="sheet-card" aria-label={one.head ?? t('household.noHead')}>
      <header>
        <h3>
          <Link to="/applications/$application" params={{ application: one.application }}>
            {one.head ?? t('household.noHead')}
          </Link>
        </h3>
        <span className="case-state">{objectionLife.states[one.state][side]}</span>
      </header>
      <p className="field-hint figures">
        {t(`objections.channel.${one.channel}`)} · {t('objections.receivedOn', { day: one.receivedOn })} ·{' '}
        {one.dueOn === null ? t('objections.noTerm') : t('objections.dueOn', { day: one.dueOn })}
      </p>
      {open ? <OpenObjection one={one} /> : <Button onClick={() => setOpen(true)}>{t('objections.open')}</Button>}
    </article>
  )
}

function OpenObjection({ one }: { readonly one: ListedObjection }) {
  const { t } = useTranslation()
  const write = useWrite()
  const [form] = Form.useForm<{ found: string }>()
  const { data, error } = useReading<ShownObjection>(`/api/objections/${one.objection}`)
  const send = (word: string, body: object) =>
    write.mutate({ path: `/api/objections/${one.objection}/${word}`, method: 'POST', body })
  const settle = (word: string) =>
    void form.validateFields().then(
      ({ found }) => send(word, { found }),
      () => undefined,
    )
  if (error !== null) return <ProblemNote problem={problemOf(error)} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 2 }} />
  const problem = write.error === null ? null : <ProblemNote problem={problemOf(write.error)} />
  return (
    <>
      <blockquote className="objection-told">{data.told}</blockquote>
      <p className="field-hint">
        {data.name === undefined ? t('objections.nameless') : t('objections.by', { name: data.name })}
        {data.contact !== undefined && ` · ${data.contact}`}
      </p>
      {data.found !== null && <p>{t('objections.found.was', { found: data.found })}</p>}
      {problem}
      {one.state === 'received' || one.state === 'verifying' ? (
        <Form form={form} layout="vertical" requiredMark={false}>
          <Form.Item
            name="found"
            label={t('objections.found')}
            rules={[{ required: true, whitespace: true, message: t('form.missing') }]}
          >
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
          <div className="row-acts">
            {one.state === 'received' && (
              <>
                <Button type="primary" loading={write.isPending} onClick={() => send('taking-up', {})}>
                  {t('objections.takeUp')}
                </Button>
                <Button onClick={() => settle('setting-aside')}>{t('objections.setAside')}</Button>
              </>
            )}
            {one.state === 'verifying' && (
              <>
                <Button type="primary" loading={write.isPending} onClick={() => settle('dismissal')}>
                  {t('objections.dismiss')}
                </Button>
                <Button onClick={() => settle('upholding')}>{t('objections.uphold')}</Button>
              </>
            )}
          </div>
        </Form>
      ) : (
        <div className="row-acts">
          <Button type="primary" loading={write.isPending} onClick={() => send('telling', { how: 'telephone' })}>
            {t('objections.tell')}
          </Button>
          <Button onClick={() => send('telling', { how: 'noWayLeft' })}>{t('objections.noWay')}</Button>
        </div>
      )}
    </>
  )
}
