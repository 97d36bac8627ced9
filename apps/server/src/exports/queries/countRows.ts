import { ROWS_ALONE } from '@doudi/contract'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { readFilter } from '../filter.ts'
import { type Lists, listFor } from '../lists.ts'

/** How many rows an export would have, and in what words it would be asked for: before it is. */
export const countRows = (lists: Lists) =>
  defineQuery({
    name: 'exports.count-rows',
    permission: 'registry.read',
    input: z.strictObject({ list: z.string().max(80), filter: z.record(z.string(), z.unknown()).default({}) }),
    async run({ tx, county, keyring, now, today, actor }, { list: name, filter: sent }) {
      const list = listFor(lists, name, actor)
      const filter = readFilter(list, sent)
      const rows = await list.count({ tx, county, keyring, now, today }, filter)
      return { rows, words: list.inWords(filter), takesTwo: rows > ROWS_ALONE }
    },
  })
