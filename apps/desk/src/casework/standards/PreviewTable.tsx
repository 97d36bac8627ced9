import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printCount } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import { PreviewLines } from './PreviewLines.tsx'
import { useStandardWords } from './useStandardWords.ts'
import { EFFECTS, type EffectSum, type Opened, type RevisionShown } from './wire.ts'

interface Props {
  readonly preview: NonNullable<RevisionShown['preview']>
  readonly mayOpen: boolean
}

/** Who gains, loses, enters a gradual exit or leaves, by township and programme; each figure opens the families behind it. */
export function PreviewTable({ preview, mayOpen }: Props) {
  const { t } = useTranslation()
  const { effectWord, sum } = useStandardWords()
  const programmeWord = useProgrammeWords()
  const [opened, setOpened] = useState<Opened>()
  const { data, error, refetch } = useReading<{ readonly rows: readonly EffectSum[] }>(
    `/api/casework/standards/previews/${preview.id}`,
  )
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 6 }} />
  const groups = [...Map.groupBy(data.rows, ({ township, programme }) => `${township} ${programme}`).values()]
  const shown = EFFECTS.filter((effect) => data.rows.some((row) => row.effect === effect))
  const drifted = data.rows.reduce((total, row) => total + row.drifted, 0)
  return (
    <section className="panel page" aria-labelledby="preview-head">
      <h2 id="preview-head">{t('standards.previewHead')}</h2>
      <p className="figures">
        {t('standards.previewSum', {
          on: preview.countedOn,
          awards: printCount(preview.awards),
          before: sum(preview.beforeFen),
          after: sum(preview.afterFen),
          change: sum(preview.afterFen - preview.beforeFen),
        })}
      </p>
      {!preview.holds && <p className="field-hint">{t('standards.previewPast')}</p>}
      {drifted > 0 && <p className="field-hint">{t('standards.drifted', { count: drifted })}</p>}
      <WideTable label={t('standards.previewHead')}>
        <table className="plain-table effect-table">
          <thead>
            <tr>
              <th>{t('standards.township')}</th>
              <th>{t('lists.programme')}</th>
              {shown.map((effect) => (
                <th key={effect}>{effectWord(effect)}</th>
              ))}
              <th>{t('standards.before')}</th>
              <th>{t('standards.after')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((rows) => {
              const [{ township, name, programme }] = rows as [EffectSum]
              const total = (of: (row: EffectSum) => number) => rows.reduce((all, row) => all + of(row), 0)
              return (
                <tr key={`${township} ${programme}`}>
                  <td>{name ?? township}</td>
                  <td>{programmeWord(programme)}</td>
                  {shown.map((effect) => {
                    const many = rows.find((row) => row.effect === effect)?.awards ?? 0
                    return (
                      <td key={effect} className="figures">
                        {many === 0 || !mayOpen ? (
                          printCount(many)
                        ) : (
                          <button
                            type="button"
                            className="figure-link"
                            onClick={() => setOpened({ township, programme, effect })}
                          >
                            {printCount(many)}
                          </button>
                        )}
                      </td>
                    )
                  })}
                  <td className="figures">{sum(total((row) => row.beforeFen))}</td>
                  <td className="figures">{sum(total((row) => row.afterFen))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </WideTable>
      {groups.length === 0 && <p>{t('standards.nobody')}</p>}
      {opened !== undefined && (
        <PreviewLines
          key={JSON.stringify(opened)}
          preview={preview.id}
          opened={opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  )
}
