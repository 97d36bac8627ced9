/** What is allowed. Each refusal names the limit it met, so that an officer knows how to split the file. */
export interface SheetLimits {
  /** Size of the file as it arrives. */
  readonly mostBytes: number
  /** An old .xls has to be read as a whole, at some sixty times its size in memory. */
  readonly mostOldBytes: number
  /** Filled rows, title and header included. */
  readonly mostRows: number
  readonly mostColumns: number
  /** Characters in one cell; office programs themselves stop at 32,767. */
  readonly mostCharacters: number
  readonly mostMilliseconds: number
  /** Size of one part of an .xlsx once inflated. */
  readonly mostInflatedBytes: number
  /** Of the thread that `openSheetInWorker` reads in. */
  readonly mostMegabytes: number
  /** Inflated to packed. Office files stay below 40; a bomb is at a thousand. */
  readonly mostRatio: number
}

const MB = 1024 * 1024

export const SHEET_LIMITS: SheetLimits = {
  mostBytes: 100 * MB,
  mostOldBytes: 8 * MB,
  mostRows: 200_000,
  mostColumns: 200,
  mostCharacters: 32_767,
  mostMilliseconds: 120_000,
  mostInflatedBytes: 1024 * MB,
  mostMegabytes: 400,
  mostRatio: 200,
}

/** A small part may be packed at any ratio: it cannot do harm. */
export const HARMLESS_BYTES = 16 * MB
/** One row in XML: 200 columns of the longest cells would be more, but nobody writes that. */
export const MOST_ROW_BYTES = 8 * MB
/** Distinct texts of a workbook, and the parts that are read whole. */
export const MOST_TEXTS_BYTES = 384 * MB
export const MOST_SMALL_PART_BYTES = 32 * MB

/** Stops a reading that takes longer than it may; asked between rows and between chunks. */
export interface Deadline {
  readonly check: () => void
}
