import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { ClassRow } from './ClassRow.tsx'
import type { RecordClass } from './wire.ts'

const COLUMNS = ['class', 'kept', 'atTheEnd', 'nextEnd', 'lastRun', 'basis'] as const

/** How long what is kept, what ends next and what ended last. It counts and dates, and names nobody. */
export function RetentionPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.retention')} permission="platform.read-audit">
      <section className="panel page">
        <h1>{t('page.retention')}</h1>
        <p className="field-hint">{t('retention.about')}</p>
        <Classes />
      </section>
    </Gate>
  )
}

function Classes() {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<{ readonly classes: readonly RecordClass[] }>('/api/retention')
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />
  return (
    <WideTable label={t('page.retention')}>
      <table className="plain">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`retention.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.classes.map((one) => (
            <ClassRow key={one.name} one={one} />
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
