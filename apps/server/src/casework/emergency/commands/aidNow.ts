import { printDay } from '@doudi/domain'
import { type Aid, departmentFor } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { aidInFile, determineFor } from '../../determineFor.ts'
import { takeIntake } from '../../intake/commands/takeIntake.ts'
import { event, type ItemGiven } from '../../intake/inputs.ts'
import { proposalOf } from '../../intake/proposal.ts'
import { advanceEmergency } from '../advanceEmergency.ts'
import { makeUpBy } from '../figures.ts'
import { refuseEmergency } from '../problems.ts'
import { TASK_WORDS, TOLD_EMERGENCY } from '../sealed.ts'
import { type EmergencyRow, insertEmergencyTask, listEarlierAid } from '../sql/emergencies.ts'
import type { ToldEmergency } from './reportEmergency.ts'
import { seenEmergency } from './steps.ts'

const FIRST = '急难先行办理，其余项目由窗口另行受理'
const MAKE_UP = '补齐申请、核实、公示材料，并受理其余符合条件的项目'

/**
 * Aid where it happened (EMG-01, EMG-08): opens the intake and the application for temporary aid of the emergency type, whatever
 * the registration; the county of registration is told and asked. Aid that comes first leaves a task to make up for the papers.
 */
export const aidNow = defineCommand({
  name: 'casework.emergency-aid',
  permission: 'casework.answer-emergency',
  input: z.strictObject({
    ...seenEmergency,
    aid: z.enum(['emergencyFamily', 'emergencyIndividual']),
    event: event.optional(),
    aidFirst: z.boolean().describe('Given at once, papers afterwards (EMG-03).'),
    given: z
      .strictObject({
        amountFen: z.int().min(0).optional(),
        inKind: z.string().trim().min(1).max(200).optional(),
        receivedBy: z.string().trim().min(1).max(60).optional(),
      })
      .optional()
      .describe('What was given at once, on the one-page record.'),
  }),
  output: z.strictObject({
    emergency: z.string(),
    state: z.string(),
    version: z.number(),
    intake: z.string(),
    application: z.string(),
    aidedBefore: z.number(),
    task: z.string().nullable(),
    makeUpBy: z.string().nullable(),
  }),
  async run(context, { emergency, seen, aid, event, aidFirst, given }) {
    let opened: { intake: string; application: string; before: number } | undefined
    const stepped = await advanceEmergency(context, {
      emergency,
      seen,
      act: 'aid',
      said: { aid, aidFirst, ...given },
      set: async (row) => {
        opened = await openApplication(context, row, aid, event)
        return { intake_id: opened.intake }
      },
    })
    if (opened === undefined) throw new RangeError('an aid without an intake')
    const { intake, application, before } = opened
    const due = aidFirst ? await makeUpBy(context) : null
    const task = aidFirst ? await openMakeUp(context, emergency, due) : null
    return { ...stepped, intake, application, aidedBefore: before, task, makeUpBy: due }
  },
  audit: ({ aid, aidFirst }, { emergency, intake, application, aidedBefore, task, version }) => ({
    emergency,
    aid,
    aidFirst,
    intake,
    application,
    aidedBefore,
    task,
    version,
  }),
  subject: ({ emergency }) => emergency,
})

async function openApplication(
  context: CommandContext,
  row: EmergencyRow,
  aid: Aid,
  happened: z.output<typeof event> | undefined,
) {
  const { tx, county, today, keyring } = context
  const { household_id: household, person_id: person, home_region: homeRegion, id, channel } = row
  if (household === null || person === null) throw refuseEmergency('casework.emergency-unknown')
  const told = TOLD_EMERGENCY.open(keyring, id, row.told_sealed) as ToldEmergency
  const on = printDay(today)
  const before = (await listEarlierAid(tx, county, household, on)).length
  const { known, determination } = await determineFor(tx, county, household, on, {
    applied: { on, by: 'self' },
    voluntary: true,
    ...(happened && { event: { ...happened, kind: aidInFile(aid).kind } }),
    aidFor: aidInFile(aid).aidFor,
  })
  const proposed = proposalOf(determination.results, known)
  const isAid = ({ programme }: { programme: string }) => programme === 'temporaryAid'
  const rest = proposed
    .filter((line) => line.answer === 'eligible' && !isAid(line))
    .map(({ programme, person: whose }): ItemGiven => {
      const line = { programme, ...(whose !== null && { person: whose }) }
      // what another department gives is passed on at once; the rest waits for the window and stays on the paper
      return departmentFor(programme) ? { ...line, choice: 'referred' } : { ...line, choice: 'dropped', because: FIRST }
    })
  const choice = proposed.some(isAid)
    ? { choice: 'kept' as const }
    : { choice: 'added' as const, because: told.what.slice(0, 300) }
  const { intake, applications } = await takeIntake.run(context, {
    household,
    applicant: person,
    by: 'self',
    channel:
      channel === 'telephone' || channel === 'visit' || channel === 'village' || channel === 'web' ? channel : 'window',
    told: told.what,
    standing: homeRegion === null ? 'hukou' : 'whereItHappened',
    ...(homeRegion !== null && { homeRegion }),
    ...(happened && { event: happened }),
    aid,
    items: [{ programme: 'temporaryAid', aid, ...choice }, ...rest],
  })
  const application = applications.find(isAid)?.application
  if (application === undefined) throw new RangeError('an aid without an application')
  return { intake, application, before }
}

async function openMakeUp(
  { tx, county, now, keyring }: CommandContext,
  emergency: string,
  due: string | null,
): Promise<string> {
  const row = await tx
    .selectFrom('casework.emergency')
    .select('region')
    .where('county', '=', county)
    .where('id', '=', emergency)
    .executeTakeFirstOrThrow()
  const id = mintId(now)
  await insertEmergencyTask(tx, {
    county,
    id,
    region: row.region,
    emergency_id: emergency,
    kind: 'makeUp',
    words_sealed: TASK_WORDS.seal(keyring, id, { words: MAKE_UP }),
    by_whom: '受理窗口',
    due_on: due,
    opened_at: now,
  })
  return id
}
