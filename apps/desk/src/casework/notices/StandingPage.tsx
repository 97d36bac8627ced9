import { useNavigate, useSearch } from '@tanstack/react-router'
import { Skeleton, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { AreaChoice } from '../../monitoring/AreaChoice.tsx'
import { useOwnArea } from '../../registry/useHere.ts'
import type { StandingShown } from './wire.ts'
import '../../monitoring/monitoring.css'
import './notices.css'

/** 长期公示: who receives what in a village, from the awards themselves. */
export function StandingPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.standing')} permission="casework.read">
      <Standing />
    </Gate>
  )
}

function Standing() {
  const { t } = useTranslation()
  const area = useOwnArea()
  const search = useSearch({ from: '/public-notices/standing' })
  const navigate = useNavigate({ from: '/public-notices/standing' })
  const region = search.village?.startsWith(area) ? search.village : area
  return (
    <section className="panel page">
      <h1>{t('page.standing')}</h1>
      <p className="field-hint">{t('standing.about')}</p>
      <AreaChoice
        region={region}
        area={area}
        onGo={(village) => void navigate({ search: (before) => ({ ...before, village }) })}
      />
      {region.length === 12 ? <VillageList village={region} /> : <p className="field-hint">{t('standing.choose')}</p>}
    </section>
  )
}

function VillageList({ village }: { readonly village: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<StandingShown>(`/api/standing-lists/${village}`)
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />
  const sheet = `/api/standing-lists/${village}/sheet`
  return (
    <>
      <h2>{data.villageName}</h2>
      <p className="row-acts">
        <a href={sheet} target="_blank" rel="noreferrer">
          {t('standing.print')}
        </a>
        <a href={`${sheet}?since=${todayInChina().slice(0, 7)}`} target="_blank" rel="noreferrer">
          {t('standing.printNew')}
        </a>
        <a href={`/notices/${village}`} target="_blank" rel="noreferrer">
          {t('notices.publicPage')}
        </a>
      </p>
      <WideTable label={data.villageName}>
        <Table
          rowKey={({ name, programme, since }) => `${name} ${programme} ${since}`}
          size="small"
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={[...data.lines]}
          locale={{ emptyText: t('standing.none') }}
          columns={[
            { title: t('standing.name'), dataIndex: 'name' },
            { title: t('standing.members'), dataIndex: 'members', className: 'figures' },
            { title: t('lists.programme'), dataIndex: 'programme' },
            {
              title: t('standing.amount'),
              className: 'figures right',
              render: (_, { yuan, unit }) => (yuan.includes('.') ? `${yuan} ${unit}` : yuan),
            },
            { title: t('standing.since'), dataIndex: 'since', className: 'figures' },
          ]}
        />
      </WideTable>
    </>
  )
}
