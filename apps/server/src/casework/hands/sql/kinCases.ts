import { type Insertable, type Selectable, sql } from 'kysely'
import type { CaseworkKinCase } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

/** Enters applications of near relatives; what stands there already stays. */
export async function insertKinCases(tx: Tx, rows: readonly Insertable<CaseworkKinCase>[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('casework.kin_case')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function listKinCasesOf(tx: Tx, county: string, application: string): Promise<Selectable<CaseworkKinCase>[]> {
  return tx
    .selectFrom('casework.kin_case')
    .selectAll()
    .where('county', '=', county)
    .where('application_id', '=', application)
    .orderBy('recognised_at')
    .execute()
}

/** One application of near relatives as the county's register shows it. */
export interface KinCaseShown {
  readonly application: string
  readonly household: string
  readonly region: string
  readonly programme: string
  readonly state: string
  readonly recognisedOn: string
  readonly how: readonly string[]
  readonly staff: readonly string[]
  /** Somebody of the county took part in the home inquiry. */
  readonly posts: readonly string[]
}

/** The register, the newest first: at most so many, older than a row where one is named. */
export async function listKinCases(
  tx: Tx,
  county: string,
  { lo, hi, before, most }: { lo: string; hi: string; before: string | undefined; most: number },
): Promise<KinCaseShown[]> {
  const { rows } = await sql<KinCaseShown>`
    select a.id as application, a.household_id as household, a.region, a.programme, a.state,
           min(k.recognised_on)::text as "recognisedOn", array_agg(distinct k.recognised_by) as how,
           coalesce(array_agg(distinct k.staff_id) filter (where k.staff_id is not null), '{}') as staff,
           array(select s.taken_post from casework.step s
                  where s.county = ${county} and s.application_id = a.id and s.act in ('recordInquiry', 'countersignInquiry')) as posts
      from casework.kin_case k
      join casework.application a on a.county = ${county} and a.id = k.application_id
     where k.county = ${county} and k.region >= ${lo} and k.region < ${hi}
       ${before === undefined ? sql`` : sql`and a.id < ${before}`}
     group by a.county, a.id order by a.id desc limit ${most}`.execute(tx)
  return rows
}
