import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePlacesIn } from '../registry/useHere.ts'

interface Props {
  readonly region: string
  readonly area: string
  readonly onGo: (code: string | undefined) => void
}

/** Chooses a township and then a village of it, inside the area of the post. */
export function AreaChoice({ region, area, onGo }: Props) {
  const { t } = useTranslation()
  const township = region.length >= 9 ? region.slice(0, 9) : undefined
  const townships = usePlacesIn(area.slice(0, 6), area.length === 6)
  const villages = usePlacesIn(township ?? '', township !== undefined && area.length < 12)
  const options = (places: typeof townships) =>
    (places.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="list-filters">
      {area.length === 6 && (
        <Select
          aria-label={t('place.kind.township')}
          placeholder={t('lists.everyTownship')}
          allowClear
          value={township}
          onChange={(code: string | undefined) => onGo(code)}
          options={options(townships)}
        />
      )}
      {area.length < 12 && township !== undefined && (
        <Select
          aria-label={t('place.kind.village')}
          placeholder={t('lists.everyVillage')}
          allowClear
          value={region.length === 12 ? region : undefined}
          onChange={(code: string | undefined) => onGo(code ?? township)}
          options={options(villages)}
        />
      )}
    </div>
  )
}
