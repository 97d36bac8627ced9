import { Link } from '@tanstack/react-router'
import { Form, Input, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useLanguage } from '../../settings/useLanguage.ts'
import { useDay } from './useDay.ts'
import type { LateCase } from './wire.ts'
import './clocks.css'

/** Cases whose limit was passed and that one's own level has not answered for. */
export function LatePage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.late')} permission="casework.answer-late">
      <section className="panel page">
        <h1>{t('page.late')}</h1>
        <p className="field-hint">{t('late.about')}</p>
        <Late />
      </section>
    </Gate>
  )
}

function Late() {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<{ readonly late: readonly LateCase[]; readonly cut: boolean }>(
    '/api/casework/late',
  )
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 5 }} />
  if (data.late.length === 0) return <p>{t('late.none')}</p>
  return (
    <>
      <ul className="clocks">
        {data.late.map((one) => (
          <LateItem key={one.late} one={one} />
        ))}
      </ul>
      {data.cut && <p>{t('late.cut')}</p>}
    </>
  )
}

function LateItem({ one }: { readonly one: LateCase }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const day = useDay()
  const write = useWrite()
  const { late, limit, words, kind, subject, programme, head, dueOn, endedOn, region } = one
  return (
    <li data-late={late}>
      <p>
        <b>{head ?? t('task.nobody')}</b> {programme !== null && t(`choice.programme.${programme}`)}{' '}
        {words?.[language] ?? t(`clock.limit.${limit}`, { defaultValue: limit })}{' '}
        <span className="overdue">{t('late.was', { day: dueOn === null ? '' : day(dueOn) })}</span>{' '}
        {endedOn !== null && t('clock.doneLate', { day: day(endedOn) })}{' '}
        <small className="field-hint figures">{region}</small>{' '}
        {kind === 'application' && (
          <Link to="/applications/$application" params={{ application: subject }}>
            {t('late.open')}
          </Link>
        )}
      </p>
      <StepForm<{ said: string }>
        act={t('late.answer')}
        error={write.error}
        pending={write.isPending}
        onSubmit={(body) => write.mutate({ path: `/api/casework/late/${late}/answer`, method: 'POST', body })}
      >
        <Form.Item
          name="said"
          label={t('late.said')}
          rules={[{ required: true, min: 5, message: t('late.said.about') }]}
        >
          <Input.TextArea autoSize maxLength={500} />
        </Form.Item>
      </StepForm>
    </li>
  )
}
