import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useWrite } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { useLanguage } from '../settings/useLanguage.ts'
import { DayList } from './DayList.tsx'
import type { YearPreview } from './wire.ts'

/** A file of one year: first its days and what deadlines it would change, then taking it in. */
export function ImportYear() {
  const { t } = useTranslation()
  const [calendar, setCalendar] = useState<unknown>()
  const [unreadable, setUnreadable] = useState(false)
  const preview = useReading<YearPreview>('/api/calendar/preview', {
    body: { calendar },
    enabled: calendar !== undefined,
  })
  const write = useWrite<{ readonly year: number }>()
  const take = async (file: File | undefined) => {
    write.reset()
    const read = file === undefined ? undefined : readJson(await file.text())
    setUnreadable(file !== undefined && read === undefined)
    setCalendar(read)
  }
  const error = write.error ?? (calendar === undefined ? null : preview.error)
  return (
    <>
      <p>
        <label htmlFor="calendar-file">{t('calendar.file')}</label>{' '}
        <input
          id="calendar-file"
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </p>
      <p className="field-hint">{t('calendar.file.about')}</p>
      {unreadable && <p className="field-problem">{t('calendar.file.unreadable')}</p>}
      {error !== null && <ProblemNote problem={problemOf(error)} />}
      {write.isSuccess && <p role="status">{t('calendar.imported', { year: write.data.year })}</p>}
      {!write.isSuccess && error === null && calendar !== undefined && preview.data !== undefined && (
        <Preview
          preview={preview.data}
          pending={write.isPending}
          onTake={() => write.mutate({ path: '/api/calendar', method: 'POST', body: { calendar } })}
        />
      )}
    </>
  )
}

interface PreviewProps {
  readonly preview: YearPreview
  readonly pending: boolean
  readonly onTake: () => void
}

function Preview({ preview, pending, onTake }: PreviewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { year, papers, off, worked, known, deadlines } = preview
  return (
    <>
      <p role="status">
        <b className="figures">{year}</b> {t('calendar.counts', { off: off.length, worked: worked.length })} ·{' '}
        {papers.join(' · ')} · {t(`calendar.known.${known}`)}
      </p>
      {deadlines.map(({ name, words, told, moved }) => (
        <p key={name}>{t('calendar.deadlines', { what: words[language], told, moved })}</p>
      ))}
      <DayList title={t('calendar.off')} days={off} />
      <DayList title={t('calendar.worked')} days={worked} />
      <Button type="primary" disabled={known === 'same'} loading={pending} onClick={onTake}>
        {t('calendar.take', { year })}
      </Button>
    </>
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined
  } catch {
    return undefined
  }
}
