import { type AwardCause, causesOf } from '@doudi/life'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useSignedIn, useWrite } from '../../access/useSession.ts'
import { DayField } from '../../registry/forms/DayField.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { Reasons } from './Reasons.tsx'
import { RestoreForm } from './RestoreForm.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { useAwardWords } from './useAwardWords.ts'
import type { AwardChange, AwardShown } from './wire.ts'

type Open = 'propose' | 'review' | 'rebut' | 'reinstate'

/** What waits for somebody, and what may be done with the award by whoever is signed in. */
export function WaitingPanel({ shown }: { readonly shown: AwardShown }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const [open, setOpen] = useState<Open>()
  const waiting = shown.changes.find(({ state }) => state === 'open')
  const running = shown.state === 'running' || shown.state === 'grace'
  const acts: readonly Open[] = [
    ...(running && may.includes('casework.review') ? (['review'] as const) : []),
    ...(shown.proposable.length > 0 ? (['propose'] as const) : []),
    ...(shown.state === 'suspended' && may.includes('casework.confirm') ? (['rebut'] as const) : []),
    ...(shown.next.includes('reinstate') ? (['reinstate'] as const) : []),
  ]
  const close = () => setOpen(undefined)
  return (
    <section className="panel next-panel" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t('award.waiting')}</h2>
      {waiting === undefined ? (
        <p className="field-hint">{t('award.waiting.none')}</p>
      ) : (
        <Waiting change={waiting} shown={shown} />
      )}
      {(waiting === undefined || waiting.proposedBy === null) && (
        <div className="row-acts">
          {acts.map((act) => (
            <Button key={act} aria-expanded={open === act} onClick={() => setOpen(open === act ? undefined : act)}>
              {t(`award.act.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {open === 'review' && <ReviewForm shown={shown} onDone={close} />}
      {open === 'propose' && <ProposeForm shown={shown} onDone={close} />}
      {(open === 'rebut' || open === 'reinstate') && <RestoreForm shown={shown} act={open} onDone={close} />}
    </section>
  )
}

function Waiting({ change, shown }: { readonly change: AwardChange; readonly shown: AwardShown }) {
  const { t } = useTranslation()
  const { actOf, causeOf, sum } = useAwardWords()
  const may = useSignedIn()?.permissions ?? []
  return (
    <article className="decision" data-waiting={change.act}>
      <p className="decision-line">
        <b>{actOf(change.act)}</b>
        <span>{causeOf(change.cause)}</span>
        <span className="figures">
          {sum(change.beforeFen)} → {change.act === 'end' ? t('award.nothing') : sum(change.amountFen)}
        </span>
        <span className="figures">{t('award.effective', { day: change.from })}</span>
        {change.months !== null && (
          <span className="figures">{t('award.months.chosen', { count: change.months })}</span>
        )}
        <span className="field-hint figures">
          {change.proposedOn}{' '}
          {change.proposedBy === null ? t('award.byRules') : (shown.officers[change.proposedBy] ?? t('case.officer'))}
        </span>
      </p>
      {change.said?.what !== undefined && <p>{change.said.what}</p>}
      <Reasons reasons={change.found.reasons} />
      {change.found.warnings.map(({ code, text }) => (
        <p key={code} className="field-hint">
          {code} {text}
        </p>
      ))}
      {may.includes('casework.confirm') ? (
        <Settle change={change} shown={shown} />
      ) : (
        <p className="field-hint">{t('award.waiting.other')}</p>
      )}
    </article>
  )
}

/** Another person confirms or declines; where nobody has said why, that is asked for. */
function Settle({ change, shown }: { readonly change: AwardChange; readonly shown: AwardShown }) {
  const { t } = useTranslation()
  const { actOf, causeOf } = useAwardWords()
  const confirm = useWrite()
  const decline = useWrite()
  const [declining, setDeclining] = useState(false)
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <div className="act-form">
      <StepForm<{ cause?: AwardCause; toldOn?: string }>
        act={t('award.confirm', { act: actOf(change.act) })}
        error={confirm.error}
        pending={confirm.isPending}
        onSubmit={(given) =>
          confirm.mutate({
            path: `/api/award-changes/${change.id}/confirmation`,
            method: 'POST',
            body: { seen: shown.version, ...given },
          })
        }
      >
        {change.cause === 'toBeSaid' && (
          <Form.Item name="cause" label={t('award.cause')} rules={needed}>
            <Select options={causesOf(change.act).map((cause) => ({ value: cause, label: causeOf(cause) }))} />
          </Form.Item>
        )}
        {change.act === 'end' && shown.programme === 'tekun' && (
          <DayField name="toldOn" label={t('award.toldOn')} optional />
        )}
      </StepForm>
      <Button type="text" aria-expanded={declining} onClick={() => setDeclining(!declining)}>
        {t('award.decline')}
      </Button>
      {declining && (
        <StepForm<{ because: string }>
          act={t('award.decline.act')}
          error={decline.error}
          pending={decline.isPending}
          onSubmit={(body) => decline.mutate({ path: `/api/award-changes/${change.id}/refusal`, method: 'POST', body })}
        >
          <Form.Item name="because" label={t('step.because')} rules={needed}>
            <Input.TextArea maxLength={500} rows={2} />
          </Form.Item>
        </StepForm>
      )}
    </div>
  )
}
