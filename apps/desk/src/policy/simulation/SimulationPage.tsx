import { useMutation } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { ask, problemOf } from '../../frame/server.ts'
import type { Simulation, SimulationWish } from '../wire.ts'
import './simulation.css'
import { SimulationForm } from './SimulationForm.tsx'
import { SimulationResult } from './SimulationResult.tsx'

/** What a change of figures would do to a county of invented families, before anyone signs it. */
export function SimulationPage() {
  const { t } = useTranslation()
  const { mutate, data, error, isPending, variables } = useMutation({
    mutationFn: (wish: SimulationWish) => ask<Simulation>('/api/simulations', { body: wish }),
  })
  return (
    <div className="simulation">
      <section className="panel">
        <header className="panel-head">
          <h1>{t('page.simulation')}</h1>
        </header>
        <p className="field-hint">{t('simulation.about')}</p>
        <SimulationForm running={isPending} onRun={mutate} />
      </section>
      <section className="panel" aria-label={t('simulation.outcome')} aria-busy={isPending}>
        {error !== null ? (
          <ProblemNote
            problem={problemOf(error)}
            {...(variables === undefined ? {} : { onRetry: () => mutate(variables) })}
          />
        ) : isPending ? (
          <Skeleton active paragraph={{ rows: 10 }} />
        ) : data === undefined ? (
          <div className="teaching">
            <h2>{t('simulation.teach.title')}</h2>
            <p>{t('simulation.teach.what')}</p>
            <ol>
              <li>{t('simulation.teach.1')}</li>
              <li>{t('simulation.teach.2')}</li>
              <li>{t('simulation.teach.3')}</li>
            </ol>
          </div>
        ) : (
          <SimulationResult simulation={data} wish={variables} />
        )}
      </section>
    </div>
  )
}
