import { z } from 'zod'
import { defineCommand } from '../command/index.ts'
import { refusePlatform } from '../problem/index.ts'
import { daysHeld } from './daysHeld.ts'
import { refuseSetting } from './problems.ts'
import { readValue } from './propose.ts'
import { findSetting, holdApproved, updateSetting } from './rows.ts'
import type { Settings } from './setting.ts'

const entry = z.strictObject({ entry: z.uuid() })

/**
 * The second of two people, who compared the figure with its document. What held until then ends where the new
 * figure begins; what was to hold later stays, and the new one ends where that begins.
 */
export const approveSetting = (settings: Settings) =>
  defineCommand({
    name: 'settings.approve',
    permission: 'settings.approve',
    input: entry,
    output: z.strictObject({ entry: z.uuid(), name: z.string(), from: z.string(), until: z.string().nullable() }),
    async run({ tx, county, actor, now }, { entry: id }) {
      const row = await findSetting(tx, county, id)
      if (!row) throw refusePlatform('platform.not-found')
      if (row.approved_at !== null || row.withdrawn_at !== null) throw refuseSetting('settings.not-waiting')
      if (row.proposed_by === actor.user) throw refuseSetting('settings.takes-two')
      const setting = settings.get(row.name)
      if (setting === undefined) throw refuseSetting('settings.unknown', { name: row.name })
      // the program may have learned another shape since it was proposed
      readValue(setting, row.value)
      const { until, cut } = daysHeld({ from: row.holds_from, until: row.asked_until }, await holdApproved(tx, row))
      for (const { id: other, until: end } of cut) await updateSetting(tx, { county, id: other }, { holds_until: end })
      await updateSetting(tx, row, { holds_until: until, approved_by: actor.user, approved_at: now })
      return { entry: id, name: row.name, from: row.holds_from, until }
    },
    audit: (_input, outcome) => outcome,
    subject: ({ entry: id }) => id,
  })

/** Takes a proposal back, or turns it down. What was approved is ended by a new figure only. */
export const withdrawSetting = (permission: 'settings.propose' | 'settings.approve', name: `settings.${string}`) =>
  defineCommand({
    name,
    permission,
    input: entry,
    output: z.strictObject({ entry: z.uuid(), name: z.string() }),
    async run({ tx, county, actor, now }, { entry: id }) {
      const row = await findSetting(tx, county, id)
      if (!row || (permission === 'settings.propose' && row.proposed_by !== actor.user))
        throw refusePlatform('platform.not-found')
      if (row.approved_at !== null || row.withdrawn_at !== null) throw refuseSetting('settings.not-waiting')
      await updateSetting(tx, row, { withdrawn_by: actor.user, withdrawn_at: now })
      return { entry: id, name: row.name }
    },
    audit: (_input, outcome) => outcome,
    subject: ({ entry: id }) => id,
  })
