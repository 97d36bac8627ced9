import { z } from 'zod'

const county = z.string().regex(/^\d{6}$/)

/** Whoever changes more tells it in several announcements. */
export const MOST_HOUSEHOLDS_TOLD = 500

/**
 * What one slice tells the others: facts that have happened, by name, with ids only. A reader looks the rest up and
 * so sees what is true when it reads. Names are never reused for another fact.
 */
export const ANNOUNCEMENTS = {
  'platform.installation-named': z.strictObject({ county }),
  /** Who belongs to them, where they stand or what is known of them is no longer what it was. */
  'registry.households-changed': z.strictObject({
    county,
    households: z.array(z.uuid()).min(1).max(MOST_HOUSEHOLDS_TOLD),
  }),
  'registry.person-registered': z.strictObject({ county, person: z.uuid() }),
  'rosters.import-asked': z.strictObject({ county, import: z.uuid() }),
} as const satisfies Record<`${string}.${string}`, z.ZodType>

export type AnnouncementName = keyof typeof ANNOUNCEMENTS

/** The ids that an announcement carries. */
export type Announced<Name extends AnnouncementName> = z.infer<(typeof ANNOUNCEMENTS)[Name]>
