import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { StepInput } from '../steps/StepActs.tsx'
import { type Duty, instantInChina } from './wire.ts'
import '../casework.css'

/** 值班表: who answers emergencies, when, and who stands in. */
export function DutyPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<Duty>('/api/duty', { keep: true })
  return (
    <Gate title={t('page.duty')} permission="casework.report-emergency">
      <section className="panel page">
        <h1>{t('page.duty')}</h1>
        {error !== null ? (
          <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton active paragraph={{ rows: 6 }} />
        ) : (
          <Roster duty={data} />
        )}
      </section>
    </Gate>
  )
}

function Roster({ duty }: { readonly duty: Duty }) {
  const { t } = useTranslation()
  const remove = useWrite()
  return (
    <>
      {duty.shifts.length === 0 && <p>{t('duty.none')}</p>}
      <ul className="emergency-list">
        {duty.shifts.map(({ shift, area, name, officer, standIn, telephone, startsAt, endsAt, own }) => (
          <li key={shift}>
            <strong>{name ?? area}</strong> {instantInChina(startsAt)} – {instantInChina(endsAt)}{' '}
            {t('duty.now', { officer: officer ?? '', standIn: standIn ?? '', telephone })}
            {duty.mayKeep && own && (
              <Button size="small" onClick={() => remove.mutate({ path: `/api/duty/${shift}`, method: 'DELETE' })}>
                {t('duty.takeOff')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {remove.error !== null && <ProblemNote problem={problemOf(remove.error)} />}
      {duty.mayKeep && <EnterShift duty={duty} />}
    </>
  )
}

const HOURS = ['00:00', '08:00', '18:00']

function EnterShift({ duty: { area, officers } }: { readonly duty: Duty }) {
  const { t } = useTranslation()
  const write = useWrite()
  const options = officers.map(({ user, name }) => ({ value: user, label: name }))
  const hours = HOURS.map((value) => ({ value, label: value }))
  return (
    <>
      <h2>{t('duty.enter')}</h2>
      <StepForm<Record<string, string>>
        act={t('duty.enter')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ fromDay: todayInChina(), from: '08:00', untilDay: todayInChina(), until: '18:00' }}
        onSubmit={({ fromDay, from, untilDay, until, ...given }) =>
          write.mutate({
            path: '/api/duty',
            method: 'POST',
            body: { area, startsAt: `${fromDay}T${from}:00+08:00`, endsAt: `${untilDay}T${until}:00+08:00`, ...given },
          })
        }
      >
        <StepInput field={{ name: 'officer', kind: 'pick', label: t('duty.officer'), options }} />
        <StepInput field={{ name: 'standIn', kind: 'pick', label: t('duty.standIn'), options }} />
        <StepInput field={{ name: 'telephone', kind: 'text', label: t('duty.telephone') }} />
        <StepInput field={{ name: 'fromDay', kind: 'day', label: t('duty.fromDay') }} />
        <StepInput field={{ name: 'from', kind: 'choice', label: t('duty.from'), options: hours }} />
        <StepInput field={{ name: 'untilDay', kind: 'day', label: t('duty.untilDay') }} />
        <StepInput field={{ name: 'until', kind: 'choice', label: t('duty.until'), options: hours }} />
      </StepForm>
    </>
  )
}
