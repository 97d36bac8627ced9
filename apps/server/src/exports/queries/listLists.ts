import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import type { Lists } from '../lists.ts'
import { readLayouts } from '../sql/layouts.ts'

/** The lists that one may read in one's present post, with their columns and what they are filtered by. */
export const listLists = (lists: Lists) =>
  defineQuery({
    name: 'exports.list-lists',
    permission: 'registry.read',
    input: z.strictObject({}),
    async run({ actor }) {
      const mine = [...lists.values()].filter(({ permission }) => actor.permissions.has(permission))
      return {
        lists: mine.map(({ name, words, columns, filter, open }) => ({
          list: name,
          words,
          columns: columns.map(({ key, zh, en, kind, sensitive, choices }) => ({
            ...{ key, zh, en, kind },
            sensitive: sensitive ?? null,
            choices: choices ?? null,
          })),
          filter: z.toJSONSchema(filter, { io: 'input' }),
          canBeOpened: open !== undefined,
        })),
      }
    },
  })

/** The layouts of other systems that this county keeps. */
export const listLayouts = defineQuery({
  name: 'exports.list-layouts',
  permission: 'registry.read',
  input: z.strictObject({}),
  async run({ tx, county }) {
    const layouts = await readLayouts(tx, county)
    return { layouts: layouts.map(({ madeAt, ...layout }) => ({ ...layout, madeAt: madeAt.toISOString() })) }
  },
})
