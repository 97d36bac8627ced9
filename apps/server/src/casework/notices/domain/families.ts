import { type AppliedProgramme, isNeverPublished } from '@doudi/life'
import type { PUBLIC_PROGRAMMES } from './publicGuard.ts'

type Family = (typeof PUBLIC_PROGRAMMES)[number]

/** The name a programme has in public: that of its family, so that a single person does not stand out. */
const FAMILIES: Readonly<Partial<Record<AppliedProgramme, Family>>> = {
  dibao: '最低生活保障',
  singlePersonDibao: '最低生活保障',
  householdSplit: '最低生活保障',
  tekun: '特困人员救助供养',
  lowIncomeHousehold: '最低生活保障边缘家庭',
  rigidExpenditureHousehold: '刚性支出困难家庭',
  temporaryAid: '临时救助',
}

/** Programmes whose recipients stand on the list for good: dibao in all its forms, and tekun. */
export const LISTED: readonly AppliedProgramme[] = ['dibao', 'singlePersonDibao', 'householdSplit', 'tekun']

/** The family by its public name; undefined: it is never published, by law or because its very name tells of an illness, a disability or an age. */
export function publicFamily(programme: AppliedProgramme): Family | undefined {
  return isNeverPublished(programme) ? undefined : FAMILIES[programme]
}
