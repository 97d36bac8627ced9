import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../command/index.ts'
import type { NamesOf } from '../tasks/index.ts'
import { refuseSetting } from './problems.ts'
import { listRows, type SettingRow } from './rows.ts'
import type { Setting, Settings } from './setting.ts'

const words = z.strictObject({ zh: z.string(), en: z.string() })
const entryShown = z.strictObject({
  entry: z.uuid(),
  scope: z.string(),
  value: z.unknown(),
  from: z.string(),
  until: z.string().nullable(),
  document: z.string(),
  clause: z.string(),
  state: z
    .enum(['waiting', 'withdrawn', 'replaced', 'past', 'in-force', 'coming'])
    .describe('replaced: another took its place from its first day on, so it never held.'),
  proposedBy: z.string().nullable(),
  proposedAt: z.iso.datetime(),
  mine: z.boolean().describe('Proposed by whoever asks: another approves it.'),
  approvedBy: z.string().nullable(),
  approvedAt: z.iso.datetime().nullable(),
})
const settingShown = z.strictObject({
  name: z.string(),
  slice: z.string(),
  words,
  unit: words.nullable(),
  unset: words,
  basis: words.nullable(),
  perTownship: z.boolean(),
  shape: z.record(z.string(), z.unknown()).describe('JSON Schema of the value.'),
  entries: z
    .array(entryShown)
    .describe('What holds, what waits and what will hold; the whole history by its own line.'),
})

/** Every figure that the program knows, with what holds today and what waits; unset ones have no entries. */
export const listSettings = (settings: Settings, namesOf: NamesOf) =>
  defineQuery({
    name: 'settings.list',
    permission: 'settings.read',
    input: z.strictObject({}),
    output: z.strictObject({ settings: z.array(settingShown) }),
    async run({ tx, county, actor, today }) {
      const rows = await listRows(tx, county)
      const names = await namesOf(tx, county, peopleOf(rows))
      const byName = Map.groupBy(rows, ({ name }) => name)
      const shown = [...settings.values()].map((setting) => ({
        ...declared(setting),
        entries: (byName.get(setting.name) ?? [])
          .map((row) => shownEntry(row, { names, user: actor.user, today: printDay(today) }))
          .filter(({ state }) => state === 'waiting' || state === 'in-force' || state === 'coming'),
      }))
      return { settings: shown }
    },
  })

/** Everything that was ever entered for one figure, whatever became of it. */
export const showHistory = (settings: Settings, namesOf: NamesOf) =>
  defineQuery({
    name: 'settings.show-history',
    permission: 'settings.read',
    input: z.strictObject({ name: z.string() }),
    output: settingShown,
    async run({ tx, county, actor, today }, { name }) {
      const setting = settings.get(name)
      if (setting === undefined) throw refuseSetting('settings.unknown', { name })
      const rows = await listRows(tx, county, name)
      const names = await namesOf(tx, county, peopleOf(rows))
      const about = { names, user: actor.user, today: printDay(today) }
      return { ...declared(setting), entries: rows.map((row) => shownEntry(row, about)) }
    },
  })

function peopleOf(rows: readonly SettingRow[]): string[] {
  return [
    ...new Set(
      rows.flatMap(({ proposed_by, approved_by }) => (approved_by ? [proposed_by, approved_by] : [proposed_by])),
    ),
  ]
}

function declared({ name, slice, words: said, unit, unset, basis, perTownship, shape }: Setting) {
  return {
    name,
    slice,
    words: said,
    unit: unit ?? null,
    unset,
    basis: basis ?? null,
    perTownship: perTownship === true,
    shape: schemaOf(shape),
  }
}

/** What the page needs to ask for a value; a shape that JSON Schema cannot say is asked for as text. */
function schemaOf(shape: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Record<
    string,
    unknown
  >
  return schema
}

function shownEntry(
  row: SettingRow,
  { names, user, today }: { names: ReadonlyMap<string, string>; user: string; today: string },
) {
  return {
    entry: row.id,
    scope: row.scope,
    value: row.value,
    from: row.holds_from,
    until: row.holds_until,
    document: row.document,
    clause: row.clause,
    state: stateOf(row, today),
    proposedBy: names.get(row.proposed_by) ?? null,
    proposedAt: row.proposed_at.toISOString(),
    mine: row.proposed_by === user,
    approvedBy: row.approved_by && (names.get(row.approved_by) ?? null),
    approvedAt: row.approved_at?.toISOString() ?? null,
  }
}

function stateOf({ approved_at, withdrawn_at, holds_from, holds_until }: SettingRow, today: string) {
  if (withdrawn_at !== null) return 'withdrawn' as const
  if (approved_at === null) return 'waiting' as const
  if (holds_from === holds_until) return 'replaced' as const
  if (holds_until !== null && holds_until <= today) return 'past' as const
  return holds_from <= today ? ('in-force' as const) : ('coming' as const)
}
