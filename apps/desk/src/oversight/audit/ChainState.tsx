import { Alert, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading, useWrite } from '../../access/useSession.ts'
import { printInstant } from '../../exports/timeLeft.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printCount } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import type { AuditState } from './wire.ts'

/** How far the chain is sealed, when it was last verified and with what finding, and verifying it now. */
export function ChainState() {
  const { t } = useTranslation()
  const { data: state, error, refetch } = useReading<AuditState>('/api/audit/state')
  const verify = useWrite()
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (state === undefined) return <Skeleton active paragraph={{ rows: 3 }} />
  const { verified, head } = state
  return (
    <div className="chain">
      {verified !== null && (
        <Alert
          showIcon
          type={verified.faults === 0 ? 'info' : 'error'}
          title={t(verified.faults === 0 ? 'audit.sound' : 'audit.faulty', {
            entries: printCount(verified.entries),
            faults: printCount(verified.faults),
            at: printInstant(verified.at),
          })}
        />
      )}
      {state.headsNotBelieved > 0 && (
        <Alert showIcon type="error" title={t('audit.headsNotBelieved', { count: state.headsNotBelieved })} />
      )}
      <dl className="chain-state">
        <div>
          <dt>{t('audit.sealed')}</dt>
          <dd className="figures">{printCount(state.sealed)}</dd>
        </div>
        <div>
          <dt>{t('audit.waiting')}</dt>
          <dd className="figures">{printCount(state.waiting)}</dd>
        </div>
        <div>
          <dt>{t('audit.head')}</dt>
          <dd className="figures">
            {head === null
              ? t('audit.noHead')
              : t('audit.headOf', { position: printCount(head.position), at: printInstant(head.signedAt) })}
          </dd>
        </div>
      </dl>
      <Button
        type="primary"
        loading={verify.isPending}
        onClick={() => verify.mutate({ path: '/api/audit/verify', method: 'POST', body: {} })}
      >
        {t('audit.verify')}
      </Button>
      {verify.error !== null && <ProblemNote problem={problemOf(verify.error)} />}
    </div>
  )
}
