import { EXPORT_PURPOSES, exportStateAfter } from '@doudi/contract'
import { Button, Popconfirm, Table, type TableColumnsType } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useWrite } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import { printInstant, useTimeLeft } from './timeLeft.ts'
import { useFetchFile } from './useFetchFile.ts'
import { useWords } from './useWords.ts'
import type { ExportShown } from './wire.ts'

const LOOK_AGAIN_MS = 1_500

/** What one asked for in full: whose turn it is, how long the file is there, and fetching it. */
export function MyExports() {
  const { t } = useTranslation()
  const say = useWords()
  const { data, error, isPending, refetch } = useReading<{ readonly exports: readonly ExportShown[] }>('/api/exports')
  const beingMade = data?.exports.some(({ state }) => state === 'approved') ?? false
  useEffect(() => {
    if (!beingMade) return
    const timer = setInterval(() => void refetch(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [beingMade, refetch])
  const columns: TableColumnsType<ExportShown> = [
    {
      title: t('exports.what'),
      render: (_, { listWords, filter }) => (
        <>
          {say(listWords)}
          <small className="under">{say(filter)}</small>
        </>
      ),
    },
    {
      title: t('exports.purpose'),
      render: (_, { why, purpose }) => (
        <>
          {say(EXPORT_PURPOSES[why])}
          <small className="under">{purpose}</small>
        </>
      ),
    },
    { title: t('exports.rowsShort'), className: 'figures right', render: (_, { rows }) => printCount(rows) },
    { title: t('exports.askedAt'), className: 'figures', render: (_, { askedAt }) => printInstant(askedAt) },
    { title: t('exports.state'), render: (_, one) => <State one={one} /> },
    { title: t('exports.acts'), render: (_, one) => <Acts one={one} /> },
  ]
  return (
    <section className="panel page" aria-labelledby="my-exports">
      <h2 id="my-exports">{t('exports.mine')}</h2>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data?.exports.length === 0 ? (
        <p className="field-hint">{t('exports.noneMine')}</p>
      ) : (
        <Table
          rowKey="export"
          size="small"
          loading={isPending}
          columns={columns}
          dataSource={[...(data?.exports ?? [])]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t('loading') }}
        />
      )}
    </section>
  )
}

function State({ one }: { readonly one: ExportShown }) {
  const { t } = useTranslation()
  const left = useTimeLeft()
  const { state, expiresAt, lapsesAt, refusedBecause, fetchedAt } = one
  const until = state === 'ready' ? expiresAt : state === 'waiting' ? lapsesAt : null
  return (
    <>
      {t(`exports.state.${state}`)}
      <small className="under">
        {until !== null && left(until)}
        {state === 'refused' && refusedBecause}
        {state === 'ready' && fetchedAt !== null && ` ${t('exports.fetched', { at: printInstant(fetchedAt) })}`}
      </small>
    </>
  )
}

function Acts({ one }: { readonly one: ExportShown }) {
  const { t } = useTranslation()
  const fetching = useFetchFile()
  const write = useWrite()
  const path = `/api/exports/${one.export}`
  const error = fetching.error ?? write.error
  return (
    <div className="row-acts">
      {exportStateAfter(one.state, 'fetch') !== undefined && (
        <Button
          size="small"
          type="primary"
          loading={fetching.isPending}
          onClick={() => fetching.mutate({ path: `${path}/file` })}
        >
          {t('exports.fetch')}
        </Button>
      )}
      {exportStateAfter(one.state, 'withdraw') !== undefined && (
        <Popconfirm
          title={t('exports.withdraw.sure', { rows: printCount(one.rows) })}
          okText={t('exports.withdraw')}
          cancelText={t('access.cancel')}
          onConfirm={() => write.mutate({ path: `${path}/withdraw`, method: 'POST', body: {} })}
        >
          <Button size="small" loading={write.isPending}>
            {t('exports.withdraw')}
          </Button>
        </Popconfirm>
      )}
      {error !== null && <ProblemNote problem={problemOf(error)} />}
    </div>
  )
}
