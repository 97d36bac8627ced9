import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { day, id } from '../inputs.ts'
import { readingOf, WHYS } from '../purposes.ts'
import { readMembers } from '../readMembers.ts'
import { shownPerson } from '../shownPerson.ts'
import { getHousehold } from '../sql/households.ts'

/** A household and its members on a day. Leaves a receipt for each. */
export const showHousehold = defineQuery({
  name: 'registry.show-household',
  permission: 'registry.read',
  input: z.strictObject({ household: id(), on: day().optional(), why: z.enum(WHYS) }),
  subject: ({ household }) => household,
  async run({ tx, county, today, keyring, actor, receipt }, { household, on, why }) {
    const row = await getHousehold(tx, county, household)
    const asked = on ?? printDay(today)
    const { members } = await readMembers(tx, county, household, asked)
    for (const { person } of members) {
      await receipt({ person: person.id, region: person.region, ...readingOf(actor, why) })
    }
    const { region, residence, opened_on: opened, closed_on: closed, closed_because: closedBecause } = row
    return {
      household,
      on: asked,
      region,
      residence,
      opened,
      closed,
      closedBecause,
      members: members.map(({ person, relation }) => ({ relation, ...shownPerson(keyring, person) })),
    }
  },
})
