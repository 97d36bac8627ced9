import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printCount } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { useOwnArea, usePlacesIn } from '../useHere.ts'
import { HouseholdTable } from './HouseholdTable.tsx'

interface Props {
  readonly at: string | undefined
  readonly onGo: (code: string | undefined) => void
}

/** From township to village to the households there; never above the area of the post. */
export function BrowsePlaces({ at, onGo }: Props) {
  const { t } = useTranslation()
  const area = useOwnArea()
  const here = at?.startsWith(area) ? at : area
  if (here === '') return null
  return (
    <section className="panel page" aria-labelledby="browse-title">
      <header className="panel-head">
        <h2 id="browse-title">{t(here.length === 12 ? 'registry.households' : 'registry.browse')}</h2>
        <Crumbs here={here} area={area} onGo={onGo} />
      </header>
      {here.length === 12 ? <HouseholdTable key={here} village={here} /> : <Below here={here} onGo={onGo} />}
    </section>
  )
}

/** Where one stands, each step a way back. */
function Crumbs({ here, area, onGo }: { here: string; area: string; onGo: (code: string) => void }) {
  const { t } = useTranslation()
  const steps = [6, 9, 12].filter((digits) => digits >= area.length && digits <= here.length)
  return (
    <nav className="crumbs" aria-label={t('registry.where')}>
      {steps.map((digits) => (
        <Crumb key={digits} code={here.slice(0, digits)} last={digits === here.length} onGo={onGo} />
      ))}
    </nav>
  )
}

function Crumb({ code, last, onGo }: { code: string; last: boolean; onGo: (code: string) => void }) {
  const { t } = useTranslation()
  const { data } = useReading<{ readonly name: string }>(`/api/registry/regions/${code}`, { enabled: code.length > 6 })
  const name = data?.name ?? (code.length === 6 ? t('registry.county') : code)
  return last ? (
    <span aria-current="location">{name}</span>
  ) : (
    <Button type="link" onClick={() => onGo(code)}>
      {name}
    </Button>
  )
}

/** The places in a place, with how many households each has charge of. */
function Below({ here, onGo }: { here: string; onGo: (code: string) => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = usePlacesIn(here)
  const counted = useReading<{ readonly villages: readonly { region: string; households: number }[] }>(
    `/api/registry/households/count?within=${here}`,
  )
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />
  if (data.regions.length === 0) return <p>{t('registry.noPlaces')}</p>
  const countIn = (code: string) =>
    (counted.data?.villages ?? [])
      .filter(({ region }) => region.startsWith(code))
      .reduce((sum, { households }) => sum + households, 0)
  return (
    <ul className="places">
      {data.regions.map(({ code, name }) => (
        <li key={code}>
          <button type="button" className="place" onClick={() => onGo(code)}>
            <span>{name}</span>
            <small className="figures">
              {counted.data === undefined ? '' : t('registry.householdCount', { count: printCount(countIn(code)) })}
            </small>
          </button>
        </li>
      ))}
    </ul>
  )
}
