import type { Catalogue, ColumnEntry, TableEntry } from './readCatalogue.ts'

const HEAD = `// The database as types, with PostgreSQL's own comments. Written by tools/printSchema.ts.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Json = ColumnType<unknown, string, string>
`

/** What the driver returns for a type, as connect.ts sets it up. */
const TYPES: Readonly<Record<string, string>> = {
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  'double precision': 'number',
  real: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  'timestamp with time zone': 'Date',
  json: 'Json',
  jsonb: 'Json',
}

/** The types that Kysely works with: one interface for each table and view, and the map of all. */
export function printTypes({ tables, types }: Catalogue): string {
  const enums = new Map(
    types.flatMap(({ name, definition }) => {
      const labels = /^enum \((.*)\)$/.exec(definition)?.[1]
      return labels === undefined ? [] : [[name, labels.replaceAll(', ', ' | ')] as const]
    }),
  )
  const interfaces = tables.map((table) => printInterface(table, enums))
  const map = tables.map((table) => `  '${table.schema}.${table.name}': ${typeName(table)}`)
  return `${HEAD}\n${interfaces.join('\n\n')}\n\n/** Every table and view by its full name. */\nexport interface Database {\n${map.join('\n')}\n}\n`
}

function printInterface(table: TableEntry, enums: ReadonlyMap<string, string>): string {
  const columns = table.columns.map(
    (column) => `${doc(column.comment, '  ')}  ${column.name}: ${columnType(column, enums)}`,
  )
  return `${doc(table.comment, '')}export interface ${typeName(table)} {\n${columns.join('\n')}\n}`
}

function columnType(column: ColumnEntry, enums: ReadonlyMap<string, string>): string {
  const array = column.type.endsWith('[]')
  const plain = column.type.replace(/\[\]$/, '').replace(/\(.*\)/, '')
  const base = TYPES[plain] ?? enums.get(plain) ?? 'string'
  const type = `${array ? `${base.includes('|') ? `(${base})` : base}[]` : base}${column.nullable ? ' | null' : ''}`
  if (column.generated || column.identity === 'a') return `GeneratedAlways<${type}>`
  return column.fallback || column.identity ? `Generated<${type}>` : type
}

function typeName({ schema, name }: TableEntry): string {
  return [schema, ...name.split('_')].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function doc(comment: string | null, indent: string): string {
  return comment ? `${indent}/** ${comment.replaceAll('*/', '* /').replaceAll('\n', ' ')} */\n` : ''
}
