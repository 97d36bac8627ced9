import { emergencyLife, levelOnDuty, statesOf } from '@doudi/life'
import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { namesOf, namesOfRegions } from '../../../registry/index.ts'
import { ANSWER_MINUTES } from '../figures.ts'
import { countEmergencies, listEmergencyLines } from '../sql/board.ts'
import { listOnDuty } from '../sql/duty.ts'

export const emergencyFilter = {
  within: z
    .string()
    .regex(/^(\d{6}|\d{9}|\d{12})$/)
    .optional(),
  state: z.enum(statesOf(emergencyLife)).optional(),
  open: z.stringbool().default(true),
}

/** The board of emergencies: unanswered reports on top, each with its clock, and who is on duty now. */
export const listEmergencies = defineQuery({
  name: 'casework.list-emergencies',
  permission: 'casework.report-emergency',
  input: z.strictObject({
    ...emergencyFilter,
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    most: z.coerce.number().int().min(1).max(100).default(50),
  }),
  async run({ tx, county, now, today, actor }, { within, state, open, offset, most }) {
    const filter = { ...rangeOfPrefix(within ?? county), openOnly: open, state }
    const rows = await listEmergencyLines(tx, county, filter, { offset, most })
    const names = await namesOf(tx, county, [...new Set(rows.flatMap(({ person }) => person ?? []))])
    const places = await namesOfRegions(tx, [...new Set(rows.map(({ region }) => region))])
    const own = actor.region.slice(0, 9)
    const areas = [...new Set([county, ...(own.length === 9 ? [own] : rows.map(({ region }) => region.slice(0, 9)))])]
    const shifts = await listOnDuty(tx, county, areas, now)
    const officers = await readShownNames(tx, county, [
      ...rows.flatMap(({ sentOfficer }) => sentOfficer ?? []),
      ...shifts.flatMap(({ officer, standIn }) => [officer, standIn]),
    ])
    const areaNames = await namesOfRegions(tx, areas.map((area) => area.padEnd(12, '0')).concat(areas))
    return {
      now: now.toISOString(),
      minutes: (await readSetting(tx, county, ANSWER_MINUTES, today)) ?? null,
      count: await countEmergencies(tx, county, filter),
      onDuty: areas.map((area) => {
        const shift = shifts.find((one) => one.area === area)
        return {
          area,
          name: areaNames.get(area) ?? areaNames.get(area.padEnd(12, '0')) ?? null,
          officer: shift ? (officers.get(shift.officer) ?? null) : null,
          standIn: shift ? (officers.get(shift.standIn) ?? null) : null,
          telephone: shift?.telephone ?? null,
          until: shift?.endsAt.toISOString() ?? null,
        }
      }),
      rows: rows.map(({ reportedAt, answerByAt, answeredAt, visitedAt, sentOfficer, person, ...row }) => ({
        ...row,
        ...(row.state === 'reported' ? levelOnDuty(answerByAt, now) : { level: null, late: false }),
        name: person === null ? null : (names.get(person) ?? null),
        village: places.get(row.region) ?? null,
        sent: sentOfficer === null ? null : (officers.get(sentOfficer) ?? null),
        reportedAt: reportedAt.toISOString(),
        answerByAt: answerByAt?.toISOString() ?? null,
        answeredAt: answeredAt?.toISOString() ?? null,
        visitedAt: visitedAt?.toISOString() ?? null,
      })),
    }
  },
})
