import { policySlice } from '../../../policy/index.ts'
import { noticeOf } from '../../../policy/testing/index.ts'
import { openOffice } from '../../testing/office.ts'
import { seedAwards } from './seedAwards.ts'

/** The office with rules that change: families with awards, documents drafted by one and published by another. */
export async function openStandards() {
  const office = await openOffice({ slices: [policySlice] })
  /** Somebody alone with an award of dibao as the rules of 2025 gave it: 630 yuan less the income of a month. */
  const withAward = async (
    name: string,
    {
      yearly = 0,
      fen = 63_000 - Math.round((yearly * 100) / 12),
      state = 'running',
      from = '2026-01-01',
      village = '500299001201',
    } = {},
  ) => {
    const family = await office.openAlone(name, yearly, '1976-03-02', village)
    await seedAwards(office.asAdmin, {
      county: '500299',
      from,
      awards: [{ household: family.household, monthlyFen: fen, state }],
    })
    const [row] = await office.asAdmin<{ id: string }>('select id from casework.award where household_id = $1', [
      family.household,
    ])
    return { ...family, award: row?.id as string }
  }
  const enter = (values: Readonly<Record<string, number>>, more: Parameters<typeof noticeOf>[1] = {}) =>
    office.done('countyOfficer', 'POST', '/api/policy/revisions', noticeOf(values, more))
  const preview = async ({ revision }: { revision: string }) => {
    const { version } = await office.done('countyOfficer', 'GET', `/api/policy/revisions/${revision}`)
    return office.done('countyOfficer', 'POST', `/api/casework/standards/${revision}/preview`, { version })
  }
  const publish = async ({ revision }: { revision: string }) => {
    const { version } = await office.done('countyApprover', 'GET', `/api/policy/revisions/${revision}`)
    return office.done('countyApprover', 'POST', `/api/policy/revisions/${revision}/publish`, { version })
  }
  /** Entered, looked at, published; awards are worked out when the office settles. */
  const putIntoForce = async (values: Readonly<Record<string, number>>, more: Parameters<typeof noticeOf>[1] = {}) => {
    const draft = await enter(values, more)
    await preview(draft)
    await publish(draft)
    return draft.revision as string
  }
  /** What an award gives: fen from a day until a day, the spans that hold. */
  const amountsOf = async (award: string) =>
    (
      await office.asAdmin<{ fen: string; from: string; until: string | null }>(
        `select monthly_fen as fen, holds_from::text as from, holds_until::text as until from casework.award_amount
          where award_id = $1 and replaced_by is null order by holds_from`,
        [award],
      )
    ).map(({ fen, from, until }) => `${fen} ${from}..${until ?? ''}`)
  const effectOn = async (revision: string, award: string) =>
    (
      await office.asAdmin<{ effect: string }>(
        'select effect from casework.recomputed where revision_id = $1 and award_id = $2',
        [revision, award],
      )
    )[0]?.effect
  return { ...office, withAward, enter, preview, publish, putIntoForce, amountsOf, effectOn }
}

export type Standards = Awaited<ReturnType<typeof openStandards>>
