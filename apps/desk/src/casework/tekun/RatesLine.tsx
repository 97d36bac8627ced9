import { useTranslation } from 'react-i18next'
import type { Rate, Rates } from './wire.ts'

/** Both rates with their denominators (AMB-18); a rate of nobody is none. */
export function RatesLine({ rates }: { readonly rates: Rates }) {
  const { t } = useTranslation()
  const print = ({ of, placed }: Rate) =>
    of === 0 ? t('tekun.rate.none') : t('tekun.rate', { of, placed, percent: Math.floor((placed * 100) / of) })
  return (
    <>
      <dl className="tekun-rates">
        <dt>{t('tekun.rate.dependent')}</dt>
        <dd className="figures">{print(rates.ofDependent)}</dd>
        <dt>{t('tekun.rate.willing')}</dt>
        <dd className="figures">{print(rates.ofWilling)}</dd>
      </dl>
      {rates.wishUnknown > 0 && <p className="field-hint">{t('tekun.rate.unknown', { count: rates.wishUnknown })}</p>}
    </>
  )
}
