import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '../access/useSession.ts'
import { printCount } from '../frame/print.ts'
import type { ListAddress } from './useListAddress.ts'
import type { Summary } from './wire.ts'

interface Props {
  readonly summary: Summary | undefined
  readonly address: ListAddress
}

/** How many stand on this list in each township, or in each village of one; a place is entered by its line. */
export function PlaceCounts({ summary, address }: Props) {
  const { t } = useTranslation()
  const { list, region, area, put } = address
  const places = new Map<string, { name: string; rows: number }>()
  for (const count of summary?.counts ?? []) {
    if (count.list !== list) continue
    const { place, name, rows } = count
    places.set(place, { name: name ?? place, rows: (places.get(place)?.rows ?? 0) + rows })
  }
  const most = Math.max(1, ...[...places.values()].map(({ rows }) => rows))
  const above = region.length > area.length ? region.slice(0, region.length === 12 ? 9 : 6) : undefined
  return (
    <nav className="place-counts" aria-label={t('lists.places')}>
      <h2>
        <PlaceName code={region} />
      </h2>
      {above !== undefined && (
        <Button type="link" onClick={() => put({ region: above === area ? undefined : above })}>
          {t('lists.up')}
        </Button>
      )}
      {region.length < 12 && (
        <ul>
          {[...places].map(([code, { name, rows }]) => (
            <li key={code}>
              <button type="button" onClick={() => put({ region: code })}>
                <span>{name}</span>
                <b className="figures">{printCount(rows)}</b>
                <i aria-hidden style={{ width: `${(rows / most) * 100}%` }} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

/** What a place is called; the county by its word, since everybody in it knows which. */
export function PlaceName({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  const { data } = useReading<{ readonly name: string }>(`/api/registry/regions/${code}`, { enabled: code.length > 6 })
  return <>{code.length === 6 ? t('registry.county') : (data?.name ?? code)}</>
}
