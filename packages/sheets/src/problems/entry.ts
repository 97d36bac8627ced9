import type { Words } from '@doudi/contract'

/** What a message names: the value as written, a limit, a kind of file. */
export type Said = Readonly<Record<string, string | number>>

export interface Entry {
  readonly title: Words
  /** What is wrong, and what to do next. */
  readonly detail: (said: Said) => Words
  readonly allowed?: Words | ((said: Said) => Words)
}

export const words = (zh: string, en: string): Words => ({ zh, en })
