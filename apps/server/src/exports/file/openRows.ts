import { leaveReceipt } from '../../platform/audit/index.ts'
import { type ExportableList, inGroups, type ListContext, type ListRow } from '../../platform/lists/index.ts'
import type { Actor } from '../../platform/scope/index.ts'
import { readingOf } from '../../registry/index.ts'

const AT_ONCE = 300

/** Rows with their sensitive values in full. Before anything is opened, everybody in it has a receipt. */
export async function* openRows(
  list: ExportableList,
  context: ListContext,
  rows: AsyncIterable<ListRow>,
  { actor, why }: { actor: Actor; why: string },
): AsyncGenerator<ListRow> {
  const told = new Set<string>()
  for await (const group of inGroups(rows, AT_ONCE)) {
    for (const { person } of group) {
      if (person === undefined || told.has(person.id)) continue
      told.add(person.id)
      const { tx, county, now: at } = context
      const reading = { withheld: false, ...readingOf(actor, why), county, region: person.region, person: person.id }
      await leaveReceipt(tx, { ...reading, at, actor, action: 'exports.export' })
    }
    const opened = (await list.open?.(context, group)) ?? []
    for (const [index, row] of group.entries()) {
      yield { ...row, values: { ...row.values, ...opened[index] } }
    }
  }
}
