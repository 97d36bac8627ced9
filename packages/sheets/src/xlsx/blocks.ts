import { broken } from '../zip/directory.ts'
import { cutOut } from './xml.ts'

/** Many complete elements of one name, as text, and the name's prefix in this file. */
export interface Block {
  readonly xml: string
  readonly prefix: string
}

/** Which elements to cut a part into, and where they live. */
export interface BlockPlan {
  readonly root: string
  readonly element: string
  /** Elements end for good where this one closes. */
  readonly within: string
  readonly mostBytes: number
  /** The part's name, for the words of a refusal. */
  readonly part: string
}

/**
 * Cuts a part into blocks of whole elements without holding more than one piece and the element it cuts through.
 * The cut is made in bytes, because the decoder would otherwise have to be told of every half character.
 */
export async function* blocksOf(pieces: AsyncIterable<Buffer>, plan: BlockPlan): AsyncGenerator<Block> {
  let held: Buffer = Buffer.alloc(0)
  let prefix: string | undefined
  let finished = false
  for await (const piece of pieces) {
    // Read to the end even so: only there does the checksum tell whether the rows were what was sent.
    if (finished) continue
    held = held.length === 0 ? piece : Buffer.concat([held, piece])
    prefix ??= prefixOf(held, plan)
    if (prefix === undefined) {
      if (held.length > 64 * 1024) throw broken(`${plan.part} 不是表格内容`, `${plan.part} is no ${plan.root}`)
      continue
    }
    const end = held.indexOf(`</${prefix}${plan.within}>`)
    if (end !== -1) {
      yield { xml: held.toString('utf8', 0, end), prefix }
      finished = true
      continue
    }
    const close = `</${prefix}${plan.element}>`
    const last = held.lastIndexOf(close)
    if (last !== -1) {
      yield { xml: held.toString('utf8', 0, last + close.length), prefix }
      held = held.subarray(last + close.length)
    } else if (held.length > plan.mostBytes) {
      held = keepEmpties(held, prefix, plan)
    }
  }
  if (finished) return
  // <sheetData/> closes itself: a sheet on which nothing was ever typed.
  const rest = held.toString('utf8')
  const emptyOnes = new RegExp(`<${prefix ?? ''}${plan.within}[^>]*/>`)
  if (prefix === undefined || !emptyOnes.test(rest)) throw broken(`${plan.part} 没有写完`, `${plan.part} is cut off`)
}

function prefixOf(held: Buffer, plan: BlockPlan): string | undefined {
  const start = held.toString('latin1', 0, Math.min(held.length, 64 * 1024))
  const match = new RegExp(`<((?:[\\w.-]+:)?)${plan.root}[\\s>]`).exec(start)
  return match === null ? undefined : (match[1] ?? '')
}

/** Long runs of empty rows (<row/>) hold nothing; a long run of anything else is one row without end. */
function keepEmpties(held: Buffer, prefix: string, plan: BlockPlan): Buffer {
  const lastOpen = held.lastIndexOf(`<${prefix}${plan.element} `)
  if (lastOpen < plan.mostBytes / 2) throw broken(`${plan.part} 里有一行过长`, `a row of ${plan.part} is too long`)
  return held.subarray(lastOpen)
}

/** Comments taken out and CDATA written as ordinary text, so that the parser need not know of either. */
export function plainXml(xml: string): string {
  if (!xml.includes('<!')) return xml
  return cutOut(cutOut(xml, '<!--', '-->'), '<![CDATA[', ']]>', (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  )
}
