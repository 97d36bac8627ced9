/**
 * The facts a generated household has, with how they are kept (`storage`) and what they are before the generator says
 * otherwise. Names are those of `policy-packs/facts.yaml`. A fact that has no sense here (since when a household receives
 * what it does not receive) is 0: rules ask for it only behind the flag that gives it sense, and a population in which
 * most rows were unknown could not be gone through quickly.
 */
export type Storage = 'u8' | 'u16' | 'i32' | 'f64'
type Columns = Readonly<Record<string, readonly [storage: Storage, ordinary: number]>>

export const HOUSEHOLD = {
  认定地区: ['f64', 0],
  居住地: ['u8', 0],
  居住形态: ['u8', 0],
  居住起月: ['u16', 0],
  户籍地: ['f64', 0],
  持居住证: ['u8', 0],
  居住证起日: ['i32', 0],
  承包土地: ['u8', 0],
  集体收益: ['u8', 0],
  易地搬迁进城: ['u8', 0],
  财产结论: ['u8', 0],
  存款: ['i32', 0],
  有价证券: ['i32', 0],
  商业保险现值: ['i32', 0],
  出借款: ['i32', 0],
  在享低保: ['u8', 0],
  在享低保月金额: ['i32', 0],
  在享低保起月: ['u16', 0],
  在享低保类别: ['u8', 0],
  在享低收入: ['u8', 0],
  在享刚性支出困难: ['u8', 0],
  在渐退期: ['u8', 0],
  渐退起月: ['u16', 0],
  近十二月临时救助次数: ['u8', 0],
  近十二月临时救助金额: ['i32', 0],
  原贫困类别: ['u8', 0],
  脱贫起月: ['u16', 0],
  有稳定收入: ['u8', 0],
  医疗支出: ['i32', 0],
  教育支出: ['i32', 0],
  生活支出: ['i32', 0],
  康复支出: ['i32', 0],
  发生困难: ['u8', 0],
  事件类别: ['u8', 0],
  事件原因: ['u8', 0],
  事件日: ['i32', 0],
  事件地: ['f64', 0],
  事件自付金额: ['i32', 0],
  事件其他救助: ['i32', 0],
  超出自身能力: ['u8', 0],
  事件天数: ['u8', 0],
  自愿: ['u8', 1],
  申请日: ['i32', 0],
} as const satisfies Columns

export const MEMBER = {
  关系: ['u8', 0],
  性别: ['u8', 0],
  出生日: ['i32', 0],
  成员户籍地: ['f64', 0],
  共同生活: ['u8', 1],
  已婚: ['u8', 0],
  收入已申报: ['u8', 1],
  已就业: ['u8', 0],
  就业起日: ['i32', 0],
  主动就业: ['u8', 0],
  收入有变化: ['u8', 0],
  变化日: ['i32', 0],
  变化原因: ['u8', 0],
  残疾类别: ['u8', 0],
  残疾等级: ['u8', 0],
  残疾含智力精神: ['u8', 0],
  残疾含肢体: ['u8', 0],
  残疾含视力: ['u8', 0],
  持残疾证: ['u8', 0],
  残疾证至日: ['i32', 0],
  需长期照护: ['u8', 0],
  照护月数: ['u8', 0],
  认定重大疾病: ['u8', 0],
  劳动能力: ['u8', 0],
  能自行吃饭: ['u8', 1],
  能自行穿衣: ['u8', 1],
  能自行上下床: ['u8', 1],
  能自行如厕: ['u8', 1],
  能自行室内行走: ['u8', 1],
  能自行洗澡: ['u8', 1],
  义务人情况: ['u8', 2],
  靠他人供养: ['u8', 0],
  供养人均满六十: ['u8', 0],
  供养人均为兄弟姐妹: ['u8', 0],
  父亲状况: ['u8', 0],
  父亲状况月数: ['u8', 0],
  父亲已报案: ['u8', 0],
  父亲残疾等级: ['u8', 0],
  父亲残疾含智力精神: ['u8', 0],
  母亲状况: ['u8', 0],
  母亲状况月数: ['u8', 0],
  母亲已报案: ['u8', 0],
  母亲残疾等级: ['u8', 0],
  母亲残疾含智力精神: ['u8', 0],
  照料场所: ['u8', 0],
  供养方式: ['u8', 0],
  愿意集中供养: ['u8', 0],
  就读: ['u8', 0],
  在读本科及以下: ['u8', 0],
  去向: ['u8', 0],
  去向起月: ['u16', 0],
  在享特困: ['u8', 0],
  在享特困照料: ['u8', 0],
  在享单人低保: ['u8', 0],
  在享生活补贴: ['u8', 0],
  在享护理补贴: ['u8', 0],
  在享孤儿费: ['u8', 0],
  在享无人抚养补贴: ['u8', 0],
  在享高龄津贴: ['u8', 0],
  领工伤护理费: ['u8', 0],
  享长期护理险: ['u8', 0],
} as const satisfies Columns

