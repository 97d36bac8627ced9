import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../access/useSession.ts'
import { ProblemNote, useProblemWords } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { WideTable } from '../frame/WideTable.tsx'
import type { FaultyRows } from './wire.ts'

/** Row, cell and what is wrong with it, in words; a hundred rows to a page. */
export function FaultyRowsTable({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const words = useProblemWords()
  const [after, setAfter] = useState(0)
  const { data, error, refetch } = useReading<FaultyRows>(`/api/rosters/imports/${id}/problems?after=${after}`, {
    keep: true,
  })
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />
  return (
    <>
      <WideTable label={t('rosters.faulty')}>
        <table className="plain">
          <caption>{t('rosters.faulty')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rosters.row')}</th>
              <th scope="col">{t('rosters.cell')}</th>
              <th scope="col">{t('rosters.wrong')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.flatMap(({ row, problems }) =>
              problems.map((problem) => (
                <tr key={`${row} ${problem.code} ${problem.columnLetter ?? ''}`}>
                  <td className="figures">{row}</td>
                  <td className="figures">
                    {problem.columnLetter === undefined ? '' : `${problem.columnLetter}${problem.row ?? row}`}
                  </td>
                  <td>
                    {words(problem).detail}
                    {words(problem).allowed !== undefined && (
                      <small className="under">{t('problem.allowed', { allowed: words(problem).allowed })}</small>
                    )}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </WideTable>
      {(after > 0 || data.next !== null) && (
        <nav className="pages" aria-label={t('lists.pages')}>
          <Button disabled={after === 0} onClick={() => setAfter(0)}>
            {t('lists.first')}
          </Button>
          <Button disabled={data.next === null} onClick={() => setAfter(data.next ?? 0)}>
            {t('lists.next')}
          </Button>
        </nav>
      )}
    </>
  )
}
