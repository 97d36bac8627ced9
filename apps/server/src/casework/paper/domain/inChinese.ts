/** 2026-07-01 → 2026年7月1日. */
export function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2026-08 → 2026年8月. */
export function monthInChinese(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

/** 78400 → 784.00, with thousands. */
export function yuanText(fen: number): string {
  const [whole = '0', cents = '00'] = (fen / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

const PROGRAMMES: Readonly<Record<string, string>> = {
  dibao: '最低生活保障',
  singlePersonDibao: '最低生活保障（单人户）',
  householdSplit: '最低生活保障（分户）',
  dibaoSupplement: '增发低保金',
  lowIncomeHousehold: '最低生活保障边缘家庭认定',
  rigidExpenditureHousehold: '刚性支出困难家庭认定',
  tekun: '特困人员救助供养',
  tekunCare: '特困人员照料护理',
  temporaryAid: '临时救助',
  disabilityLiving: '困难残疾人生活补贴',
  disabilityNursing: '重度残疾人护理补贴',
  severeDisabilityCare: '重度残疾人照护',
  orphanAllowance: '孤儿基本生活费',
  unattendedChildAllowance: '事实无人抚养儿童基本生活补贴',
  oldAgeAllowance: '高龄津贴',
}

/** What a programme is called on paper. */
export function programmeName(programme: string): string {
  return PROGRAMMES[programme] ?? programme
}

/** On a public sheet a programme goes by its family name only: nobody learns of a single-person case or an illness from it. */
export function publicProgrammeName(programme: string): string {
  return ['dibao', 'singlePersonDibao', 'householdSplit'].includes(programme)
    ? '最低生活保障'
    : programmeName(programme)
}

const RELATIONS: Readonly<Record<string, string>> = {
  head: '户主',
  self: '本人',
  spouse: '配偶',
  son: '儿子',
  daughter: '女儿',
  father: '父亲',
  mother: '母亲',
  grandson: '孙子',
  granddaughter: '孙女',
  grandfather: '祖父',
  grandmother: '祖母',
  brother: '兄弟',
  sister: '姐妹',
}

export function relationName(relation: string): string {
  return RELATIONS[relation] ?? '其他'
}
