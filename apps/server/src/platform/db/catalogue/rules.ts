import type { ClientBase } from 'pg'

/** A rule of the house that PostgreSQL's own catalogue can answer: the query lists what breaks it. */
export interface SchemaRule {
  readonly rule: string
  readonly query: string
}

/** Schemas of ours; the job queue's is a library's and stays on one server. */
const OURS = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'jobs')"
const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace and c.relkind in ('r', 'p') and ${OURS}`
const NAME = "n.nspname || '.' || c.relname"
const TAGGED = (tag: string) => `coalesce(obj_description(c.oid, 'pg_class'), '') like '%[${tag}]%'`
/** Tables that a distributed server would spread over its shards by county. */
const DISTRIBUTED = `(${TAGGED('county')} or ${TAGGED('person')})`
const REFERENCE = (oid: string) => `coalesce(obj_description(${oid}, 'pg_class'), '') like '%[reference]%'`
const SPREAD = (oid: string) =>
  `(coalesce(obj_description(${oid}, 'pg_class'), '') like '%[county]%' or coalesce(obj_description(${oid}, 'pg_class'), '') like '%[person]%')`
const FIRST_COLUMN = (numbers: string, table: string) =>
  `(select attname from pg_attribute where attrelid = ${table} and attnum = (${numbers})[1])`
const POLICY =
  'pg_policies p join pg_class c on c.relname = p.tablename join pg_namespace n on n.oid = c.relnamespace and n.nspname = p.schemaname'
const APP = "'doudi_app'"

/** House rules of data (ARCHITECTURE.md) and what a distributed PostgreSQL asks of a schema. */
export const SCHEMA_RULES: readonly SchemaRule[] = [
  {
    rule: 'every table says what it is: [person], [county], [reference] or [local: why], one of them',
    query: `select ${NAME} as broken from ${TABLES} where (select count(*)
      from regexp_matches(coalesce(obj_description(c.oid, 'pg_class'), ''), '\\[(person|county|reference|local: [^\\]]+)\\]', 'g')) <> 1`,
  },
  {
    rule: 'every table, column, schema, function and view has a comment',
    query: `select ${NAME} || coalesce('.' || a.attname, '') as broken
        from pg_class c join pg_namespace n on n.oid = c.relnamespace and c.relkind in ('r', 'p', 'v', 'm') and ${OURS}
        left join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0 and not a.attisdropped
       where c.relkind in ('r', 'p') and a.attnum > 0 and col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null
      union select n.nspname from pg_namespace n where ${OURS} and obj_description(n.oid, 'pg_namespace') is null
      union select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${OURS}
       where obj_description(p.oid, 'pg_proc') is null
         and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  },
  {
    rule: 'county is text, not null and first in every primary key, unique constraint and unique index of a county’s table',
    query: `select ${NAME} || ' ' || coalesce(i.indexrelid::regclass::text, 'has no primary key') as broken
        from ${TABLES} left join pg_index i on i.indrelid = c.oid and i.indisunique
       where ${DISTRIBUTED} and (i.indexrelid is null or ${FIRST_COLUMN('i.indkey::int2[]', 'c.oid').replace('[1]', '[0]')} is distinct from 'county')
      union select ${NAME} || ' has no primary key' from ${TABLES} where not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
      union select ${NAME} || '.county' from ${TABLES} where ${DISTRIBUTED} and not exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'county' and a.attnotnull and a.atttypid = 'text'::regtype
           and a.attcollation = (select oid from pg_collation where collname = 'default'))`,
  },
  {
    rule: 'every foreign key is indexed on the side that points',
    query: `select ${NAME} || ' ' || k.conname as broken from pg_constraint k join ${TABLES} on c.oid = k.conrelid
       where k.contype = 'f' and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
         and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
  },
  {
    rule: 'a foreign key between tables of a county begins with county on both sides',
    query: `select ${NAME} || ' ' || k.conname as broken from pg_constraint k join ${TABLES} on c.oid = k.conrelid
       where k.contype = 'f' and ${DISTRIBUTED} and ${SPREAD('k.confrelid')}
         and (${FIRST_COLUMN('k.conkey', 'k.conrelid')} <> 'county' or ${FIRST_COLUMN('k.confkey', 'k.confrelid')} <> 'county')`,
  },
  {
    rule: 'no reference table points at a county’s table, and no county’s table at a local one',
    query: `select ${NAME} || ' ' || k.conname as broken from pg_constraint k join ${TABLES} on c.oid = k.conrelid
       where k.contype = 'f' and (${TAGGED('reference')} and not ${REFERENCE('k.confrelid')}
          or ${DISTRIBUTED} and not ${SPREAD('k.confrelid')} and not ${REFERENCE('k.confrelid')})`,
  },
  {
    rule: 'no foreign key sets null or a default when its target goes',
    query: `select ${NAME} || ' ' || k.conname as broken from pg_constraint k join ${TABLES} on c.oid = k.conrelid
       where k.contype = 'f' and (k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd', 'c'))`,
  },
  {
    rule: 'no triggers, and no rules that rewrite',
    query: `select ${NAME} || ' ' || t.tgname as broken from pg_trigger t join ${TABLES} on c.oid = t.tgrelid where not t.tgisinternal
      union select ${NAME} || ' ' || r.rulename from pg_rewrite r join ${TABLES} on c.oid = r.ev_class`,
  },
  {
    rule: 'no column is of type integer serial, and keys are uuid, text, day or bigint',
    query: `select ${NAME} || '.' || a.attname as broken from ${TABLES} join pg_index i on i.indrelid = c.oid and i.indisprimary
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
       where format_type(a.atttypid, null) not in ('uuid', 'text', 'date', 'bigint', 'daterange', 'boolean') and not ${TAGGED('reference')}`,
  },
  {
    rule: 'row security is enabled and forced on every table of a county',
    query: `select ${NAME} as broken from ${TABLES} where ${DISTRIBUTED} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    rule: 'a table that holds a person is guarded by county and region, for every act and everyone',
    query: `select ${NAME} as broken from ${TABLES} where ${TAGGED('person')} and not exists (
        select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
           and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.roles = '{public}'
           and p.qual = '((county = current_setting(''app.county''::text, true)) AND (region >= current_setting(''app.region_lo''::text, true)) AND (region < current_setting(''app.region_hi''::text, true)))'
           and p.with_check = p.qual)`,
  },
  {
    rule: 'no other policy widens a table, compares by more than = and ranges, or looks into a table',
    query: `select ${NAME} || ' ' || p.policyname as broken from ${POLICY} where ${OURS} and (
        p.permissive = 'PERMISSIVE' and p.policyname not in (c.relname || '_in_scope', c.relname || '_in_county')
        or coalesce(p.qual, '') || coalesce(p.with_check, '') ~* '(select|like|~|@>|&&|position\\()')`,
  },
  {
    rule: 'whatever has a region or a person’s id holds a person, or says why not',
    query: `select ${NAME} || '.' || a.attname as broken from ${TABLES}
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where a.attname in ('region', 'person_id', 'household_id') and ${TAGGED('county')}
         and obj_description(c.oid, 'pg_class') not like '%[no person: %'`,
  },
  {
    rule: 'what is append-only cannot be changed or removed by the application, not even one column',
    query: `select ${NAME} as broken from ${TABLES} where ${TAGGED('append-only')} and (
        has_table_privilege(${APP}, c.oid, 'update') or has_table_privilege(${APP}, c.oid, 'delete')
        or has_table_privilege(${APP}, c.oid, 'truncate') or has_any_column_privilege(${APP}, c.oid, 'update'))`,
  },
  {
    rule: 'the application owns nothing, may make nothing, empty nothing, and bypasses nothing',
    query: `select ${NAME} as broken from ${TABLES} where pg_has_role(${APP}, c.relowner, 'member')
         or has_table_privilege(${APP}, c.oid, 'truncate') or has_table_privilege(${APP}, c.oid, 'trigger') or has_table_privilege(${APP}, c.oid, 'references')
      union select n.nspname from pg_namespace n where n.nspname !~ '^pg_' and has_schema_privilege(${APP}, n.oid, 'create')
      union select rolname from pg_roles where rolname = ${APP} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  },
  {
    rule: 'nothing is granted to everyone',
    query: `select ${NAME} as broken from ${TABLES}, aclexplode(c.relacl) g where g.grantee = 0
      union select n.nspname from pg_namespace n, aclexplode(n.nspacl) g where ${OURS} and g.grantee = 0`,
  },
  {
    rule: 'a view runs as whoever asks, and is called so',
    query: `select ${NAME} as broken from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS}
       where c.relkind = 'v' and (c.relname !~ '_view$' or not coalesce(c.reloptions, '{}') @> '{security_invoker=true}')`,
  },
  {
    rule: 'names are snake case, constraints are named, instants end in at and days in on, money is bigint fen',
    query: `select ${NAME} || '.' || a.attname as broken from ${TABLES}
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relname || a.attname !~ '^[a-z][a-z0-9_]*$'
          or a.atttypid = 'timestamp'::regtype or a.atttypid = 'timetz'::regtype
          or a.atttypid = 'timestamptz'::regtype and a.attname !~ '(^|_)at$'
          or a.atttypid = 'date'::regtype and a.attname !~ '(_on|^on|^from|^until|_from|_until|^month|_month)$'
          or a.atttypid in ('money'::regtype, 'float4'::regtype)
          or a.attname ~ '_fen$' and a.atttypid <> 'int8'::regtype
          or a.attname ~ '(^|_)(data|info|temp|new)(_|$)'`,
  },
]

/** What breaks each rule; nothing in a sound schema. */
export async function findBrokenRules(client: ClientBase): Promise<string[]> {
  const found: string[] = []
  for (const { rule, query } of SCHEMA_RULES) {
    const { rows } = await client.query<{ broken: string }>(query)
    found.push(...rows.map(({ broken }) => `${broken}: ${rule}`))
  }
  return found.sort()
}
