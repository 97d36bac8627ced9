import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '../access/useSession.ts'
import { printInstant } from '../exports/timeLeft.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import type { ImportShown } from './wire.ts'

/** What was imported here before, the newest first. */
export function ImportList({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useReading<{ readonly imports: readonly ImportShown[] }>(
    '/api/rosters/imports',
  )
  const columns: TableColumnsType<ImportShown> = [
    {
      title: t('rosters.name'),
      render: (_, { import: id, name }) => (
        <button type="button" className="link" onClick={() => onOpen(id)}>
          {name}
        </button>
      ),
    },
    { title: t('rosters.kind'), render: (_, { kind }) => t(`rosters.kind.${kind}`) },
    { title: t('rosters.state'), render: (_, { state }) => t(`rosters.state.${state}`) },
    { title: t('rosters.accepted'), className: 'figures right', render: (_, { rows }) => printCount(rows.accepted) },
    {
      title: t('rosters.withProblems'),
      className: 'figures right',
      render: (_, { rows }) => printCount(rows.withProblems),
    },
    { title: t('rosters.askedAt'), className: 'figures', render: (_, { askedAt }) => printInstant(askedAt) },
  ]
  return (
    <section className="panel page" aria-labelledby="roster-imports">
      <h2 id="roster-imports">{t('rosters.imports')}</h2>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data?.imports.length === 0 ? (
        <p className="field-hint">{t('rosters.none')}</p>
      ) : (
        <Table
          rowKey="import"
          size="small"
          loading={isPending}
          columns={columns}
          dataSource={[...(data?.imports ?? [])]}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t('loading') }}
        />
      )}
    </section>
  )
}
