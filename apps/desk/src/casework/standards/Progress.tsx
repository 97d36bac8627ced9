import { Skeleton } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printCount } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import { OpenRows } from './OpenRows.tsx'
import { useStandardWords } from './useStandardWords.ts'
import type { Recomputation } from './wire.ts'

const LOOK_AGAIN_MS = 2000

/** How far the recomputation has come, what became of the awards, and what is left open. */
export function Progress({ revision }: { readonly revision: string }) {
  const { t } = useTranslation()
  const { effectWord, sum } = useStandardWords()
  const programmeWord = useProgrammeWords()
  const { data, error, refetch } = useReading<Recomputation>(`/api/casework/standards/${revision}/recomputation`)
  const working = data !== undefined && data.state !== 'done'
  useEffect(() => {
    if (!working) return
    const again = setInterval(() => void refetch(), LOOK_AGAIN_MS)
    return () => clearInterval(again)
  }, [working, refetch])
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active />
  return (
    <>
      <section className="panel page" aria-labelledby="progress-head">
        <h2 id="progress-head">{t('standards.progress')}</h2>
        <p role="status" className="figures">
          {t(`standards.progress.${data.state}`, {
            done: printCount(data.lookedAt),
            awards: printCount(Math.max(data.awards, data.lookedAt)),
          })}
        </p>
        {data.lowersFrom !== undefined && data.lowersFrom !== data.startsOn && (
          <p className="field-hint">{t('standards.lowersFrom', { day: data.lowersFrom })}</p>
        )}
        <WideTable label={t('standards.progress')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{t('lists.programme')}</th>
                <th>{t('standards.effect')}</th>
                <th>{t('standards.awards')}</th>
                <th>{t('standards.before')}</th>
                <th>{t('standards.after')}</th>
              </tr>
            </thead>
            <tbody>
              {data.outcomes.map(({ programme, effect, awards, beforeFen, afterFen }) => (
                <tr key={`${programme} ${effect}`}>
                  <td>{programmeWord(programme)}</td>
                  <td>{effectWord(effect)}</td>
                  <td className="figures">{printCount(awards)}</td>
                  <td className="figures">{sum(beforeFen)}</td>
                  <td className="figures">{sum(afterFen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </section>
      <OpenRows revision={revision} />
    </>
  )
}
