import { emergencyLife } from '@doudi/life'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useSide } from '../steps/useSide.ts'
import { type EmergencyBoard, type EmergencyRow, instantInChina } from './wire.ts'
import '../casework.css'

/** 救急难: unanswered reports on top with their clock running, and who is on duty. */
export function EmergenciesPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.emergencies')} permission="casework.report-emergency">
      <Emergencies />
    </Gate>
  )
}

function Emergencies() {
  const { t } = useTranslation()
  const now = useNow()
  const { data, error, refetch } = useReading<EmergencyBoard>('/api/emergencies?most=100', { keep: true })
  return (
    <section className="panel page">
      <header className="panel-head">
        <h1>{t('page.emergencies')}</h1>
        <Link to="/emergencies/report" className="button-link">
          {t('emergency.report')}
        </Link>
      </header>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <>
          <ul className="department-counts">
            {data.onDuty.map(({ area, name, officer, standIn, telephone }) => (
              <li key={area}>
                <strong>{name ?? area}</strong>{' '}
                {officer === null
                  ? t('duty.nobody')
                  : t('duty.now', { officer, standIn: standIn ?? '', telephone: telephone ?? '' })}
              </li>
            ))}
          </ul>
          {data.minutes === null && <p className="field-hint">{t('emergency.minutes.unset')}</p>}
          {data.rows.length === 0 && <p>{t('emergency.none')}</p>}
          <ul className="emergency-list">
            {data.rows.map((row) => (
              <EmergencyItem key={row.emergency} row={row} now={now} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function EmergencyItem({ row, now }: { readonly row: EmergencyRow; readonly now: number }) {
  const { t } = useTranslation()
  const side = useSide()
  const { emergency, state, urgency, name, village, region, reportedAt, answerByAt, sent, tasksOpen } = row
  const left = answerByAt === null ? undefined : Math.round((Date.parse(answerByAt) - now) / 60_000)
  return (
    <li data-late={state === 'reported' && left !== undefined && left < 0}>
      <Link to="/emergencies/$emergency" params={{ emergency }}>
        {name ?? t('emergency.unknown')} · {village ?? region}
      </Link>{' '}
      <span className="case-state">{side(emergencyLife.states[state])}</span>
      <small>
        {t(`urgency.${urgency}`)} · {instantInChina(reportedAt)} {sent !== null && t('emergency.sent', { name: sent })}{' '}
        {tasksOpen > 0 && t('emergency.tasksOpen', { count: tasksOpen })}
      </small>
      {state === 'reported' && left !== undefined && (
        <strong className={left < 0 ? 'late' : undefined}>
          {left < 0 ? t('emergency.late', { minutes: -left }) : t('emergency.left', { minutes: left })}
        </strong>
      )}
    </li>
  )
}

/** The clock of the page; it goes on by itself. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
