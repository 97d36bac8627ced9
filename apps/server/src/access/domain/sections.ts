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
} as const satisfies Readonly<Record<string, SectionTraits>>

export type Section = keyof typeof SECTIONS

export const SECTION_NAMES = Object.keys(SECTIONS) as [Section, ...Section[]]

/** Whether readings by that section are kept back; one that this program does not know keeps nothing back. */
export function withholdsReceipts(section: string): boolean {
  return Object.hasOwn(SECTIONS, section) && 'withholdsReceipts' in SECTIONS[section as Section]
}
