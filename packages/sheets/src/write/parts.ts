import { escapeXml, XML_START } from './xml.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The list of sheets; the one of the choices is hidden so that nobody sorts it. */
export function workbookXml(names: readonly string[], hidden: string | undefined): string {
  const sheets = names.map((name, index) => {
    const state = name === hidden ? ' state="hidden"' : ''
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  return `${XML_START}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`
}

export function workbookRelationsXml(sheets: number): string {
  const list = Array.from({ length: sheets }, (_, index) => [
    `rId${index + 1}`,
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ])
  return relations([...list, [`rId${sheets + 1}`, 'styles', 'styles.xml']])
}

export function rootRelationsXml(): string {
  return relations([['rId1', 'officeDocument', 'xl/workbook.xml']])
}

/** Of a sheet with notes. */
export function relationsXml(sheet: number): string {
  return relations([
    ['rId1', 'vmlDrawing', `../drawings/vmlDrawing${sheet}.vml`],
    ['rId2', 'comments', `../comments${sheet}.xml`],
  ])
}

export function contentTypesXml(sheets: number, withNotes: readonly number[]): string {
  const overrides = [
    ['/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ['/xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${SPREADSHEET}.worksheet+xml`,
    ]),
    ...withNotes.map((sheet) => [`/xl/comments${sheet}.xml`, `${SPREADSHEET}.comments+xml`]),
  ]
  const list = overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  return `${XML_START}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${list.join('')}</Types>`
}

function relations(list: readonly (readonly string[])[]): string {
  const entries = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`
}
