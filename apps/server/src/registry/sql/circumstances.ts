import type { Selectable } from 'kysely'
import type { RegistryCircumstance } from '../../../../../db/generated/tables.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'

export type CircumstanceRow = Selectable<RegistryCircumstance>

export interface CircumstanceWritten {
  readonly county: string
  readonly id: string
  readonly region: string
  readonly person: string | null
  readonly household: string | null
  readonly kind: string
  readonly part: string
  readonly value: unknown
  readonly from: string
  readonly until: string | null
  readonly source: string
  readonly learnedOn: string
  readonly evidence: string | null
  readonly at: Date
  readonly by: string
}

export async function insertCircumstance(tx: Tx, row: CircumstanceWritten): Promise<void> {
  await tx
    .insertInto('registry.circumstance')
    .values({
      county: row.county,
      id: row.id,
      region: row.region,
      person_id: row.person,
      household_id: row.household,
      kind: row.kind,
      part: row.part,
      value: JSON.stringify(row.value),
      holds_from: row.from,
      holds_until: row.until,
      source: row.source,
      learned_on: row.learnedOn,
      evidence: row.evidence,
      recorded_at: row.at,
      recorded_by: row.by,
    })
    .execute()
}

export async function getCircumstance(tx: Tx, county: string, id: string): Promise<CircumstanceRow> {
  const row = await tx
    .selectFrom('registry.circumstance')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function withdraw(
  tx: Tx,
  row: {
    county: string
    circumstance: string
    region: string
    by: string
    at: Date
    because: string
    replacedBy: string | null
  },
): Promise<void> {
  const { county, circumstance, region, by, at, because, replacedBy } = row
  await tx
    .insertInto('registry.circumstance_withdrawal')
    .values({
      county,
      circumstance_id: circumstance,
      region,
      replaced_by: replacedBy,
      because,
      withdrawn_at: at,
      withdrawn_by: by,
    })
    .execute()
}

/**
 * Every fact about these people and this household, in the order in which it was learned. With `known` as it was
 * known at that moment: neither what came later nor what was withdrawn later counts.
 */
export async function listFacts(
  tx: Tx,
  county: string,
  { people, household }: { people: readonly string[]; household: string },
  known?: Date,
) {
  const rows = await tx
    .selectFrom('registry.circumstance as c')
    .leftJoin('registry.circumstance_withdrawal as w', (on) =>
      on.onRef('w.county', '=', 'c.county').onRef('w.circumstance_id', '=', 'c.id'),
    )
    .selectAll('c')
    .select(['w.withdrawn_at', 'w.because as withdrawn_because', 'w.replaced_by'])
    .where('c.county', '=', county)
    .where((eb) =>
      eb.or([
        eb('c.household_id', '=', household),
        ...(people.length > 0 ? [eb('c.person_id', 'in', [...people])] : []),
      ]),
    )
    .$if(known !== undefined, (query) => query.where('c.recorded_at', '<=', known as Date))
    .orderBy('c.seq')
    .execute()
  if (known === undefined) return rows
  return rows.map((row) => (row.withdrawn_at && row.withdrawn_at > known ? { ...row, withdrawn_at: null } : row))
}
