import { columnLetter } from '../cell.ts'
import { escapeXml, textElement, XML_START } from './xml.ts'

/** A note beside a cell, as Excel shows it when the pointer rests there. */
export interface Note {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Excel needs a shape for each note and becomes slow with more; beyond it the colour and the words in the row stay. */
export const MOST_NOTES = 5_000

/** The texts of the notes. */
export function notesXml(notes: readonly Note[]): string {
  const list = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${columnLetter(column)}${row}" authorId="0"><text><r>${textElement(text)}</r></text></comment>`,
  )
  return `${XML_START}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${escapeXml('兜底')}</author></authors><commentList>${list.join('')}</commentList></comments>`
}

/** Their shapes: hidden until the pointer comes. */
export function noteShapesXml(notes: readonly Note[]): string {
  const shapes = notes.map(({ row, column }, index) => {
    const anchor = [column, 12, Math.max(0, row - 2), 8, column + 3, 12, row + 3, 4].join(', ')
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  })
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
}
