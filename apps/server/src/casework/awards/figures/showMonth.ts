import { addMonths, firstDayOf, type Month, parseMonth, printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { namesOfRegions } from '../../../registry/index.ts'
import { monthFigures } from '../domain/monthFigures.ts'
import { awardsInTwoMonths } from './monthRows.ts'

/** 本月变动: last + begun − ended ± changed = now, by programme and township, with the reasons. */
export const showMonth = defineQuery({
  name: 'casework.show-month',
  permission: 'casework.read',
  input: z.strictObject({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    within: z
      .string()
      .regex(/^(\d{6}|\d{9}|\d{12})$/)
      .optional(),
  }),
  async run({ tx, county }, { month, within }) {
    const { lo, hi } = rangeOfPrefix(within ?? county)
    const now = parseMonth(month) as Month
    const days = { last: printDay(firstDayOf(addMonths(now, -1))), now: printDay(firstDayOf(now)) }
    const lines = monthFigures(await awardsInTwoMonths(tx, county, { lo, hi, ...days }))
    const names = await namesOfRegions(tx, [...new Set(lines.map(({ township }) => township))])
    return { month, lines, names: Object.fromEntries(names) }
  },
})
