import type { Pool } from 'pg'
import { refuseDatabase } from '../problem/index.ts'
import { APP_ROLE } from './roles.ts'

interface Powers {
  readonly role: string
  readonly superuser: boolean
  readonly bypasses: boolean
  readonly owns: boolean
  readonly makes: boolean
  readonly is_app: boolean
}

/** What the role that connects may do; for a role of somebody's own making too, through what it is a member of. */
const POWERS = `
  select current_user as role,
    exists (select from pg_roles where rolsuper and pg_has_role(current_user, oid, 'member')) as superuser,
    exists (select from pg_roles where rolbypassrls and pg_has_role(current_user, oid, 'member')) as bypasses,
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
               and n.nspname !~ '^pg_(toast_)?temp_' and pg_has_role(current_user, c.relowner, 'member')) as owns,
    has_database_privilege(current_user, current_database(), 'create')
      or exists (select from pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                  and has_schema_privilege(current_user, n.oid, 'create')) as makes,
    exists (select from pg_roles where rolname = '${APP_ROLE}' and pg_has_role(current_user, oid, 'usage')) as is_app`

/** Refuses to serve through a role that row security would not hold. */
export async function checkRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Powers>(POWERS)
  const powers = rows[0] as Powers
  const tooMuch = [
    [powers.superuser, '是超级用户', 'is a superuser'],
    [powers.bypasses, '可以绕过行级权限', 'may bypass row security'],
    [powers.owns, '是表的所有者', 'owns tables'],
    [powers.makes, '可以建表', 'may make tables'],
  ] as const
  const found = tooMuch.find(([has]) => has)
  if (found) {
    throw refuseDatabase('platform.database-role-too-strong', { role: powers.role, zh: found[1], en: found[2] })
  }
  if (!powers.is_app) throw refuseDatabase('platform.database-role-unfit', { role: powers.role })
}
