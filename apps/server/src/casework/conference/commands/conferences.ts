import { fen, printYuan } from '@doudi/domain'
import { applicationLife } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { makeMove, prepareMove } from '../../application/advance.ts'
import { getApplication } from '../../application/sql/applications.ts'
import { advanced, remark, stepInput } from '../../application/stepCommand.ts'
import { boundsOf } from '../../decision/amountOf.ts'
import { decidingDay, determineApplication } from '../../decision/decide.ts'
import { nearAccounts } from '../../hands/nearness.ts'
import { countVotes, type Vote, type Voter } from '../domain/countVotes.ts'
import { refuseConference } from '../problems.ts'
import { ASKED_BECAUSE, MINUTES } from '../sealed.ts'
import { QUORUM } from '../settings.ts'
import {
  findOpenConference,
  insertConference,
  listMembers,
  updateConference,
  updateMember,
} from '../sql/conferences.ts'

const sum = () => z.int().min(1).max(100_000_000)
const FEWEST = 2

/** Asks a conference for more than the norm (一事一议, EMG-05): how much, why, and who confers. */
export const askConference = defineCommand({
  name: 'casework.ask-conference',
  permission: applicationLife.acts.askConference.permission,
  input: z.strictObject({
    ...stepInput,
    amountFen: sum().describe('Per month or once, as the rules count the programme.'),
    because: remark(),
    members: z.array(z.uuid()).min(FEWEST).max(30).describe('Accounts of those who confer.'),
  }),
  output: advanced.extend({ conference: z.string() }),
  async run(context, { amountFen, because, members, ...step }) {
    const { tx, county, now, actor, keyring } = context
    const on = decidingDay(context, step.happenedOn)
    const move = await prepareMove(context, { ...step, act: 'askConference' })
    const { application } = move
    const { result } = await determineApplication(context, application, on)
    const norm = result?.answer === 'eligible' ? boundsOf(result).norm : undefined
    if (norm === undefined) throw refuseConference('casework.conference-without-norm')
    if (amountFen <= norm) {
      throw refuseConference('casework.conference-only-raises', { norm: printYuan(fen(norm)) }, 'amountFen')
    }
    const invited = [...new Set(members)]
    const near = await nearAccounts(context, application, invited)
    if (invited.filter((account) => !near.has(account)).length < FEWEST) {
      throw refuseConference('casework.conference-too-small', {}, 'members')
    }
    const taken = await makeMove(context, move)
    const conference = mintId(now)
    await insertConference(
      tx,
      {
        county,
        id: conference,
        region: application.region,
        household_id: application.household,
        application_id: application.id,
        asked_fen: amountFen,
        because_sealed: ASKED_BECAUSE.seal(keyring, conference, because),
        asked_on: on,
        asked_at: now,
        asked_by: actor.user,
      },
      invited.map((account) => ({ account, kin: near.has(account) })),
    )
    return { ...taken, conference }
  },
  audit: ({ amountFen, members }, { step, state, version, conference }) => ({
    act: 'askConference',
    step,
    state,
    version,
    conference,
    amountFen,
    members,
  }),
  subject: ({ application }) => application,
})

/** A member gives their own vote; given again, the later one counts until the conclusion. */
export const vote = defineCommand({
  name: 'casework.vote',
  permission: 'casework.vote',
  input: z.strictObject({ application: z.uuid(), vote: z.enum(['for', 'against', 'abstain']) }),
  async run(context, { application: id, vote: given }) {
    const { tx, county, now, actor } = context
    const application = await getApplication(tx, county, id)
    const open = await findOpenConference(tx, county, id)
    if (!open) throw refuseConference('casework.conference-over')
    const own = (await listMembers(tx, county, [open.id])).find(({ account_id }) => account_id === actor.user)
    if (!own) throw refuseConference('casework.not-a-member')
    // a relation that was declared since the invitation counts as one that was known then
    const near = own.kin || (await nearAccounts(context, application, [actor.user])).has(actor.user)
    if (near) throw refuseConference('casework.kin-does-not-vote')
    await updateMember(tx, own, { vote: given, voted_at: now })
    return { conference: open.id }
  },
  // A vote is in the minutes of the case, where whoever reads leaves a receipt; the ledger says that it was given.
  audit: (_input, outcome) => outcome,
  subject: ({ application }) => application,
})

