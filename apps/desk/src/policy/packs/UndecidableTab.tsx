import { useTranslation } from 'react-i18next'
import { matches } from '../../frame/SearchBox.tsx'
import { WideTable } from '../../frame/WideTable.tsx'
import { ClauseMark } from '../determination/ClauseMark.tsx'
import type { Pack } from '../wire.ts'
import { usePackAddress } from './usePack.ts'

/** Sentences of the documents that no rule can decide; a person does. */
export function UndecidableTab({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation()
  const { q } = usePackAddress()
  const found = pack.undecidable.filter((one) =>
    matches(q, one.id, one.because, one.say, one.clause?.title, one.clause?.clause),
  )
  if (found.length === 0) return <p className="field-hint">{t(q === '' ? 'pack.noneUndecidable' : 'search.none')}</p>
  return (
    <WideTable label={t('pack.undecidable')}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('undecidable.say')}</th>
            <th scope="col">{t('undecidable.because')}</th>
            <th scope="col">{t('clause.clause')}</th>
            <th scope="col">{t('undecidable.rule')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={`${one.id} ${one.clause?.clause ?? ''} ${one.because}`}>
              <td>{one.say ?? ''}</td>
              <td>{one.because}</td>
              <td>{one.clause !== undefined && <ClauseMark clause={one.clause} />}</td>
              <td>
                <code>{one.id}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
