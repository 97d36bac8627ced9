/** What is typed at the door before the rules are asked. */
export interface Need {
  readonly applicant: string
  readonly by: (typeof APPLIED_BY)[number]
  readonly channel: (typeof CHANNELS)[number]
  readonly told: string
  readonly standing: (typeof STANDINGS)[number]
  readonly homeRegion?: string
  readonly aid?: string
  readonly cause?: string
  readonly eventOn?: string
  readonly proxyName?: string
  readonly proxyScope?: string
  readonly proxyUntil?: string
}

export const APPLIED_BY = ['self', 'member', 'guardian', 'committee', 'proxy'] as const
export const CHANNELS = ['window', 'village', 'visit', 'telephone', 'web', 'lead'] as const
export const STANDINGS = ['hukou', 'residencePermit', 'whereItHappened'] as const
export const CAUSES = [
  'fire',
  'traffic',
  'injury',
  'illness',
  'disaster',
  'epidemic',
  'unemployment',
  'death',
  'education',
  'other',
] as const

/** The need as the rules are asked about it. */
export function askedOf(household: string, { applicant, by, aid, cause, eventOn }: Need): object {
  return {
    household,
    applicant,
    by,
    ...(aid && { aid, event: { ...(cause && { cause }), ...(eventOn && { on: eventOn }), beyondOwnMeans: true } }),
  }
}

/** What stands beside it when it is taken down. */
export function toldOf({ channel, told, standing, homeRegion, by, proxyName, proxyScope, proxyUntil }: Need): object {
  return {
    channel,
    told,
    standing,
    ...(standing !== 'hukou' && homeRegion && { homeRegion }),
    ...(by === 'proxy' && { proxy: { name: proxyName, scope: proxyScope, until: proxyUntil } }),
  }
}
