/** What stands of an application on a sheet: the lawful fields and nothing else. */
export interface PrintedLine {
  readonly name: string
  readonly members: number
  /** The family of programmes by its public name. */
  readonly programme: string
  /** 520.00, or 按规定核定 where no sum is known before it is decided. */
  readonly yuan: string
  /** 元/月, 元 (once). */
  readonly unit: '元/月' | '元'
  readonly village: string
}
