import type { Disability, InPayment, Member, ParentState, Supporter } from '@doudi/contract'
import { given, type RowReader } from './reader.ts'

/** What a member needs of the others and of the day. */
export interface CaseContext {
  /** Month of the determination, year × 12 + (month − 1). */
  readonly month: number
  readonly on: number
  readonly members: readonly RowReader[]
}

export function memberId(index: number): string {
  return `成员${index + 1}`
}

/** One member as the case format writes it. */
export function memberCase(row: RowReader, index: number, context: CaseContext): Member {
  const income = row.list('收入项')?.map((one) => ({
    ...given({ kind: one.code('收入类别', '收入类别'), yearly: one.money('年金额') }),
    ...sourceOf(one),
  }))
  return given({
    id: memberId(index),
    relation: row.code('关系', '关系'),
    sex: row.code('性别', '性别'),
    born: row.day('出生日'),
    hukou: row.region('成员户籍地'),
    livesTogether: row.flag('共同生活'),
    married: row.flag('已婚'),
    income,
    employment: whenFlag(row.flag('已就业'), () =>
      given({ since: row.day('就业起日'), onOwnInitiative: row.flag('主动就业') }),
    ),
    changed: whenFlag(row.flag('收入有变化'), () =>
      given({ on: row.day('变化日'), because: row.code('变化原因', '变化原因') }),
    ),
    disability: disabilityCase(row),
    needsLongTermCare: careNeed(row, context),
    illness: wrapped(row.flag('认定重大疾病'), (majorRecognised) => ({ majorRecognised })) ?? ('unknown' as const),
    workAbility: row.code('劳动能力', '劳动能力'),
    selfCare: given({
      eating: row.flag('能自行吃饭'),
      dressing: row.flag('能自行穿衣'),
      transferring: row.flag('能自行上下床'),
      toileting: row.flag('能自行如厕'),
      walking: row.flag('能自行室内行走'),
      bathing: row.flag('能自行洗澡'),
    }),
    supporters: supportersCase(row),
    dependsOn: dependsOn(row, index, context),
    parents: given({ father: parentCase(row, '父亲'), mother: parentCase(row, '母亲') }),
    care: given({
      setting: row.code('照料场所', '照料场所'),
      support: row.code('供养方式', '供养方式'),
      willing: row.flag('愿意集中供养'),
    }),
    study: row.code('就读', '就读'),
    where: whereabouts(row),
    receiving: receivingCase(row),
    workInjuryCare: row.flag('领工伤护理费'),
    longTermCareInsurance: row.flag('享长期护理险'),
  }) as Member
}

function sourceOf(income: RowReader): object {
  const source = income.code('收入来源', '收入来源')
  return source === undefined || source === 'none' ? {} : { source }
}

function whenFlag<T>(value: boolean | undefined, details: () => T): T | 'none' | undefined {
  if (value === undefined) return undefined
  return value ? details() : 'none'
}

function wrapped<V, T>(value: V | undefined, wrap: (value: V) => T): T | undefined {
  return value === undefined ? undefined : wrap(value)
}

function disabilityCase(row: RowReader): Disability {
  const category = row.code('残疾类别', '残疾类别')
  if (category === 'none') return 'none'
  const grade = row.number('残疾等级') as 1 | 2 | 3 | 4 | undefined
  if (category === undefined) return 'unknown'
  const held = row.flag('持残疾证')
  const parts = (
    [
      ['mental', row.flag('残疾含智力精神')],
      ['physical', row.flag('残疾含肢体')],
      ['visual', row.flag('残疾含视力')],
    ] as const
  ).flatMap(([part, has]) => (has ? [part] : []))
  const certificate = held === undefined ? undefined : { held, ...(held && given({ until: row.day('残疾证至日') })) }
  return given({ category, grade, certificate, ...(category === 'multiple' && { parts }) }) as Disability
}

function careNeed(row: RowReader, { month }: CaseContext): Member['needsLongTermCare'] {
  const needed = row.flag('需长期照护')
  const months = row.number('照护月数')
  if (needed !== true || months === undefined) return needed
  const since = month - months
  return { since: `${Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, '0')}` }
}

function supportersCase(row: RowReader): Member['supporters'] {
  const situation = row.code('义务人情况', '义务人情况')
  if (situation === undefined) return 'unknown'
  if (situation !== 'listed') return situation
  return (row.list('义务人') ?? []).map((one) => {
    const grade = one.number('义务人残疾等级')
    const disability =
      grade === 0
        ? 'none'
        : grade === undefined
          ? undefined
          : { category: one.flag('义务人残疾含智力精神') ? 'mental' : 'physical', grade }
    return given({
      relation: one.code('义务人关系', '关系') ?? 'other',
      born: one.day('义务人出生日'),
      receiving: one.code('义务人在享', '在享救助'),
      monthly: one.money('义务人月收入'),
      propertyCompliant: one.flag('义务人财产符合'),
      disability,
      where: one.code('义务人去向', '去向'),
    }) as Supporter
  })
}

/** The columns say that somebody supports this person and of what age; the first member whom that fits is named. */
function dependsOn(row: RowReader, index: number, { on, members }: CaseContext): string[] | undefined {
  const depends = row.flag('靠他人供养')
  if (depends === undefined) return undefined
  if (!depends) return []
  const elderly = row.flag('供养人均满六十')
  const sixty = Math.floor(60 * 365.2425)
  const fits = members.flatMap((other, at) => {
    const born = other.number('出生日')
    return at !== index && born !== undefined && on - born >= sixty === elderly ? [memberId(at)] : []
  })
  return fits.length > 0 ? fits.slice(0, 1) : undefined
}

function parentCase(row: RowReader, who: '父亲' | '母亲'): ParentState | undefined {
  const status = row.code(`${who}状况`, '父母状况')
  if (status === undefined || status === 'alive') return status
  const grade = row.number(`${who}残疾等级`)
  const details = {
    months: row.number(`${who}状况月数`),
    reported: row.flag(`${who}已报案`),
    ...(grade !== undefined &&
      grade > 0 && { grade, category: row.flag(`${who}残疾含智力精神`) ? 'mental' : 'physical' }),
  }
  return given({ status, ...details }) as ParentState
}

function whereabouts(row: RowReader): Member['where'] {
  const place = row.code('去向', '去向')
  if (place === undefined) return 'unknown'
  return place === 'home' ? place : (given({ place, since: row.month('去向起月') }) as Member['where'])
}

const PERSONAL = [
  ['在享特困', 'tekun'],
  ['在享特困照料', 'tekunCare'],
  ['在享单人低保', 'singlePersonDibao'],
  ['在享生活补贴', 'disabilityLiving'],
  ['在享护理补贴', 'disabilityNursing'],
  ['在享孤儿费', 'orphanAllowance'],
  ['在享无人抚养补贴', 'unattendedChildAllowance'],
  ['在享高龄津贴', 'oldAgeAllowance'],
] as const

/** What is in payment; a list in which one programme is not known cannot be written, so it is left out whole. */
function receivingCase(row: RowReader): InPayment[] | undefined {
  const flags = PERSONAL.map(([fact, programme]) => ({ programme, receives: row.flag(fact) }))
  if (flags.some(({ receives }) => receives === undefined)) return undefined
  return flags.flatMap(({ programme, receives }) => (receives ? [{ programme }] : []))
}
