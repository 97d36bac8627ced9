import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { ChainState } from './ChainState.tsx'
import { EntryTable } from './EntryTable.tsx'
import './audit.css'

/** The ledger for whoever watches: is it whole, and what was done by whom. */
export function AuditPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.audit')} permission="platform.read-audit">
      <section className="panel page">
        <header className="panel-head">
          <div>
            <h1>{t('page.audit')}</h1>
            <p className="field-hint">{t('audit.about')}</p>
          </div>
        </header>
        <ChainState />
      </section>
      <EntryTable />
    </Gate>
  )
}
