interface SectionTraits {
  readonly zh: string
  readonly en: string
  /** Who is looked into must not learn of it from a receipt: the section says when it may be known. */
  readonly withholdsReceipts?: true
}

/** The sections of a county bureau, as a plan of work names them (catalogue ACT-25), and those that watch it. */
export const SECTIONS = {
  assistance: { zh: '社会救助', en: 'Social assistance' },
  elderly: { zh: '养老服务和慈善', en: 'Elderly care and charity' },
  children: { zh: '儿童福利和社会事务', en: 'Child welfare and social affairs' },
  organisations: { zh: '社会组织管理', en: 'Social organisations' },
  governance: { zh: '基层政权和社区治理', en: 'Villages and communities' },
  office: { zh: '办公室', en: 'Office' },
  discipline: { zh: '纪检监察', en: 'Discipline inspection', withholdsReceipts: true },
  audit: { zh: '安全审计', en: 'Security audit', withholdsReceipts: true },
  // departments outside of the bureau, which see what was passed on to them and nothing else
  'partner-medical': { zh: '医疗保障局', en: 'Medical security bureau' },
  'partner-education': { zh: '教育局', en: 'Education bureau' },
  'partner-housing': { zh: '住房和城乡建设局', en: 'Housing bureau' },
  'partner-employment': { zh: '人力资源和社会保障局', en: 'Employment bureau' },
  'partner-disaster': { zh: '应急管理局', en: 'Disaster relief bureau' },
  'partner-charity': { zh: '慈善组织', en: 'Charity' },
  'partner-justice': { zh: '司法局', en: 'Justice bureau' },
  'partner-federation': { zh: '残疾人联合会', en: 'Disabled persons’ federation' },
} as const satisfies Readonly<Record<string, SectionTraits>>

export type Section = keyof typeof SECTIONS

export const SECTION_NAMES = Object.keys(SECTIONS) as [Section, ...Section[]]

/** Whether readings by that section are kept back; one that this program does not know keeps nothing back. */
export function withholdsReceipts(section: string): boolean {
  return Object.hasOwn(SECTIONS, section) && 'withholdsReceipts' in SECTIONS[section as Section]
}
