import { useTranslation } from 'react-i18next'

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

export function printInstant(at: string): string {
  return CLOCK.format(new Date(at))
}

/** Time as what is left of it: hours, or days when there are many. */
export function useTimeLeft(): (until: string) => string {
  const { t } = useTranslation()
  return (until) => {
    const hours = Math.floor((new Date(until).getTime() - Date.now()) / 3_600_000)
    const at = printInstant(until)
    if (hours < 1) return t('exports.left.soon', { at })
    return hours < 48
      ? t('exports.left.hours', { hours, at })
      : t('exports.left.days', { days: Math.floor(hours / 24), at })
  }
}