/** Writes down what the conference concluded: minutes, conditions, and the most that may now be confirmed. */
export const concludeConference = defineCommand({
  name: 'casework.conclude-conference',
  permission: applicationLife.acts.concludeConference.permission,
  input: z.strictObject({
    ...stepInput,
    outcome: z.enum(['granted', 'notGranted']),
    grantedFen: sum().optional(),
    minutes: z.string().trim().min(2).max(4000),
    conditions: z.string().trim().max(1000).default(''),
  }),
  output: advanced.extend({ conference: z.string() }),
  async run(context, { outcome, grantedFen, minutes, conditions, ...step }) {
    const { tx, county, now, today, actor, keyring } = context
    const on = decidingDay(context, step.happenedOn)
    const move = await prepareMove(context, { ...step, act: 'concludeConference' })
    const { application } = move
    const open = await findOpenConference(tx, county, application.id)
    if (!open) throw refusePlatform('platform.not-found')
    const members = await keepNearApart(context, application, open.id)
    const quorum = await readSetting(tx, county, QUORUM, today)
    const { enough, carried, needed, voted, inFavour, against } = countVotes(members, quorum)
    if (!enough) throw refuseConference('casework.quorum-missing', { needed, voted })
    if (outcome === 'granted' && !carried)
      throw refuseConference('casework.vote-differs', { inFavour, against }, 'outcome')
    const granted =
      outcome === 'granted' ? await grantable(context, application, on, grantedFen, Number(open.asked_fen)) : null
    const taken = await makeMove(context, move)
    await updateConference(tx, county, open.id, {
      outcome,
      granted_fen: granted,
      held_on: on,
      minutes_sealed: MINUTES.seal(keyring, open.id, { minutes, conditions }),
      quorum: quorum ?? null,
      concluded_at: now,
      concluded_by: actor.user,
    })
    return { ...taken, conference: open.id }
  },
  audit: ({ outcome, grantedFen }, { step, state, version, conference }) => ({
    act: 'concludeConference',
    step,
    state,
    version,
    conference,
    outcome,
    grantedFen,
  }),
  subject: ({ application }) => application,
})

type Concluding = Parameters<typeof determineApplication>[0] & Parameters<typeof nearAccounts>[0]
type Concerned = Parameters<typeof determineApplication>[1]

/** Strikes the votes of whoever turned out to be near to the household since they gave them. */
async function keepNearApart(context: Concluding, application: Concerned, conference: string): Promise<Voter[]> {
  const { tx, county } = context
  const members = await listMembers(tx, county, [conference])
  const accounts = members.map(({ account_id }) => account_id)
  const near = await nearAccounts(context, application, accounts)
  for (const member of members) {
    if (near.has(member.account_id) && !member.kin)
      await updateMember(tx, member, { kin: true, vote: null, voted_at: null })
  }
  return members.map(({ account_id, kin, vote: given }) => {
    const apart = kin || near.has(account_id)
    return { kin: apart, vote: apart ? null : (given as Vote | null) }
  })
}

/** What may be granted: above the norm of that day, and no more than was asked. Never below a floor, which is below the norm. */
async function grantable(
  context: Concluding,
  application: Concerned,
  on: string,
  grantedFen: number | undefined,
  askedFen: number,
): Promise<number> {
  const { result } = await determineApplication(context, application, on)
  const norm = result?.answer === 'eligible' ? boundsOf(result).norm : undefined
  if (norm === undefined) throw refuseConference('casework.conference-without-norm')
  const granted = grantedFen ?? askedFen
  if (granted <= norm) {
    throw refuseConference('casework.conference-only-raises', { norm: printYuan(fen(norm)) }, 'grantedFen')
  }
  if (granted > askedFen) {
    throw refuseConference('casework.granted-above-asked', { asked: printYuan(fen(askedFen)) }, 'grantedFen')
  }
  return granted
}
