import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { AreaChoice } from '../../monitoring/AreaChoice.tsx'
import { useOwnArea } from '../../registry/useHere.ts'
import { ChangesList, type DeathRow, DeathsList, GraceList, ReviewsList } from './AwardTables.tsx'
import { MonthTable } from './MonthTable.tsx'
import type { ListedAward, MonthShown } from './wire.ts'
import '../casework.css'
import './awards.css'

const LISTS = ['changes', 'reviews', 'gradual-exits', 'deaths', 'month'] as const
type List = (typeof LISTS)[number]

/** 待遇管理: what waits to be confirmed or looked at again, gradual exits, deaths, and the change of a month. */
export function AwardListsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.awards')} permission="casework.read">
      <Lists />
    </Gate>
  )
}

function Lists() {
  const { t } = useTranslation()
  const area = useOwnArea()
  const search = useSearch({ from: '/awards' })
  const navigate = useNavigate({ from: '/awards' })
  const list = LISTS.find((one) => one === search.list) ?? 'changes'
  const within = search.within?.startsWith(area) ? search.within : area
  const put = (change: Record<string, string | undefined>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })
  return (
    <section className="panel page lists">
      <header className="panel-head">
        <div>
          <h1>{t('page.awards')}</h1>
          <p className="field-hint">{t(`awards.about.${list}`)}</p>
        </div>
        <Link to="/applications">{t('page.applications')}</Link>
      </header>
      <div className="list-filters">
        <Segmented<List>
          aria-label={t('awards.lists')}
          value={list}
          onChange={(next) => put({ list: next === 'changes' ? undefined : next })}
          options={LISTS.map((value) => ({ value, label: t(`awards.list.${value}`) }))}
        />
        <AreaChoice region={within} area={area} onGo={(code) => put({ within: code })} />
      </div>
      {area !== '' && (
        <Chosen
          key={`${list} ${within}`}
          list={list}
          within={within}
          month={search.month}
          onMonth={(month) => put({ month })}
        />
      )}
    </section>
  )
}

interface ChosenProps {
  readonly list: List
  readonly within: string
  readonly month: string | undefined
  readonly onMonth: (month: string) => void
}

interface Answer {
  readonly rows?: readonly (ListedAward & DeathRow)[]
  readonly running?: readonly ListedAward[]
  readonly ended?: readonly ListedAward[]
  readonly overdue?: number
  readonly today?: string
  readonly reminderDays?: number | null
}

function Chosen({ list, within, month, onMonth }: ChosenProps) {
  const { t } = useTranslation()
  const wanted = month ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
  const path =
    list === 'month' ? `/api/award-months/${wanted}?within=${within}` : `/api/award-lists/${list}?within=${within}`
  const { data, error, refetch } = useReading<Answer & MonthShown>(path, { keep: true })
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />
  if (list === 'month') return <MonthTable shown={data} month={wanted} onMonth={onMonth} />
  if (list === 'gradual-exits') {
    return (
      <>
        <p className="field-hint">
          {data.reminderDays === null
            ? t('grace.reminder.unset')
            : t('grace.reminder', { count: data.reminderDays ?? 0 })}
        </p>
        <GraceList title={t('grace.running')} rows={data.running ?? []} />
        <GraceList title={t('grace.ended')} rows={data.ended ?? []} />
      </>
    )
  }
  if (list === 'deaths') return <DeathsList rows={data.rows ?? []} />
  if (list === 'reviews')
    return <ReviewsList rows={data.rows ?? []} today={data.today ?? ''} overdue={data.overdue ?? 0} />
  return <ChangesList rows={data.rows ?? []} />
}
