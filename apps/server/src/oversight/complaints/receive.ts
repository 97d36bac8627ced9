import { type ComplaintChannel, type ComplaintKind, complaintLife } from '@doudi/life'
import { accountsNamedIn } from '../../access/index.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { acrossCounty } from '../../platform/scope/index.ts'
import { namesOfRegions } from '../../registry/index.ts'
import { lastDaysOf } from './deadlines.ts'
import { readTelephone } from './inputs.ts'
import { refuse } from './problems.ts'
import { hashOfReceipt, receiptOf } from './receipt.ts'
import { open, seal } from './sealed.ts'
import { findComplaint, insertComplaint, insertStep } from './sql/complaints.ts'

/** What was said, by whichever way it came. */
export interface Heard {
  readonly id: string
  readonly channel: ComplaintChannel
  readonly kind: ComplaintKind
  readonly place: string
  readonly text: string
  readonly whom?: string | undefined
  readonly office?: string | undefined
  readonly name?: string | undefined
  readonly telephone?: string | undefined
  readonly household?: string | undefined
  readonly application?: string | undefined
}

const HOUR = 3_600_000

/** A complaint belongs to the county until it is assigned; this is how its office stands in a row. */
export const officeCode = (region: string) => region.padEnd(12, '0')

/**
 * Writes a complaint down, with or without a name. Officers who are named in it are held to be complained of from the
 * first moment: too many who may not see it can be put right, one who saw it cannot. Sent again within the hour, the
 * same complaint gets the same receipt number.
 */
export async function receive(context: CommandContext, heard: Heard) {
  const { tx, county, actor, keyring } = context
  await checkPlaces(context, heard)
  const about = await accountsNamedIn(tx, county, `${heard.whom ?? ''} ${heard.text}`)
  if (about.includes(actor.user)) throw refuse('oversight.complaint-about-yourself')
  const receipt = receiptOf(keyring, heard.id)
  // it is the county's from the first moment, also when a township has written it down
  return acrossCounty(tx, county, async () => {
    if (await insertReceived(context, heard, { about, receipt })) return { ...answer(context, heard.id), receipt }
    await mustBeTheSame(context, heard)
    return { ...answer(context, heard.id), receipt }
  })
}

const answer = ({ now }: CommandContext, complaint: string) => ({ complaint, receivedAt: now.toISOString() })

async function checkPlaces({ tx, county }: CommandContext, { place, office }: Heard): Promise<void> {
  const places = [place, ...(office === undefined ? [] : [office])]
  const known = await namesOfRegions(tx, places)
  if (places.some((code) => !code.startsWith(county) || !known.has(code))) {
    throw refuse('oversight.complaint-place-unknown', {}, 'place')
  }
}

interface Found {
  readonly about: readonly string[]
  readonly receipt: string
}

async function insertReceived(context: CommandContext, heard: Heard, { about, receipt }: Found): Promise<boolean> {
  const { tx, county, actor, keyring, now, today } = context
  const { id, channel, kind, place, text, whom, office, name, household, application } = heard
  const telephone = readTelephone(heard.telephone)
  const contact = name || telephone ? JSON.stringify({ name: name || undefined, telephone }) : undefined
  const state = complaintLife.start
  const written = await insertComplaint(tx, {
    county,
    id,
    region: officeCode(county),
    receipt_hash: hashOfReceipt(receipt),
    channel,
    kind,
    place,
    contact_sealed: contact === undefined ? null : seal(keyring, 'contact', id, contact),
    text_sealed: seal(keyring, 'text', id, text),
    whom_sealed: whom ? seal(keyring, 'whom', id, whom) : null,
    about_accounts: [...about],
    about_office: office ?? null,
    household_id: household ?? null,
    application_id: application ?? null,
    state,
    version: 1,
    in_discipline: false,
    received_at: now,
    ...(await lastDaysOf(tx, county, today)),
  })
  if (!written) return false
  const [user_id, post] = [actor.user, actor.post]
  await insertStep(tx, {
    county,
    id: mintId(now),
    complaint_id: id,
    number: 1,
    act: 'receive',
    state,
    at: now,
    user_id,
    post,
  })
  return true
}

/** An answer that was lost on the way is asked for again at once and with the same words; anything else is another complaint. */
async function mustBeTheSame({ tx, county, keyring, now }: CommandContext, { id, text, channel }: Heard) {
  const earlier = await findComplaint(tx, county, id)
  const same =
    earlier?.channel === channel &&
    now.getTime() - earlier.received_at.getTime() < HOUR &&
    open(keyring, 'text', id, earlier.text_sealed) === text
  if (!same) throw refuse('oversight.complaint-id-taken')
}
