import { parseDay } from '@doudi/domain'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../command/index.ts'
import { mintId } from '../mintId.ts'
import { refuseSetting } from './problems.ts'
import { insertSetting } from './rows.ts'
import type { Setting, Settings } from './setting.ts'

export const proposed = z.strictObject({
  name: z.string().max(100),
  scope: z.string().max(12).default('').describe('A township by its nine digits; empty: the county.'),
  value: z.unknown(),
  from: z.string().describe('2026-07-01: first day it holds.'),
  until: z
    .string()
    .nullable()
    .default(null)
    .describe('First day it no longer holds; null: until another takes its place.'),
  document: z.string().trim().max(400).describe('The document it rests on.'),
  clause: z.string().trim().max(400).default(''),
})

/** Enters a figure with its days and its document. It counts for nothing until another person has approved it. */
export const proposeSetting = (settings: Settings) =>
  defineCommand({
    name: 'settings.propose',
    permission: 'settings.propose',
    input: proposed,
    output: z.strictObject({ entry: z.uuid() }),
    async run({ tx, county, actor, now }: CommandContext, input) {
      const setting = settings.get(input.name)
      if (setting === undefined) throw refuseSetting('settings.unknown', { name: input.name }, 'name')
      const { scope, from, until, document, clause } = input
      refuseScope(setting, county, scope)
      refuseDays(from, until)
      if (document === '' || document.length > 200 || clause.length > 100)
        throw refuseSetting('settings.document-missing', {}, 'document')
      const value = readValue(setting, input.value)
      const id = mintId(now)
      await insertSetting(tx, {
        county,
        id,
        name: setting.name,
        scope,
        value,
        from,
        until,
        document,
        clause,
        by: actor.user,
        at: now,
      })
      return { entry: id }
    },
    audit: ({ name, scope, from, until }, { entry }) => ({ entry, name, scope, from, until }),
  })

function refuseScope(setting: Setting, county: string, scope: string): void {
  if (scope === '') return
  if (!/^\d{9}$/.test(scope) || !scope.startsWith(county)) throw refuseSetting('settings.scope-unfit', {}, 'scope')
  if (setting.perTownship !== true) throw refuseSetting('settings.county-only', { name: setting.words.zh }, 'scope')
}

function refuseDays(from: string, until: string | null): void {
  const [first, after] = [parseDay(from), until === null ? undefined : parseDay(until)]
  if (first === undefined || (until !== null && (after === undefined || after <= first)))
    throw refuseSetting('settings.days-unfit', {}, 'from')
}

/** The value in the shape that is asked for; what does not fit is told in both languages. */
export function readValue({ shape, unit }: Setting, sent: unknown): unknown {
  const read = shape.safeParse(sent)
  if (read.success) return read.data
  const place = read.error.issues[0]?.path.join('.') ?? ''
  const of = place === '' ? '' : `${place}：`
  const en = read.error.issues.map(({ message }) => message).join('; ')
  const zh = unit === undefined ? `${of}不是这个参数的写法` : `${of}不是这个参数的写法，单位是${unit.zh}`
  throw refuseSetting('settings.value-unfit', { zh, en }, 'value')
}
