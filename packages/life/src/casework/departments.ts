/** What may be told of a person to a department: never more than it needs and the person has consented to. */
export const DISCLOSURES = [
  'name',
  'born',
  'sex',
  'number',
  'telephone',
  'village',
  'members',
  'receives',
  'words',
] as const
export type Disclosure = (typeof DISCLOSURES)[number]

export interface DepartmentTraits {
  readonly zh: string
  readonly en: string
  /** The programme of special aid that it gives, as the rules name it. */
  readonly programme?: string
  /** What it needs to do its work; the number is always told masked. */
  readonly needs: readonly Disclosure[]
  /** Papers that are usual there; each is listed so that nobody is sent for it twice. */
  readonly papers: readonly string[]
  /** Gives from donations: only what is left after the state has given (catalogue ACC-16). */
  readonly afterState?: true
}

const WHO = ['name', 'born', 'sex', 'number', 'telephone', 'village'] as const

/** Whom a need that is not civil affairs' own is passed on to (catalogue ACC-01, ACC-02, ACC-16), each with what it needs to know. */
export const DEPARTMENTS = {
  medical: {
    zh: '医疗保障',
    en: 'Medical security',
    programme: 'specialAid.medical',
    needs: [...WHO, 'receives', 'words'],
    papers: ['住院费用结算单', '出院记录', '门诊慢特病认定表'],
  },
  education: {
    zh: '教育',
    en: 'Education',
    programme: 'specialAid.education',
    needs: [...WHO, 'receives', 'words'],
    papers: ['在读证明', '学费收据'],
  },
  housing: {
    zh: '住房和城乡建设',
    en: 'Housing',
    programme: 'specialAid.housing',
    needs: [...WHO, 'members', 'receives', 'words'],
    papers: ['房屋安全鉴定报告', '租房合同'],
  },
  employment: {
    zh: '人力资源和社会保障',
    en: 'Employment',
    programme: 'specialAid.employment',
    needs: [...WHO, 'words'],
    papers: ['失业登记凭证'],
  },
  disaster: {
    zh: '应急管理',
    en: 'Disaster relief',
    needs: ['name', 'number', 'telephone', 'village', 'members', 'words'],
    papers: ['受灾情况照片'],
  },
  charity: {
    zh: '慈善组织',
    en: 'Charity',
    needs: ['name', 'born', 'sex', 'telephone', 'village', 'words'],
    papers: ['救助决定书'],
    afterState: true,
  },
  justice: {
    zh: '司法行政（法律援助）',
    en: 'Legal aid',
    needs: ['name', 'number', 'telephone', 'village', 'words'],
    papers: ['与案件有关的材料'],
  },
  federation: {
    zh: '残疾人联合会',
    en: 'Disabled persons’ federation',
    needs: [...WHO, 'words'],
    papers: ['残疾人证'],
  },
} as const satisfies Readonly<Record<string, DepartmentTraits>>

export type Department = keyof typeof DEPARTMENTS
export const DEPARTMENT_NAMES = Object.keys(DEPARTMENTS) as [Department, ...Department[]]

/** The section in which the people of a department sign in; row security compares the very same words. */
export function sectionOfDepartment(department: Department): `partner-${Department}` {
  return `partner-${department}`
}

/** The department that gives a programme of special aid; nothing for every other programme. */
export function departmentFor(programme: string): Department | undefined {
  return DEPARTMENT_NAMES.find((name) => (DEPARTMENTS[name] as DepartmentTraits).programme === programme)
}

/** What leaves: what the department needs and the person has consented to. */
export function disclosedTo(department: Department, consented: readonly Disclosure[]): readonly Disclosure[] {
  return DEPARTMENTS[department].needs.filter((one) => consented.includes(one))
}
