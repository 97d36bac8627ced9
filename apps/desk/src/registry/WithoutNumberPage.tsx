import { Link } from '@tanstack/react-router'
import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { useReading } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import type { NoNumberReason } from './wire.ts'
import './registry.css'

interface Line {
  readonly person: string
  readonly name: string
  readonly region: string
  readonly village: string | null
  readonly household: string | null
  readonly born: string
  readonly because: NoNumberReason
}

/** Everybody who has no number yet: somebody has to go and get them one. */
export function WithoutNumberPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.withoutNumber')} permission="registry.read">
      <WithoutNumber />
    </Gate>
  )
}

function WithoutNumber() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useReading<{
    readonly people: readonly Line[]
    readonly next: string | null
  }>('/api/registry/people/without-number')
  const columns: TableColumnsType<Line> = [
    {
      title: t('person.name'),
      render: (_, { name, household }) =>
        household === null ? (
          name
        ) : (
          <Link to="/households/$household" params={{ household }}>
            {name}
          </Link>
        ),
    },
    { title: t('person.born'), dataIndex: 'born', className: 'figures' },
    { title: t('place.kind.village'), render: (_, { village, region }) => village ?? region },
    { title: t('person.noNumberBecause'), render: (_, { because }) => t(`noNumber.${because}`) },
    { title: t('withoutNumber.next'), render: (_, { because }) => t(`noNumber.next.${because}`) },
  ]
  return (
    <section className="panel page">
      <h1>{t('page.withoutNumber')}</h1>
      <p className="field-hint">{t('withoutNumber.about')}</p>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <>
          <Table
            rowKey="person"
            size="small"
            loading={isPending}
            columns={columns}
            dataSource={[...(data?.people ?? [])]}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: t(isPending ? 'loading' : 'withoutNumber.none') }}
          />
          {(data?.next ?? null) !== null && <p className="field-hint">{t('withoutNumber.more')}</p>}
        </>
      )}
    </section>
  )
}
