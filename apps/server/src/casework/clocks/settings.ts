import { words } from '@doudi/contract'
import { z } from 'zod'
import { defineSetting, type Setting } from '../../platform/settings/index.ts'
import { FAMILIES, type Family, LIMIT_NAMES, LIMITS, type Limit, type LimitName } from './domain/limits.ts'

const days = z.int().min(1).max(365)
type DaysSetting = Setting<typeof days>

const UNITS = { workingDays: words('个工作日', 'working days'), calendarDays: words('个日历日', 'calendar days') }
const BASIS = words(
  '本省、市、县规定更严的期限，或国家文件没有写明的期限',
  'a document of the province, city or county that is stricter, or fixes what national ones leave open',
)

/** The county's own figure of one limit: each has its name, by limit and family of programmes. */
export const DAYS_SETTINGS: ReadonlyMap<string, DaysSetting> = new Map(
  LIMIT_NAMES.flatMap((limit) => familiesOf(limit).map((family) => [keyOf(limit, family), daysSetting(limit, family)])),
)

export function keyOf(limit: LimitName, family: Family | 'every'): string {
  return `${limit} ${family}`
}

function familiesOf(limit: LimitName): readonly (Family | 'every')[] {
  const { of }: Limit = LIMITS[limit]
  return of === 'every' ? ['every'] : (Object.keys(of) as Family[])
}

function daysSetting(limit: LimitName, family: Family | 'every'): DaysSetting {
  const { zh, en, unit, of }: Limit = LIMITS[limit]
  const printed = of !== 'every' && family !== 'every' && of[family]?.figure !== undefined
  const whose =
    family === 'every' ? { zh: '', en: '' } : { zh: `（${FAMILIES[family].zh}）`, en: ` (${FAMILIES[family].en})` }
  return defineSetting({
    name: `casework.days-${limit}-${family}`,
    slice: 'casework',
    shape: days,
    words: words(`${zh}时限${whose.zh}`, `Time limit: ${en}${whose.en}`),
    unit: UNITS[unit],
    unset: printed
      ? words('按上级文件的期限计算', 'the figure of the higher documents holds')
      : words(
          '没有文件规定期限：页面写明“期限未设定”，不催办',
          'no document fixes one: pages say so, and nothing is called late',
        ),
    basis: BASIS,
    perTownship: true,
  })
}

/** Reasons for which a county lets a limit stand still beyond what the table of limits allows. */
export const lawfulPauses = defineSetting({
  name: 'casework.lawful-pauses',
  slice: 'casework',
  shape: z
    .array(
      z.strictObject({
        limit: z.enum(LIMIT_NAMES),
        reason: z.enum(['correction', 'objection', 'householdAbsent', 'crossCounty']),
      }),
    )
    .max(40),
  words: words('可以中止计时的情形', 'Reasons to stop a time limit'),
  unset: words(
    '只有补正期间不计入受理时限；其他情形不停表，办结时限依法可以延长',
    'only the time for correction does not count, towards acceptance; nothing else stops a limit, the whole case may lawfully be extended',
  ),
  basis: words('规定期限扣除或中止情形的文件', 'a document that says what does not count'),
})

/** How long a township has before the county is told too. */
export const daysToCounty = defineSetting({
  name: 'casework.days-to-county',
  slice: 'casework',
  shape: days,
  words: words('超期后多少天上报县级', 'Days after which the county is told of a late case'),
  unit: UNITS.calendarDays,
  unset: words('超期当天同时提醒乡镇和县级', 'township and county are told on the same day'),
})

export const CLOCK_SETTINGS: readonly Setting[] = [...DAYS_SETTINGS.values(), lawfulPauses, daysToCounty]
