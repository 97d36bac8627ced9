import { type Deadline, MOST_ROW_BYTES } from '../limits.ts'
import { type BlockPlan, blocksOf, plainXml } from './blocks.ts'
import { ownCopy, stringOf, unescapeOffice, unescapeXml } from './xml.ts'

/**
 * The distinct texts of the workbook, by number. They are all held, because a cell may name any of them;
 * the caller bounds the size of the part.
 */
export async function readSharedStrings(pieces: AsyncIterable<Buffer>, part: string, deadline: Deadline) {
  const plan: BlockPlan = { root: 'sst', element: 'si', within: 'sst', mostBytes: MOST_ROW_BYTES, part }
  const texts: string[] = []
  for await (const { xml, prefix } of blocksOf(pieces, plan)) {
    deadline.check()
    collect(plainXml(xml), prefix, texts)
  }
  return texts as readonly string[]
}

function collect(xml: string, prefix: string, texts: string[]): void {
  const open = `<${prefix}si`
  const close = `</${prefix}si>`
  const plainStart = `<${prefix}t>`
  const plainEnd = `</${prefix}t>`
  for (let at = xml.indexOf(open); at !== -1; at = xml.indexOf(open, at)) {
    const after = xml.charCodeAt(at + open.length)
    const tagEnd = xml.indexOf('>', at)
    if (tagEnd === -1) return
    at = tagEnd + 1
    // 62 is >, 47 is /, 32 a blank: anything else is a longer name.
    if (after !== 62 && after !== 47 && after !== 32) continue
    if (xml.charCodeAt(tagEnd - 1) === 47) {
      texts.push('')
      continue
    }
    const end = xml.indexOf(close, at)
    if (end === -1) return
    const inside = xml.slice(at, end)
    const plain = inside.startsWith(plainStart) && inside.indexOf(plainEnd) === inside.length - plainEnd.length
    texts.push(
      ownCopy(
        plain ? unescapeOffice(unescapeXml(inside.slice(plainStart.length, -plainEnd.length))) : stringOf(inside),
      ),
    )
    at = end + close.length
  }
}
