import type { CaseFile, Household, InPayment } from '@doudi/contract'
import { monthOf, parseDay, printDay } from '@doudi/domain'
import { stringify } from 'yaml'
import type { Population } from '../population.ts'
import { memberCase } from './memberCase.ts'
import { given, RowReader } from './reader.ts'

/**
 * Household `index` of a population as a case file has it. What is not known is left out, as the format asks; where the
 * format's silence has a meaning of its own (nothing in payment, property compliant) a file cannot say "not known".
 */
export function caseOf({ origin, table }: Population, index: number): CaseFile {
  const row = new RowReader(table, '家庭', index)
  const on = parseDay(origin.on)
  if (on === undefined) throw new RangeError(`${origin.on} is not a day`)
  const members = row.list('成员') ?? []
  const context = { on, month: monthOf(on), members }
  const household = given({
    residence: row.code('居住地', '居住地'),
    livesIn: given({ kind: row.code('居住形态', '居住地'), since: row.month('居住起月') }),
    hukou: row.region('户籍地'),
    residencePermit: permit(row),
    land: given({
      contracted: row.flag('承包土地'),
      collectiveShare: row.flag('集体收益'),
      relocatedToTown: row.flag('易地搬迁进城'),
    }),
    incomePeriod: given({ from: row.month('收入起月'), until: row.month('收入止月') }) as Household['incomePeriod'],
    property: property(row),
    receiving: receiving(row),
    received: received(row, on),
    formerlyPoor: formerlyPoor(row),
    stableIncome: row.flag('有稳定收入'),
    deductions: row.list('扣减项')?.map((one) =>
      given({
        kind: one.code('扣减类别', '扣减类别'),
        monthly: one.money('扣减月金额'),
        verified: one.flag('扣减已核实'),
      }),
    ),
    expenditure12Months: expenditure(row),
    event: event(row),
    aidFor: 'family',
    applied: given({ on: row.day('申请日'), by: 'self' }),
    voluntary: row.flag('自愿'),
    indices: row.list('物价指数')?.map((one) =>
      given({
        month: one.month('指数月'),
        cpi: percent(one, '居民消费价格同比'),
        food: percent(one, '食品价格同比'),
      }),
    ),
    members: members.map((member, at) => memberCase(member, at, context)),
  }) as Household
  return {
    name: `模拟家庭 ${origin.profile}-${origin.seed}-${index}`,
    jurisdiction: row.region('认定地区') ?? '',
    on: origin.on,
    choices: { gradualExit: given({ from: row.month('申请渐退起月'), months: row.number('申请渐退月数') }) },
    household,
  }
}

/** Households `from` to `until` (not included) as the text of one case file. */
export function casesText(population: Population, from: number, until: number, format: 'yaml' | 'json'): string {
  const cases = Array.from({ length: until - from }, (_, at) => caseOf(population, from + at))
  return format === 'json' ? `${JSON.stringify(cases, null, 2)}\n` : stringify(cases)
}

function permit(row: RowReader): Household['residencePermit'] {
  const holds = row.flag('持居住证')
  const since = row.day('居住证起日')
  return holds && since !== undefined ? { since } : holds
}

function property(row: RowReader): Household['property'] {
  const found = row.code('财产结论', '财产结论')
  if (found === undefined) return 'unknown'
  if (found !== 'itemised') return found
  return given({
    deposits: row.money('存款'),
    securities: row.money('有价证券'),
    insurance: row.money('商业保险现值'),
    lentOut: row.money('出借款'),
    vehicles: row.list('车辆')?.map((one) => ({
      kind: 'car' as const,
      ...given({
        kind: one.code('车辆类别', '车辆类别'),
        value: one.money('车辆现值'),
        boughtOn: one.day('车辆购日'),
      }),
    })),
    houses: row.list('房屋')?.map((one) => ({
      use: 'home' as const,
      ...given({
        use: one.code('房屋用途', '房屋用途'),
        areaM2: one.number('房屋面积'),
        boughtOn: one.day('房屋购日'),
      }),
    })),
    businesses: row.list('经营主体')?.map((one) => given({ registeredCapital: one.money('注册资本') })),
  })
}

function receiving(row: RowReader): InPayment[] | undefined {
  const flags = [row.flag('在享低收入'), row.flag('在享刚性支出困难'), row.flag('在渐退期'), row.flag('在享低保')]
  const [lowIncome, rigid, grace, dibao] = flags
  if (flags.some((flag) => flag === undefined)) return undefined
  const details = given({
    since: row.month('在享低保起月'),
    monthly: row.money('在享低保月金额'),
    category: row.code('在享低保类别', '低保类别'),
  })
  return [
    ...(dibao ? [{ programme: 'dibao' as const, ...details, ...given({ until: row.month('在享低保至月') }) }] : []),
    ...(lowIncome ? [{ programme: 'lowIncomeHousehold' as const }] : []),
    ...(rigid ? [{ programme: 'rigidExpenditureHousehold' as const }] : []),
    ...(grace ? [{ programme: 'gradualExit' as const, ...given({ since: row.month('渐退起月') }) }] : []),
  ]
}

/** The columns hold the number of payments and their sum: the first entry carries it. */
function received(row: RowReader, on: number): Household['received'] {
  const count = row.number('近十二月临时救助次数')
  if (count === undefined) return undefined
  return Array.from({ length: count }, (_, at) => ({
    programme: 'temporaryAid' as const,
    on: printDay((on - 30 - at * 60) as Parameters<typeof printDay>[0]),
    ...given({ once: at === 0 ? row.money('近十二月临时救助金额') : 0 }),
  }))
}

function formerlyPoor(row: RowReader): Household['formerlyPoor'] {
  const kind = row.code('原贫困类别', '原贫困类别')
  if (kind === undefined || kind === 'none') return kind
  return { kind, ...(kind === 'liftedOut' && given({ since: row.month('脱贫起月') })) }
}

/** Kinds that are not named would be zero, so the whole is left out when one of them is not known. */
function expenditure(row: RowReader): Household['expenditure12Months'] {
  const [medical, education, living, rehabilitation] = ['医疗支出', '教育支出', '生活支出', '康复支出'].map((fact) =>
    row.money(fact),
  )
  if (medical === undefined || education === undefined || living === undefined || rehabilitation === undefined)
    return undefined
  return { medical, education, living, rehabilitation, other: 0 }
}

function event(row: RowReader): Household['event'] {
  const happened = row.flag('发生困难')
  if (happened === undefined) return undefined
  if (!happened) return 'none'
  return given({
    kind: row.code('事件类别', '事件类别'),
    cause: row.code('事件原因', '事件原因'),
    on: row.day('事件日'),
    place: row.region('事件地'),
    selfPaid: row.money('事件自付金额'),
    otherAid: row.money('事件其他救助'),
    beyondOwnMeans: row.flag('超出自身能力'),
    days: row.number('事件天数'),
  })
}

function percent(row: RowReader, fact: string): number | undefined {
  const share = row.number(fact)
  return share === undefined ? undefined : share / 100
}
