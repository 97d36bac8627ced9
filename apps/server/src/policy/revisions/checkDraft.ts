import { type Day, printDay } from '@doudi/domain'
import { DeterminationRefused, type PackSet } from '@doudi/policy-engine'
import type { Draft } from './draft.ts'
import { packsWith } from './packsInForce.ts'
import { refuse } from './problems.ts'
import type { RevisionRow } from './sql/revisions.ts'

/** These a county cannot set: whoever may is named in the packs in the words of the law. */
const ABOVE_THE_COUNTY = /省级或设区的市/
const COUNTY_DIGITS = 6

/** Refuses what is no published document for this county, or sets a figure that the packs do not have or its place may not set. */
export function checkDraft(set: PackSet, county: string, today: Day, id: string, draft: Draft): void {
  const { place, notice, values } = draft
  if (!county.startsWith(place)) throw refuse('policy.revision-place-elsewhere', { place, county }, 'place')
  if (notice.on > printDay(today)) throw refuse('policy.notice-to-come', { on: notice.on }, 'notice.on')
  if (place.length === COUNTY_DIGITS) {
    const above = values.find(({ parameter }) => ABOVE_THE_COUNTY.test(set.parameters.get(parameter)?.knownBy ?? ''))
    const name = above && set.parameters.get(above.parameter)?.name
    if (name !== undefined) throw refuse('policy.standard-not-for-county', { name }, 'place')
  }
  try {
    packsWith(set, { id, draft } as RevisionRow, today)
  } catch (error) {
    if (!(error instanceof DeterminationRefused)) throw error
    const { detail, where } = error.problem
    throw refuse('policy.figure-unfit', { ...detail }, where ?? 'values')
  }
}
