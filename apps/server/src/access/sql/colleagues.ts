import type { Tx } from '../../platform/db/index.ts'
import type { Permission } from '../domain/permissions.ts'
import { ROLE_NAMES, ROLES } from '../domain/roles.ts'

/** Somebody who works in the same area, as a colleague is chosen: no number, no telephone. */
export interface Colleague {
  readonly user: string
  readonly name: string
  readonly role: string
  readonly region: string
}

/**
 * Who may do something in a place today: holders of a post there, above it or in its villages, whose role has the permission.
 * Locked accounts are left out.
 */
export async function listColleagues(
  tx: Tx,
  county: string,
  { region, permission }: { region: string; permission: Permission },
): Promise<Colleague[]> {
  const roles = ROLE_NAMES.filter((name) => (ROLES[name].permissions as readonly Permission[]).includes(permission))
  if (roles.length === 0) return []
  const rows = await tx
    .selectFrom('access.post as p')
    .innerJoin('access.account as a', (join) =>
      join.onRef('a.county', '=', 'p.county').onRef('a.id', '=', 'p.account_id'),
    )
    .select(['a.id as user', 'a.shown_name as name', 'p.role', 'p.region'])
    .where('p.county', '=', county)
    .where('p.role', 'in', roles)
    .where('p.approved_at', 'is not', null)
    .where('p.ended_at', 'is', null)
    .where('a.locked_at', 'is', null)
    .orderBy('a.shown_name')
    .execute()
  return rows.filter((one) => region.startsWith(one.region) || one.region.startsWith(region))
}
