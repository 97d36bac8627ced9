import { type Profile, WUXI } from '@doudi/population'

/**
 * Proportions of the catalogue (§4.4) as the population package has them, with the standards of Chongqing that have
 * been in force since July 2025, so that most of those on a roll belong there.
 */
export const SONGLIN_PROFILE: Profile = {
  ...WUXI,
  name: 'songlin',
  standard: { urban: 770, rural: 630 },
  wage: { urban: 52_000, rural: 28_000 },
}
