import { DISCLOSURES } from '@doudi/life'
import { useTranslation } from 'react-i18next'
import type { Told } from './wire.ts'

/** What a department is told, field by field; what was not consented to has no line. */
export function ToldList({ told }: { readonly told: Told }) {
  const { t } = useTranslation()
  return (
    <dl className="told-list">
      {DISCLOSURES.filter((one) => told[one] !== undefined).map((one) => (
        <div key={one}>
          <dt>{t(`disclosure.${one}`)}</dt>
          <dd>{told[one]}</dd>
        </div>
      ))}
      {told.papers.length > 0 && (
        <div>
          <dt>{t('referral.papers')}</dt>
          <dd>{told.papers.join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}
