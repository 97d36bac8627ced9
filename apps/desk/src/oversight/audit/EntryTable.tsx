import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import type { Account } from '../../access/wire.ts'
import { printInstant } from '../../exports/timeLeft.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { EntryFilters } from './EntryFilters.tsx'
import { TakeEntries } from './TakeEntries.tsx'
import type { AuditEntry, AuditPageShown } from './wire.ts'

const SYSTEM = /^0{8}-/

/** Entry by entry from the newest; the filters stand in the address. */
export function EntryTable() {
  const { t } = useTranslation()
  const { cursor, ...asked } = useSearch({ from: '/audit' })
  const navigate = useNavigate({ from: '/audit' })
  const [wide, setWide] = useState<readonly number[]>([])
  const { lang: _lang, type: _type, ...filter } = asked as Record<string, string | undefined>
  const query = new URLSearchParams(
    Object.entries({ ...filter, cursor }).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
  const { data, error, isPending, isFetching, refetch } = useReading<AuditPageShown>(`/api/audit/entries?${query}`, {
    keep: true,
  })
  const accounts = useReading<{ readonly accounts: readonly Account[] }>('/api/accounts')
  const nameOf = (user: string) =>
    SYSTEM.test(user) ? t('audit.system') : (accounts.data?.accounts.find(({ id }) => id === user)?.shownName ?? user)
  const columns: TableColumnsType<AuditEntry> = [
    { title: t('audit.at'), className: 'figures', render: (_, { at }) => printInstant(at) },
    {
      title: t('audit.who'),
      render: (_, { user, post }) => (
        <>
          {nameOf(user)}
          <small className="under">{post}</small>
        </>
      ),
    },
    { title: t('audit.action'), render: (_, { action }) => <code>{action}</code> },
    {
      title: t('audit.outcome'),
      render: (_, { outcome, problem }) => (
        <>
          {t(`audit.outcome.${outcome}`)}
          {problem !== null && <small className="under">{problem}</small>}
        </>
      ),
    },
    {
      title: t('audit.chain'),
      className: 'figures',
      render: (_, { sealed }) => (sealed === null ? t('audit.unsealed') : `#${sealed}`),
    },
  ]
  return (
    <section className="panel page" aria-labelledby="audit-entries" aria-busy={isFetching}>
      <h2 id="audit-entries">{t('audit.entries')}</h2>
      <EntryFilters accounts={accounts.data?.accounts ?? []} />
      <TakeEntries filter={filter} />
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Table
          rowKey="seq"
          size="small"
          loading={isPending}
          columns={columns}
          dataSource={[...(data?.entries ?? [])]}
          pagination={false}
          scroll={{ x: 'max-content' }}
          expandable={{
            expandedRowKeys: [...wide],
            expandedRowRender: ({ subject, details }) => (
              <div className="entry-details">
                {subject !== null && (
                  <p>
                    {t('audit.subject')} <code>{subject}</code>
                  </p>
                )}
                <pre>{JSON.stringify(details, null, 1)}</pre>
              </div>
            ),
            expandIcon: ({ expanded, record }) => (
              <Button
                type="link"
                size="small"
                aria-expanded={expanded}
                onClick={() => setWide(expanded ? wide.filter((seq) => seq !== record.seq) : [...wide, record.seq])}
              >
                {t(expanded ? 'lists.fold' : 'audit.details')}
              </Button>
            ),
            columnTitle: <span className="sr-only">{t('audit.details')}</span>,
            columnWidth: 76,
          }}
          locale={{ emptyText: t(isPending ? 'loading' : 'audit.none') }}
        />
      )}
      <nav className="pages" aria-label={t('lists.pages')}>
        <Button
          disabled={cursor === undefined}
          onClick={() => void navigate({ search: (before) => ({ ...before, cursor: undefined }) })}
        >
          {t('lists.first')}
        </Button>
        <Button
          disabled={(data?.next ?? null) === null}
          onClick={() => void navigate({ search: (before) => ({ ...before, cursor: String(data?.next) }) })}
        >
          {t('lists.next')}
        </Button>
      </nav>
    </section>
  )
}
