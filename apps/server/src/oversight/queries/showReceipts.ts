import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { fileNameOf } from '../../registry/index.ts'
import { day, instantsOf } from '../days.ts'
import { readReceipts } from '../readReceipts.ts'

const MOST = 500
const words = z.strictObject({ zh: z.string(), en: z.string() })

const receipt = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  role: words,
  region: z.string().nullable(),
  place: z.string().nullable().describe('What the region is called here.'),
  section: words.nullable(),
  beyondArea: z.boolean().describe('Opened beyond the area of the post, for a stated reason, and reviewed by another.'),
  action: z.string(),
  why: z.string(),
  purpose: words,
  inFull: z.boolean().describe('Number and telephone were shown in full.'),
  released: z.boolean().describe('Was kept back at first.'),
})

export const asked = z.strictObject({
  person: z.uuid(),
  from: day().optional(),
  until: day().optional(),
})

/**
 * Who read a person's file, for whoever keeps it. What a section keeps back is not there and not counted, whoever asks,
 * so that the same sheet lies before the officer and the person. That it was shown is noted too.
 */
export const showReceipts = defineQuery({
  name: 'oversight.show-receipts',
  permission: 'oversight.show-receipts',
  input: asked,
  output: z.strictObject({
    person: z.uuid(),
    receipts: z.array(receipt),
    more: z.boolean().describe('There are older ones: ask for earlier days.'),
  }),
  subject: ({ person }) => person,
  async run({ tx, county, actor, receipt: note }, { person, ...days }) {
    const { region, ids } = await fileNameOf(tx, county, person)
    const found = await readReceipts(tx, county, { people: ids, ...instantsOf(days), most: MOST + 1 })
    await note({ person, region, why: 'receipts-shown', section: actor.sections[0] ?? 'oversight' })
    return { person, receipts: found.slice(0, MOST), more: found.length > MOST }
  },
})
