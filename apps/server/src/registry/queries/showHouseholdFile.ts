import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { id } from '../inputs.ts'
import { readingOf, WHYS } from '../purposes.ts'
import { readMembers } from '../readMembers.ts'
import { shownPerson } from '../shownPerson.ts'
import { getHousehold } from '../sql/households.ts'
import { listPeople } from '../sql/people.ts'
import { namesOfRegions } from '../sql/regions.ts'
import { listEverMembers } from '../sql/timeline.ts'
import { timelineOf } from '../timelineOf.ts'

/** 一户一档: everything known of a household on one timeline. Everybody in it gets a receipt of the reading. */
export const showHouseholdFile = defineQuery({
  name: 'registry.show-household-file',
  permission: 'registry.read',
  input: z.strictObject({ household: id(), why: z.enum(WHYS) }),
  subject: ({ household }) => household,
  async run({ tx, county, today, keyring, actor, receipt }, { household, why }) {
    const { region, residence, opened_on: opened, closed_on: closed } = await getHousehold(tx, county, household)
    const { members } = await readMembers(tx, county, household, printDay(today))
    const ever = await listPeople(tx, county, await listEverMembers(tx, county, household))
    for (const person of ever) {
      await receipt({ person: person.id, region: person.region, ...readingOf(actor, why) })
    }
    const timeline = await timelineOf(tx, county, household)
    const codes = timeline.flatMap(({ said }) =>
      [said['region'], said['place']].filter((code) => typeof code === 'string'),
    )
    const places = await namesOfRegions(tx, [...new Set([region, ...codes])])
    return {
      household,
      region,
      village: places.get(region) ?? null,
      residence,
      opened,
      closed,
      members: members.map(({ person, relation }) => ({ relation, ...shownPerson(keyring, person) })),
      people: ever.map((person) => shownPerson(keyring, person)),
      timeline,
      places: Object.fromEntries(places),
    }
  },
})
