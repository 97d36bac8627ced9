/** The codes of the labels in `policy-packs/facts.yaml`, in its order: a fact of such a type holds the index. A test compares them. */
export const ENUMS = {
  居住地: ['urban', 'rural'],
  财产结论: ['compliant', 'exceeds', 'itemised'],
  低保类别: ['A', 'B', 'C'],
  原贫困类别: ['none', 'liftedOut', 'notOut', 'riskReturn', 'riskEntry'],
  事件类别: ['emergency', 'expenditure'],
  事件原因: [
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
  ],
  关系: [
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
  ],
  性别: ['male', 'female'],
  收入类别: ['wage', 'business', 'property', 'transfer'],
  收入来源: [
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
  ],
  变化原因: ['employment', 'pension', 'support', 'compensation', 'other'],
  残疾类别: ['none', 'visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'],
  劳动能力: ['full', 'partial', 'none'],
  义务人情况: ['none', 'incapable', 'capable', 'listed'],
  在享救助: ['none', 'dibao', 'tekun'],
  父母状况: [
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
  ],
  照料场所: ['home', 'relative', 'fosterFamily', 'institution', 'hospital'],
  供养方式: ['dispersed', 'centralised'],
  就读: ['none', 'compulsory', 'seniorSecondary', 'vocational', 'college', 'undergraduate', 'postgraduate'],
  去向: ['home', 'prison', 'compulsoryRehabilitation', 'missing', 'declaredMissing', 'religiousSite', 'military'],
  扣减类别: [
    'rigid.medical',
    'rigid.education',
    'rigid.disability',
    'employmentCost',
    'tax',
    'socialInsurance',
    'supportPaid',
  ],
  车辆类别: ['car', 'motorcycle', 'disabilityVehicle', 'ship', 'machinery', 'farmMachinery'],
  房屋用途: ['home', 'shop'],
} as const

export const RESIDENCE = indices(ENUMS.居住地)
export const PROPERTY = indices(ENUMS.财产结论)
export const CATEGORY = indices(ENUMS.低保类别)
export const EVENT = indices(ENUMS.事件类别)
export const CAUSE = indices(ENUMS.事件原因)
export const RELATION = indices(ENUMS.关系)
export const SEX = indices(ENUMS.性别)
export const INCOME = indices(ENUMS.收入类别)
export const SOURCE = indices(ENUMS.收入来源)
export const CHANGED = indices(ENUMS.变化原因)
export const DISABILITY = indices(ENUMS.残疾类别)
export const ABILITY = indices(ENUMS.劳动能力)
export const SUPPORTERS = indices(ENUMS.义务人情况)
export const RECEIVING = indices(ENUMS.在享救助)
export const PARENT = indices(ENUMS.父母状况)
export const SETTING = indices(ENUMS.照料场所)
export const SUPPORT = indices(ENUMS.供养方式)
export const STUDY = indices(ENUMS.就读)
export const WHERE = indices(ENUMS.去向)
export const DEDUCTION = indices(ENUMS.扣减类别)
export const VEHICLE = indices(ENUMS.车辆类别)
export const HOUSE = indices(ENUMS.房屋用途)

function indices<const T extends readonly string[]>(codes: T): { readonly [K in T[number]]: number } {
  return Object.fromEntries(codes.map((code, index) => [code, index])) as { readonly [K in T[number]]: number }
}
