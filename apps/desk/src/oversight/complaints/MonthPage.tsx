import { COMPLAINT_KINDS } from '@doudi/life'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { useWords } from '../../exports/useWords.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import type { MonthLine } from './wire.ts'
import './complaints.css'

const FIGURES = ['received', 'answered', 'closed', 'overdue', 'satisfied', 'dissatisfied'] as const

/** What came in during a month, by township and kind, and what became of it. */
export function MonthPage() {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/complaints/months' })
  const { month = todayInChina().slice(0, 7) } = useSearch({ from: '/complaints/months' })
  return (
    <Gate title={t('page.complaintMonth')} permission="oversight.read-complaints">
      <section className="panel page">
        <h1>{t('page.complaintMonth')}</h1>
        <p className="field-hint">{t('months.about')}</p>
        <label htmlFor="complaint-month" className="month-choice">
          {t('months.month')}
          <Input
            id="complaint-month"
            type="month"
            value={month}
            onChange={({ target }) =>
              void navigate({ search: (before) => ({ ...before, month: target.value || undefined }), replace: true })
            }
          />
        </label>
        <Lines month={month} />
      </section>
    </Gate>
  )
}

function Lines({ month }: { readonly month: string }) {
  const { t } = useTranslation()
  const say = useWords()
  const { data, error, refetch } = useReading<{ readonly lines: readonly MonthLine[] }>(
    `/api/complaints/months?month=${month}`,
    { keep: true },
  )
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 5 }} />
  if (data.lines.length === 0) return <p role="status">{t('months.none')}</p>
  return (
    <WideTable label={t('page.complaintMonth')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('complaint.place')}</th>
            <th>{t('complaint.kind')}</th>
            {FIGURES.map((key) => (
              <th key={key} className="right">
                {t(`months.${key}`)}
              </th>
            ))}
            <th className="right">{t('months.days')}</th>
          </tr>
        </thead>
        <tbody>
          {data.lines.map((line) => (
            <tr key={`${line.township} ${line.kind}`}>
              <td>{line.townshipName ?? line.township}</td>
              <td>{say(COMPLAINT_KINDS[line.kind])}</td>
              {FIGURES.map((key) => (
                <td key={key} className="figures right">
                  {line[key]}
                </td>
              ))}
              <td className="figures right">{line.daysToReply ?? t('months.noReply')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
