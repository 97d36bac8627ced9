import type { Words } from '@doudi/contract'
import type { z } from 'zod'

/**
 * A figure of procedure that an installation sets for itself, with days and a document. It has no value in the
 * program: where nobody has set it, it is unset, and the pages say so.
 */
export interface Setting<Shape extends z.ZodType = z.ZodType> {
  /** `casework.reply-days`: for good; a name is never used for another figure. */
  readonly name: `${string}.${string}`
  /** The slice that reads it; the page groups by it. */
  readonly slice: string
  readonly shape: Shape
  readonly words: Words
  /** What it is counted in. */
  readonly unit?: Words
  /** What is the case as long as it is not set. */
  readonly unset: Words
  /** What kind of document fixes it. */
  readonly basis?: Words
  /** Whether a township may have its own; the county alone unless said. */
  readonly perTownship?: true
}

/** Declares a figure; it goes to `settings` of its slice and is read by `readSetting`. */
export function defineSetting<Shape extends z.ZodType>(setting: Setting<Shape>): Setting<Shape> {
  return setting
}

/** Settings by their names. */
export type Settings = ReadonlyMap<string, Setting>

/** All that the slices declare; two of one name are a fault of the program. */
export function settingsOf(lists: readonly (readonly Setting[] | undefined)[]): Settings {
  const all = new Map<string, Setting>()
  for (const setting of lists.flatMap((list) => list ?? [])) {
    if (all.has(setting.name)) throw new RangeError(`two settings have the name ${setting.name}`)
    all.set(setting.name, setting)
  }
  return all
}
