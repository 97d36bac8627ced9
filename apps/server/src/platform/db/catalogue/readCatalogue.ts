import type { ClientBase } from 'pg'

export interface ColumnEntry {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  /** As PostgreSQL prints it; absent without one. */
  readonly fallback: string | null
  readonly identity: string
  readonly generated: boolean
  readonly comment: string | null
}

export interface TableEntry {
  readonly schema: string
  readonly name: string
  /** r: table, p: partitioned, v: view, m: materialised view. */
  readonly kind: 'r' | 'p' | 'v' | 'm'
  readonly comment: string | null
  readonly definition: string | null
  readonly options: readonly string[]
  readonly rls: boolean
  readonly forced: boolean
  readonly grants: readonly string[]
  readonly columns: readonly ColumnEntry[]
  readonly constraints: readonly { name: string; definition: string }[]
  readonly indexes: readonly string[]
  readonly policies: readonly string[]
}

/** The schema as PostgreSQL itself tells it, without what belongs to the server and to the job queue's library. */
export interface Catalogue {
  readonly extensions: readonly string[]
  readonly schemas: readonly { name: string; comment: string | null; grants: readonly string[] }[]
  readonly types: readonly { name: string; definition: string; comment: string | null }[]
  readonly routines: readonly { definition: string; comment: string | null; name: string }[]
  readonly tables: readonly TableEntry[]
}

const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'jobs')
  and not exists (select from pg_depend d where d.objid = OBJECT and d.deptype = 'e')`
const ours = (object: string) => OURS.replace('OBJECT', object)

/** Rights as words, in a stable order; the owner's own are left out. */
const grants = (acl: string, owner: string) => `array(
  select case when g.grantee = 0 then 'public' else pg_get_userbyid(g.grantee) end || ': ' || string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
    from aclexplode(${acl}) g where g.grantee <> ${owner} group by g.grantee order by 1)`

const TABLES = `
  select n.nspname as schema, c.relname as name, c.relkind as kind, obj_description(c.oid, 'pg_class') as comment,
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as definition,
    coalesce(c.reloptions, '{}') as options, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
    ${grants('c.relacl', 'c.relowner')} || array(
      select pg_get_userbyid(g.grantee) || ': ' || lower(g.privilege_type) || ' (' || string_agg(a.attname, ', ' order by a.attname) || ')'
        from pg_attribute a, aclexplode(a.attacl) g where a.attrelid = c.oid group by g.grantee, g.privilege_type order by 1) as grants,
    (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'nullable', not a.attnotnull, 'fallback', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end, 'identity', a.attidentity,
        'generated', a.attgenerated <> '', 'comment', col_description(c.oid, a.attnum)) order by a.attnum), '[]')
       from pg_attribute a left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid)) order by k.contype <> 'p', k.conname), '[]')
       from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') as constraints,
    array(select pg_get_indexdef(i.indexrelid) from pg_index i
           where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)
           order by 1) as indexes,
    array(select format('%s (%s) for %s using (%s)%s', p.policyname, lower(p.permissive), lower(p.cmd), p.qual,
             case when p.with_check is null then '' else ' with check (' || p.with_check || ')' end)
            from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname order by 1) as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm') and ${ours('c.oid')}
  order by n.nspname collate "C", c.relname collate "C"`

const SCHEMAS = `
  select n.nspname as name, obj_description(n.oid, 'pg_namespace') as comment, ${grants('n.nspacl', 'n.nspowner')} as grants
  from pg_namespace n where ${ours('n.oid')} or n.nspname = 'jobs' order by n.nspname collate "C"`

const TYPES = `
  select n.nspname || '.' || t.typname as name, obj_description(t.oid, 'pg_type') as comment,
    case t.typtype when 'e' then 'enum (' || (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) || ')'
      else 'domain over ' || format_type(t.typbasetype, t.typtypmod) || coalesce((select string_agg(' ' || pg_get_constraintdef(k.oid), '' order by k.conname) from pg_constraint k where k.contypid = t.oid), '') end as definition
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where t.typtype in ('e', 'd') and ${ours('t.oid')} order by 1`

const ROUTINES = `
  select n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
    pg_get_functiondef(p.oid) as definition, obj_description(p.oid, 'pg_proc') as comment
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prokind in ('f', 'p') and ${ours('p.oid')} order by 1`

export async function readCatalogue(client: ClientBase): Promise<Catalogue> {
  const rows = async <Row>(query: string) => (await client.query(query)).rows as Row[]
  const extensions = await rows<{ extname: string }>(
    "select extname from pg_extension where extname <> 'plpgsql' order by 1",
  )
  return {
    extensions: extensions.map(({ extname }) => extname),
    schemas: await rows(SCHEMAS),
    types: await rows(TYPES),
    routines: await rows(ROUTINES),
    tables: await rows(TABLES),
  }
}
