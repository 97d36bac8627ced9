import { referralLife } from '@doudi/life'
import { Checkbox, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { StepActs } from '../steps/StepActs.tsx'
import { useSide } from '../steps/useSide.ts'
import { useReferralSteps } from './referralSteps.ts'
import { ToldList } from './ToldList.tsx'
import type { PartnerList } from './wire.ts'
import '../casework.css'

/** 转来的事: what was passed on to the department of whoever is signed in, and nothing else. */
export function PartnerPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.partner')} permission="casework.answer-referral">
      <Partner />
    </Gate>
  )
}

function Partner() {
  const { t } = useTranslation()
  const side = useSide()
  const stepsOf = useReferralSteps()
  const [done, setDone] = useState(false)
  const { data, error, refetch } = useReading<PartnerList>(`/api/partner/referrals?done=${done}`, { keep: true })
  return (
    <section className="panel page">
      <h1>{data === undefined ? t('page.partner') : t('partner.title', { department: side(data.department) })}</h1>
      <p className="field-hint">{t('partner.about')}</p>
      <Checkbox checked={done} onChange={({ target }) => setDone(target.checked)}>
        {t('partner.done')}
      </Checkbox>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : data.rows.length === 0 ? (
        <p>{t('partner.none')}</p>
      ) : (
        data.rows.map(({ referral, state, version, sentOn, dueOn, overdue, disclosed, may }) => (
          <article key={referral} className="partner-card" aria-label={disclosed?.name ?? referral}>
            <p>
              <span className="case-state">{side(referralLife.states[state])}</span>{' '}
              {t('referral.sent', { day: sentOn ?? '', due: dueOn ?? t('doors.unset') })}{' '}
              {overdue && <strong className="late">{t('referral.overdue')}</strong>}
            </p>
            {disclosed !== null && <ToldList told={disclosed} />}
            {may.length > 0 && <StepActs steps={stepsOf(referral, may)} seen={version} />}
          </article>
        ))
      )}
    </section>
  )
}
