import { complaintLife } from '@doudi/life'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { OfflineNote } from '../../access/OfflineNote.tsx'
import { StepForm } from '../../access/StepForm.tsx'
import { printInstant } from '../../exports/timeLeft.ts'
import { useWords } from '../../exports/useWords.ts'
import { ask } from '../../frame/server.ts'
import { JudgeReply } from './JudgeReply.tsx'
import type { ReceiptSeen } from './wire.ts'
import './complaints.css'

export interface Asked {
  readonly receipt: string
  readonly county?: string | undefined
}

/** What stands under a receipt number; the number is sent, and never put in an address. */
export function ReceiptPage() {
  const { t } = useTranslation()
  const { county } = useSearch({ from: '/complain/receipt' })
  const look = useMutation({
    mutationFn: (asked: Asked & { readonly satisfied?: boolean; readonly text?: string }) =>
      ask<ReceiptSeen>(`/api/complaints/receipt${asked.satisfied === undefined ? '' : '/satisfaction'}`, {
        body: asked,
      }),
  })
  const asked = look.variables && { receipt: look.variables.receipt, county }
  return (
    <section className="panel complain">
      <h1>{t('page.receipt')}</h1>
      <OfflineNote />
      <p className="field-hint">{t('receipt.about')}</p>
      <StepForm<{ receipt: string }>
        act={t('receipt.look')}
        error={look.error}
        pending={look.isPending}
        onSubmit={({ receipt }) => look.mutate({ receipt, county })}
      >
        <Form.Item name="receipt" label={t('receipt.number')} rules={[{ required: true, message: t('form.missing') }]}>
          <Input className="figures" autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        </Form.Item>
      </StepForm>
      {look.data !== undefined && asked !== undefined && (
        <>
          <Seen seen={look.data} />
          {look.data.mayJudge && look.data.satisfied === null && (
            <JudgeReply pending={look.isPending} onJudge={(judged) => look.mutate({ ...asked, ...judged })} />
          )}
        </>
      )}
      <p className="complain-more">
        <Link to="/complain" search={county ? { county } : {}}>
          {t('complaint.another')}
        </Link>
      </p>
    </section>
  )
}

function Seen({ seen }: { readonly seen: ReceiptSeen }) {
  const { t } = useTranslation()
  const say = useWords()
  const { state, joined, receivedAt, acknowledgedAt, replyBy, replies, satisfied } = seen
  return (
    <div className="receipt-seen" role="status">
      <dl className="complaint-facts">
        <dt>{t('receipt.state')}</dt>
        <dd>
          <b>{say(complaintLife.states[state])}</b>
        </dd>
        <dt>{t('complaint.receivedAt')}</dt>
        <dd className="figures">{printInstant(receivedAt)}</dd>
        {acknowledgedAt !== null && <dt>{t('complaint.acknowledgedAt')}</dt>}
        {acknowledgedAt !== null && <dd className="figures">{printInstant(acknowledgedAt)}</dd>}
        <dt>{t('complaint.replyBy')}</dt>
        <dd className="figures">{replyBy ?? t('complaint.notSet')}</dd>
      </dl>
      {joined && <p>{t('receipt.joined')}</p>}
      {replies.length === 0 && <p>{t('receipt.noReply')}</p>}
      {replies.map(({ at, text, stands }) => (
        <blockquote key={at} className="complaint-reply">
          <p className="field-hint figures">
            {t(stands ? 'receipt.reply' : 'receipt.earlierReply')} {printInstant(at)}
          </p>
          <p className="typed">{text ?? t('complaint.forgotten')}</p>
        </blockquote>
      ))}
      {satisfied !== null && <p>{t(satisfied ? 'receipt.satisfied' : 'receipt.reopened')}</p>}
    </div>
  )
}
