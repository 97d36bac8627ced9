/**
 * What a synthetic population is calibrated to. Shares are of persons unless said.
 * F- numbers are rows of the catalogue of figures; §13 is the chapter of statistics of the national rules.
 * `assumed` stands where no document prints a figure: a choice, to be said so wherever results are shown.
 */
export interface Profile {
  readonly name: string
  /** The day of the determination, ISO. */
  readonly on: string
  /** Nine-digit codes of townships and streets; the streets and towns come first where towns are more urban. */
  readonly places: readonly string[]
  readonly meanHouseholdSize: number
  readonly urban: number
  /** Yuan a month. */
  readonly standard: { readonly urban: number; readonly rural: number }
  /** Share of the persons of that residence who receive dibao, and persons per receiving household. */
  readonly dibao: {
    readonly urban: number
    readonly rural: number
    readonly sizeUrban: number
    readonly sizeRural: number
  }
  readonly tekun: number
  /** Share of households between the standard and one and a half of it. */
  readonly lowIncomeHouseholds: number
  readonly ages: { readonly under15: number; readonly from60: number; readonly from65: number }
  readonly disability: {
    readonly share: number
    /** visual hearing speech physical intellectual mental multiple. */
    readonly categories: readonly number[]
    /** Grades one and two, of the disabled. */
    readonly severe: number
    readonly amongDibaoUrban: number
    readonly amongDibaoRural: number
  }
  /** Receivers of the two subsidies for the disabled. */
  readonly livingSubsidy: number
  readonly nursingSubsidy: number
  /** Among the persons of rural dibao households. */
  readonly dibaoElderly: number
  readonly dibaoMinors: number
  readonly orphans: number
  readonly unattendedChildren: number
  /** Share of households, and their mean size. */
  readonly formerlyPoor: Readonly<
    Record<'liftedOut' | 'notOut' | 'riskReturn' | 'riskEntry', { households: number; size: number }>
  >
  /** Households with an emergency in this month; cases a year and household; yuan a case. */
  readonly temporaryAid: { readonly month: number; readonly year: number; readonly yuan: number }
  /** Year-on-year percent of last month: consumer prices and food. */
  readonly prices: { readonly cpi: number; readonly food: number }
  /** Yuan a year and adult earner, median. */
  readonly wage: { readonly urban: number; readonly rural: number }
}

/** Residents, with the towns' share, of 2020 (§13). */
const WUXI_PERSONS = 388_685
const WUXI_URBAN = 156_732
const WUXI_HOUSEHOLDS = WUXI_PERSONS / 2.62

const DISABILITY = {
  share: 0.0634, // sample of 2006, §13
  categories: [0.1486, 0.2416, 0.0153, 0.2907, 0.0668, 0.074, 0.163],
  severe: 0.296, // 2010, §13
  amongDibaoUrban: 0.301, // Fujian 2021, §13
  amongDibaoRural: 0.208,
}

export const WUXI: Profile = {
  name: 'wuxi',
  on: '2021-05-10',
  // Two streets, nineteen towns, eleven townships (F-33); the numbers below the county are made up.
  places: [...codes('500238', 1, 2), ...codes('500238', 100, 118), ...codes('500238', 200, 210)],
  meanHouseholdSize: 2.62, // census of 2020, §13
  urban: WUXI_URBAN / WUXI_PERSONS,
  standard: { urban: 620, rural: 496 }, // F-11, F-12
  dibao: {
    urban: 2_762 / WUXI_URBAN, // F-08
    rural: 18_170 / (WUXI_PERSONS - WUXI_URBAN),
    sizeUrban: 1.5, // §13
    sizeRural: 1.8,
  },
  tekun: 4_080 / WUXI_PERSONS, // F-15 read as person-years
  lowIncomeHouseholds: 0.05, // assumed
  ages: { under15: 0.1795, from60: 0.187, from65: 0.135 }, // census of 2020, §13
  disability: DISABILITY,
  livingSubsidy: 3_771 / WUXI_PERSONS, // F-18
  nursingSubsidy: 5_165 / WUXI_PERSONS, // F-19
  dibaoElderly: 0.264, // Fujian 2021, §13
  dibaoMinors: 0.159,
  orphans: 57 / WUXI_PERSONS, // F-34
  unattendedChildren: 31 / WUXI_PERSONS,
  formerlyPoor: {
    liftedOut: { households: 0.15, size: 3 }, // assumed
    notOut: { households: 918 / WUXI_HOUSEHOLDS, size: 2_633 / 918 }, // F-01
    riskReturn: { households: 467 / WUXI_HOUSEHOLDS, size: 1_568 / 467 }, // F-03
    riskEntry: { households: 503 / WUXI_HOUSEHOLDS, size: 1_524 / 503 }, // F-05
  },
  temporaryAid: { month: 5_268 / 12 / WUXI_HOUSEHOLDS, year: 5_268 / WUXI_HOUSEHOLDS, yuan: 2_753 }, // F-14
  prices: { cpi: 2.3, food: 10.3 }, // Chongqing 2020, §13
  wage: { urban: 42_000, rural: 21_000 }, // assumed
}

/** Residents of the census of 2020. */
const NATION_PERSONS = 1_411_780_000
const NATION_URBAN = 1 - 0.3611 // §13

export const NATION: Profile = {
  ...WUXI,
  name: 'nation',
  on: '2023-01-10',
  places: ['500238100', '410802001', '340827100', '640104001', '330106001', '440305001'],
  urban: NATION_URBAN,
  standard: { urban: 752, rural: 582 }, // January 2023, §13
  dibao: {
    urban: 6_790_000 / (NATION_PERSONS * NATION_URBAN), // §13
    rural: 33_380_000 / (NATION_PERSONS * 0.3611),
    sizeUrban: 1.5,
    sizeRural: 1.8,
  },
  tekun: 0.0033, // assumed
  lowIncomeHouseholds: 0.06, // assumed
  livingSubsidy: 11_694_000 / NATION_PERSONS, // §13
  nursingSubsidy: 15_331_000 / NATION_PERSONS, // §13
  orphans: 0.00011, // assumed
  unattendedChildren: 351_000 / NATION_PERSONS, // §13
  formerlyPoor: {
    liftedOut: { households: 0.05, size: 3 }, // assumed
    notOut: { households: 0, size: 2.87 },
    riskReturn: { households: 0.001, size: 3.36 }, // assumed
    riskEntry: { households: 0.001, size: 3.03 }, // assumed
  },
  temporaryAid: { month: 0.0015, year: 0.018, yuan: 944 }, // number assumed, yuan of one province §13
  wage: { urban: 60_000, rural: 30_000 }, // assumed
}

export const PROFILES: Readonly<Record<string, Profile>> = { wuxi: WUXI, nation: NATION }

function codes(county: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => `${county}${String(from + at).padStart(3, '0')}`)
}
