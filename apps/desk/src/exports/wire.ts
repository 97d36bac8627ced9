import type { ExportPurpose, ExportState, Words } from '@doudi/contract'

interface JsonSchema {
  readonly properties?: Readonly<Record<string, { readonly enum?: readonly string[]; readonly format?: string }>>
  readonly required?: readonly string[]
}

/** GET /api/lists */
export interface ListShown {
  readonly list: string
  readonly words: Words
  readonly columns: readonly {
    readonly key: string
    readonly zh: string
    readonly en: string
    readonly sensitive: string | null
    readonly choices: Readonly<Record<string, Words>> | null
  }[]
  readonly filter: JsonSchema
  readonly canBeOpened: boolean
}

/** GET /api/exports and /api/exports/to-approve */
export interface ExportShown {
  readonly export: string
  readonly listWords: Words
  readonly filter: Words
  readonly why: ExportPurpose
  readonly purpose: string
  readonly state: ExportState
  readonly rows: number
  readonly askedBy: string
  readonly askedAt: string
  readonly decidedBy: string | null
  readonly refusedBecause: string | null
  readonly lapsesAt: string
  readonly expiresAt: string | null
  readonly fetchedAt: string | null
}

/** GET /api/layouts */
export interface LayoutShown {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly list: string
}
