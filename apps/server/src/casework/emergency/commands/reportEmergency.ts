import { answerByOf, emergencyLife, URGENCIES } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { minutesFor } from '../figures.ts'
import { refuseEmergency } from '../problems.ts'
import { TOLD_EMERGENCY } from '../sealed.ts'
import { insertEmergency } from '../sql/emergencies.ts'

const words = (most: number) => z.string().trim().min(1).max(most)

/** What is known when it is reported: little, and enough to go there. */
export interface ToldEmergency {
  readonly who?: string | undefined
  readonly telephone?: string | undefined
  readonly where: string
  readonly what: string
  readonly reporter?: string | undefined
  readonly reporterTelephone?: string | undefined
}

/**
 * Somebody is in sudden need (EMG-07): taken down in a minute by telephone, on a visit, in a village or from the web. Who it is
 * may be unknown and where they are registered does not matter (EMG-08). The minutes of the township run from here.
 */
export const reportEmergency = defineCommand({
  name: 'casework.report-emergency',
  permission: 'casework.report-emergency',
  input: z.strictObject({
    id: z.uuid().optional(),
    region: z
      .string()
      .regex(/^\d{12}$/)
      .describe('The village in which it happens.'),
    urgency: z.enum(URGENCIES),
    what: words(1000),
    where: words(200),
    who: words(100).optional(),
    telephone: words(20).optional(),
    reporter: words(60).optional(),
    reporterTelephone: words(20).optional(),
    homeRegion: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .describe('County of registration, when it is known not to be this one.'),
    channel: z.enum(['telephone', 'visit', 'village', 'web', 'window']),
  }),
  output: z.strictObject({ emergency: z.string(), answerByAt: z.string().nullable() }),
  async run(context, { id, region, urgency, channel, homeRegion, ...told }) {
    const { tx, county, now, actor, keyring } = context
    if (!region.startsWith(actor.region) || !region.startsWith(county)) {
      throw refuseEmergency('casework.emergency-place-elsewhere', {}, 'region')
    }
    const emergency = id ?? mintId(now)
    const answerBy = answerByOf(now, await minutesFor(context, urgency))
    await insertEmergency(tx, {
      county,
      id: emergency,
      region,
      home_region: homeRegion === county ? null : (homeRegion ?? null),
      channel,
      urgency,
      told_sealed: TOLD_EMERGENCY.seal(keyring, emergency, told satisfies ToldEmergency),
      state: emergencyLife.start,
      version: 1,
      reported_at: now,
      reported_by: actor.user,
      answer_by_at: answerBy,
      changed_at: now,
    })
    return { emergency, answerByAt: answerBy?.toISOString() ?? null }
  },
  audit: ({ region, urgency, channel, homeRegion }, { emergency }) => ({
    emergency,
    region,
    urgency,
    channel,
    homeRegion,
  }),
})
