import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFetchFile } from '../../exports/useFetchFile.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'

/** The entries that are seen, as a file; that they were taken stands in the ledger as well. */
export function TakeEntries({ filter }: { readonly filter: Readonly<Record<string, string | undefined>> }) {
  const { t } = useTranslation()
  const fetching = useFetchFile()
  const body = Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
  return (
    <>
      <div className="take-entries">
        <Button loading={fetching.isPending} onClick={() => fetching.mutate({ path: '/api/audit/export', body })}>
          {t('audit.take')}
        </Button>
        <span className="field-hint">{t('audit.take.about')}</span>
      </div>
      {fetching.error !== null && <ProblemNote problem={problemOf(fetching.error)} />}
    </>
  )
}
