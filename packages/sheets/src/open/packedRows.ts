import type { Cell, CellFlag, CellKind, Row } from '../cell.ts'

/** Rows as they travel between threads: copying an object for every cell would cost more than reading it. */
export interface PackedRow {
  readonly sheet: string
  readonly row: number
  readonly texts: readonly string[]
  /** One letter for each cell. */
  readonly kinds: string
  /** What only few cells have, by index. */
  readonly more?: readonly (readonly [number, { formula?: string; flags?: readonly CellFlag[] }])[]
}

const LETTERS: Readonly<Record<CellKind, string>> = { text: 't', number: 'n', date: 'd', empty: 'e', formula: 'f' }
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as CellKind]))

/** A row made small. */
export function packRow({ sheet, row, cells }: Row): PackedRow {
  const more = cells.flatMap(({ formula, flags }, index) =>
    formula === undefined && flags === undefined
      ? []
      : [
          [
            index,
            { ...(formula === undefined ? {} : { formula }), ...(flags === undefined ? {} : { flags }) },
          ] as const,
        ],
  )
  let kinds = ''
  for (const { kind } of cells) kinds += LETTERS[kind]
  return { sheet, row, texts: cells.map(({ text }) => text), kinds, ...(more.length === 0 ? {} : { more }) }
}

/** The row as it was. */
export function unpackRow({ sheet, row, texts, kinds, more }: PackedRow): Row {
  const cells: Cell[] = texts.map((text, index) => ({
    kind: KINDS.get(kinds.charAt(index)) ?? 'text',
    text,
    column: index + 1,
    row,
  }))
  for (const [index, extra] of more ?? []) {
    const cell = cells[index]
    if (cell !== undefined) cells[index] = { ...cell, ...extra }
  }
  return { sheet, row, cells }
}
