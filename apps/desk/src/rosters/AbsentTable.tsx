import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { WideTable } from '../frame/WideTable.tsx'
import type { Absent } from './wire.ts'

/** Who is on the roll and not in a file declared complete: a list to look into, each with the way to the file. */
export function AbsentTable({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const [after, setAfter] = useState<string>()
  const query = after === undefined ? '' : `?after=${after}`
  const { data, error, refetch } = useReading<Absent>(`/api/rosters/imports/${id}/absent${query}`, { keep: true })
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  return (
    <section aria-labelledby="absent-title" className="absent">
      <h2 id="absent-title">{t('rosters.absent')}</h2>
      <p className="field-hint">{t('rosters.absent.about')}</p>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 3 }} />
      ) : data.absent.length === 0 ? (
        <p>{t(after === undefined ? 'rosters.absent.none' : 'rosters.absent.noMore')}</p>
      ) : (
        <WideTable label={t('rosters.absent')}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('person.name')}</th>
                <th scope="col">{t('rosters.absent.roll')}</th>
                <th scope="col">{t('place.kind.village')}</th>
                <th scope="col">{t('rosters.absent.next')}</th>
              </tr>
            </thead>
            <tbody>
              {data.absent.map(({ enrolment, household, name, roll, village, villageName }) => (
                <tr key={enrolment}>
                  <td>{name}</td>
                  <td>{t(`roll.${roll}`, { defaultValue: roll })}</td>
                  <td>{villageName ?? village}</td>
                  <td>
                    <Link to="/households/$household" params={{ household }}>
                      {t('file.openFile')}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {data !== undefined && (after !== undefined || data.next !== null) && (
        <nav className="pages" aria-label={t('rosters.absent')}>
          <Button disabled={after === undefined} onClick={() => setAfter(undefined)}>
            {t('lists.first')}
          </Button>
          <Button disabled={data.next === null} onClick={() => setAfter(data.next ?? undefined)}>
            {t('lists.next')}
          </Button>
        </nav>
      )}
    </section>
  )
}
