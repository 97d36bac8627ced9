import { Link } from '@tanstack/react-router'
import { Button, Input, Popconfirm, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useSignedIn, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import { useStandardWords } from './useStandardWords.ts'
import type { OpenPage } from './wire.ts'

type OpenRow = OpenPage['rows'][number]

/** Awards that a changed standard left open: nothing ends by itself, somebody looks. */
export function OpenRows({ revision }: { readonly revision?: string }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const query = revision === undefined ? '' : `?revision=${revision}`
  const { data, error, refetch } = useReading<OpenPage>(`/api/casework/standards/open${query}`, {
    enabled: may.includes('casework.read'),
  })
  if (!may.includes('casework.read')) return null
  return (
    <section className="panel page" aria-labelledby="open-head">
      <h2 id="open-head">{t('standards.open')}</h2>
      <p className="field-hint">{t('standards.openAbout')}</p>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active />
      ) : data.rows.length === 0 ? (
        <p>{t('standards.openNone')}</p>
      ) : (
        <ul className="open-rows">
          {data.rows.map((row) => (
            <Row key={`${row.revision} ${row.award}`} row={row} mayReview={may.includes('casework.review')} />
          ))}
        </ul>
      )}
      {data?.cut && <p className="field-hint">{t('standards.openCut')}</p>}
    </section>
  )
}

function Row({ row, mayReview }: { readonly row: OpenRow; readonly mayReview: boolean }) {
  const { t } = useTranslation()
  const { effectWord, sum } = useStandardWords()
  const programmeWord = useProgrammeWords()
  const write = useWrite()
  const [because, setBecause] = useState('')
  const path = `/api/casework/standards/${row.revision}/awards/${row.award}`
  return (
    <li>
      <p>
        <Link to="/households/$household" params={{ household: row.household }}>
          {row.head ?? t('household.noHead')}
        </Link>{' '}
        · {programmeWord(row.programme)} · <b>{effectWord(row.effect)}</b> ·{' '}
        <span className="figures">{t('standards.paidNow', { yuan: sum(row.beforeFen) })}</span>
      </p>
      <p className="field-hint">
        {t('standards.owner', { name: row.owner.name ?? row.owner.region })}
        {row.said.missing.map(({ name, by }) => (
          <span key={name}> · {t('standards.missing', { name, by })}</span>
        ))}
      </p>
      {mayReview && (
        <p className="open-acts">
          <Button
            size="small"
            loading={write.isPending}
            onClick={() => write.mutate({ path: `${path}/recheck`, method: 'POST' })}
          >
            {t('standards.recheck')}
          </Button>
          <Popconfirm
            title={t('standards.settleAsk')}
            description={
              <Input
                aria-label={t('standards.settleWhy')}
                value={because}
                onChange={(event) => setBecause(event.target.value)}
              />
            }
            okText={t('standards.settle')}
            cancelText={t('standards.cancel')}
            okButtonProps={{ disabled: because.trim().length < 4 }}
            onConfirm={() => write.mutate({ path: `${path}/settle`, method: 'POST', body: { because } })}
          >
            <Button size="small">{t('standards.settle')}</Button>
          </Popconfirm>
        </p>
      )}
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </li>
  )
}
