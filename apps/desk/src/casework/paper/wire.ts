/** GET /api/applications/:application/papers */
export interface PapersShown {
  readonly application: string
  readonly papers: readonly PaperShown[]
  readonly due: readonly { readonly kind: string; readonly title: string }[]
}

export interface PaperShown {
  readonly paper: string
  readonly kind: string
  readonly title: string
  readonly number: string | null
  readonly issuedOn: string
  readonly issuedBy: string | null
  readonly signed: readonly {
    readonly sheet: string
    readonly format: string
    readonly bytes: number
    readonly filedAt: string
    readonly filedBy: string | null
  }[]
}

/** POST /api/signed-sheets */
export interface FiledSheet {
  readonly sheet: string
  readonly paper: string
  readonly kind: string
  readonly application: string | null
  readonly filedBefore: boolean
}
