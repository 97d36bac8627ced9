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
  /** The working days of a year are known, or are others: deadlines that rest on them are counted anew. */
  'platform.calendar-imported': z.strictObject({ county, year: z.int() }),
  /** A list may be taken away in full, up to the rows that were approved. */
  'exports.export-approved': z.strictObject({ county, export: z.uuid() }),
  /** Who belongs to them, where they stand or what is known of them is no longer what it was. */
  'registry.households-changed': z.strictObject({
    county,
    households: z.array(z.uuid()).min(1).max(MOST_HOUSEHOLDS_TOLD),
  }),
  /** Everybody in the county is to be judged: the run is open and waits to be carried on. */
  'monitoring.run-opened': z.strictObject({ county, run: z.uuid() }),
  'registry.person-registered': z.strictObject({ county, person: z.uuid() }),
  /** The invented county is to be larger than it is. */
  'songlin.loading-wanted': z.strictObject({ county }),
  /** A document with figures in force from a day was published: what rests on them is to be worked out anew. */
  'policy.revision-published': z.strictObject({ county, revision: z.uuid() }),
  /** A step was taken with an application. */
  'casework.application-advanced': z.strictObject({ county, application: z.uuid(), step: z.uuid() }),
  /** Somebody is owed something from a day on. */
  'casework.award-made': z.strictObject({ county, award: z.uuid() }),
  /** What is owed, or whether, is no longer what it was. */
  'casework.award-changed': z.strictObject({ county, award: z.uuid() }),
  /** A published document changed the sums of these awards. */
  'casework.awards-recomputed': z.strictObject({
    county,
    revision: z.uuid(),
    awards: z.array(z.uuid()).min(1).max(MOST_HOUSEHOLDS_TOLD),
  }),
  'rosters.import-asked': z.strictObject({ county, import: z.uuid() }),
} as const satisfies Record<`${string}.${string}`, z.ZodType>

export type AnnouncementName = keyof typeof ANNOUNCEMENTS

/** The ids that an announcement carries. */
export type Announced<Name extends AnnouncementName> = z.infer<(typeof ANNOUNCEMENTS)[Name]>
