import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { namesOf } from '../../../registry/index.ts'
import { ratesOf } from '../domain/rates.ts'
import { listTekun } from '../sql/wishes.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
/** A county has a few thousand people in tekun support; the rates count them all. */
const MOST = 20_000
const PAGE = 50

/** Everybody in tekun support: the wish, the home, the dependence; who waits for a home, the longest first; both rates (AMB-18). */
export const listTekunSupport = defineQuery({
  name: 'casework.list-tekun-support',
  permission: 'casework.read',
  input: z.strictObject({
    within: z
      .string()
      .regex(/^(\d{6}|\d{9}|\d{12})$/)
      .optional(),
    show: z.enum(['all', 'waiting', 'unasked', 'toAssess']).default('all'),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  async run({ tx, county, today }, { within, show, page }) {
    const { lo, hi } = rangeOfPrefix(within ?? county)
    const all = await listTekun(tx, county, { lo, hi, after: NOBODY, most: MOST })
    const waits = (one: (typeof all)[number]) => one.wish === 'centralised' && one.placedOn === null
    const chosen = {
      all: () => true,
      waiting: waits,
      unasked: (one: (typeof all)[number]) => one.wish === null,
      toAssess: (one: (typeof all)[number]) => one.waitingSince !== null || one.class === null,
    }[show]
    const rows = all.filter(chosen).toSorted((one, other) => (one.wishedOn ?? '9').localeCompare(other.wishedOn ?? '9'))
    const shown = rows.slice((page - 1) * PAGE, page * PAGE)
    const names = await namesOf(
      tx,
      county,
      shown.map(({ person }) => person),
    )
    return {
      on: printDay(today),
      total: rows.length,
      counts: {
        all: all.length,
        waiting: all.filter(waits).length,
        unasked: all.filter(({ wish }) => wish === null).length,
        toAssess: all.filter((one) => one.waitingSince !== null || one.class === null).length,
      },
      rates: ratesOf(
        all.map((one) => ({
          dependent: one.class === 'partly' || one.class === 'fully',
          wish: one.wish,
          placed: one.placedOn !== null,
        })),
      ),
      rows: shown.map((one) => ({ ...one, name: names.get(one.person) ?? null })),
    }
  },
})
