import { Alert, Button, Select, Spin } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { useSend } from './useSend.ts'
import { KINDS, type RosterKind } from './wire.ts'

interface Props {
  readonly onSent: (file: string) => void
  readonly onImported: (id: string) => void
}

/** Which roll it is, and the file: dropped here or chosen. */
export function SendFile({ onSent, onImported }: Props) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<RosterKind>('dibao')
  const [over, setOver] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const send = useSend()
  const before = send.data?.importedBy ?? null
  const take = (file: File | undefined) => {
    if (file === undefined) return
    send.mutate({ file, kind }, { onSuccess: (sent) => (sent.importedBy ?? null) === null && onSent(sent.file) })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <section className="panel page">
      <h1>{t('page.rosters')}</h1>
      <p className="field-hint">{t('rosters.about')}</p>
      <div className="send-file">
        <label htmlFor="roster-kind">{t('rosters.kind')}</label>
        <Select
          id="roster-kind"
          value={kind}
          onChange={setKind}
          options={KINDS.map((one) => ({ value: one, label: t(`rosters.kind.${one}`) }))}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={box}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('rosters.file')}
          accept=".xlsx,.xls,.csv"
          onChange={({ target }) => {
            take(target.files?.[0])
            target.value = ''
          }}
        />
        {send.isPending ? (
          <p role="status">
            <Spin size="small" /> {t('rosters.reading', { name: send.variables.file.name })}
          </p>
        ) : (
          <>
            <Button type="primary" onClick={() => box.current?.click()}>
              {t('rosters.choose')}
            </Button>
            <p className="field-hint">{t('rosters.drop')}</p>
          </>
        )}
      </div>
      {send.error !== null && <ProblemNote problem={problemOf(send.error)} />}
      {before !== null && (
        <Alert
          type="info"
          showIcon
          title={t('rosters.before')}
          action={<Button onClick={() => onImported(before)}>{t('rosters.before.open')}</Button>}
        />
      )}
    </section>
  )
}
