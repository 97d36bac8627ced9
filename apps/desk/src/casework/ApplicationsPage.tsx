import { APPLIED_PROGRAMMES, applicationLife, statesOf } from '@doudi/life'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select, Skeleton, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { useReading, useSignedIn } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount, todayInChina } from '../frame/print.ts'
import { SearchBox } from '../frame/SearchBox.tsx'
import { problemOf } from '../frame/server.ts'
import { WideTable } from '../frame/WideTable.tsx'
import { AreaChoice } from '../monitoring/AreaChoice.tsx'
import { moveBetweenRows } from '../monitoring/rowKeys.ts'
import { useOwnArea } from '../registry/useHere.ts'
import { useLifeWords } from './useLifeWords.ts'
import type { ApplicationPage, ListedApplication } from './wire.ts'
import '../monitoring/monitoring.css'
import './casework.css'

/** 在办申请: where every case is, those that have waited longest first. */
export function ApplicationsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.applications')} permission="casework.read">
      <Applications />
    </Gate>
  )
}

function Applications() {
  const { t } = useTranslation()
  const { stateWord } = useLifeWords()
  const area = useOwnArea()
  const search = useSearch({ from: '/applications' })
  const navigate = useNavigate({ from: '/applications' })
  const may = useSignedIn()?.permissions ?? []
  const [name, setName] = useState('')
  const put = (change: Record<string, string | undefined>) =>
    void navigate({
      search: (before) => ({ ...before, afterAt: undefined, afterId: undefined, ...change }),
      resetScroll: false,
    })
  const within = search.within?.startsWith(area) ? search.within : area
  const asked = new URLSearchParams({ within, open: search.open ?? 'true', most: '30' })
  for (const key of ['state', 'programme', 'afterAt', 'afterId'] as const) {
    const value = search[key]
    if (value !== undefined) asked.append(key, value)
  }
  if (name !== '') asked.append('name', name)
  const { data, error, isFetching, refetch } = useReading<ApplicationPage>(`/api/applications?${asked}`, {
    enabled: area !== '',
    keep: true,
  })
  return (
    <section className="panel page lists">
      <header className="panel-head">
        <div>
          <h1>{t('page.applications')}</h1>
          <p className="field-hint">{t('applications.about')}</p>
        </div>
        {may.includes('casework.take-intake') && (
          <Link to="/intake" className="button-link">
            {t('applications.takeIntake')}
          </Link>
        )}
      </header>
      <div className="list-filters">
        <SearchBox value={name} label={t('applications.search')} onSearch={(text) => setName(text.trim())} />
        <Select
          aria-label={t('applications.state')}
          value={search.state ?? ''}
          onChange={(state: string) => put({ state: state || undefined })}
          options={[
            { value: '', label: t('applications.everyState') },
            ...statesOf(applicationLife).map((state) => ({
              value: state,
              label: t('applications.stateCounted', { state: stateWord(state), count: data?.counts[state] ?? 0 }),
            })),
          ]}
          popupMatchSelectWidth={false}
        />
        <Select
          aria-label={t('lists.programme')}
          value={search.programme ?? ''}
          onChange={(programme: string) => put({ programme: programme || undefined })}
          options={[
            { value: '', label: t('lists.everyProgramme') },
            ...APPLIED_PROGRAMMES.map((one) => ({ value: one, label: t(`choice.programme.${one}`) })),
          ]}
          popupMatchSelectWidth={false}
        />
        <Select
          aria-label={t('applications.open')}
          value={search.open ?? 'true'}
          onChange={(open: string) => put({ open: open === 'true' ? undefined : open })}
          options={[
            { value: 'true', label: t('applications.openOnly') },
            { value: 'false', label: t('applications.all') },
          ]}
        />
        <AreaChoice region={within} area={area} onGo={(code) => put({ within: code })} />
      </div>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <ApplicationTable page={data} busy={isFetching} first={search.afterId === undefined} put={put} />
      )}
    </section>
  )
}

interface TableProps {
  readonly page: ApplicationPage
  readonly busy: boolean
  readonly first: boolean
  readonly put: (change: Record<string, string | undefined>) => void
}

function ApplicationTable({ page, busy, first, put }: TableProps) {
  const { t } = useTranslation()
  const { stateWord } = useLifeWords()
  const total = Object.values(page.counts).reduce((sum, count) => sum + (count ?? 0), 0)
  const columns: TableColumnsType<ListedApplication> = [
    {
      title: t('applications.whom'),
      render: (_, { application, head, whom }) => (
        <>
          <Link to="/applications/$application" params={{ application }} data-row-link>
            {whom ?? head ?? t('household.noHead')}
          </Link>
          {whom !== null && whom !== head && (
            <small className="under">{t('lists.inHousehold', { head: head ?? t('household.noHead') })}</small>
          )}
        </>
      ),
    },
    {
      title: t('lists.programme'),
      render: (_, { programme, aid }) => t(aid === null ? `choice.programme.${programme}` : `aid.${aid}`),
    },
    { title: t('applications.state'), render: (_, { state }) => <span className="tag-word">{stateWord(state)}</span> },
    { title: t('applications.appliedOn'), dataIndex: 'appliedOn', className: 'figures' },
    {
      title: t('applications.since'),
      className: 'figures',
      render: (_, { changedAt }) => todayInChina(new Date(changedAt)),
    },
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside; the links do the work
    <div aria-busy={busy} onKeyDown={moveBetweenRows}>
      <WideTable label={t('page.applications')}>
        <Table<ListedApplication>
          rowKey="application"
          size="small"
          columns={columns}
          dataSource={[...page.rows]}
          pagination={false}
          locale={{ emptyText: t('applications.none') }}
          footer={() => <span className="figures">{t('applications.total', { count: printCount(total) })}</span>}
        />
      </WideTable>
      {(!first || page.next !== null) && (
        <nav className="pages" aria-label={t('lists.pages')}>
          <Button disabled={first} onClick={() => put({})}>
            {t('lists.first')}
          </Button>
          <Button disabled={page.next === null} onClick={() => put({ ...page.next })}>
            {t('lists.next')}
          </Button>
        </nav>
      )}
    </div>
  )
}
