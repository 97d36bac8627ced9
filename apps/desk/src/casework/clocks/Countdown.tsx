import { useTranslation } from 'react-i18next'
import { Mark } from '../../frame/Mark.tsx'
import { useDay } from './useDay.ts'
import type { Clock } from './wire.ts'
import './clocks.css'

type Counted = Pick<
  Clock,
  | 'unit'
  | 'atLeast'
  | 'dueOn'
  | 'left'
  | 'undetermined'
  | 'undeterminedYear'
  | 'pausedOn'
  | 'pauses'
  | 'endedOn'
  | 'ended'
  | 'late'
>

/** What is left of a limit, by how much it is late, since when and why it stands still, or why no day can be told. */
export function Countdown({ clock }: { readonly clock: Counted }) {
  const { t } = useTranslation()
  const day = useDay()
  const { unit, atLeast, dueOn, left, undetermined, undeterminedYear, pausedOn, pauses, endedOn, ended, late } = clock
  const counted = `clock.unit.${unit}`
  if (endedOn !== null) {
    if (ended === 'dropped') return <span className="countdown">{t('clock.dropped', { day: day(endedOn) })}</span>
    return (
      <span className={late ? 'countdown overdue' : 'countdown'}>
        {late && <Mark shape="warning" />} {t(late ? 'clock.doneLate' : 'clock.done', { day: day(endedOn) })}
      </span>
    )
  }
  if (pausedOn !== null) {
    const reason = pauses.at(-1)?.reason ?? 'correction'
    return (
      <span className="countdown">
        {t('clock.paused', { day: day(pausedOn), reason: t(`clock.reason.${reason}`) })}
      </span>
    )
  }
  if (dueOn === null) {
    return (
      <span className="countdown">
        <Mark shape="undetermined" />{' '}
        {undetermined === 'calendar' ? t('clock.noCalendar', { year: undeterminedYear }) : t('clock.unset')}
      </span>
    )
  }
  if (left === null) return <span className="countdown">{t('clock.until', { day: day(dueOn) })}</span>
  if (atLeast)
    return <span className="countdown">{t(left >= 0 ? 'clock.hangsUntil' : 'clock.hung', { day: day(dueOn) })}</span>
  if (left < 0) {
    return (
      <span className="countdown overdue">
        <Mark shape="warning" /> {t('clock.overdue', { count: -left, day: day(dueOn) })}
      </span>
    )
  }
  if (left === 0) return <span className="countdown pressing">{t('clock.today')}</span>
  return <span className="countdown">{t('clock.left', { count: left, unit: t(counted), day: day(dueOn) })}</span>
}
