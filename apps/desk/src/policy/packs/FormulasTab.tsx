import { Pagination, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { matches } from '../../frame/SearchBox.tsx'
import { ClauseMark } from '../determination/ClauseMark.tsx'
import type { Pack } from '../wire.ts'
import { PAGE_SIZE, usePackAddress } from './usePack.ts'

/** The formulas as written, each with its days and its clause. */
export function FormulasTab({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation()
  const { q, page, put } = usePackAddress()
  const found = pack.variables.filter((one) =>
    matches(
      q,
      one.name,
      one.say,
      one.module,
      one.entity,
      ...one.rules,
      ...one.versions.flatMap((version) => [version.formula, version.clause?.title, version.clause?.clause]),
    ),
  )
  if (found.length === 0) return <p className="field-hint">{t(q === '' ? 'pack.none' : 'search.none')}</p>
  return (
    <>
      <ul className="formulas">
        {found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((variable) => (
          <li key={variable.name}>
            <header>
              <h2>{variable.name}</h2>
              <span className="field-hint">
                {[
                  variable.module,
                  variable.entity,
                  t(`type.${variable.type}`, { defaultValue: variable.type }),
                  ...variable.rules,
                ].join(' · ')}
              </span>
              {variable.mode !== undefined && <Tag>{variable.mode}</Tag>}
            </header>
            {variable.say !== undefined && <p>{variable.say}</p>}
            {variable.versions.map((version) => (
              <div key={`${version.from ?? ''} ${version.formula}`} className="version">
                {(version.from !== undefined || version.until !== undefined) && (
                  <p className="field-hint figures">
                    {t('formula.days', {
                      from: version.from ?? '…',
                      until:
                        version.until === undefined ? t('parameter.open') : t('document.until', { day: version.until }),
                    })}
                  </p>
                )}
                <pre>{version.formula}</pre>
                {version.clause !== undefined && <ClauseMark clause={version.clause} />}
              </div>
            ))}
          </li>
        ))}
      </ul>
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
