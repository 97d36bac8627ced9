import { useTranslation } from 'react-i18next'

/** A day as people say it: month, day and weekday; with its year when that is not this one. */
export function useDay(): (written: string) => string {
  const { t, i18n } = useTranslation()
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' })
  const thisYear = new Date().getUTCFullYear()
  return (written) => {
    const [year, month, day] = written.split('-').map(Number)
    const said = { year, month, day, weekday: weekday.format(new Date(`${written}T00:00:00Z`)) }
    return t(year === thisYear ? 'clock.day' : 'clock.dayOfYear', said)
  }
}
