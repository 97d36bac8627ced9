import { Link, useParams } from '@tanstack/react-router'
import { Skeleton, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printCount } from '../../frame/print.ts'
import { SearchBox } from '../../frame/SearchBox.tsx'
import { problemOf } from '../../frame/server.ts'
import './packs.css'
import type { Pack } from '../wire.ts'
import { DocumentsTab } from './DocumentsTab.tsx'
import { ExamplesTab } from './ExamplesTab.tsx'
import { FormulasTab } from './FormulasTab.tsx'
import { ParametersTab } from './ParametersTab.tsx'
import { UndecidableTab } from './UndecidableTab.tsx'
import { type PackTab, TABS, usePack, usePackAddress } from './usePack.ts'

const PARTS: Record<PackTab, { readonly part: (pack: Pack) => readonly unknown[]; readonly Tab: typeof DocumentsTab }> =
  {
    documents: { part: (pack) => pack.documents, Tab: DocumentsTab },
    parameters: { part: (pack) => pack.parameters, Tab: ParametersTab },
    formulas: { part: (pack) => pack.variables, Tab: FormulasTab },
    examples: { part: (pack) => pack.examples, Tab: ExamplesTab },
    undecidable: { part: (pack) => pack.undecidable, Tab: UndecidableTab },
  }

/** One pack of rules, from the document down to the formula, and back. */
export function PackPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/packs/$id' })
  const { tab, q, put, search } = usePackAddress()
  const { data: pack, error, refetch } = usePack(id)
  return (
    <section className="panel page">
      <header className="panel-head">
        <div>
          <p className="crumb">
            <Link to="/packs">{t('page.packs')}</Link>
          </p>
          <h1>{pack?.name ?? id}</h1>
          {pack !== undefined && (
            <p className="field-hint figures">
              {pack.jurisdiction === '' ? t('packs.nation') : pack.jurisdiction} ·{' '}
              <code title={pack.hash}>{pack.hash.slice(0, 12)}</code>
            </p>
          )}
        </div>
        <SearchBox value={q} label={t(`pack.search.${tab}`)} onSearch={search} />
      </header>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : pack === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <Tabs
          activeKey={tab}
          destroyOnHidden
          onChange={(next) => put({ tab: next, q: undefined, page: undefined, item: undefined })}
          items={TABS.map((key) => {
            const { part, Tab } = PARTS[key]
            return {
              key,
              label: `${t(`pack.${key}`)} ${printCount(part(pack).length)}`,
              children: <Tab pack={pack} />,
            }
          })}
        />
      )}
    </section>
  )
}
