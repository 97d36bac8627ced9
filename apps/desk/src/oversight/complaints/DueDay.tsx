import { useTranslation } from 'react-i18next'
import { Mark } from '../../frame/Mark.tsx'

/** The last day of a reply; where the county has set no days, that is said. */
export function DueDay({ day, overdue }: { readonly day: string | null; readonly overdue: boolean | null }) {
  const { t } = useTranslation()
  if (day === null) return <span className="field-hint">{t('complaint.notSet')}</span>
  return (
    <span className={overdue ? 'figures late' : 'figures'}>
      {overdue && <Mark shape="warning" />} {day}
      {overdue && ` ${t('complaint.late')}`}
    </span>
  )
}
