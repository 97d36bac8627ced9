import { addMonths, firstDayOf, parseMonth, printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { namesOfRegions } from '../../../registry/index.ts'
import { countByKindAndTownship } from '../sql/counted.ts'

/** What came in during a month, by kind and township: answered, closed, late, satisfied, days to the reply. */
export const countMonth = defineQuery({
  name: 'oversight.count-complaints',
  permission: 'oversight.read-complaints',
  input: z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
  async run({ tx, county, today }, { month: asked }) {
    const month = parseMonth(asked)
    if (month === undefined) {
      throw refusePlatform(
        'platform.input-not-allowed',
        { where: 'month', zh: '没有这个月份', en: 'no such month' },
        'month',
      )
    }
    const begin = (one: typeof month) => new Date(`${printDay(firstDayOf(one))}T00:00:00+08:00`)
    const lines = await countByKindAndTownship(tx, county, {
      from: begin(month),
      before: begin(addMonths(month, 1)),
      today: printDay(today),
    })
    const names = await namesOfRegions(tx, [...new Set(lines.map(({ township }) => township))])
    return { month: asked, lines: lines.map((line) => ({ ...line, townshipName: names.get(line.township) ?? null })) }
  },
})
