import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery, type QueryContext } from '../../../platform/command/index.ts'
import { headsOf, readingOf } from '../../../registry/index.ts'
import { getApplication } from '../../application/sql/applications.ts'
import { OBJECTION_FOUND, OBJECTION_TOLD, REQUEST_TOLD } from '../secrets.ts'
import { listObjectionRows, listRequests, lockObjection } from '../sql/objections.ts'

async function headOf({ tx, county, today }: QueryContext, household: string) {
  return (await headsOf(tx, county, [household], printDay(today))).get(household)
}

/** Objections that wait to be read, looked into or answered; of a requester what they wrote is opened one by one. */
export const listObjections = defineQuery({
  name: 'casework.list-objections',
  permission: 'casework.verify',
  input: z.strictObject({}),
  async run(context) {
    const { tx, county } = context
    const rows = await listObjectionRows(tx, county, { untold: true })
    const objections = []
    for (const row of rows) {
      const application = await getApplication(tx, county, row.application_id)
      objections.push({
        objection: row.id,
        state: row.state,
        channel: row.channel,
        receivedOn: row.received_on,
        dueOn: row.due_on,
        application: row.application_id,
        version: application.version,
        programme: application.programme,
        region: row.region,
        head: (await headOf(context, row.household_id))?.name ?? null,
      })
    }
    return { objections }
  },
})

/** What was objected, by whom when they said so, and what was found. Only for those who look into it; never for the household. */
export const showObjection = defineQuery({
  name: 'casework.show-objection',
  permission: 'casework.verify',
  input: z.strictObject({ objection: z.uuid() }),
  subject: ({ objection }) => objection,
  async run(context, { objection }) {
    const { tx, county, keyring, actor, receipt } = context
    const row = await lockObjection(tx, county, objection)
    const head = await headOf(context, row.household_id)
    if (head !== undefined) await receipt({ person: head.person, region: row.region, ...readingOf(actor, 'casework') })
    const told = OBJECTION_TOLD.open(keyring, row.id, row.told_sealed) as {
      told: string
      name?: string
      contact?: string
    }
    return {
      objection,
      state: row.state,
      channel: row.channel,
      receivedOn: row.received_on,
      dueOn: row.due_on,
      ...told,
      found:
        row.found_sealed === null
          ? null
          : (OBJECTION_FOUND.open(keyring, row.id, row.found_sealed) as { found: string }).found,
    }
  },
})

/** Requests about what is public that wait for a decision. */
export const listPublicationRequests = defineQuery({
  name: 'casework.list-publication-requests',
  permission: 'casework.publish',
  input: z.strictObject({}),
  async run(context) {
    const { tx, county, keyring } = context
    const requests = []
    for (const row of await listRequests(tx, county, 'asked')) {
      requests.push({
        request: row.id,
        wish: row.wish,
        askedOn: row.asked_on,
        household: row.household_id,
        region: row.region,
        head: (await headOf(context, row.household_id))?.name ?? null,
        told: (REQUEST_TOLD.open(keyring, row.id, row.told_sealed) as { told: string }).told,
      })
    }
    return { requests }
  },
})
