import type { LinkProps } from '@tanstack/react-router'
import type { WordKey } from '../words/index.ts'

export interface Place {
  readonly to: NonNullable<LinkProps['to']>
  readonly word: WordKey
  /** What the present post must be able to do; without it, everybody comes in; of several, one suffices. */
  readonly permission?: string | readonly string[]
  /** Addresses of pages that are opened from here and have no line of their own. */
  readonly also?: readonly string[]
}

/** One entry of the first line of the frame; its places make the second line while one is in it. */
export interface PlaceGroup {
  readonly word: WordKey
  readonly places: readonly Place[]
}

const RULES: readonly Place[] = [
  { to: '/', word: 'place.determination' },
  { to: '/packs', word: 'place.packs', also: ['/clauses'] },
  { to: '/simulation', word: 'place.simulation' },
  { to: '/missing', word: 'place.missing' },
]

/** Where nobody is signed in: the open pages, each an entry of its own. */
const OPEN: readonly PlaceGroup[] = RULES.map((place) => ({
  word: place.to === '/packs' ? 'place.rules' : place.word,
  places: [place],
})).concat({ word: 'place.complain', places: [{ to: '/complain', word: 'place.complain' }] })

/** Where somebody is at work. What a post may not do is not offered to it. */
const OFFICE: readonly PlaceGroup[] = [
  { word: 'place.worktable', places: [{ to: '/worktable', word: 'place.worktable' }] },
  {
    word: 'place.casework',
    places: [
      { to: '/applications', word: 'place.applications', permission: 'casework.read' },
      { to: '/awards', word: 'place.awards', permission: 'casework.read' },
      { to: '/intake', word: 'place.intake', permission: 'casework.take-intake' },
      { to: '/tekun', word: 'place.tekun', permission: 'casework.read' },
      { to: '/late', word: 'place.late', permission: 'casework.answer-late' },
      { to: '/public-notices', word: 'place.notices', permission: 'casework.read' },
      { to: '/delegations', word: 'place.delegations', permission: ['casework.confirm', 'casework.watch-hands'] },
      { to: '/near-relatives', word: 'place.kin', permission: 'casework.watch-hands' },
      { to: '/stand-ins', word: 'place.standIns', permission: ['casework.verify', 'casework.watch-hands'] },
      { to: '/referrals', word: 'place.referrals', permission: 'casework.refer' },
      { to: '/emergencies', word: 'place.emergencies', permission: 'casework.report-emergency' },
      { to: '/duty', word: 'place.duty', permission: 'casework.report-emergency' },
      { to: '/letters', word: 'place.letters', permission: 'casework.ask-elsewhere' },
      { to: '/partner', word: 'place.partner', permission: 'casework.answer-referral' },
    ],
  },
  {
    word: 'place.registry',
    places: [
      { to: '/registry', word: 'place.search', permission: 'registry.read', also: ['/households'] },
      { to: '/registry/without-number', word: 'place.withoutNumber', permission: 'registry.read' },
      {
        to: '/registry/duplicates',
        word: 'place.duplicates',
        permission: ['registry.review-duplicates', 'registry.merge'],
      },
    ],
  },
  {
    word: 'place.monitoring',
    places: [
      { to: '/lists', word: 'place.lists', permission: 'registry.read-lists' },
      { to: '/coming', word: 'place.coming', permission: 'registry.read-lists' },
    ],
  },
  {
    word: 'place.complaints',
    places: [
      { to: '/complaints', word: 'place.complaints', permission: 'oversight.read-complaints' },
      { to: '/complaints/receive', word: 'place.receive', permission: 'oversight.record-complaint' },
      { to: '/complaints/calls', word: 'place.calls', permission: 'oversight.record-complaint' },
      { to: '/complaints/months', word: 'place.complaintMonth', permission: 'oversight.read-complaints' },
    ],
  },
  {
    word: 'place.files',
    places: [
      { to: '/rosters', word: 'place.rosters', permission: 'registry.import-roster' },
      { to: '/exports', word: 'place.exports', permission: 'registry.read' },
    ],
  },
  {
    word: 'place.rules',
    places: [
      ...RULES,
      { to: '/standards', word: 'place.standards', permission: 'policy.read-standards' },
      { to: '/parameters', word: 'place.parameters', permission: 'policy.read-standards' },
      { to: '/settings', word: 'place.settings', permission: 'settings.read' },
      { to: '/calendar', word: 'place.calendar', permission: 'calendar.read' },
    ],
  },
  {
    word: 'place.administration',
    places: [
      { to: '/users', word: 'place.users', permission: 'access.list-accounts' },
      { to: '/grants', word: 'place.grants', permission: 'access.list-accounts' },
      { to: '/opened-files', word: 'place.openedFiles', permission: 'access.review-opened-file' },
      { to: '/regions', word: 'place.regions', permission: 'registry.keep-regions' },
      { to: '/audit', word: 'place.audit', permission: 'platform.read-audit' },
      { to: '/retention', word: 'place.retention', permission: 'platform.read-audit' },
    ],
  },
]

/** The entries for whoever has these permissions; undefined is nobody signed in. */
export function placesFor(permissions: readonly string[] | undefined): readonly PlaceGroup[] {
  if (permissions === undefined) return OPEN
  const may = ({ permission }: Place) =>
    permission === undefined || [permission].flat().some((one) => permissions.includes(one))
  return OFFICE.map(({ word, places }) => ({ word, places: places.filter(may) })).filter(
    ({ places }) => places.length > 0,
  )
}

/** Whether a page lies in a place: its own address, one below it, or one that is opened from it. */
export function liesIn(pathname: string, { to, also = [] }: Place): boolean {
  if (to === '/') return pathname === '/'
  return [to, ...also].some((start) => pathname === start || pathname.startsWith(`${start}/`))
}

/** The place a page lies in: of several the one with the longest address. */
export function placeOf(pathname: string, groups: readonly PlaceGroup[]): Place | undefined {
  const found = groups.flatMap(({ places }) => places).filter((place) => liesIn(pathname, place))
  return found.reduce<Place | undefined>(
    (best, place) => (best === undefined || place.to.length > best.to.length ? place : best),
    undefined,
  )
}
