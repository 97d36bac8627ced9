import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useLanguage } from '../../settings/useLanguage.ts'
import type { CaseShown } from '../wire.ts'
import { Countdown } from './Countdown.tsx'
import type { Clock } from './wire.ts'

/** The time limits of a case: what runs, with its clause, and how what is over went. */
export function ClocksPanel({ shown: { id } }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data, error, refetch } = useReading<{ readonly clocks: readonly Clock[] }>(
    `/api/clocks?kind=application&subject=${id}`,
    { keep: true },
  )
  return (
    <section className="panel" aria-label={t('clock.title')}>
      <h2>{t('clock.title')}</h2>
      {error !== null && <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />}
      {data?.clocks.length === 0 && <p className="field-hint">{t('clock.none')}</p>}
      <ul className="clocks">
        {data?.clocks.map((clock) => (
          <li key={clock.clock} className={clock.endedOn === null ? '' : 'clock-over'} data-limit={clock.limit}>
            <b>{clock.words?.[language] ?? t(`clock.limit.${clock.limit}`, { defaultValue: clock.limit })}</b>{' '}
            <Countdown clock={clock} />
            {clock.clause !== '' && (
              <small className="under">
                {t('clock.basis', {
                  count: clock.days ?? 0,
                  unit: t(`clock.unit.${clock.unit}`),
                  clause: clock.clause,
                })}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
