import { createWriteStream } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { columnLetter } from '../cell.ts'
import { type PartToWrite, zipOf } from '../zip/writeZip.ts'
import { noteShapesXml, notesXml } from './notes.ts'
import { contentTypesXml, relationsXml, rootRelationsXml, workbookRelationsXml, workbookXml } from './parts.ts'
import { type SheetPlan, tabName } from './plan.ts'
import { type ChoiceRanges, type SheetTail, sheetXml } from './sheetXml.ts'
import { stylesXml } from './styles.ts'

/** The name of the hidden sheet behind the drop-down lists: a list in the cell itself ends at 255 characters. */
const CHOICES = '选项'

/**
 * Writes an .xlsx sheet by sheet and row by row; nothing of it is held but the notes of marked cells. Texts are
 * neutralised (see `neutralise`). The target is a path, or a stream such as an answer over HTTP, which is ended.
 */
export async function writeSheet(target: string | Writable, sheets: readonly SheetPlan[]): Promise<void> {
  const writable = typeof target === 'string' ? createWriteStream(target) : target
  await pipeline(Readable.from(zipOf(partsOf(sheets))), writable)
}

async function* partsOf(plans: readonly SheetPlan[]): AsyncGenerator<PartToWrite> {
  const names = distinctNames(plans)
  const { lists, ranges } = choicesOf(plans)
  const withNotes: number[] = []
  for (const [index, plan] of plans.entries()) {
    const number = index + 1
    const tail: SheetTail = { notes: [] }
    yield { name: `xl/worksheets/sheet${number}.xml`, content: sheetXml(plan, ranges[index] ?? [], tail) }
    if (tail.notes.length === 0) continue
    withNotes.push(number)
    yield { name: `xl/comments${number}.xml`, content: notesXml(tail.notes) }
    yield { name: `xl/drawings/vmlDrawing${number}.vml`, content: noteShapesXml(tail.notes) }
    yield { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relationsXml(number) }
  }
  const hidden = lists.length > 0 ? CHOICES : undefined
  const all = hidden === undefined ? names : [...names, hidden]
  if (hidden !== undefined)
    yield { name: `xl/worksheets/sheet${all.length}.xml`, content: sheetXml(choiceSheet(lists), [], { notes: [] }) }
  yield { name: 'xl/styles.xml', content: stylesXml() }
  yield { name: 'xl/workbook.xml', content: workbookXml(all, hidden) }
  yield { name: 'xl/_rels/workbook.xml.rels', content: workbookRelationsXml(all.length) }
  yield { name: '_rels/.rels', content: rootRelationsXml() }
  yield { name: '[Content_Types].xml', content: contentTypesXml(all.length, withNotes) }
}

/** Each distinct list of choices once, and where the columns find theirs. */
function choicesOf(plans: readonly SheetPlan[]): { lists: readonly (readonly string[])[]; ranges: ChoiceRanges[] } {
  const lists: (readonly string[])[] = []
  const rangeOf = (choices: readonly string[]) => {
    const known = lists.findIndex((list) => list.join('\n') === choices.join('\n'))
    const at = known === -1 ? lists.push(choices) - 1 : known
    const letter = columnLetter(at + 1)
    return `'${CHOICES}'!$${letter}$2:$${letter}$${choices.length + 1}`
  }
  const ranges = plans.map(({ columns }) =>
    columns.map(({ choices }) => (choices === undefined || choices.length === 0 ? undefined : rangeOf(choices))),
  )
  return { lists, ranges }
}

function choiceSheet(lists: readonly (readonly string[])[]): SheetPlan {
  const longest = Math.max(...lists.map((list) => list.length))
  return {
    name: CHOICES,
    columns: lists.map((_, index) => ({ name: `${CHOICES}${index + 1}` })),
    rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null)),
  }
}

function distinctNames(plans: readonly SheetPlan[]): string[] {
  const used = new Set([CHOICES])
  // Excel does not tell 甲a from 甲A.
  return plans.map(({ name }) => {
    const base = tabName(name)
    let chosen = base
    for (let count = 2; used.has(chosen.toLowerCase()); count++)
      chosen = `${base.slice(0, 31 - String(count).length - 1)}_${count}`
    used.add(chosen.toLowerCase())
    return chosen
  })
}
