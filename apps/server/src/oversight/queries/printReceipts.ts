import { defineQuery } from '../../platform/command/index.ts'
import { Printed } from '../../platform/http/index.ts'
import { fileNameOf } from '../../registry/index.ts'
import { instantsOf } from '../days.ts'
import { readReceipts } from '../readReceipts.ts'
import { printSheet } from '../receiptSheet.ts'
import { asked } from './showReceipts.ts'

/** As many as fit on some pages; whoever wants older ones says for which days. */
const MOST = 2_000

/** The same readings as a sheet of paper that is handed to the person at the window. */
export const printReceipts = defineQuery({
  name: 'oversight.print-receipts',
  permission: 'oversight.show-receipts',
  input: asked,
  subject: ({ person }) => person,
  async run({ tx, county, actor, now, receipt: note }, { person, ...days }) {
    const { name, region, ids } = await fileNameOf(tx, county, person)
    const found = await readReceipts(tx, county, { people: ids, ...instantsOf(days), most: MOST + 1 })
    const bureau = await tx
      .selectFrom('platform.installation')
      .select('name')
      .where('county', '=', county)
      .executeTakeFirst()
    await note({ person, region, why: 'receipts-shown', section: actor.sections[0] ?? 'oversight' })
    const sheet = {
      bureau: bureau?.name ?? '',
      name,
      now,
      days,
      receipts: found.slice(0, MOST),
      cut: found.length > MOST,
    }
    return new Printed('text/html', printSheet(sheet))
  },
})
