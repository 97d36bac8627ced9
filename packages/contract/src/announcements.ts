import { z } from 'zod'

const county = z.string().regex(/^\d{6}$/)

/**
 * What one slice tells the others: facts that have happened, by name, with ids only. A reader looks the rest up and
 * so sees what is true when it reads. Names are never reused for another fact.
 */
export const ANNOUNCEMENTS = {
  'platform.installation-named': z.strictObject({ county }),
} as const satisfies Record<`${string}.${string}`, z.ZodType>

export type AnnouncementName = keyof typeof ANNOUNCEMENTS

/** The ids that an announcement carries. */
export type Announced<Name extends AnnouncementName> = z.infer<(typeof ANNOUNCEMENTS)[Name]>
