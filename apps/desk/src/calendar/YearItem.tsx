import { useTranslation } from 'react-i18next'
import { todayInChina } from '../frame/print.ts'
import { DayList } from './DayList.tsx'
import type { CalendarYear } from './wire.ts'

/** One year: its notice, where it comes from, and its days on demand. */
export function YearItem({ year }: { readonly year: CalendarYear }) {
  const { t } = useTranslation()
  const { papers, off, worked, days, origin, importedBy, importedAt } = year
  return (
    <li data-year={year.year}>
      <details>
        <summary>
          <b className="figures">{year.year}</b> {t('calendar.counts', { off, worked })}{' '}
          <small className="field-hint">
            {papers.join(' · ')} ·{' '}
            {origin === 'shipped'
              ? t('calendar.shipped')
              : t('calendar.importedBy', {
                  name: importedBy ?? t('settings.system'),
                  day: todayInChina(new Date(importedAt ?? 0)),
                })}
          </small>
        </summary>
        <DayList title={t('calendar.off')} days={days.filter(({ isOffDay }) => isOffDay)} />
        <DayList title={t('calendar.worked')} days={days.filter(({ isOffDay }) => !isOffDay)} />
      </details>
    </li>
  )
}
