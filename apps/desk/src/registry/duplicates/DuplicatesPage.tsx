import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading, useSignedIn } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { MergeList } from './MergeList.tsx'
import { PairCard, type WaitingPair } from './PairCard.tsx'
import '../registry.css'
import './duplicates.css'

/** Rows that may be one person, both sides shown; and merges, which take two and can be undone. */
export function DuplicatesPage() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const permission = may.includes('registry.merge') ? 'registry.merge' : 'registry.review-duplicates'
  return (
    <Gate title={t('page.duplicates')} permission={permission}>
      {may.includes('registry.review-duplicates') && <Pairs />}
      {may.includes('registry.merge') && <MergeList titled={!may.includes('registry.review-duplicates')} />}
    </Gate>
  )
}

function Pairs() {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<{ readonly pairs: readonly WaitingPair[] }>('/api/registry/duplicates')
  return (
    <section className="panel page">
      <h1>{t('page.duplicates')}</h1>
      <p className="field-hint">{t('duplicates.about')}</p>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : data.pairs.length === 0 ? (
        <p role="status">{t('duplicates.none')}</p>
      ) : (
        <>
          <p role="status" className="field-hint">
            {t('duplicates.count', { count: data.pairs.length })}
          </p>
          <ul className="pairs">
            {data.pairs.map((pair) => (
              <PairCard key={`${pair.one?.person} ${pair.other?.person} ${pair.foundAt}`} pair={pair} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
