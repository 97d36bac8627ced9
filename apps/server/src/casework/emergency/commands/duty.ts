import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import type { Actor } from '../../../platform/scope/index.ts'
import { refuseEmergency } from '../problems.ts'
import { endShift, insertShift } from '../sql/duty.ts'

const LONGEST = 8 * 24 * 60 * 60 * 1000

/** Who answers emergencies of a township or the county, from when to when, and who stands in. */
export const enterDuty = defineCommand({
  name: 'casework.enter-duty',
  permission: 'casework.keep-duty',
  input: z.strictObject({
    area: z.string().regex(/^\d{6}(\d{3})?$/),
    startsAt: z.iso.datetime({ offset: true }),
    endsAt: z.iso.datetime({ offset: true }),
    officer: z.uuid(),
    standIn: z.uuid(),
    telephone: z.string().trim().min(3).max(20),
  }),
  output: z.strictObject({ shift: z.string() }),
  async run({ tx, county, now, actor }, { area, startsAt, endsAt, officer, standIn, telephone }) {
    checkArea(actor, area)
    const [starts, ends] = [new Date(startsAt), new Date(endsAt)]
    if (officer === standIn) {
      const told = { zh: '替班人须是另一个人。', en: 'Whoever stands in is another person.' }
      throw refuseEmergency('casework.duty-unfit', told, 'standIn')
    }
    if (ends <= starts || ends.getTime() - starts.getTime() > LONGEST || ends <= now) {
      const told = {
        zh: '一班须在八天以内，止在起之后、且还没有过去。',
        en: 'A shift lasts eight days at most, ends after it starts and is not over.',
      }
      throw refuseEmergency('casework.duty-unfit', told, 'endsAt')
    }
    const id = mintId(now)
    await insertShift(tx, {
      county,
      id,
      area,
      starts_at: starts,
      ends_at: ends,
      officer,
      stand_in: standIn,
      telephone,
      entered_at: now,
      entered_by: actor.user,
    })
    return { shift: id }
  },
  audit: ({ area, startsAt, endsAt, officer, standIn }, { shift }) => ({
    shift,
    area,
    startsAt,
    endsAt,
    officer,
    standIn,
  }),
})

/** Takes a shift off the roster from now on. */
export const endDuty = defineCommand({
  name: 'casework.end-duty',
  permission: 'casework.keep-duty',
  input: z.strictObject({ shift: z.uuid() }),
  output: z.strictObject({ shift: z.string() }),
  async run({ tx, county, now, actor }, { shift }) {
    if (!(await endShift(tx, county, shift, actor.region, now))) throw refusePlatform('platform.not-found')
    return { shift }
  },
  audit: ({ shift }) => ({ shift }),
  subject: ({ shift }) => shift,
})

function checkArea({ region }: Actor, area: string): void {
  if (area.startsWith(region)) return
  throw refuseEmergency('casework.duty-unfit', { zh: '只能排本辖区的班。', en: 'Only for your own area.' }, 'area')
}
