/** An answer that is a sheet and not a record: the door sends it as it is, with its own type. */
export class Printed {
  readonly type: 'text/html' | 'text/csv'
  readonly text: string
  /** Where it is to be kept as a file; ASCII. Without it the browser shows it. */
  readonly fileName: string | undefined
  /** What the ledger keeps of it. */
  readonly figures: Readonly<Record<string, number>>

  constructor(type: Printed['type'], text: string, fileName?: string, figures: Printed['figures'] = {}) {
    this.type = type
    this.text = text
    this.fileName = fileName
    this.figures = figures
  }
}
