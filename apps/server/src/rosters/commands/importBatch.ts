import { printDay } from '@doudi/domain'
import type { RosterKind } from '@doudi/sheets'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { announceChanged, listVillagesOf, writeAdditions, writeFamilies } from '../../registry/index.ts'
import { villageFinder } from '../domain/villageNames.ts'
import type { Effect } from '../judging/effects.ts'
import type { Reading } from '../judging/judgeRow.ts'
import { planBatch } from '../judging/planBatch.ts'
import { type GroupPlan, refuseRows } from '../judging/planGroup.ts'
import type { JudgedBatch } from '../reading/judgedBatches.ts'
import type { ColumnChosen, FileRow } from '../sql/files.ts'
import { getFile } from '../sql/files.ts'
import { type ImportRow, lockImport, updateImport } from '../sql/imports.ts'
import { insertFaulty, insertSeen } from '../sql/outcomes.ts'

/**
 * One batch in one transaction: what its rows say is written, what is wrong with them is kept, and the cursor moves past
 * them. A batch that does not begin at the cursor was done by somebody else and writes nothing; nor does one that was
 * judged by villages or on a day that are no more.
 */
export const importBatch = defineCommand({
  name: 'rosters.import-batch',
  permission: 'registry.import-roster',
  keepsAnswer: false,
  input: z.strictObject({
    import: z.uuid(),
    after: z.int(),
    /** As a function, so that its cells are not walked through before they are read. */
    batch: z.custom<() => JudgedBatch>(),
  }),
  async run(context, { import: id, after, batch: give }) {
    const { tx, county } = context
    const batch = give()
    const row = await lockImport(tx, county, id)
    const goesOn = (row.state === 'waiting' || row.state === 'running') && row.cursor_row === after
    if (!goesOn) return { done: false, outdated: false, read: 0, accepted: 0 }
    const reading = await readingOf(context, row, await getFile(tx, county, row.file_id), batch.reading)
    if (reading !== batch.reading) return { done: false, outdated: true, read: 0, accepted: 0 }
    const written = await writeBatch(context, row, batch)
    await updateImport(tx, county, id, { ...written, state: 'running', cursor_row: batch.last })
    const { rows_read, accepted } = written
    return { done: true, outdated: false, read: rows_read - row.rows_read, accepted: accepted - row.accepted }
  },
  audit: ({ after }, outcome) => ({ after, ...outcome }),
  subject: ({ import: id }) => id,
})

async function writeBatch(context: CommandContext, row: ImportRow, { reading, rows }: JudgedBatch) {
  const { tx, county, keyring, now, today, announce } = context
  const effect = effectOf(context, row.effective_on, row.id)
  const { judged, groups } = await planBatch(context, reading, { importId: row.id, effect }, rows)
  const writing = { county, keyring, now, today, by: row.asked_by }
  const families = await writeFamilies(
    tx,
    writing,
    groups.flatMap(({ family }) => family ?? []),
  )
  const additions = await writeAdditions(tx, writing, additionsOf(groups, families.refused))
  const left = new Map(
    [...families.refused, ...additions.refused].map(({ household, problem }) => [household, problem]),
  )
  for (const group of groups) {
    const problem = left.get(group.household)
    if (problem) refuseRows(group, problem)
  }
  const taken = groups.flatMap((group) => (left.has(group.household) ? [] : group.rows))
  const faulty = judged.filter(({ problems }) => problems.length > 0)
  await insertFaulty(tx, keyring, row, faulty)
  await insertSeen(
    tx,
    row,
    taken.map(({ person, judged: { row: at } }) => ({ person, row: at })),
  )
  const changed = groups.filter(({ household, family, addition }) => !left.has(household) && (family || addition))
  await announceChanged(
    announce,
    county,
    changed.map(({ household }) => household),
  )
  return {
    rows_read: row.rows_read + judged.length,
    accepted: row.accepted + judged.length - faulty.length,
    unchanged: row.unchanged + taken.filter(({ unchanged }) => unchanged).length,
    with_problems: row.with_problems + faulty.length,
    people_made: row.people_made + families.people + additions.people,
    households_opened: row.households_opened + families.households,
    facts_recorded: row.facts_recorded + families.facts + additions.facts,
    enrolments_begun: row.enrolments_begun + families.enrolments + additions.enrolments,
    likely_duplicates: row.likely_duplicates + families.likelyDuplicates + additions.likelyDuplicates,
  }
}

/** What is added to a family that was left out itself would find no household. */
function additionsOf(groups: readonly GroupPlan[], refused: readonly { readonly household: string }[]) {
  const left = new Set(refused.map(({ household }) => household))
  return groups.flatMap(({ household, addition }) => (addition && !left.has(household) ? [addition] : []))
}

type Looking = Pick<CommandContext, 'tx' | 'county' | 'today'>

/** How the rows of a file are read, by its columns as they were confirmed; the same as before where nothing changed. */
export async function readingOf(
  { tx, county, today }: Looking,
  { area }: Pick<ImportRow, 'area'>,
  file: Pick<FileRow, 'kind' | 'sheet' | 'columns'>,
  before?: Reading,
): Promise<Reading> {
  const found = await listVillagesOf(tx, county, printDay(today))
  const villages = JSON.stringify(found)
  if (before?.today === today && before.villages === villages) return before
  return {
    villages,
    kind: file.kind as RosterKind,
    columns: (file.columns ?? []) as ColumnChosen[],
    sheet: file.sheet,
    today,
    area: rangeOfPrefix(area),
    findVillage: villageFinder(found),
  }
}

export function effectOf({ today, now }: Pick<CommandContext, 'today' | 'now'>, on: string, importId: string): Effect {
  return { on, learnedOn: printDay(today), evidence: `roster-import/${importId}`, mint: () => mintId(now) }
}
