import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../access/useSession.ts'
import { type Place, placeOf, placesFor } from './places.ts'

/** The router marks the very page by itself; what lies around it is marked here. */
const EXACTLY = { exact: true, includeSearch: false } as const

/** The first line of the frame: where the present post may go. */
export function Places() {
  const { t } = useTranslation()
  const { groups, here } = useWhere()
  return (
    <nav aria-label={t('places')}>
      {groups.map(({ word, places }) => {
        const inside = here !== undefined && places.includes(here)
        const [first] = places
        return (
          <Link key={word} to={first?.to ?? '/'} activeOptions={EXACTLY} {...currentIf(inside, places.length === 1)}>
            {t(word)}
          </Link>
        )
      })}
    </nav>
  )
}

/** The second line: the places of the entry one is in, where there are several. */
export function PlacesOfGroup() {
  const { t } = useTranslation()
  const { groups, here } = useWhere()
  const group = groups.find(({ places }) => here !== undefined && places.includes(here))
  if (group === undefined || group.places.length < 2) return null
  return (
    <nav className="second" aria-label={t(group.word)}>
      {group.places.map((place) => (
        <Link key={place.to} to={place.to} activeOptions={EXACTLY} {...currentIf(place === here, true)}>
          {t(place.word)}
        </Link>
      ))}
    </nav>
  )
}

function useWhere(): { groups: ReturnType<typeof placesFor>; here: Place | undefined } {
  const { pathname } = useLocation()
  const signedIn = useSignedIn()
  const groups = placesFor(signedIn?.stage === 'ready' ? signedIn.permissions : undefined)
  return { groups, here: placeOf(pathname, groups) }
}

/** An entry that leads to several pages holds the present one; a single place is it. */
function currentIf(inside: boolean, single: boolean): { 'aria-current': 'page' | 'true' | undefined } {
  return { 'aria-current': inside ? (single ? 'page' : 'true') : undefined }
}
