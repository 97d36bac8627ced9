import { z } from 'zod'
import { readShownNames } from '../../access/index.ts'
import { defineCommand } from '../../platform/command/index.ts'
import type { ExportableList } from '../../platform/lists/index.ts'
import { maskedWatermark, titlesOf } from '../file/dress.ts'
import { FILE_FORMATS, ownTable, writeFile } from '../file/writeFile.ts'
import { readFilter } from '../filter.ts'
import { findLayoutFor } from '../layouts/findLayout.ts'
import { layoutTable } from '../layouts/layoutTable.ts'

/** Takes a list away as it is seen: the same columns, masked, for everybody who may read it. Entered in the ledger. */
export const takeMaskedFile = (list: ExportableList) =>
  defineCommand({
    name: 'exports.take-masked-file',
    permission: list.permission,
    keepsAnswer: false,
    input: z.strictObject({
      filter: z.record(z.string(), z.unknown()).default({}),
      masked: z.literal(true).default(true),
      format: z.enum(FILE_FORMATS).default('xlsx'),
      language: z.enum(['zh', 'en']).default('zh'),
      layout: z.uuid().optional(),
    }),
    async run({ tx, county, now, today, keyring, actor }, { filter: sent, format, language, layout: wanted }) {
      const filter = readFilter(list, sent)
      const layout = wanted === undefined ? undefined : await findLayoutFor(tx, county, wanted, list)
      const who = (await readShownNames(tx, county, [actor.user])).get(actor.user) ?? actor.post
      const table = layout ? layoutTable(layout, list) : ownTable(list, language)
      const file = await writeFile(table, list.rows({ tx, county, keyring, now, today }, filter), {
        format,
        language,
        titles: layout ? layout.titles : titlesOf(list, list.inWords(filter), language),
        watermark: maskedWatermark(who, now, language),
      })
      const { bytes, rows, hash } = file
      return { list: list.name, bytes, rows, sha256: hash.toString('hex') }
    },
    audit: ({ format, layout }, { list, rows, sha256 }) => ({ list, format, layout: layout ?? null, rows, sha256 }),
  })
