import { fingerprintOfHeader } from '@doudi/sheets'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { layoutColumn } from '../layouts/layout.ts'
import { rosterKind } from '../layouts/readForm.ts'
import { type Lists, listFor } from '../lists.ts'
import { refuse } from '../problems.ts'
import { insertLayout, retireLayout as retire } from '../sql/layouts.ts'

const name = () => z.string().trim().min(2).max(60)

/** Keeps the form of another system with what of ours stands in its columns. Kept again it is its next version. */
export const keepLayout = (lists: Lists) =>
  defineCommand({
    name: 'exports.keep-layout',
    permission: 'registry.export',
    input: z.strictObject({
      name: name().describe('What officers call it.'),
      roster: rosterKind(),
      list: z.string().max(80),
      sheet: z.string().trim().min(1).max(31),
      titles: z.array(z.string().max(200)).max(10).default([]),
      columns: z.array(layoutColumn).min(1).max(200),
    }),
    output: z.strictObject({ layout: z.uuid(), version: z.int(), fingerprint: z.string() }),
    async run({ tx, county, now, actor }, { list: listName, columns, ...form }) {
      const list = listFor(lists, listName, actor)
      const keys = new Set(list.columns.map(({ key }) => key))
      for (const [index, { heading, source }] of columns.entries()) {
        if (source === null || keys.has(source)) continue
        throw refuse('exports.layout-column-unknown', { heading, source }, `columns.${index}.source`)
      }
      const header = columns.map(({ heading: text, group }, index) => ({
        column: index + 1,
        text,
        ...(group === null ? {} : { group }),
      }))
      const layout = mintId(now)
      const fingerprint = fingerprintOfHeader(header)
      const kept = { id: layout, list: listName, fingerprint, madeBy: actor.user, madeAt: now, columns, ...form }
      return { layout, version: await insertLayout(tx, county, kept), fingerprint }
    },
    audit: ({ name: called, roster, list, columns }, { layout, version }) => {
      return { name: called, roster, list, columns: columns.length, layout, version }
    },
  })

/** Offers a layout no longer. What was exported in it still names it. */
export const retireLayout = defineCommand({
  name: 'exports.retire-layout',
  permission: 'registry.export',
  input: z.strictObject({ name: name() }),
  output: z.strictObject({ name: z.string() }),
  async run({ tx, county, now }, { name: called }) {
    if (!(await retire(tx, county, called, now))) throw refusePlatform('platform.not-found')
    return { name: called }
  },
  audit: (_input, outcome) => outcome,
})
