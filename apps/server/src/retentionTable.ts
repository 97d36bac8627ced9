import type { RecordClass } from './platform/retention/index.ts'
import { slices } from './slices.ts'

const [BEGIN, END] = ['<!-- retention: node tools/printRetention.ts -->', '<!-- /retention -->']
const ENDS = {
  delete: '删除 / deleted',
  anonymise: '匿名 / anonymised',
  archive: '留存 / kept',
} as const

export const recordClasses: readonly RecordClass[] = slices.flatMap((slice) => slice.retention ?? [])

/** docs/operations.md with the table of record classes as the slices declare them. */
export function withRetentionTable(document: string): string {
  const [before, after] = [document.split(BEGIN)[0], document.split(END)[1]]
  if (after === undefined) throw new Error(`the document does not hold ${BEGIN} and ${END}`)
  return `${before}${BEGIN}\n${printTable()}\n${END}${after}`
}

function printTable(): string {
  const rows = recordClasses.map(
    ({ name, title, tables, kept, countedFrom, atTheEnd, basis, source }) =>
      `| ${title.zh}<br>${title.en}<br>\`${name}\` | ${tables.map((table) => `\`${table}\``).join(' ')} | ${keptText(kept)}<br>${countedFrom.zh}<br>${countedFrom.en} | ${ENDS[atTheEnd]} | ${basis === 'law' ? '法 / law' : '自定 / ours'}：${source.zh}<br>${source.en} |`,
  )
  return [
    '| 类别 / class | tables | 保存 / kept, counted from | 到期 / at the end | 依据 / basis |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function keptText(kept: RecordClass['kept']): string {
  if (kept === 'always') return '长期 / always'
  return 'days' in kept ? `${kept.days} 天 / days` : `${kept.years} 年 / years`
}
