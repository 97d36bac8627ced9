import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { headsOf, readingOf, WHYS } from '../../../registry/index.ts'
import { findSheet, readPieces } from '../sql/documents.ts'

/** A photograph of a signed paper. Leaves a receipt. */
export const showSignedSheet = defineQuery({
  name: 'casework.show-signed-sheet',
  permission: 'casework.read',
  input: z.strictObject({ sheet: z.uuid(), why: z.enum(WHYS).default('casework') }),
  async run({ tx, county, today, actor, keyring, receipt }, { sheet: id, why }) {
    const sheet = await findSheet(tx, county, id)
    if (!sheet) throw refusePlatform('platform.not-found')
    const head = (await headsOf(tx, county, [sheet.household_id], printDay(today))).get(sheet.household_id)
    if (head?.person) await receipt({ person: head.person, region: sheet.region, ...readingOf(actor, why) })
    return { format: sheet.format as 'jpeg' | 'png', bytes: await readPieces(tx, keyring, county, id) }
  },
})
