import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { SucceedForm } from './SucceedForm.tsx'

interface Region {
  readonly code: string
  readonly name: string
  readonly kind: 'township' | 'village'
  readonly from: string | null
  readonly until: string | null
  readonly successors: readonly string[]
}

/** One place: since when, until when, and who took over. */
export function RegionDetail({ code, onGo }: { readonly code: string; readonly onGo: (code: string) => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<Region>(`/api/registry/regions/${code}`)
  const [succeeding, setSucceeding] = useState(false)
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />
  const { name, kind, from, until, successors } = data
  return (
    <section className="region-detail" aria-labelledby="region-title">
      <h2 id="region-title">{name}</h2>
      <dl>
        <dt>{t('regions.kind')}</dt>
        <dd>{t(`place.kind.${kind}`)}</dd>
        <dt>{t('regions.code')}</dt>
        <dd className="figures">{code}</dd>
        <dt>{t('regions.from')}</dt>
        <dd className="figures">{from ?? t('regions.from.unknown')}</dd>
        <dt>{t('regions.until')}</dt>
        <dd className="figures">{until ?? t('regions.until.none')}</dd>
        {successors.length > 0 && (
          <>
            <dt>{t('regions.successors')}</dt>
            <dd>
              {successors.map((successor) => (
                <Button key={successor} type="link" className="figures" onClick={() => onGo(successor)}>
                  {successor}
                </Button>
              ))}
            </dd>
          </>
        )}
      </dl>
      <div className="page-acts">
        {kind === 'village' && until === null && (
          <Link to="/registry" search={{ place: code }}>
            {t('regions.households')}
          </Link>
        )}
        {until === null && <Button onClick={() => setSucceeding(true)}>{t('regions.succeed')}</Button>}
      </div>
      {succeeding && <SucceedForm code={code} name={name} onClose={() => setSucceeding(false)} />}
    </section>
  )
}
