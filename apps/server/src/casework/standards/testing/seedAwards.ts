/** A statement as the server's administrator, whom row security does not hold. */
type AsAdmin = (statement: string, values?: unknown[]) => Promise<unknown>

/**
 * Awards of dibao from a day, one for each household given, with entry on the roll, decision and sum: as if they had come the
 * whole way. For tests and benches, which care for what comes after.
 */
export async function seedAwards(
  asAdmin: AsAdmin,
  {
    county,
    from,
    awards,
  }: {
    county: string
    from: string
    awards: readonly { readonly household: string; readonly monthlyFen: number; readonly state?: string }[]
  },
): Promise<void> {
  const households = awards.map(({ household }) => household)
  const sums = awards.map(({ monthlyFen }) => monthlyFen)
  const states = awards.map(({ state }) => state ?? 'running')
  await asAdmin(
    `with asked as (
       select h.county, h.region, h.id as household, t.fen, t.state, uuidv7() as enrolment, uuidv7() as award, uuidv7() as decision, uuidv7() as amount
         from unnest($2::uuid[], $3::bigint[], $4::text[]) as t (id, fen, state)
         join registry.household h on h.county = $1 and h.id = t.id
     ), enrolled as (
       insert into registry.enrolment (county, id, region, roll, household_id, monthly_fen, holds_from, entered_because)
       select county, enrolment, region, 'dibao', household, fen, $5::date, 'application' from asked
     ), awarded as (
       insert into casework.award (county, id, region, household_id, programme, enrolment_id, state, version, holds_from, changed_at)
       select county, award, region, household, 'dibao', enrolment, state, 1, $5::date, now() from asked
     ), decided as (
       insert into casework.decision (county, id, region, household_id, award_id, kind, programme, decided_on, decided_at, decided_by,
           decided_post, delegated, by_hand, amount_fen, effective_on, reasons, packs, frozen_sealed)
       select county, decision, region, household, award, 'award', 'dibao', $5::date, now(), '00000000-0000-7000-8000-000000000001',
           'county approver', false, false, fen, $5::date, '[]', '', '\\x00' from asked
     )
     insert into casework.award_amount (county, id, region, household_id, award_id, monthly_fen, holds_from, decision_id)
     select county, amount, region, household, award, fen, $5::date, decision from asked`,
    [county, households, sums, states, from],
  )
}
