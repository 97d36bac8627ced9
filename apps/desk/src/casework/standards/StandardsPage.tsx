import { revisionLife } from '@doudi/life'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading, useSignedIn } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { DraftForm } from './DraftForm.tsx'
import { OpenRows } from './OpenRows.tsx'
import type { RevisionLine } from './wire.ts'
import './standards.css'

/** 标准调整: documents that were entered here, and awards that a changed standard left open. */
export function StandardsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.standards')} permission="policy.read-standards">
      <Standards />
    </Gate>
  )
}

function Standards() {
  const { t, i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  const may = useSignedIn()?.permissions ?? []
  const [drafting, setDrafting] = useState(false)
  const { data, error, refetch } = useReading<{ readonly revisions: readonly RevisionLine[] }>('/api/policy/revisions')
  return (
    <>
      <section className="panel page">
        <header className="panel-head">
          <div>
            <h1>{t('page.standards')}</h1>
            <p className="field-hint">{t('standards.about')}</p>
          </div>
          {may.includes('policy.draft-revision') && !drafting && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              {t('standards.enter')}
            </Button>
          )}
        </header>
        {drafting && <DraftForm onClose={() => setDrafting(false)} />}
        {error !== null ? (
          <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton active paragraph={{ rows: 4 }} />
        ) : (
          <WideTable label={t('page.standards')}>
            <Table<RevisionLine>
              rowKey="revision"
              size="small"
              pagination={false}
              dataSource={[...data.revisions]}
              locale={{ emptyText: t('standards.none') }}
              columns={[
                {
                  title: t('standards.notice'),
                  render: (_, { revision, notice }) => (
                    <>
                      <Link to="/standards/$revision" params={{ revision }}>
                        {notice.title}
                      </Link>
                      <small className="under">{notice.number}</small>
                    </>
                  ),
                },
                { title: t('standards.startsOn'), dataIndex: 'startsOn', className: 'figures' },
                {
                  title: t('standards.values'),
                  className: 'figures',
                  render: (_, { values }) => t('standards.figures', { count: values.length }),
                },
                {
                  title: t('applications.state'),
                  render: (_, { state }) => <span className="tag-word">{revisionLife.states[state][side]}</span>,
                },
              ]}
            />
          </WideTable>
        )}
      </section>
      {may.includes('casework.read') && <OpenRows />}
    </>
  )
}
