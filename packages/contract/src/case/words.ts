/** The closed lists of words that a case file may use. Their Chinese labels stand in policy-packs/facts.yaml. */

export const HOUSEHOLD_PROGRAMMES = [
  'dibao',
  'gradualExit',
  'lowIncomeHousehold',
  'rigidExpenditureHousehold',
  'temporaryAid',
  'priceSubsidy',
  'specialAid.medical',
  'specialAid.education',
  'specialAid.housing',
  'specialAid.employment',
] as const

/** The result of these carries a member. */
export const PERSONAL_PROGRAMMES = [
  'singlePersonDibao',
  'householdSplit',
  'dibaoSupplement',
  'tekun',
  'tekunCare',
  'disabilityLiving',
  'disabilityNursing',
  'severeDisabilityCare',
  'orphanAllowance',
  'unattendedChildAllowance',
  'oldAgeAllowance',
  'funeralWaiver',
] as const

export const PROGRAMMES = [...HOUSEHOLD_PROGRAMMES, ...PERSONAL_PROGRAMMES] as const
export type Programme = (typeof PROGRAMMES)[number]

export const RESIDENCES = ['rural', 'urban'] as const
export const RELATIONS = [
  'head',
  'self',
  'spouse',
  'son',
  'daughter',
  'father',
  'mother',
  'grandson',
  'granddaughter',
  'grandfather',
  'grandmother',
  'brother',
  'sister',
  'other',
] as const
export const SEXES = ['male', 'female'] as const
export const INCOME_KINDS = ['wage', 'business', 'property', 'transfer'] as const
export const INCOME_SOURCES = [
  'none',
  'basicPension',
  'personalPension',
  'veteranPension',
  'disabilitySubsidy',
  'dibao',
  'otherAid',
  'scholarship',
  'familySupport',
  'severance',
  'compensation',
  'oldAgeAllowance',
  'socialInsurance',
  'other',
] as const
export const CHANGE_CAUSES = ['employment', 'pension', 'support', 'compensation', 'other'] as const
export const DISABILITIES = ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental'] as const
export const WORK_ABILITIES = ['full', 'partial', 'none'] as const
export const SUPPORTER_WORDS = ['none', 'incapable', 'capable', 'unknown'] as const
export const SUPPORTER_RECEIVING = ['none', 'dibao', 'tekun'] as const
export const PARENT_STATUSES = [
  'alive',
  'dead',
  'missing',
  'declaredMissing',
  'severelyDisabled',
  'seriouslyIll',
  'imprisoned',
  'compulsoryRehabilitation',
  'otherDetention',
  'lostContact',
  'guardianshipRevoked',
  'deported',
  'unknown',
] as const
export const CARE_SETTINGS = ['home', 'relative', 'fosterFamily', 'institution', 'hospital'] as const
export const CARE_SUPPORTS = ['dispersed', 'centralised'] as const
export const STUDIES = [
  'none',
  'compulsory',
  'seniorSecondary',
  'vocational',
  'college',
  'undergraduate',
  'postgraduate',
] as const
export const WHEREABOUTS = [
  'home',
  'prison',
  'compulsoryRehabilitation',
  'missing',
  'declaredMissing',
  'religiousSite',
  'military',
] as const
export const VEHICLES = ['car', 'motorcycle', 'disabilityVehicle', 'ship', 'machinery', 'farmMachinery'] as const
export const HOUSE_USES = ['home', 'shop'] as const
export const DEDUCTIONS = [
  'rigid.medical',
  'rigid.education',
  'rigid.disability',
  'employmentCost',
  'tax',
  'socialInsurance',
  'supportPaid',
] as const
export const FORMERLY_POOR = ['none', 'liftedOut', 'notOut', 'riskReturn', 'riskEntry'] as const
export const EVENT_KINDS = ['emergency', 'expenditure'] as const
export const EVENT_CAUSES = [
  'fire',
  'traffic',
  'injury',
  'illness',
  'disaster',
  'epidemic',
  'unemployment',
  'death',
  'education',
  'other',
] as const
export const APPLICANTS = ['self', 'member', 'guardian', 'committee', 'proxy'] as const
export const ANSWERS = ['eligible', 'ineligible', 'undetermined'] as const
export const CHANGES = ['continue', 'increase', 'reduce', 'grace', 'stop'] as const
export const CHOICES = [
  'none',
  'dibao',
  'tekun',
  'orphanAllowance',
  'unattendedChildAllowance',
  'disabilityLiving',
  'disabilityNursing',
  'oldAgeAllowance',
  'lowIncomeHousehold',
  'other',
] as const
