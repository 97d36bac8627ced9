import { Link } from '@tanstack/react-router'
import { Skeleton, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { SearchBox } from '../../frame/SearchBox.tsx'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import type { ParametersShown } from './wire.ts'
import './standards.css'

type Parameter = ParametersShown['parameters'][number]

/** 本县参数: every figure in force here, its first day, its clause, and where it comes from. */
export function ParametersPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.parameters')} permission="policy.read-standards">
      <Parameters />
    </Gate>
  )
}

function Parameters() {
  const { t } = useTranslation()
  const [sought, setSought] = useState('')
  const { data, error, refetch } = useReading<ParametersShown>('/api/policy/parameters')
  const rows = (data?.parameters ?? []).filter(({ id, name }) => `${id} ${name}`.includes(sought.trim()))
  return (
    <section className="panel page">
      <header className="panel-head">
        <div>
          <h1>{t('page.parameters')}</h1>
          <p className="field-hint">{t('parameters.about', { on: data?.on ?? '' })}</p>
        </div>
      </header>
      <SearchBox value={sought} label={t('pack.search.parameters')} onSearch={setSought} />
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <WideTable label={t('page.parameters')}>
          <Table<Parameter>
            rowKey="id"
            size="small"
            pagination={false}
            dataSource={rows}
            locale={{ emptyText: t('parameters.none') }}
            columns={[
              {
                title: t('standards.parameter'),
                render: (_, { name, id }) => (
                  <>
                    {name}
                    <small className="under">{id}</small>
                  </>
                ),
              },
              {
                title: t('standards.value'),
                className: 'figures',
                render: (_, { value, knownBy }) => value ?? t('parameters.unset', { by: knownBy }),
              },
              { title: t('standards.startsOn'), dataIndex: 'from', className: 'figures' },
              {
                title: t('standards.clause'),
                render: (_, { clause }) => (clause === null ? '' : `${clause.title} ${clause.clause}`),
              },
              {
                title: t('parameters.origin'),
                render: (_, { origin, revision, place }) =>
                  origin === 'revision' && revision !== null ? (
                    <Link to="/standards/$revision" params={{ revision }}>
                      {t('parameters.fromRevision')}
                    </Link>
                  ) : (
                    t('parameters.fromPack', { place: place || t('packs.nation') })
                  ),
              },
            ]}
          />
        </WideTable>
      )}
    </section>
  )
}
