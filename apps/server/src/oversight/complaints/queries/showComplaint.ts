import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { officeOf, readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { headsOf, namesOfRegions } from '../../../registry/index.ts'
import { id } from '../inputs.ts'
import { maskContact, open, openContact } from '../sealed.ts'
import { findComplaint, listJoined, listSteps } from '../sql/complaints.ts'
import { isOverdue } from './listed.ts'

/** One complaint with everything that was done with it; the contact is masked. */
export const showComplaint = defineQuery({
  name: 'oversight.show-complaint',
  permission: 'oversight.read-complaints',
  input: z.strictObject({ complaint: id() }),
  subject: ({ complaint }) => complaint,
  async run({ tx, county, actor, today, keyring }, { complaint }) {
    const row = await findComplaint(tx, county, complaint)
    if (row === undefined) throw refusePlatform('platform.not-found')
    const steps = await listSteps(tx, county, complaint)
    const joined = await listJoined(tx, county, complaint)
    const people = [
      ...row.about_accounts,
      ...(row.handler_id ? [row.handler_id] : []),
      ...steps.map((one) => one.user_id),
    ]
    const names = await readShownNames(tx, county, people)
    const codes = [row.place, ...(row.about_office ? [row.about_office] : [])]
    const places = await namesOfRegions(tx, codes)
    const on = printDay(today)
    const heads = row.household_id ? await headsOf(tx, county, [row.household_id], on) : undefined
    return {
      complaint,
      version: row.version,
      state: row.state,
      kind: row.kind,
      channel: row.channel,
      place: row.place,
      placeName: places.get(row.place) ?? null,
      text: open(keyring, 'text', complaint, row.text_sealed),
      whom: open(keyring, 'whom', complaint, row.whom_sealed),
      contact: maskContact(openContact(keyring, complaint, row.contact_sealed)),
      about: row.about_accounts.map((account) => ({ account, name: names.get(account) ?? null })),
      office: row.about_office,
      officeName: row.about_office === null ? null : (places.get(row.about_office) ?? null),
      household: row.household_id,
      householdHead: row.household_id === null ? null : (heads?.get(row.household_id)?.name ?? null),
      application: row.application_id,
      inDiscipline: row.in_discipline,
      handler: row.handler_id === null ? null : (names.get(row.handler_id) ?? null),
      mine: row.in_discipline || row.handler_id === actor.user,
      receivedAt: row.received_at.toISOString(),
      acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
      acknowledgeBy: row.acknowledge_by_on,
      replyBy: row.reply_by_on,
      overdue: isOverdue(row, on) ?? null,
      repliedAt: row.replied_at?.toISOString() ?? null,
      satisfied: row.satisfied,
      reopened: row.reopened,
      joinedTo: row.joined_to_id,
      joined: joined.map((one) => ({
        complaint: one.id,
        channel: one.channel,
        receivedAt: one.received_at.toISOString(),
      })),
      forgotten: row.forgotten_on,
      steps: steps.map((step) => ({
        number: step.number,
        act: step.act,
        state: step.state,
        at: step.at.toISOString(),
        by: names.get(step.user_id) ?? null,
        office: officeOf(step.post).role,
        text: open(keyring, 'step', step.id, step.text_sealed),
      })),
    }
  },
})
