import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { headsOf } from '../../../registry/index.ts'
import { getApplication } from '../../application/sql/applications.ts'
import { findUndecided, listStuck } from '../sql/undecided.ts'

const MOST = 200

/** Who has charge of an undecided case, what is missing and who could supply it; nothing where the rules decide. */
export const showUndecided = defineQuery({
  name: 'casework.show-undecided',
  permission: 'casework.read',
  input: z.strictObject({ application: z.uuid() }),
  subject: ({ application }) => application,
  async run({ tx, county, actor }, { application }) {
    await getApplication(tx, county, application)
    const open = await findUndecided(tx, county, application)
    if (!open) return { undecided: null }
    const names = await readShownNames(tx, county, [open.owner_id])
    return {
      undecided: {
        owner: names.get(open.owner_id) ?? null,
        mine: open.owner_id === actor.user,
        since: open.since_on,
        missing: open.missing,
        toldOn: open.told_on,
        toldHow: open.told_how,
      },
    }
  },
})

/** Agenda of the county's coordination mechanism: the cases that do not get on, those that wait longest first. */
export const showAgenda = defineQuery({
  name: 'casework.show-agenda',
  permission: 'casework.watch-hands',
  input: z.strictObject({}),
  async run({ tx, county, today }) {
    const rows = await listStuck(tx, county, MOST)
    const heads = await headsOf(
      tx,
      county,
      rows.map(({ household }) => household),
      printDay(today),
    )
    const names = await readShownNames(
      tx,
      county,
      rows.flatMap(({ owner }) => owner ?? []),
    )
    return {
      stuck: rows.map((row) => ({
        ...row,
        head: heads.get(row.household)?.name ?? null,
        owner: row.owner === null ? null : (names.get(row.owner) ?? null),
      })),
    }
  },
})
