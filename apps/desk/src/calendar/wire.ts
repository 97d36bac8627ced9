import type { Bilingual } from '../settings/wire.ts'

export interface CalendarDay {
  readonly name: string
  readonly date: string
}

export interface CalendarYear {
  readonly year: number
  readonly papers: readonly string[]
  readonly off: number
  readonly worked: number
  readonly days: readonly (CalendarDay & { readonly isOffDay: boolean })[]
  readonly origin: 'shipped' | 'imported'
  readonly importedBy: string | null
  readonly importedAt: string | null
}

export interface Calendar {
  readonly years: readonly CalendarYear[]
  readonly unknownFrom: number
}

export interface YearPreview {
  readonly year: number
  readonly papers: readonly string[]
  readonly off: readonly CalendarDay[]
  readonly worked: readonly CalendarDay[]
  readonly known: 'new' | 'same' | 'other'
  readonly deadlines: readonly {
    readonly name: string
    readonly words: Bilingual
    readonly told: number
    readonly moved: number
  }[]
}
