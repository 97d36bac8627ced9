import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { noteFact } from '../../../registry/index.ts'
import { refuseProgramme } from '../problems.ts'
import { getWish, placeWish } from '../sql/wishes.ts'

/** A home takes in somebody who chose it and waited: never without the wish (社会救助暂行办法 19). */
export const placeInHome = defineCommand({
  name: 'casework.place-in-home',
  permission: 'casework.assess',
  input: z.strictObject({ wish: z.uuid(), home: z.string().trim().min(2).max(100), placedOn: z.iso.date().optional() }),
  output: z.strictObject({ wish: z.string(), person: z.string() }),
  async run(context, { wish: id, home, placedOn }) {
    const { tx, county, today } = context
    const on = placedOn ?? printDay(today)
    const wish = await getWish(tx, county, id)
    if (wish.ended_on !== null) throw refuseProgramme('casework.wish-unknown')
    if (wish.wish !== 'centralised') throw refuseProgramme('casework.wish-is-other')
    if (wish.placed_in !== null) throw refuseProgramme('casework.already-placed', { home: wish.placed_in })
    await placeWish(tx, county, id, on, home)
    await noteFact(context, {
      person: wish.person_id,
      kind: 'care',
      value: { willing: true, support: 'centralised', setting: 'institution' },
      from: on,
      source: 'document',
      learnedOn: on,
      evidence: `入住 ${home}`,
    })
    return { wish: id, person: wish.person_id }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ wish }) => wish,
})
