import { Button, Checkbox, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useWrite } from '../access/useSession.ts'
import { ProblemNote, useProblemWords } from '../frame/ProblemNote.tsx'
import { printCount, todayInChina } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import { WideTable } from '../frame/WideTable.tsx'
import { TypedBox } from '../policy/facts/controls/TypedBox.tsx'
import type { CellProblem, Preview, RosterFile } from './wire.ts'

interface Props {
  readonly file: RosterFile
  readonly onImport: (id: string) => void
}

/** How the first rows are read, which cells are wrong, and what an import would bring. Nothing is written yet. */
export function PreviewPart({ file, onImport }: Props) {
  const { t } = useTranslation()
  const { data, error, isFetching, refetch } = useReading<Preview>(`/api/rosters/files/${file.file}/preview?rows=20`, {
    keep: true,
  })
  const [on, setOn] = useState(todayInChina())
  const [complete, setComplete] = useState(false)
  const start = useWrite<{ readonly import: string }>()
  return (
    <section className="panel page" aria-labelledby="roster-preview" aria-busy={isFetching}>
      <h2 id="roster-preview">{t('rosters.preview')}</h2>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <>
          <p className="figures" role="status">
            {t('rosters.preview.sum', {
              judged: printCount(data.judged),
              total: printCount(data.total),
              problems: printCount(data.withProblems),
              households: printCount(data.newHouseholds),
              people: printCount(data.newPeople),
              unchanged: printCount(data.unchanged),
            })}
          </p>
          <PreviewTable file={file} preview={data} />
          <div className="import-acts">
            <label htmlFor="roster-on">{t('rosters.on')}</label>
            <TypedBox
              id="roster-on"
              kind="day"
              placeholder={t('form.dayShape')}
              value={on}
              onChange={(day) => setOn(typeof day === 'string' ? day : '')}
            />
            <Checkbox checked={complete} onChange={({ target }) => setComplete(target.checked)}>
              {t('rosters.complete')}
            </Checkbox>
            <Button
              type="primary"
              loading={start.isPending}
              onClick={() =>
                start.mutate(
                  {
                    path: `/api/rosters/files/${file.file}/import`,
                    method: 'POST',
                    body: { complete, ...(on ? { on } : {}) },
                  },
                  { onSuccess: (started) => onImport(started.import) },
                )
              }
            >
              {t('rosters.import', { rows: printCount(data.total) })}
            </Button>
          </div>
          <p className="field-hint">{t('rosters.import.about')}</p>
          {start.error !== null && <ProblemNote problem={problemOf(start.error)} />}
        </>
      )}
    </section>
  )
}

function PreviewTable({ file, preview }: { readonly file: RosterFile; readonly preview: Preview }) {
  const { t } = useTranslation()
  return (
    <WideTable label={t('rosters.preview')}>
      <table className="plain preview">
        <thead>
          <tr>
            <th scope="col">{t('rosters.row')}</th>
            {file.header.map(({ column, text }) => (
              <th key={column} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ row, cells, problems }) => (
            <tr key={row} className={problems.length > 0 ? 'faulty' : undefined}>
              <th scope="row" className="figures">
                {row}
              </th>
              {file.header.map(({ column }) => (
                <PreviewCell
                  key={column}
                  text={cells[column - 1] ?? ''}
                  problems={problems.filter(({ columnLetter }) => columnLetter === letterOf(column))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

function PreviewCell({ text, problems }: { readonly text: string; readonly problems: readonly CellProblem[] }) {
  const words = useProblemWords()
  if (problems.length === 0) return <td>{text}</td>
  return (
    <td className="faulty-cell">
      {text}
      {problems.map((problem) => (
        <small key={problem.code} className="under">
          {words(problem).title}
        </small>
      ))}
    </td>
  )
}

/** 1 → A, 27 → AA, as the sheet shows it. */
function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest === 0 ? '' : letterOf(rest)) + String.fromCharCode(65 + ((column - 1) % 26))
}
