import { z } from 'zod'
import { listPostHolders, officeOf, roleMay } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { complainedOf } from '../commands/assignComplaint.ts'
import { barTo } from '../domain/mayHandle.ts'
import { id } from '../inputs.ts'
import { findComplaint } from '../sql/complaints.ts'

/** Every officer in a post: who may be given the complaint, who may not and why, and who can be complained of. */
export const listHandlers = defineQuery({
  name: 'oversight.list-handlers',
  permission: 'oversight.assign-complaint',
  input: z.strictObject({ complaint: id() }),
  subject: ({ complaint }) => complaint,
  async run({ tx, county }, { complaint }) {
    const row = await findComplaint(tx, county, complaint)
    if (row === undefined) throw refusePlatform('platform.not-found')
    const holders = await listPostHolders(tx, county)
    return {
      officers: holders.map(({ post, account, shownName, role, region, section }) => ({
        post,
        account,
        name: shownName,
        role: officeOf(`${role} ${region} ${section}`).role,
        region,
        handles: roleMay(role, 'oversight.handle-complaint') && role !== 'disciplineOfficer',
        bar: barTo(account, complainedOf(row), holders) ?? null,
      })),
    }
  },
})
