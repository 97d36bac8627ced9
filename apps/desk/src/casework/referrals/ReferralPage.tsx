import { DEPARTMENTS, referralLife } from '@doudi/life'
import { useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printYuan } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { StepActs } from '../steps/StepActs.tsx'
import { useSide } from '../steps/useSide.ts'
import { useReferralSteps } from './referralSteps.ts'
import { ToldList } from './ToldList.tsx'
import type { ShownReferral } from './wire.ts'
import '../casework.css'

/** One referral: the need, the consent, what left, what came back. */
export function ReferralPage() {
  const { t } = useTranslation()
  const { referral } = useParams({ from: '/referrals/$referral' })
  return (
    <Gate title={t('page.referral')} permission="casework.read">
      <Referral key={referral} id={referral} />
    </Gate>
  )
}

function Referral({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const side = useSide()
  const stepsOf = useReferralSteps()
  const { data, error, refetch } = useReading<ShownReferral>(`/api/referrals/${id}`, { keep: true })
  return (
    <section className="panel page">
      <h1>{data === undefined ? t('page.referral') : `${data.name ?? ''} · ${side(DEPARTMENTS[data.department])}`}</h1>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <p>
            <span className="case-state">{side(referralLife.states[data.state])}</span>{' '}
            {data.sentOn !== null && t('referral.sent', { day: data.sentOn, due: data.dueOn ?? t('doors.unset') })}
          </p>
          <StepActs steps={stepsOf(id, data.may, data)} seen={data.version} />
          <h2>{t('referral.need')}</h2>
          <p>{data.need.words}</p>
          {data.consentOn === null ? (
            <p className="field-hint">{t('referral.noConsent')}</p>
          ) : (
            <p>
              {t('referral.consented', {
                day: data.consentOn,
                scope: (data.consentScope ?? []).map((one) => t(`disclosure.${one}`)).join(' · '),
              })}
            </p>
          )}
          {data.disclosed !== null && (
            <>
              <h2>{t('referral.left')}</h2>
              <ToldList told={data.disclosed} />
            </>
          )}
          {data.outcome !== null && (
            <p>
              <strong>{t(`referral.outcome.${data.outcome}`)}</strong>{' '}
              {data.amountFen !== null && t('case.amount', { yuan: printYuan(data.amountFen / 100) })}
            </p>
          )}
          <h2>{t('case.steps')}</h2>
          <ol>
            {data.steps.map(({ act, happenedOn, by, said }) => (
              <li key={`${act}${happenedOn}${by}`}>
                {happenedOn} {side(referralLife.acts[act])} {by ?? ''}
                {typeof said?.['words'] === 'string' && ` · ${said['words']}`}
                {typeof said?.['because'] === 'string' && ` · ${said['because']}`}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