export const LISTS = {
  收入项: { 收入类别: ['u8', 0], 收入来源: ['u8', 0], 年金额: ['i32', 0] },
  义务人: {
    义务人关系: ['u8', 0],
    义务人出生日: ['i32', 0],
    义务人在享: ['u8', 0],
    义务人月收入: ['i32', 0],
    义务人财产符合: ['u8', 1],
    义务人残疾等级: ['u8', 0],
    义务人残疾含智力精神: ['u8', 0],
    义务人去向: ['u8', 0],
  },
  扣减项: { 扣减类别: ['u8', 0], 扣减月金额: ['i32', 0], 扣减已核实: ['u8', 1] },
  车辆: { 车辆类别: ['u8', 0], 车辆现值: ['i32', 0], 车辆购日: ['i32', 0] },
  房屋: { 房屋用途: ['u8', 0], 房屋面积: ['u16', 0], 房屋购日: ['i32', 0] },
  经营主体: { 注册资本: ['i32', 0] },
  /** The figures of the index are the same for everybody: see the constants of the population. */
  物价指数: {},
} as const satisfies Readonly<Record<string, Columns>>

/** Facts that are the same in every generated household; what follows from the day stands beside them. */
export const CONSTANTS: Readonly<Record<string, number>> = {
  已死亡: 0,
  死亡日: 0,
  申请低保: 1,
  申请单人低保: 1,
  申请分户: 1,
  申请低收入: 1,
  申请刚性支出困难: 1,
  申请特困: 1,
  申请临时救助: 1,
  申请渐退月数: 6,
  在享重残照护: 0,
  在享增发: 0,
  本人申请: 1,
  他处在册: 0,
  择一项目: 0,
  申请方式: 0,
  救助对象: 0,
  计入认定: 0,
  连续拒绝工作次数: 0,
  其他支出: 0,
}

/** What the case format requires, and the facts that are struck out together with their list. */
export const ALWAYS_KNOWN: ReadonlySet<string> = new Set([
  '认定地区',
  '居住地',
  '关系',
  '出生日',
  '收入已申报',
  '收入类别',
  '年金额',
  '义务人情况',
  '义务人关系',
  '扣减类别',
  '扣减月金额',
  '车辆类别',
  '房屋用途',
])

type Facts<C> = { -readonly [K in keyof C]: number | undefined }
export type HouseholdFacts = Facts<typeof HOUSEHOLD>
export type MemberFacts = Facts<typeof MEMBER>
export type ListName = keyof typeof LISTS
export type ListFacts<L extends ListName> = Facts<(typeof LISTS)[L]>

export interface MemberDraft {
  readonly facts: MemberFacts
  readonly 收入项: ListFacts<'收入项'>[]
  readonly 义务人: ListFacts<'义务人'>[]
}

/** One household while it is being made. Amounts in fen, days since 1970-01-01, months year × 12 + (month − 1). */
export interface HouseholdDraft {
  readonly facts: HouseholdFacts
  readonly members: MemberDraft[]
  readonly 扣减项: ListFacts<'扣减项'>[]
  readonly 车辆: ListFacts<'车辆'>[]
  readonly 房屋: ListFacts<'房屋'>[]
  readonly 经营主体: ListFacts<'经营主体'>[]
  readonly 物价指数: ListFacts<'物价指数'>[]
}

const HOUSEHOLD_START = ordinary(HOUSEHOLD)
const MEMBER_START = ordinary(MEMBER)

export function newHousehold(): HouseholdDraft {
  return { facts: { ...HOUSEHOLD_START }, members: [], 扣减项: [], 车辆: [], 房屋: [], 经营主体: [], 物价指数: [] }
}

export function newMember(): MemberDraft {
  return { facts: { ...MEMBER_START }, 收入项: [], 义务人: [] }
}

function ordinary<C extends Columns>(columns: C): Facts<C> {
  return Object.fromEntries(Object.entries(columns).map(([name, [, value]]) => [name, value])) as Facts<C>
}

/** The entity that each list belongs to. */
export const PARENTS: ReadonlyMap<string, string> = new Map([
  ['成员', '家庭'],
  ['收入项', '成员'],
  ['义务人', '成员'],
  ['扣减项', '家庭'],
  ['车辆', '家庭'],
  ['房屋', '家庭'],
  ['经营主体', '家庭'],
  ['物价指数', '家庭'],
])
