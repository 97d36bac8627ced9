import type { Catalogue, TableEntry } from './readCatalogue.ts'

const HEAD = `-- The database as PostgreSQL's own catalogue tells it after all migrations. Written by tools/printSchema.ts for
-- whoever reviews a migration; nothing reads it. The job queue (schema jobs) is a library's and only named here.
`

/** The schema as text in a stable order. */
export function printSchema({ extensions, schemas, types, routines, tables }: Catalogue): string {
  const parts = [
    ...extensions.map((name) => `extension ${name}`),
    ...schemas.map(({ name, comment, grants }) =>
      [`schema ${name}${said(comment)}`, ...grants.map(granted)].join('\n'),
    ),
    ...types.map(({ name, definition, comment }) => `type ${name} as ${definition}${said(comment)}`),
    ...routines.map(({ definition, comment }) => `${comment ? `-- ${comment}\n` : ''}${definition.trim()}`),
    ...tables.map(printTable),
  ]
  return `${HEAD}\n${parts.join('\n\n')}\n`
}

function printTable(table: TableEntry): string {
  const kind = { r: 'table', p: 'partitioned table', v: 'view', m: 'materialized view' }[table.kind]
  const options = table.options.length > 0 ? ` with (${table.options.join(', ')})` : ''
  const lines = [
    ...(table.comment ? [`-- ${table.comment}`] : []),
    `${kind} ${table.schema}.${table.name}${options}`,
    ...table.columns.map(
      ({ name, type, nullable, fallback, identity, generated, comment }) =>
        `  ${name} ${type}${nullable ? '' : ' not null'}${identity ? ' generated as identity' : ''}${generated ? ' generated' : ''}${fallback ? ` default ${fallback}` : ''}${said(comment)}`,
    ),
    ...table.constraints.map(({ name, definition }) => `  constraint ${name} ${definition}`),
    ...table.indexes.map((definition) => `  ${definition}`),
    ...(table.rls ? [`  row security ${table.forced ? 'forced' : 'enabled'}`] : []),
    ...table.policies.map((policy) => `  policy ${policy}`),
    ...table.grants.map(granted),
    ...(table.definition ? [table.definition.trim()] : []),
  ]
  return lines.join('\n')
}

function granted(grant: string): string {
  return `  grant to ${grant}`
}

function said(comment: string | null): string {
  return comment ? `  -- ${comment.replaceAll('\n', ' ')}` : ''
}
