import { useTranslation } from 'react-i18next'
import { Mark } from '../../frame/Mark.tsx'
import type { ShownPerson } from '../wire.ts'

/** A masked number, or the word that there is none and why. */
export function NumberLine({ person }: { readonly person: Pick<ShownPerson, 'number' | 'noNumberBecause'> }) {
  const { t } = useTranslation()
  if (person.number !== null) return <span className="figures masked">{person.number}</span>
  return (
    <span className="no-number">
      <Mark shape="warning" /> {t('person.noNumber')}
      {person.noNumberBecause !== null && ` · ${t(`noNumber.${person.noNumberBecause}`)}`}
    </span>
  )
}
