import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { useReading, useSignedIn } from '../access/useSession.ts'
import { Mark } from '../frame/Mark.tsx'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { ImportYear } from './ImportYear.tsx'
import type { Calendar } from './wire.ts'
import { YearItem } from './YearItem.tsx'
import './calendar.css'

/** The official working days, year by year, and the first year that nobody knows yet. */
export function CalendarPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.calendar')} permission="calendar.read">
      <Years />
    </Gate>
  )
}

function Years() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const { data, error, refetch } = useReading<Calendar>('/api/calendar')
  return (
    <>
      <section className="panel page">
        <h1>{t('page.calendar')}</h1>
        <p className="field-hint">{t('calendar.about')}</p>
        {error !== null ? (
          <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton active paragraph={{ rows: 6 }} />
        ) : (
          <>
            <p role="status" className="calendar-unknown">
              <Mark shape="undetermined" /> {t('calendar.unknownFrom', { year: data.unknownFrom })}
            </p>
            <ul className="calendar-years">
              {data.years.toReversed().map((year) => (
                <YearItem key={year.year} year={year} />
              ))}
            </ul>
          </>
        )}
      </section>
      {may.includes('calendar.import') && (
        <section className="panel page">
          <h2>{t('calendar.import')}</h2>
          <ImportYear />
        </section>
      )}
    </>
  )
}
