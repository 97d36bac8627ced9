/** GET /api/audit/entries */
export interface AuditEntry {
  readonly seq: number
  readonly at: string
  readonly user: string
  readonly post: string
  readonly action: string
  readonly outcome: 'done' | 'refused'
  readonly problem: string | null
  readonly subject: string | null
  readonly details: Readonly<Record<string, unknown>>
  /** Place in the chain; null: waits for its seal. */
  readonly sealed: number | null
}

export interface AuditPageShown {
  readonly entries: readonly AuditEntry[]
  readonly next: number | null
}

/** GET /api/audit/state */
export interface AuditState {
  readonly sealed: number
  readonly sealedAt: string | null
  readonly waiting: number
  readonly verified: {
    readonly at: string
    readonly by: string
    readonly entries: number
    readonly faults: number
  } | null
  readonly head: { readonly position: number; readonly chainHash: string; readonly signedAt: string } | null
  readonly headsNotBelieved: number
}
