import { useTranslation } from 'react-i18next'
import type { CalendarDay } from './wire.ts'

/** Days in a row, with their weekday. */
export function DayList({ title, days }: { readonly title: string; readonly days: readonly CalendarDay[] }) {
  const { i18n } = useTranslation()
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' })
  return (
    <>
      <h3>{title}</h3>
      <ul className="calendar-days">
        {days.map(({ date, name }) => (
          <li key={date}>
            <span className="figures">{date}</span> {weekday.format(new Date(`${date}T00:00:00Z`))} {name}
          </li>
        ))}
      </ul>
    </>
  )
}
