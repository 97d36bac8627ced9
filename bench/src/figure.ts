/** One measured figure, with the limit it must keep, if it has one. */
export interface Figure {
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly atLeast?: number
  readonly atMost?: number
}

/** A comparison or a series of measurements with a name of its own; it throws when results that must agree do not. */
export interface Bench {
  readonly name: string
  readonly run: () => Promise<readonly Figure[]>
}

/** Whether a figure keeps its limits; a figure without any is only reported. */
export function isOk({ value, atLeast, atMost }: Figure): boolean {
  return (
    Number.isFinite(value) && (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
  )
}

/** The figure as one line of JSON, for other programs. */
export function asJson(bench: string, figure: Figure): string {
  return JSON.stringify({ bench, ...figure, value: rounded(figure.value), ok: isOk(figure) })
}

/** The figures of one bench as lines of a table. */
export function asTable(bench: string, figures: readonly Figure[]): string {
  const rows = figures.map((f) => [f.figure, plain(f.value), f.unit, limitOf(f), isOk(f) ? 'ok' : 'NOT OK'])
  const widths = [0, 1, 2, 3, 4].map((k) => Math.max(...rows.map((r) => (r[k] as string).length)))
  const line = (row: readonly string[]): string =>
    row.map((cell, k) => (k === 1 ? cell.padStart(widths[k] as number) : cell.padEnd(widths[k] as number))).join('  ')
  return [`${bench}:`, ...rows.map((r) => `  ${line(r).trimEnd()}`)].join('\n')
}

function limitOf({ atLeast, atMost }: Figure): string {
  if (atLeast !== undefined) return `at least ${plain(atLeast)}`
  return atMost === undefined ? 'reported' : `at most ${plain(atMost)}`
}

function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4))
}

function plain(value: number): string {
  return rounded(value).toLocaleString('en-US', { maximumFractionDigits: 6 })
}
