import type { Words } from '@doudi/contract'
import type { Roll } from '@doudi/domain'

type Said<Code extends string> = Readonly<Record<Code, Words>>

export const ROLL_WORDS = {
  dibao: { zh: '最低生活保障', en: 'Dibao' },
  gradualExit: { zh: '渐退期', en: 'Gradual exit' },
  lowIncomeHousehold: { zh: '低收入家庭', en: 'Low-income household' },
  rigidExpenditureHousehold: { zh: '刚性支出困难家庭', en: 'Household in hardship by unavoidable expense' },
  povertyReturnMonitored: { zh: '防止返贫监测对象', en: 'Monitored against return to poverty' },
  otherLowIncome: { zh: '其他低收入人口', en: 'Other low-income people' },
  singlePersonDibao: { zh: '单人户低保', en: 'Single-person dibao' },
  dibaoSupplement: { zh: '分类施保增发', en: 'Dibao supplement' },
  tekun: { zh: '特困人员救助供养', en: 'Support of the destitute (tekun)' },
  tekunCare: { zh: '特困人员照料护理', en: 'Care of the destitute' },
  disabilityLiving: { zh: '困难残疾人生活补贴', en: 'Disability living subsidy' },
  disabilityNursing: { zh: '重度残疾人护理补贴', en: 'Disability nursing subsidy' },
  severeDisabilityCare: { zh: '重度残疾人照护', en: 'Care of the severely disabled' },
  orphanAllowance: { zh: '孤儿基本生活费', en: 'Orphan allowance' },
  unattendedChildAllowance: { zh: '事实无人抚养儿童补贴', en: 'Allowance for unattended children' },
  oldAgeAllowance: { zh: '高龄津贴', en: 'Old-age allowance' },
  leftBehindElder: { zh: '留守老人', en: 'Left-behind elder' },
  leftBehindChild: { zh: '留守儿童', en: 'Left-behind child' },
  leftBehindWoman: { zh: '留守妇女', en: 'Left-behind woman' },
  emptyNestElder: { zh: '空巢老人', en: 'Elder in an empty nest' },
  childInDifficulty: { zh: '困境儿童', en: 'Child in difficulty' },
  severelyDisabled: { zh: '重度残疾人', en: 'Severely disabled' },
} as const satisfies Said<Roll>

export const REASON_WORDS: Readonly<Record<string, Words>> = {
  application: { zh: '申请', en: 'Application' },
  discovery: { zh: '主动发现', en: 'Found by us' },
  review: { zh: '复核', en: 'Review' },
  transfer: { zh: '转入', en: 'Transfer' },
  import: { zh: '名册导入', en: 'Roster import' },
  correction: { zh: '更正', en: 'Correction' },
  incomeAboveStandard: { zh: '收入超过标准', en: 'Income above the standard' },
  propertyAboveLimit: { zh: '财产超过规定', en: 'Property above the limit' },
  death: { zh: '死亡', en: 'Death' },
  movedAway: { zh: '迁出', en: 'Moved away' },
  voluntary: { zh: '自愿放弃', en: 'Voluntary' },
  supporterFound: { zh: '有履行义务能力的赡养抚养扶养人', en: 'A supporter was found' },
  otherProgramme: { zh: '转入其他救助', en: 'Another programme' },
  ageReached: { zh: '达到年龄', en: 'Age reached' },
  graceEnded: { zh: '渐退期满', en: 'Gradual exit ended' },
  householdMerged: { zh: '并户', en: 'Households merged' },
  enrolledByMistake: { zh: '错误纳入', en: 'Enrolled by mistake' },
  amountChanged: { zh: '金额变更', en: 'Another sum' },
  backToFull: { zh: '渐退期内恢复保障', en: 'Back from the gradual exit' },
}

export const SEX_WORDS: Said<'male' | 'female'> = { male: { zh: '男', en: 'Male' }, female: { zh: '女', en: 'Female' } }

export const RESIDENCE_WORDS: Said<'rural' | 'urban'> = {
  rural: { zh: '农村', en: 'Rural' },
  urban: { zh: '城镇', en: 'Urban' },
}

export const RELATION_WORDS: Readonly<Record<string, Words>> = {
  head: { zh: '户主', en: 'Head' },
  self: { zh: '本人', en: 'Self' },
  spouse: { zh: '配偶', en: 'Spouse' },
  son: { zh: '儿子', en: 'Son' },
  daughter: { zh: '女儿', en: 'Daughter' },
  father: { zh: '父亲', en: 'Father' },
  mother: { zh: '母亲', en: 'Mother' },
  grandson: { zh: '孙子', en: 'Grandson' },
  granddaughter: { zh: '孙女', en: 'Granddaughter' },
  grandfather: { zh: '祖父', en: 'Grandfather' },
  grandmother: { zh: '祖母', en: 'Grandmother' },
  brother: { zh: '兄弟', en: 'Brother' },
  sister: { zh: '姐妹', en: 'Sister' },
  other: { zh: '其他', en: 'Other' },
}

export const GROUP_WORDS: Said<'ruralTekun' | 'ruralDibao' | 'otherRuralLowIncome'> = {
  ruralTekun: { zh: '农村特困人员', en: 'Rural tekun' },
  ruralDibao: { zh: '农村低保对象', en: 'Rural dibao' },
  otherRuralLowIncome: { zh: '其他农村低收入人口', en: 'Other rural low-income people' },
}

export const NO_NUMBER_WORDS: Readonly<Record<string, Words>> = {
  unregistered: { zh: '未登记户口', en: 'Not registered' },
  lost: { zh: '证件遗失', en: 'Lost' },
  foreign: { zh: '境外证件', en: 'Foreign document' },
  refused: { zh: '拒绝提供', en: 'Refused' },
  unknown: { zh: '不明', en: 'Unknown' },
}
