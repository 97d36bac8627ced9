import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { EntryLine } from './EntryLine.tsx'
import type { Setting } from './wire.ts'

/** Everything that was ever entered for one figure. */
export function History({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<Setting>(`/api/settings/${name}/history`)
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 2 }} />
  return (
    <section className="setting-history" aria-label={t('settings.history')}>
      {data.entries.length === 0 && <p>{t('settings.noHistory')}</p>}
      {data.entries.map((entry) => (
        <EntryLine key={entry.entry} setting={data} entry={entry} />
      ))}
    </section>
  )
}
