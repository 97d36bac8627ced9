import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { useReading } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import { LoadingLine } from '../registry/LoadingLine.tsx'
import { ListFilters } from './ListFilters.tsx'
import { ListTable } from './ListTable.tsx'
import { PlaceCounts } from './PlaceCounts.tsx'
import { RunState } from './RunState.tsx'
import { useFindings } from './useFindings.ts'
import { useListAddress } from './useListAddress.ts'
import { LISTS, type ListName, type Summary } from './wire.ts'
import './monitoring.css'

/** Who should have something and has not, has something and should not, and who cannot be decided yet. */
export function ListsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.lists')} permission="registry.read-lists">
      <Lists />
    </Gate>
  )
}

function Lists() {
  const { t } = useTranslation()
  const address = useListAddress()
  const { list, region } = address
  const summary = useReading<Summary>(`/api/monitoring/lists/summary?region=${region}`, {
    enabled: region !== '',
    keep: true,
  })
  const rowsOn = (one: ListName) =>
    (summary.data?.counts ?? []).filter((count) => count.list === one).reduce((sum, { rows }) => sum + rows, 0)
  return (
    <section className="panel page lists">
      <header className="panel-head">
        <div>
          <h1>{t('page.lists')}</h1>
          <p className="field-hint">{t('lists.about')}</p>
        </div>
        <RunState />
      </header>
      <LoadingLine />
      <nav className="list-tabs" aria-label={t('page.lists')}>
        {LISTS.map((one) => (
          <Link
            key={one}
            to="/lists"
            search={(before) => ({ ...before, list: one, programme: undefined, after: undefined })}
            activeOptions={{ exact: true }}
            aria-current={one === list ? 'page' : undefined}
          >
            {t(`list.${one}`)} <b className="figures">{summary.data === undefined ? '' : printCount(rowsOn(one))}</b>
          </Link>
        ))}
      </nav>
      <OneList key={list} summary={summary.data} />
      {summary.error !== null && (
        <ProblemNote problem={problemOf(summary.error)} onRetry={() => void summary.refetch()} />
      )}
    </section>
  )
}

function OneList({ summary }: { readonly summary: Summary | undefined }) {
  const { t } = useTranslation()
  const address = useListAddress()
  const [q, setQ] = useState('')
  const { data, error, isFetching, refetch } = useFindings(address, q)
  const { list, put } = address
  const search = (text: string) => {
    setQ(text.trim())
    if (address.after !== undefined) put({})
  }
  return (
    <>
      <p className="field-hint">{t(`list.${list}.about`)}</p>
      <div className="lists-body">
        <PlaceCounts summary={summary} address={address} />
        <div className="lists-main">
          <ListFilters address={address} summary={summary} q={q} onSearch={search} />
          {error !== null ? (
            <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
          ) : data === undefined ? (
            <Skeleton active paragraph={{ rows: 8 }} />
          ) : (
            <ListTable address={address} page={data} busy={isFetching} searched={q !== ''} />
          )}
        </div>
      </div>
    </>
  )
}
