import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'

/** Everything that holds on a day: begun, and not ended by then. */
const holdsOn = (table: string, on: string) =>
  sql<SqlBool>`${sql.ref(`${table}.holds_from`)} <= ${on} and (${sql.ref(`${table}.holds_until`)} is null or ${sql.ref(`${table}.holds_until`)} > ${on})`

export async function insertEnrolment(
  tx: Tx,
  row: {
    county: string
    id: string
    region: string
    roll: string
    household: string
    person: string | null
    category: string | null
    monthlyFen: number | null
    from: string
    because: string
  },
): Promise<void> {
  const { county, id, region, roll, household, person, category, monthlyFen, from, because } = row
  await tx
    .insertInto('registry.enrolment')
    .values({
      county,
      id,
      region,
      roll,
      household_id: household,
      person_id: person,
      category,
      monthly_fen: monthlyFen,
      holds_from: from,
      entered_because: because,
    })
    .execute()
}

/** Ends an enrolment that is open; false when it has ended before. */
export async function endEnrolment(tx: Tx, county: string, id: string, on: string, because: string) {
  const row = await tx
    .selectFrom('registry.enrolment')
    .select(['household_id', 'roll', 'holds_until'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  if (row.holds_until !== null) return undefined
  await tx
    .updateTable('registry.enrolment')
    .set({ holds_until: on, left_because: because })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  return row
}

/** Rolls on which a household as a whole, or its members too, stands with no end in sight. */
export async function listOpenRolls(
  tx: Tx,
  county: string,
  household: string,
  whose: 'household alone' | 'members too',
): Promise<string[]> {
  const rows = await tx
    .selectFrom('registry.enrolment')
    .select('roll')
    .where('county', '=', county)
    .where('household_id', '=', household)
    .$if(whose === 'household alone', (query) => query.where('person_id', 'is', null))
    .where('holds_until', 'is', null)
    .orderBy('roll')
    .execute()
  return rows.map(({ roll }) => roll)
}

export interface RollLine {
  readonly person: string
  readonly name: string
  readonly sex: string | null
  readonly born: string
  readonly household: string
  readonly residence: string
  readonly village: string
  readonly relation: string
  readonly rolls: string[]
}

export interface RollReach {
  readonly lo: string
  readonly hi: string
  readonly on: string
  /** One roll; otherwise whoever is on any. */
  readonly roll?: string | undefined
}

/**
 * Who was on any roll on a day, in the villages of a range of codes: where each household was in charge on that day,
 * whatever became of it later. One line for each person, also where two rows were merged.
 */
export async function listRollOn(
  tx: Tx,
  county: string,
  { after, most, ...reach }: RollReach & { after: string; most: number },
): Promise<RollLine[]> {
  const { rows } = await sql<RollLine>`${rollOn(county, { after, ...reach })} order by who.id limit ${most}`.execute(tx)
  return rows
}

/** How many lines that roll has. */
export async function countRollOn(tx: Tx, county: string, reach: RollReach): Promise<number> {
  const after = '00000000-0000-0000-0000-000000000000'
  const lines = rollOn(county, { after, ...reach })
  const { rows } = await sql<{ lines: number }>`select count(*)::int as lines from (${lines}) roll`.execute(tx)
  return rows[0]?.lines ?? 0
}

function rollOn(county: string, { lo, hi, on, roll, after }: RollReach & { after: string }) {
  return sql`
    with present as (
      select s.region as village, m.household_id, m.person_id, m.relation
        from registry.stay s
        join registry.membership m on m.county = ${county} and m.household_id = s.household_id and ${holdsOn('m', on)}
       where s.county = ${county} and s.region >= ${lo} and s.region < ${hi} and ${holdsOn('s', on)}
    ), standing as (
      select p.person_id, e.roll from present p join registry.enrolment e
          on e.county = ${county} and e.household_id = p.household_id and e.person_id is null and ${holdsOn('e', on)}
       union
      select p.person_id, e.roll from present p join registry.enrolment e
          on e.county = ${county} and e.person_id = p.person_id and ${holdsOn('e', on)}
    )
    select who.id as person, who.name, who.sex, who.born_on as born, p.household_id as household, h.residence,
           p.village, min(p.relation) as relation, array_agg(distinct st.roll) as rolls
      from present p
      join standing st on st.person_id = p.person_id
      join registry.household h on h.county = ${county} and h.id = p.household_id
      join registry.person written on written.county = ${county} and written.id = p.person_id
      join registry.person who on who.county = ${county} and who.id = coalesce(written.merged_into, written.id)
     where (who.died_on is null or who.died_on >= ${on}) and who.id > ${after}
     group by who.id, who.name, who.sex, who.born_on, p.household_id, h.residence, p.village
    having ${roll ?? null}::text is null or bool_or(st.roll = ${roll ?? null})`
}

/** Enrolments that began or ended in a period, with why. */
export function listRollChanges(
  tx: Tx,
  county: string,
  { lo, hi, from, until, roll }: { lo: string; hi: string; from: string; until: string; roll?: string | undefined },
) {
  return tx
    .selectFrom('registry.enrolment as e')
    .selectAll('e')
    .where('e.county', '=', county)
    .where('e.region', '>=', lo)
    .where('e.region', '<', hi)
    .where((eb) =>
      eb.or([
        // another sum is no entry and no exit
        eb.and([
          eb('e.holds_from', '>=', from),
          eb('e.holds_from', '<', until),
          eb('e.entered_because', '<>', 'amountChanged'),
        ]),
        eb.and([
          eb('e.holds_until', '>=', from),
          eb('e.holds_until', '<', until),
          eb('e.left_because', '<>', 'amountChanged'),
        ]),
      ]),
    )
    .$if(roll !== undefined, (query) => query.where('e.roll', '=', roll as string))
    .orderBy('e.roll')
    .orderBy('e.holds_from')
    .orderBy('e.id')
    .limit(5000)
    .execute()
}

/** From which day the rolls of the county are complete. */
export async function findRollOpening(tx: Tx, county: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('registry.roll_opening')
    .select('opened_from')
    .where('county', '=', county)
    .executeTakeFirst()
  return row?.opened_from
}

export async function writeRollOpening(tx: Tx, county: string, from: string): Promise<void> {
  await tx
    .insertInto('registry.roll_opening')
    .values({ county, opened_from: from })
    .onConflict((at) => at.column('county').doUpdateSet({ opened_from: from }))
    .execute()
}

/** A row of a roll, held until commit. */
export async function getEnrolment(tx: Tx, county: string, id: string) {
  const row = await tx
    .selectFrom('registry.enrolment')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** Puts the sum of a row right that has not begun, or holds another sum from its first day on. */
export async function setEnrolmentAmount(tx: Tx, county: string, id: string, monthlyFen: number): Promise<void> {
  await tx
    .updateTable('registry.enrolment')
    .set({ monthly_fen: monthlyFen })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}
