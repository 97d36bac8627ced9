import { type Day, printDay } from '@doudi/domain'
import type { z } from 'zod'
import type { Tx } from '../db/index.ts'
import { valueOn } from './rows.ts'
import type { Setting } from './setting.ts'

/** A figure as it holds on a day, and what it rests on. */
export interface SetValue<Value> {
  readonly value: Value
  readonly document: string
  readonly clause: string
  /** 2026-07-01 */
  readonly from: string
}

/**
 * The figure that holds on a day, for a township where it has its own. Undefined: nobody has set it, which is an
 * answer of its own and no zero. Throws when what was entered no longer has the shape that this program asks for.
 */
export async function readSetting<Shape extends z.ZodType>(
  tx: Tx,
  county: string,
  setting: Setting<Shape>,
  day: Day,
  scope = '',
): Promise<z.output<Shape> | undefined> {
  return (await readSettingWithBasis(tx, county, setting, day, scope))?.value
}

/** The same with the document and clause it rests on, for whoever has to cite it. */
export async function readSettingWithBasis<Shape extends z.ZodType>(
  tx: Tx,
  county: string,
  setting: Setting<Shape>,
  day: Day,
  scope = '',
): Promise<SetValue<z.output<Shape>> | undefined> {
  const row = await valueOn(tx, county, { name: setting.name, day: printDay(day), scope })
  if (row === undefined) return undefined
  return { value: setting.shape.parse(row.value), document: row.document, clause: row.clause, from: row.holds_from }
}
