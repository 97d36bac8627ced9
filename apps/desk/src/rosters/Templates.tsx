import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFetchFile } from '../exports/useFetchFile.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { KINDS } from './wire.ts'

/** Empty forms with drop-down lists, for whoever has no sheet of their own. */
export function Templates() {
  const { t } = useTranslation()
  const fetching = useFetchFile()
  return (
    <section className="panel page" aria-labelledby="roster-templates">
      <h2 id="roster-templates">{t('rosters.templates')}</h2>
      <p className="field-hint">{t('rosters.templates.about')}</p>
      <div className="row-acts">
        {KINDS.map((kind) => (
          <Button key={kind} onClick={() => fetching.mutate({ path: `/api/rosters/templates/${kind}.xlsx` })}>
            {t(`rosters.kind.${kind}`)}
          </Button>
        ))}
      </div>
      {fetching.error !== null && <ProblemNote problem={problemOf(fetching.error)} />}
    </section>
  )
}
