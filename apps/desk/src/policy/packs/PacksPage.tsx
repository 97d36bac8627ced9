import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Table, type TableColumnsType } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printCount } from '../../frame/print.ts'
import { matches, SearchBox } from '../../frame/SearchBox.tsx'
import { ask, problemOf } from '../../frame/server.ts'
import './packs.css'
import type { PackLine } from '../wire.ts'

export function usePacks() {
  return useQuery({
    queryKey: ['packs'],
    queryFn: ({ signal }) => ask<{ readonly packs: readonly PackLine[] }>('/api/packs', { signal }),
    staleTime: 60_000,
  })
}

/** Which rules are installed: one line for each place. */
export function PacksPage() {
  const { t } = useTranslation()
  const { q = '' } = useSearch({ from: '/packs' })
  const navigate = useNavigate({ from: '/packs' })
  const search = useCallback(
    (text: string) => void navigate({ search: (before) => ({ ...before, q: text || undefined }), replace: true }),
    [navigate],
  )
  const { data, error, isPending, refetch } = usePacks()
  const count = (key: 'documents' | 'parameters' | 'variables' | 'examples') => ({
    title: t(`packs.${key}`),
    dataIndex: key,
    align: 'right' as const,
    className: 'figures',
    render: (value: number) => printCount(value),
  })
  const columns: TableColumnsType<PackLine> = [
    {
      title: t('packs.name'),
      dataIndex: 'name',
      render: (name: string, pack) => (
        <Link to="/packs/$id" params={{ id: pack.id }}>
          {name}
        </Link>
      ),
    },
    {
      title: t('packs.jurisdiction'),
      dataIndex: 'jurisdiction',
      className: 'figures',
      render: (code: string) => (code === '' ? t('packs.nation') : code),
    },
    count('documents'),
    count('parameters'),
    count('variables'),
    count('examples'),
    {
      title: t('packs.hash'),
      dataIndex: 'hash',
      render: (hash: string) => (
        <code title={hash} className="hash">
          {hash.slice(0, 12)}
        </code>
      ),
    },
  ]
  return (
    <section className="panel page">
      <header className="panel-head">
        <div>
          <h1>{t('page.packs')}</h1>
          <p className="field-hint">{t('packs.about')}</p>
        </div>
        <SearchBox value={q} label={t('packs.search')} onSearch={search} />
      </header>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Table
          rowKey="id"
          size="small"
          loading={isPending}
          columns={columns}
          dataSource={data?.packs.filter((pack) => matches(q, pack.name, pack.id, pack.jurisdiction)) ?? []}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: isPending ? t('loading') : t(q === '' ? 'packs.none' : 'search.none') }}
        />
      )}
    </section>
  )
}
