export const COLUMNS = ['today', 'week', 'others'] as const
export type Column = (typeof COLUMNS)[number]

export interface WorkTask {
  readonly kind: string
  readonly id: string
  readonly whom: string | null
  readonly region: string | null
  /** What the region is called. */
  readonly place: string | null
  readonly since: string
  readonly dueOn: string | null
  /** 0 today, negative calendar days when it is over. */
  readonly workingDaysLeft: number | null
  readonly column: Column
  readonly said: Readonly<Record<string, string | number | null>>
}

/** GET /api/worktable */
export interface Worktable {
  readonly counts: readonly {
    readonly kind: string
    readonly count: number
    readonly more: boolean
    readonly shown: number
  }[]
  readonly tasks: readonly WorkTask[]
}
