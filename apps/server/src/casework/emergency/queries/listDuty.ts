import { z } from 'zod'
import { listColleagues, readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { namesOfRegions } from '../../../registry/index.ts'
import { listShifts } from '../sql/duty.ts'

/** Who is on duty from now on, in one's own area and above it, and who could be put on the roster. */
export const listDuty = defineQuery({
  name: 'casework.list-duty',
  permission: 'casework.report-emergency',
  input: z.strictObject({}),
  async run({ tx, county, now, actor }) {
    const area = actor.region.slice(0, 9)
    const shifts = await listShifts(tx, county, area, now)
    const names = await readShownNames(
      tx,
      county,
      shifts.flatMap(({ officer, standIn }) => [officer, standIn]),
    )
    const areas = [...new Set(shifts.flatMap((shift) => [shift.area, shift.area.padEnd(12, '0')]))]
    const places = await namesOfRegions(tx, areas)
    const officers = await listColleagues(tx, county, { region: area, permission: 'casework.answer-emergency' })
    return {
      area,
      mayKeep: actor.permissions.has('casework.keep-duty'),
      officers: [...new Map(officers.map(({ user, name }) => [user, { user, name }])).values()],
      shifts: shifts.map(({ startsAt, endsAt, officer, standIn, ...shift }) => ({
        ...shift,
        name: places.get(shift.area) ?? places.get(shift.area.padEnd(12, '0')) ?? null,
        officer: names.get(officer) ?? null,
        standIn: names.get(standIn) ?? null,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        own: shift.area.startsWith(actor.region),
      })),
    }
  },
})
