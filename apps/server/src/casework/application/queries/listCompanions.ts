import { z } from 'zod'
import { listColleagues } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { getApplication } from '../sql/applications.ts'

/** Who can go along to a home inquiry and countersign it: colleagues of the township and the village, not oneself. */
export const listCompanions = defineQuery({
  name: 'casework.list-companions',
  permission: 'casework.inquire',
  input: z.strictObject({ application: z.uuid() }),
  subject: ({ application }) => application,
  async run({ tx, county, actor }, { application }) {
    const { region } = await getApplication(tx, county, application)
    const all = await listColleagues(tx, county, { region: region.slice(0, 9), permission: 'casework.inquire' })
    const found = all.filter(({ user }) => user !== actor.user)
    return { companions: [...new Map(found.map((one) => [one.user, one])).values()] }
  },
})
