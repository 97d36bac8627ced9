import { Button, Progress } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useSignedIn, useWrite } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount } from '../frame/print.ts'
import { problemOf, Refusal } from '../frame/server.ts'
import type { Run } from './wire.ts'

const LOOK_AGAIN_MS = 2_000

/** Of which day the lists are, how far a determination under way has come, and its beginning for whoever may. */
export function RunState() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions.includes('monitoring.determine-county') ?? false
  const { data: run, error, refetch } = useReading<Run>('/api/monitoring/runs/latest')
  const begin = useWrite()
  const underWay = run !== undefined && run.endedAt === null
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void refetch(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [underWay, refetch])
  const never = error instanceof Refusal && error.problem.code === 'monitoring.run-missing'
  return (
    <div className="run-state">
      <div role="status">
        {never && <p>{t('run.never')}</p>}
        {error !== null && !never && <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />}
        {run !== undefined && (
          <p className="figures">
            {t('run.of', { day: run.judgedOn, count: printCount(run.lookedAt) })}
            {!underWay && run.unreadable > 0 && ` ${t('run.unreadable', { count: printCount(run.unreadable) })}`}
          </p>
        )}
        {underWay && (
          <Progress
            size="small"
            percent={run.households === 0 ? 0 : Math.floor((run.lookedAt / run.households) * 100)}
            aria-label={t('run.progress')}
          />
        )}
      </div>
      {may && (
        <Button
          loading={begin.isPending}
          disabled={underWay}
          onClick={() => begin.mutate({ path: '/api/monitoring/runs', method: 'POST', body: {} })}
        >
          {t(underWay ? 'run.underWay' : 'run.begin')}
        </Button>
      )}
      {begin.error !== null && <ProblemNote problem={problemOf(begin.error)} />}
    </div>
  )
}
