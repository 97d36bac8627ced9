import { useTranslation } from 'react-i18next'
import { WideTable } from '../../frame/WideTable.tsx'
import { useAwardWords } from './useAwardWords.ts'
import type { AwardShown } from './wire.ts'

/** What it gives, from which day to which; months held back; months owed after all. */
export function AmountsPanel({ shown }: { readonly shown: AwardShown }) {
  const { t } = useTranslation()
  const { sum } = useAwardWords()
  return (
    <section className="panel" aria-labelledby="amounts-title">
      <h2 id="amounts-title">{t('award.amounts')}</h2>
      {shown.amounts.length === 0 ? (
        <p className="field-hint">{t('award.amounts.none')}</p>
      ) : (
        <WideTable label={t('award.amounts')}>
          <table className="award-table">
            <thead>
              <tr>
                <th scope="col">{t('award.from')}</th>
                <th scope="col">{t('award.until')}</th>
                <th scope="col">{t('award.perMonth')}</th>
                <th scope="col">{t('award.persons')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.amounts.toReversed().map((span) => (
                <tr key={span.id}>
                  <td className="figures">{span.from}</td>
                  <td className="figures">{span.until ?? t('award.open')}</td>
                  <td className="figures">{sum(span.monthlyFen ?? span.onceFen)}</td>
                  <td className="figures">{span.persons ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {shown.holds.map(({ hold, from, until, outcome }) => (
        <p key={hold} className="field-hint figures">
          {outcome === null ? t('award.held', { from }) : t(`award.held.${outcome}`, { from, until })}
        </p>
      ))}
      {shown.owed.length > 0 && (
        <>
          <h3>{t('award.owed')}</h3>
          <ul>
            {shown.owed.map(({ month, owedFen }) => (
              <li key={month} className="figures">
                {month.slice(0, 7)} {sum(owedFen)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
