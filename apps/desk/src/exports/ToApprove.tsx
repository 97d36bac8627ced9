import { EXPORT_PURPOSES } from '@doudi/contract'
import { Button, Input, Popconfirm, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useWrite } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import { printInstant, useTimeLeft } from './timeLeft.ts'
import { useWords } from './useWords.ts'
import type { ExportShown } from './wire.ts'

/** Lists that others want in full: who, what, how many, for what; one card each. */
export function ToApprove() {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<{ readonly exports: readonly ExportShown[] }>('/api/exports/to-approve')
  return (
    <section className="panel page" aria-labelledby="exports-to-approve">
      <h2 id="exports-to-approve">{t('exports.toApprove')}</h2>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 2 }} />
      ) : data.exports.length === 0 ? (
        <p className="field-hint">{t('exports.noneToApprove')}</p>
      ) : (
        <ul className="export-cards">
          {data.exports.map((one) => (
            <Card key={one.export} one={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Card({ one }: { readonly one: ExportShown }) {
  const { t } = useTranslation()
  const say = useWords()
  const left = useTimeLeft()
  const write = useWrite()
  const [because, setBecause] = useState('')
  const path = `/api/exports/${one.export}`
  const said = { who: one.askedBy, list: say(one.listWords), rows: printCount(one.rows) }
  return (
    <li className="export-card">
      <h3>{t('exports.card', said)}</h3>
      <dl>
        <dt>{t('exports.conditions')}</dt>
        <dd>{say(one.filter)}</dd>
        <dt>{t('exports.purpose')}</dt>
        <dd>
          {say(EXPORT_PURPOSES[one.why])} · {one.purpose}
        </dd>
        <dt>{t('exports.askedAt')}</dt>
        <dd className="figures">
          {printInstant(one.askedAt)} · {left(one.lapsesAt)}
        </dd>
      </dl>
      <div className="row-acts">
        <Popconfirm
          title={t('exports.approve.sure', said)}
          okText={t('exports.approve')}
          cancelText={t('access.cancel')}
          onConfirm={() => write.mutate({ path: `${path}/approve`, method: 'POST', body: { rows: one.rows } })}
        >
          <Button type="primary" loading={write.isPending}>
            {t('exports.approve')}
          </Button>
        </Popconfirm>
        <Popconfirm
          title={t('exports.refuse.why')}
          description={
            <Input
              aria-label={t('exports.refuse.because')}
              maxLength={200}
              value={because}
              onChange={({ target }) => setBecause(target.value)}
            />
          }
          okText={t('exports.refuse')}
          okButtonProps={{ disabled: because.trim().length < 2 }}
          cancelText={t('access.cancel')}
          onConfirm={() => write.mutate({ path: `${path}/refuse`, method: 'POST', body: { because } })}
        >
          <Button>{t('exports.refuse')}</Button>
        </Popconfirm>
      </div>
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </li>
  )
}
