import { utils, write } from '@e965/xlsx'

/** The bytes of an old .xls (BIFF8) whose only sheet has these cells, all of them texts. */
export function oldWorkbook(rows: readonly (readonly string[])[]): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '花名册')
  return write(book, { type: 'buffer', bookType: 'biff8' })
}
