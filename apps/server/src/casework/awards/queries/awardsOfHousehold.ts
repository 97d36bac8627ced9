import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { namesOf } from '../../../registry/index.ts'
import { listAmounts, listAwardsOf } from '../change/sql/awards.ts'
import { listDeathsOf } from '../death/sql/deaths.ts'

/** Everything a household and its members draw or drew, and deaths reported in it. */
export const awardsOfHousehold = defineQuery({
  name: 'casework.awards-of-household',
  permission: 'casework.read',
  input: z.strictObject({ household: z.uuid() }),
  subject: ({ household }) => household,
  async run({ tx, county }, { household }) {
    const awards = await listAwardsOf(tx, county, household)
    const deaths = await listDeathsOf(tx, county, household)
    const people = [...awards.flatMap(({ person }) => person ?? []), ...deaths.map(({ person }) => person)]
    const names = await namesOf(tx, county, people)
    return {
      awards: await Promise.all(
        awards.map(async (award) => ({
          ...award,
          whom: award.person === null ? null : (names.get(award.person) ?? null),
          monthlyFen: (await listAmounts(tx, county, award.id)).at(-1)?.monthlyFen ?? null,
        })),
      ),
      deaths: deaths.map(({ reportedAt, heads: _heads, earlier: _earlier, ...death }) => ({
        ...death,
        reportedAt: reportedAt.toISOString(),
        whom: names.get(death.person) ?? null,
      })),
    }
  },
})
