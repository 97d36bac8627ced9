/** Who acts, in the one post they chose. Signing in makes it; nothing in a request can widen it. */
export interface Actor {
  /** The user's permanent id. */
  readonly user: string
  /** The post, as the audit ledger names it. */
  readonly post: string
  /** The region of the post as its prefix: 2, 4, 6, 9 or 12 digits. */
  readonly region: string
  /** The counties served here that lie in that region; one for a county, township or village. */
  readonly counties: readonly string[]
  readonly sections: readonly string[]
  readonly permissions: ReadonlySet<string>
  /** Whether what they read is kept back from the person until their section releases it. */
  readonly withholds?: true
  /** The one record they may read, when they were let in for that alone; every other is not found. */
  readonly record?: string
}

/** The system itself, in the ledger: what happens by the clock or because of an announcement. */
export const SYSTEM_USER = '00000000-0000-0000-0000-000000000000'

/** The system at work in one county. Its permissions are not asked for: nobody gave it an order from outside. */
export function systemActor(county: string, sections: readonly string[] = []): Actor {
  return { user: SYSTEM_USER, post: 'system', region: county, counties: [county], sections, permissions: new Set() }
}

export function isSystem(actor: Actor): boolean {
  return actor.user === SYSTEM_USER
}
