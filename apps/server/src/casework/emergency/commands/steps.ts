import { printDay } from '@doudi/domain'
import { type EmergencyAct, emergencyLife } from '@doudi/life'
import type { Updateable } from 'kysely'
import { z } from 'zod'
import type { CaseworkEmergency } from '../../../../../../db/generated/tables.ts'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { caseOfHousehold } from '../../../registry/index.ts'
import { advanceEmergency } from '../advanceEmergency.ts'
import { refuseEmergency } from '../problems.ts'
import { TASK_WORDS } from '../sealed.ts'
import { listOnDuty } from '../sql/duty.ts'
import { type EmergencyRow, insertEmergencyTask, listEmergencyTasks } from '../sql/emergencies.ts'

export const steppedEmergency = z.strictObject({ emergency: z.string(), state: z.string(), version: z.number() })
export const seenEmergency = {
  emergency: z.uuid(),
  seen: z.int().min(0).describe('The version that was on the screen.'),
}
const words = (most = 1000) => z.string().trim().min(1).max(most)

type Setting<Said> = (
  context: CommandContext,
  row: EmergencyRow,
  said: Said,
) => Promise<Updateable<CaseworkEmergency>> | Updateable<CaseworkEmergency>

function stepOf<Said extends z.ZodObject>(act: EmergencyAct, said: Said, set?: Setting<z.output<Said>>) {
  return defineCommand({
    name: `casework.emergency-${act.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    permission: emergencyLife.acts[act].permission,
    input: z.strictObject({ ...seenEmergency, said }),
    output: steppedEmergency,
    run(context, given) {
      // the compiler does not see through the shape of what is said
      const input = given as { emergency: string; seen: number; said: z.output<Said> }
      return advanceEmergency(context, {
        ...input,
        act,
        set: async (row) => (await set?.(context, row, input.said)) ?? {},
      })
    },
    // where somebody was found and in which state is for the file: the ledger names the step alone
    audit: (_input, { state, version }) => ({ act, state, version }),
    subject: (input) => (input as { emergency: string }).emergency,
  })
}

/** It has come to light who it is; people from elsewhere are registered like everybody, with their county. */
export const identify = stepOf(
  'identify',
  z.strictObject({
    household: z.uuid(),
    person: z.uuid(),
    homeRegion: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  async ({ tx, county, today }, _row, { household, person, homeRegion }) => {
    const { file } = await caseOfHousehold(tx, county, household, printDay(today))
    if (!file?.household.members.some(({ id }) => id === person)) {
      throw refuseEmergency('casework.emergency-not-a-member', {}, 'person')
    }
    return {
      household_id: household,
      person_id: person,
      ...(homeRegion === undefined ? {} : { home_region: homeRegion === county ? null : homeRegion }),
    }
  },
)

const sending = z.strictObject({
  officer: z.uuid().optional().describe('Who goes; whoever is on duty unless said.'),
  words: words().optional(),
})

/** Somebody is sent: whoever is on duty in the township, then in the county, or an officer who is named. */
export const dispatch = stepOf('dispatch', sending, async (context, row, { officer }) => ({
  sent_officer: officer ?? (await onDutyFor(context, row)),
  answered_at: context.now,
}))

export const reassign = stepOf(
  'reassign',
  z.strictObject({ officer: z.uuid(), because: words() }),
  (_context, _row, { officer }) => ({ sent_officer: officer }),
)

async function onDutyFor({ tx, county, now }: CommandContext, { region }: EmergencyRow): Promise<string> {
  const township = region.slice(0, 9)
  const shifts = await listOnDuty(tx, county, [township, county], now)
  const shift = shifts.find(({ area }) => area === township) ?? shifts[0]
  if (shift === undefined) throw refuseEmergency('casework.nobody-on-duty', {}, 'officer')
  return shift.officer
}

export const recordVisit = stepOf(
  'recordVisit',
  z.strictObject({ found: words(2000), companions: words(200).optional(), photos: words(200).optional() }),
  ({ now }) => ({ visited_at: now }),
)

export const callConsultation = stepOf(
  'callConsultation',
  z.strictObject({ because: words(), members: z.array(words(60)).min(2).max(20).describe('Units that are called.') }),
)

/** What several units agreed to do for one person, each with a day: their tasks stay open until shown to be done. */
export const concludeConsultation = stepOf(
  'concludeConsultation',
  z.strictObject({
    members: z.array(words(60)).min(2).max(20),
    minutes: words(4000),
    tasks: z
      .array(z.strictObject({ words: words(300), byWhom: words(60), dueOn: z.iso.date().optional() }))
      .min(1)
      .max(20),
  }),
  async ({ tx, county, now, keyring }, { id, region }, { tasks }) => {
    for (const { words: what, byWhom, dueOn } of tasks) {
      const task = mintId(now)
      await insertEmergencyTask(tx, {
        county,
        id: task,
        region,
        emergency_id: id,
        kind: 'consultation',
        words_sealed: TASK_WORDS.seal(keyring, task, { words: what }),
        by_whom: byWhom,
        due_on: dueOn ?? null,
        opened_at: now,
      })
    }
    return {}
  },
)

/** Closed with proof only: where the paper or photo lies that shows how it ended. */
export const closeEmergency = stepOf(
  'close',
  z.strictObject({
    closing: z.enum(['aided', 'referred', 'unfounded', 'noNeed']),
    proof: words(200).describe('Where the proof lies.'),
    words: words(),
  }),
  async ({ tx, county }, { id, intake_id }, { closing }) => {
    if ((closing === 'aided') !== (intake_id !== null)) {
      throw refuseEmergency('casework.emergency-closing-unfit', {}, 'closing')
    }
    const tasks = await listEmergencyTasks(tx, county, id)
    const open = tasks.filter(({ kind, done_on }) => kind === 'consultation' && done_on === null).length
    if (open > 0) throw refuseEmergency('casework.emergency-tasks-open', { open })
    return { closing }
  },
)
