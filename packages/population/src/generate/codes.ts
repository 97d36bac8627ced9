/** Indices of the labels of `policy-packs/facts.yaml` that the generator uses; a test holds them against that file. */
export const RESIDENCE = { urban: 0, rural: 1 } as const
export const PROPERTY = { compliant: 0, exceeds: 1, itemised: 2 } as const
export const CATEGORY = { A: 0, B: 1, C: 2 } as const
export const FORMERLY_POOR = { none: 0, liftedOut: 1, notOut: 2, riskReturn: 3, riskEntry: 4 } as const
export const EVENT = { emergency: 0, expenditure: 1 } as const
export const CAUSE = { fire: 0, traffic: 1, injury: 2, illness: 3, disaster: 4, unemployment: 6, death: 7, education: 8, other: 9 } as const
export const RELATION = {
  head: 0,
  self: 1,
  spouse: 2,
  son: 3,
  daughter: 4,
  father: 5,
  mother: 6,
  grandson: 7,
  granddaughter: 8,
  brother: 11,
  other: 13,
} as const
export const SEX = { male: 0, female: 1 } as const
export const INCOME = { wage: 0, business: 1, property: 2, transfer: 3 } as const
export const SOURCE = { none: 0, basicPension: 1, personalPension: 2, veteranPension: 3, disabilitySubsidy: 4, dibao: 5, familySupport: 8, other: 11 } as const
export const COUNTED = { none: 0 } as const
export const CHANGED = { employment: 0, pension: 1, support: 2 } as const
export const DISABILITY = { none: 0, visual: 1, hearing: 2, speech: 3, physical: 4, intellectual: 5, mental: 6, multiple: 7 } as const
export const ABILITY = { full: 0, partial: 1, none: 2 } as const
export const SUPPORTERS = { none: 0, incapable: 1, capable: 2, listed: 3 } as const
export const PARENT = {
  alive: 0,
  dead: 1,
  severelyDisabled: 4,
  imprisoned: 6,
  lostContact: 9,
} as const
export const SETTING = { home: 0, institution: 3 } as const
export const SUPPORT = { dispersed: 0, centralised: 1 } as const
export const STUDY = { none: 0, compulsory: 1, seniorSecondary: 2, vocational: 3, college: 4, undergraduate: 5, postgraduate: 6 } as const
export const WHERE = { home: 0, prison: 1, missing: 3 } as const
export const DEDUCTION = { medical: 0, education: 1, disability: 2, employmentCost: 3, socialInsurance: 5 } as const
export const VEHICLE = { car: 0, motorcycle: 1, farmMachinery: 5 } as const
export const HOUSE = { home: 0, shop: 1 } as const
export const CHOICE = { none: 0 } as const
export const RECEIVING = { none: 0, dibao: 1, tekun: 2 } as const
