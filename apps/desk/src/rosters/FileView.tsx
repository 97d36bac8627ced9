import { Alert, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import { MappingTable } from './MappingTable.tsx'
import { PreviewPart } from './PreviewPart.tsx'
import type { RosterFile } from './wire.ts'

interface Props {
  readonly id: string
  readonly onImport: (id: string) => void
  readonly onLeave: () => void
}

/** A file that was sent: what its columns are, how it would be read, and importing it. */
export function FileView({ id, onImport, onLeave }: Props) {
  const { t } = useTranslation()
  const { data: file, error, refetch } = useReading<RosterFile>(`/api/rosters/files/${id}`)
  if (error !== null) {
    return (
      <section className="panel page">
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
        <Button onClick={onLeave}>{t('rosters.back')}</Button>
      </section>
    )
  }
  if (file === undefined) {
    return (
      <section className="panel page">
        <Skeleton active paragraph={{ rows: 8 }} />
      </section>
    )
  }
  return (
    <>
      <section className="panel page">
        <header className="panel-head">
          <div>
            <p className="crumb">
              <Button type="link" onClick={onLeave}>
                {t('rosters.back')}
              </Button>
            </p>
            <h1>{file.name}</h1>
            <p className="field-hint figures">
              {t('rosters.of', {
                kind: t(`rosters.kind.${file.kind}`),
                rows: printCount(file.rows),
                sheet: file.sheet,
              })}
            </p>
          </div>
        </header>
        {file.likelierKind !== null && (
          <Alert
            type="warning"
            showIcon
            title={t('rosters.likelier', { kind: t(`rosters.kind.${file.likelierKind}`) })}
          />
        )}
        {file.forgotten ? (
          <p>{t('rosters.forgotten')}</p>
        ) : (
          <MappingTable key={String(file.confirmed === null)} file={file} />
        )}
      </section>
      {file.confirmed !== null && !file.forgotten && <PreviewPart file={file} onImport={onImport} />}
    </>
  )
}
