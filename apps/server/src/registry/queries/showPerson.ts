import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { id } from '../inputs.ts'
import { readingOf, WHYS } from '../purposes.ts'
import { shownPerson } from '../shownPerson.ts'
import { listHukouOn } from '../sql/hukou.ts'
import { findOpenMembership } from '../sql/memberships.ts'
import { getPerson } from '../sql/people.ts'

/** One person. Leaves a receipt. */
export const showPerson = defineQuery({
  name: 'registry.show-person',
  permission: 'registry.read',
  input: z.strictObject({ person: id(), why: z.enum(WHYS) }),
  subject: ({ person }) => person,
  async run({ tx, county, today, keyring, actor, receipt }, { person, why }) {
    const row = await getPerson(tx, county, person)
    await receipt({ person, region: row.region, ...readingOf(actor, why) })
    const [hukou] = await listHukouOn(tx, county, [person], printDay(today))
    const membership = await findOpenMembership(tx, county, person)
    return {
      ...shownPerson(keyring, row),
      mergedInto: row.merged_into,
      household: membership?.household_id ?? null,
      hukou: hukou ? { place: hukou.place, bookletHead: hukou.booklet_head_id } : null,
    }
  },
})
