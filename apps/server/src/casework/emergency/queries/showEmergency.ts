import { printDay } from '@doudi/domain'
import { emergencyLife, levelOnDuty, nextActs } from '@doudi/life'
import { z } from 'zod'
import { listColleagues, readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { namesOf, namesOfRegions, readingOf } from '../../../registry/index.ts'
import type { ToldEmergency } from '../commands/reportEmergency.ts'
import { EMERGENCY_SAID, TASK_WORDS, TOLD_EMERGENCY } from '../sealed.ts'
import { getEmergency, listEarlierAid, listEmergencySteps, listEmergencyTasks } from '../sql/emergencies.ts'

/** One emergency with everything that was done, what is left to do and whether the household was aided within a year. */
export const showEmergency = defineQuery({
  name: 'casework.show-emergency',
  permission: 'casework.answer-emergency',
  input: z.strictObject({ emergency: z.uuid() }),
  subject: ({ emergency }) => emergency,
  async run({ tx, county, now, today, keyring, actor, receipt }, { emergency: id }) {
    const row = await getEmergency(tx, county, id)
    const { person_id: person, household_id: household, region } = row
    if (person !== null) await receipt({ person, region, ...readingOf(actor, 'casework') })
    const steps = await listEmergencySteps(tx, county, id)
    const officers = await listColleagues(tx, county, {
      region: region.slice(0, 9),
      permission: 'casework.answer-emergency',
    })
    const names = await readShownNames(tx, county, [
      ...steps.map(({ taken_by }) => taken_by),
      row.reported_by,
      ...(row.sent_officer === null ? [] : [row.sent_officer]),
    ])
    return {
      emergency: id,
      region,
      village: (await namesOfRegions(tx, [region])).get(region) ?? null,
      household,
      person,
      name: person === null ? null : ((await namesOf(tx, county, [person])).get(person) ?? null),
      homeRegion: row.home_region,
      channel: row.channel,
      urgency: row.urgency,
      state: row.state,
      version: Number(row.version),
      told: TOLD_EMERGENCY.open(keyring, id, row.told_sealed) as ToldEmergency,
      reportedAt: row.reported_at.toISOString(),
      reportedBy: names.get(row.reported_by) ?? null,
      answerByAt: row.answer_by_at?.toISOString() ?? null,
      ...(row.state === 'reported' ? levelOnDuty(row.answer_by_at, now) : { level: null, late: false }),
      answeredAt: row.answered_at?.toISOString() ?? null,
      visitedAt: row.visited_at?.toISOString() ?? null,
      sent: row.sent_officer === null ? null : (names.get(row.sent_officer) ?? null),
      intake: row.intake_id,
      closing: row.closing,
      may: nextActs(emergencyLife, row.state, actor.permissions),
      officers: [...new Map(officers.map(({ user, name }) => [user, { user, name }])).values()],
      aidedBefore: household === null ? [] : await listEarlierAid(tx, county, household, printDay(today)),
      tasks: (await listEmergencyTasks(tx, county, id)).map((task) => ({
        task: task.id,
        kind: task.kind,
        ...(TASK_WORDS.open(keyring, task.id, task.words_sealed) as { words: string }),
        byWhom: task.by_whom,
        dueOn: task.due_on,
        doneOn: task.done_on,
        proof: task.proof,
        overdue: task.done_on === null && task.due_on !== null && task.due_on < printDay(today),
      })),
      steps: steps.map(({ id: step, act, state, taken_at, taken_by, said_sealed }) => ({
        act,
        state,
        takenAt: taken_at.toISOString(),
        by: names.get(taken_by) ?? null,
        said: said_sealed && EMERGENCY_SAID.open(keyring, step, said_sealed),
      })),
    }
  },
})
