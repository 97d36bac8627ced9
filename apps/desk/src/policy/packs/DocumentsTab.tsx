import { Link } from '@tanstack/react-router'
import { Pagination } from 'antd'
import { useTranslation } from 'react-i18next'
import { matches } from '../../frame/SearchBox.tsx'
import { WideTable } from '../../frame/WideTable.tsx'
import type { Pack, PackClause, PackDocument } from '../wire.ts'
import { compareClauses } from './clauseOrder.ts'
import { PAGE_SIZE, usePackAddress } from './usePack.ts'

interface Line {
  readonly document: PackDocument
  readonly clause: PackClause | undefined
}

/** Each document and its clauses; from a clause to what it says as figures and formulas, and the examples that reach it. */
export function DocumentsTab({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation()
  const { q, page, put } = usePackAddress()
  const nameOf = new Map(pack.parameters.map((parameter) => [parameter.id, parameter.name]))
  const lines = pack.documents.flatMap((document): Line[] =>
    document.clauses.length === 0
      ? [{ document, clause: undefined }]
      : document.clauses.toSorted((a, b) => compareClauses(a.clause, b.clause)).map((clause) => ({ document, clause })),
  )
  const found = lines.filter(({ document, clause }) =>
    matches(
      q,
      document.title,
      document.number,
      document.id,
      clause?.clause,
      ...(clause?.variables ?? []),
      ...(clause?.parameters ?? []).flatMap((id) => [id, nameOf.get(id)]),
      ...(clause?.examples ?? []),
    ),
  )
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const documents = [...new Set(shown.map(({ document }) => document))]
  if (found.length === 0) return <p className="field-hint">{t(q === '' ? 'pack.none' : 'search.none')}</p>
  return (
    <>
      {documents.map((document) => (
        <section key={document.id} className="document">
          <h2>
            {document.title}
            {document.number !== undefined && <span>{document.number}</span>}
          </h2>
          <p className="field-hint figures">
            {[
              document.on === undefined ? undefined : t('document.on', { day: document.on }),
              document.until === undefined ? undefined : t('document.until', { day: document.until }),
              t(`source.${document.source}`, { defaultValue: document.source }),
              document.id,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
          <WideTable label={document.title}>
            <table className="plain clauses">
              <thead>
                <tr>
                  <th scope="col">{t('clause.clause')}</th>
                  <th scope="col">{t('clause.parameters')}</th>
                  <th scope="col">{t('clause.formulas')}</th>
                  <th scope="col">{t('clause.examples')}</th>
                </tr>
              </thead>
              <tbody>
                {shown
                  .filter((line) => line.document === document && line.clause !== undefined)
                  .map(
                    ({ clause }) =>
                      clause !== undefined && (
                        <ClauseRow key={clause.clause} pack={pack} clause={clause} nameOf={nameOf} />
                      ),
                  )}
              </tbody>
            </table>
          </WideTable>
        </section>
      ))}
      <Pagination
        align="end"
        hideOnSinglePage
        showSizeChanger={false}
        current={page}
        pageSize={PAGE_SIZE}
        total={found.length}
        onChange={(next) => put({ page: String(next) })}
      />
    </>
  )
}

const FEW = 4

function ClauseRow({ pack, clause, nameOf }: { pack: Pack; clause: PackClause; nameOf: ReadonlyMap<string, string> }) {
  const { t } = useTranslation()
  const links = (tab: string, entries: readonly { item: string; name: string }[]) => (
    <>
      {entries.slice(0, tab === 'examples' ? FEW : entries.length).map(({ item, name }) => (
        <Link
          key={item}
          to="/packs/$id"
          params={{ id: pack.id }}
          search={tab === 'parameters' ? { tab, item } : { tab, q: item }}
          className="chip"
        >
          {name}
        </Link>
      ))}
      {tab === 'examples' && entries.length > FEW && <small>{t('clause.more', { count: entries.length - FEW })}</small>}
    </>
  )
  const same = (names: readonly string[]) => names.map((name) => ({ item: name, name }))
  return (
    <tr>
      <th scope="row">{clause.clause}</th>
      <td>
        {links(
          'parameters',
          clause.parameters.map((id) => ({ item: id, name: nameOf.get(id) ?? id })),
        )}
      </td>
      <td>{links('formulas', same(clause.variables))}</td>
      <td>{links('examples', same(clause.examples))}</td>
    </tr>
  )
}
