import { printDay } from '@doudi/domain'
import { applicationLife } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { insertApplication } from '../../application/sql/applications.ts'
import type { Application } from '../../application/types.ts'
import { aidInFile, determineFor } from '../../determineFor.ts'
import { refuse } from '../../problems.ts'
import { PROXY, TOLD } from '../../sealed.ts'
import { INTAKE_EFFECTS } from '../hooks.ts'
import { type ItemGiven, isApplied, item, need } from '../inputs.ts'
import { fitsItsObject, type Proposed, proposalOf } from '../proposal.ts'
import { insertIntake, insertItems } from '../sql/intakes.ts'

const proxy = z.strictObject({
  name: z.string().trim().min(1).max(60),
  telephone: z.string().trim().max(20).optional(),
  number: z
    .string()
    .max(64)
    .optional()
    .describe('Identity number: whoever acts for somebody may be near to an officer.'),
  scope: z.string().trim().min(1).max(200).describe('What they may do for the applicant.'),
  until: z.iso.date().describe('The last day.'),
})

/**
 * Somebody comes through the one door (ACC-01): one form for any need. What the rules propose is kept, added to or dropped line
 * by line, each with a reason; what is dropped stays on the applicant's paper. Every line kept opens an application.
 */
export const takeIntake = defineCommand({
  name: 'casework.take-intake',
  permission: 'casework.take-intake',
  input: z.strictObject({
    id: z.uuid().optional(),
    ...need,
    proxy: proxy.optional(),
    channel: z.enum(['window', 'village', 'visit', 'telephone', 'web', 'lead']),
    lead: z.string().max(80).optional(),
    told: z.string().trim().min(1).max(2000).describe('What happened, in their words; kept encrypted.'),
    standing: z.enum(['hukou', 'residencePermit', 'whereItHappened']).default('hukou'),
    homeRegion: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .describe('County of registration, when it is not this one.'),
    takenOn: z.iso.date().optional(),
    items: z.array(item).min(1).max(60),
  }),
  output: z.strictObject({
    intake: z.string(),
    applications: z.array(
      z.strictObject({ application: z.string(), programme: z.string(), person: z.string().nullable() }),
    ),
  }),
  async run(context, input) {
    const { tx, county, now, today, actor, keyring } = context
    const takenOn = input.takenOn ?? printDay(today)
    if (takenOn > printDay(today))
      throw refuse('casework.day-in-future', { day: takenOn, today: printDay(today) }, 'takenOn')
    const { known, file, determination } = await determineFor(tx, county, input.household, takenOn, {
      applied: { on: takenOn, by: input.by },
      voluntary: true,
      ...(input.event && { event: input.aid ? { ...input.event, kind: aidInFile(input.aid).kind } : input.event }),
      ...(input.aid && { aidFor: aidInFile(input.aid).aidFor }),
    })
    const members = new Set(file.household.members.map(({ id }) => id))
    if (!members.has(input.applicant)) throw refuse('casework.applicant-elsewhere', {}, 'applicant')
    if ((input.by === 'proxy') !== (input.proxy !== undefined)) throw refuse('casework.proxy-missing', {}, 'proxy')
    const proposed = proposalOf(determination.results, known)
    checkAnswered(proposed, input.items, members)
    const intake = input.id ?? mintId(now)
    await insertIntake(tx, {
      county,
      id: intake,
      region: known.region,
      household_id: input.household,
      applicant_id: input.applicant,
      applied_by: input.by,
      proxy_sealed: input.proxy ? PROXY.seal(keyring, intake, input.proxy) : null,
      proxy_until: input.proxy?.until ?? null,
      channel: input.channel,
      lead: input.lead ?? null,
      standing: input.standing,
      home_region: input.homeRegion ?? null,
      told_sealed: TOLD.seal(keyring, intake, { words: input.told, event: input.event }),
      proposal: JSON.stringify(proposed),
      taken_on: takenOn,
      taken_at: now,
      taken_by: actor.user,
    })
    const applications: Application[] = []
    const rows = []
    for (const given of input.items) {
      const application = await openApplication(context, given, {
        intake,
        takenOn,
        region: known.region,
        household: input.household,
      })
      if (application) applications.push(application)
      const line = lineFor(proposed, given)
      rows.push({
        county,
        id: mintId(now),
        region: known.region,
        household_id: input.household,
        intake_id: intake,
        programme: given.programme,
        person_id: given.person ?? null,
        answer: line?.answer ?? 'notAsked',
        amount_fen: line?.amountFen ?? null,
        choice: given.choice,
        because: given.because ?? null,
        said: JSON.stringify(line ? { reasons: line.reasons, missing: line.missing } : {}),
        application_id: application?.id ?? null,
      })
    }
    await insertItems(tx, rows)
    for (const effect of INTAKE_EFFECTS) await effect(context, { intake, takenOn, applications, file })
    return {
      intake,
      applications: applications.map(({ id, programme, person }) => ({ application: id, programme, person })),
    }
  },
  audit: ({ household, channel, standing, by }, { intake, applications }) => ({
    household,
    channel,
    standing,
    by,
    intake,
    applications: applications.map(({ application, programme }) => ({ application, programme })),
  }),
  subject: ({ household }) => household,
})

async function openApplication(
  { tx, county, now }: CommandContext,
  { programme, person, aid, choice, application }: ItemGiven,
  at: { intake: string; takenOn: string; region: string; household: string },
): Promise<Application | undefined> {
  if (choice !== 'kept' && choice !== 'added') return undefined
  if (!isApplied(programme) || !fitsItsObject({ programme, person: person ?? null })) {
    throw refuse('casework.programme-of-whom', { programme }, 'items')
  }
  if ((programme === 'temporaryAid') !== (aid !== undefined)) throw refuse('casework.aid-unsaid', {}, 'items')
  const opened: Application = {
    id: application ?? mintId(now),
    region: at.region,
    household: at.household,
    person: person ?? null,
    intake: at.intake,
    programme,
    aid: aid ?? null,
    state: applicationLife.start,
    version: 1,
    returnedTimes: 0,
    appliedOn: at.takenOn,
    acceptedOn: null,
    lawOn: at.takenOn,
    decidedOn: null,
    endedOn: null,
  }
  await insertApplication(tx, county, now, opened)
  return opened
}

const lineFor = (proposed: readonly Proposed[], { programme, person }: ItemGiven) =>
  proposed.find((line) => line.programme === programme && line.person === (person ?? null))

/** What the rules are certain of is answered line by line: nothing is dropped by being left out. */
function checkAnswered(proposed: readonly Proposed[], items: readonly ItemGiven[], members: ReadonlySet<string>): void {
  const open = proposed.filter(({ answer }) => answer === 'eligible')
  const left = open.filter((line) => !items.some((given) => lineFor([line], given)))
  if (left.length > 0)
    throw refuse('casework.proposal-unanswered', { programmes: left.map(({ name }) => name).join('、') }, 'items')
  for (const { person, choice, because } of items) {
    if (person !== undefined && !members.has(person)) throw refuse('casework.applicant-elsewhere', {}, 'items')
    if ((choice === 'added' || choice === 'dropped') && because === undefined)
      throw refuse('casework.choice-unexplained', {}, 'items')
  }
}
