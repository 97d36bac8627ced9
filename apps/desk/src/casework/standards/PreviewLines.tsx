import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { useStandardWords } from './useStandardWords.ts'
import type { LinePage, Opened } from './wire.ts'

interface Props {
  readonly preview: string
  readonly opened: Opened
  readonly onClose: () => void
}

/** The families behind a figure, a page at a time. */
export function PreviewLines({ preview, opened, onClose }: Props) {
  const { t } = useTranslation()
  const { effectWord, sum } = useStandardWords()
  const [after, setAfter] = useState<string>()
  const asked = new URLSearchParams({ effect: opened.effect, programme: opened.programme, region: opened.township })
  if (after !== undefined) asked.append('after', after)
  const { data, error, refetch } = useReading<LinePage>(`/api/casework/standards/previews/${preview}/lines?${asked}`, {
    keep: true,
  })
  return (
    <section aria-label={effectWord(opened.effect)} className="preview-lines">
      <header className="panel-head">
        <h3>{effectWord(opened.effect)}</h3>
        <Button onClick={onClose}>{t('standards.close')}</Button>
      </header>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active />
      ) : (
        <WideTable label={effectWord(opened.effect)}>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{t('standards.family')}</th>
                <th>{t('standards.village')}</th>
                <th>{t('standards.paid')}</th>
                <th>{t('standards.byNow')}</th>
                <th>{t('standards.byThen')}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map(({ award, household, head, village, paidFen, nowFen, thenFen, drifted }) => (
                <tr key={award}>
                  <td>
                    <Link to="/households/$household" params={{ household }}>
                      {head ?? t('household.noHead')}
                    </Link>
                    {drifted && <small className="under">{t('standards.driftedOne')}</small>}
                  </td>
                  <td>{village}</td>
                  <td className="figures">{sum(paidFen)}</td>
                  <td className="figures">{sum(nowFen)}</td>
                  <td className="figures">{sum(thenFen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {(after !== undefined || (data?.next ?? null) !== null) && (
        <nav className="pages" aria-label={t('lists.pages')}>
          <Button disabled={after === undefined} onClick={() => setAfter(undefined)}>
            {t('lists.first')}
          </Button>
          <Button disabled={(data?.next ?? null) === null} onClick={() => setAfter(data?.next ?? undefined)}>
            {t('lists.next')}
          </Button>
        </nav>
      )}
    </section>
  )
}
