import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useSignedIn, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { HouseholdAwardsShown } from './wire.ts'

/** A reported death: settled by another person, or rebutted when they live. */
export function DeathLine({ death }: { readonly death: HouseholdAwardsShown['deaths'][number] }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const settle = useWrite()
  const rebut = useWrite()
  const [rebutting, setRebutting] = useState(false)
  const name = death.whom ?? t('household.noHead')
  return (
    <article className="decision" data-death={death.state}>
      <p className="decision-line">
        <b>{t(`death.state.${death.state}`, { name })}</b>
        <span className="figures">{t('death.line', { day: death.diedOn })}</span>
        {death.state === 'reported' && <span className="figures">{t('death.settleBy', { day: death.dueOn })}</span>}
      </p>
      {settle.error !== null && <ProblemNote problem={problemOf(settle.error)} />}
      <div className="row-acts">
        {death.state === 'reported' && may.includes('casework.confirm') && (
          <Button
            type="primary"
            loading={settle.isPending}
            onClick={() => settle.mutate({ path: `/api/deaths/${death.id}/settlement`, method: 'POST', body: {} })}
          >
            {t('death.settle', { name })}
          </Button>
        )}
        {death.state !== 'rebutted' && may.includes('casework.decide-appeal') && (
          <Button aria-expanded={rebutting} onClick={() => setRebutting(!rebutting)}>
            {t('death.rebut')}
          </Button>
        )}
      </div>
      {rebutting && (
        <StepForm<{ because: string }>
          act={t('death.rebut.act', { name })}
          error={rebut.error}
          pending={rebut.isPending}
          onSubmit={(body) =>
            rebut.mutate(
              { path: `/api/deaths/${death.id}/rebuttal`, method: 'POST', body },
              { onSuccess: () => setRebutting(false) },
            )
          }
        >
          <Form.Item name="because" label={t('step.because')} rules={[{ required: true, message: t('form.missing') }]}>
            <Input.TextArea maxLength={500} rows={2} />
          </Form.Item>
        </StepForm>
      )}
    </article>
  )
}
