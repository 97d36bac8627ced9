import { Button, Popconfirm, Progress, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useWrite } from '../access/useSession.ts'
import { useFetchFile } from '../exports/useFetchFile.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import { AbsentTable } from './AbsentTable.tsx'
import { FaultyRowsTable } from './FaultyRowsTable.tsx'
import type { ImportShown } from './wire.ts'

const LOOK_AGAIN_MS = 1_000

/** How far an import is; at its end what was accepted, what was not and why, and the sheet to mend. */
export function ImportView({ id, onLeave }: { readonly id: string; readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<ImportShown>(`/api/rosters/imports/${id}`)
  const underWay = data?.state === 'waiting' || data?.state === 'running'
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void refetch(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [underWay, refetch])
  return (
    <section className="panel page">
      <p className="crumb">
        <Button type="link" onClick={onLeave}>
          {t('rosters.back')}
        </Button>
      </p>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <>
          <h1>{data.name}</h1>
          <p role="status">
            {t(`rosters.kind.${data.kind}`)} · {t(`rosters.state.${data.state}`)}
          </p>
          {underWay && <UnderWay shown={data} />}
          {data.problem !== null && <ProblemNote problem={data.problem} />}
          {!underWay && <Outcome shown={data} />}
          {data.complete && data.state === 'done' && <AbsentTable id={id} />}
        </>
      )}
    </section>
  )
}

function UnderWay({ shown }: { readonly shown: ImportShown }) {
  const { t } = useTranslation()
  const cancel = useWrite()
  const { read, total } = shown.rows
  return (
    <>
      <Progress percent={total === 0 ? 0 : Math.floor((read / total) * 100)} aria-label={t('rosters.progress')} />
      <p className="figures">{t('rosters.read', { read: printCount(read), total: printCount(total) })}</p>
      <Popconfirm
        title={t('rosters.cancel.sure')}
        okText={t('rosters.cancel')}
        cancelText={t('access.cancel')}
        onConfirm={() =>
          cancel.mutate({ path: `/api/rosters/imports/${shown.import}/cancel`, method: 'POST', body: {} })
        }
      >
        <Button loading={cancel.isPending}>{t('rosters.cancel')}</Button>
      </Popconfirm>
      {cancel.error !== null && <ProblemNote problem={problemOf(cancel.error)} />}
    </>
  )
}

function Outcome({ shown }: { readonly shown: ImportShown }) {
  const { t } = useTranslation()
  const fetching = useFetchFile()
  const { rows, made } = shown
  const figures = [
    ['rosters.accepted', rows.accepted],
    ['rosters.unchanged', rows.unchanged],
    ['rosters.withProblems', rows.withProblems],
    ['rosters.made.people', made.people],
    ['rosters.made.households', made.households],
    ['rosters.made.enrolments', made.enrolments],
    ['rosters.made.likelyDuplicates', made.likelyDuplicates],
  ] as const
  return (
    <>
      <dl className="import-figures">
        {figures.map(([word, count]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd className="figures">{printCount(count)}</dd>
          </div>
        ))}
      </dl>
      {rows.withProblems === 0 ? (
        <p>{t('rosters.allAccepted')}</p>
      ) : (
        <>
          <p>{t('rosters.returned.about')}</p>
          {shown.forgotten !== true && (
            <Button
              type="primary"
              loading={fetching.isPending}
              onClick={() => fetching.mutate({ path: `/api/rosters/imports/${shown.import}/returned.xlsx` })}
            >
              {t('rosters.returned')}
            </Button>
          )}
          {fetching.error !== null && <ProblemNote problem={problemOf(fetching.error)} />}
          <FaultyRowsTable id={shown.import} />
        </>
      )}
    </>
  )
}
