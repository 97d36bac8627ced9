import { parseRegion } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { day, id, notInFuture, ownId } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { replaceHukou } from '../sql/hukou.ts'
import { getOwnPerson, getPerson } from '../sql/people.ts'

/** Where a person is registered from a day on, and in whose booklet. It moves nobody. */
export const recordHukou = defineCommand({
  name: 'registry.record-hukou',
  permission: 'registry.record',
  input: z.strictObject({
    id: ownId(),
    person: id(),
    place: z.string().max(12),
    bookletHead: id().optional(),
    from: day(),
  }),
  output: z.strictObject({ hukou: z.string(), place: z.string() }),
  async run({ tx, county, now, today }, { id, person, place: written, bookletHead, from }) {
    notInFuture(today, { from })
    const place = parseRegion(written)
    if (place === undefined) throw refuse('registry.region-unknown', { region: written }, 'place')
    const { region } = await getOwnPerson(tx, county, person)
    if (bookletHead) await getPerson(tx, county, bookletHead)
    const hukou = id ?? mintId(now)
    await replaceHukou(tx, { county, id: hukou, region, person, place, head: bookletHead ?? null, from })
    return { hukou, place }
  },
  audit: ({ person, from, bookletHead }, outcome) => ({ person, from, bookletHead, ...outcome }),
  subject: ({ person }) => person,
})
