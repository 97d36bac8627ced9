import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Skeleton, Table, type TableColumnsType } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadText, makeCsv } from '../../frame/csv.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { ask, problemOf } from '../../frame/server.ts'
import { RegionPicker, useRegionName } from '../facts/controls/RegionPicker.tsx'
import { TypedBox } from '../facts/controls/TypedBox.tsx'
import '../packs/packs.css'
import type { MissingParameters } from '../wire.ts'

type Line = MissingParameters['parameters'][number]

/** What this county has not told the system yet: which figure, who knows it, which answers wait for it. */
export function MissingPage() {
  const { t } = useTranslation()
  const { region, on = todayInChina() } = useSearch({ from: '/missing' })
  const navigate = useNavigate({ from: '/missing' })
  const put = (change: { region?: string | undefined; on?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const placeId = useId()
  const dayId = useId()
  const name = useRegionName(region)
  const { data, error, refetch } = useQuery({
    queryKey: ['missing-parameters', region, on],
    queryFn: ({ signal }) =>
      ask<MissingParameters>(`/api/jurisdictions/${region}/missing-parameters?on=${encodeURIComponent(on)}`, {
        signal,
      }),
    enabled: region !== undefined,
  })
  const waitingOf = (line: Line) => line.waiting.join(t('print.list'))
  const columns: TableColumnsType<Line> = [
    { title: t('lack.parameter'), render: (_, line) => <Named name={line.name} id={line.id} /> },
    { title: t('lack.knownBy'), render: (_, line) => line.knownBy ?? t('lack.nobody') },
    {
      title: t('lack.waiting'),
      render: (_, line) => (line.waiting.length === 0 ? t('lack.noneWaits') : waitingOf(line)),
    },
  ]
  return (
    <section className="panel page">
      <header className="panel-head">
        <div>
          <h1>
            {data === undefined ? t('page.missing') : t('lack.title', { count: data.count, place: name ?? region })}
          </h1>
          <p className="field-hint">{t('lack.about')}</p>
        </div>
        {data !== undefined && data.count > 0 && (
          <Button
            icon={<DownloadOutlined aria-hidden />}
            onClick={() =>
              downloadText(
                `missing-parameters-${region}-${on}.csv`,
                makeCsv(
                  [t('lack.parameter'), t('parameter.id'), t('lack.knownBy'), t('lack.waiting')],
                  data.parameters.map((line) => [line.name, line.id, line.knownBy, waitingOf(line)]),
                ),
                'text/csv',
              )
            }
          >
            {t('export.csv')}
          </Button>
        )}
      </header>
      <div className="filters" data-search>
        <div className="field">
          <div className="field-label">
            <label htmlFor={placeId}>{t('fact.jurisdiction')}</label>
          </div>
          <RegionPicker id={placeId} value={region} onChange={(code) => put({ region: code })} />
        </div>
        <div className="field">
          <div className="field-label">
            <label htmlFor={dayId}>{t('lack.day')}</label>
          </div>
          <TypedBox
            id={dayId}
            kind="day"
            value={on}
            placeholder={t('typed.day')}
            onChange={(day) => put({ on: day === undefined ? undefined : String(day) })}
          />
        </div>
      </div>
      {region === undefined ? (
        <div className="teaching">
          <h2>{t('lack.choose')}</h2>
          <p>{t('lack.teach')}</p>
        </div>
      ) : error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : data.count === 0 ? (
        <p className="all-done">{t('lack.none')}</p>
      ) : (
        <Table
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={[...data.parameters]}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
    </section>
  )
}

function Named({ name, id }: { readonly name: string; readonly id: string }) {
  return (
    <>
      {name}
      <small className="under">{id}</small>
    </>
  )
}
