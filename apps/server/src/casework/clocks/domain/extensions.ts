/** Lawful reasons to take the longer of two limits, by the day they are given. */
export const EXTENSIONS = {
  special: {
    zh: '特殊情况',
    en: 'Special circumstances',
    from: '2021-07-01',
    until: '2022-10-20',
    clause: '最低生活保障审核确认办法（民发〔2021〕57号）第二十二条',
  },
  objection: {
    zh: '公示有异议',
    en: 'Objection to the notice',
    from: '2022-10-20',
    until: null,
    clause: '关于进一步做好最低生活保障等社会救助兜底保障工作的通知 四、（一）',
  },
  apart: {
    zh: '人户分离',
    en: 'Lives apart from the registration',
    from: '2022-10-20',
    until: null,
    clause: '关于进一步做好最低生活保障等社会救助兜底保障工作的通知 四、（一）',
  },
  elsewhere: {
    zh: '异地申请',
    en: 'Applied for elsewhere',
    from: '2022-10-20',
    until: null,
    clause: '关于进一步做好最低生活保障等社会救助兜底保障工作的通知 四、（一）',
  },
  hardToCheck: {
    zh: '家庭经济状况调查难度较大',
    en: 'Means hard to look into',
    from: '2022-10-20',
    until: null,
    clause: '关于进一步做好最低生活保障等社会救助兜底保障工作的通知 四、（一）',
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly zh: string
      readonly en: string
      readonly from: string
      readonly until: string | null
      readonly clause: string
    }
  >
>
export type Extension = keyof typeof EXTENSIONS

export const EXTENSION_NAMES = Object.keys(EXTENSIONS) as [Extension, ...Extension[]]

/** Whether the law of that day knows the reason. */
export function isLawfulOn(reason: Extension, day: string): boolean {
  const { from, until } = EXTENSIONS[reason]
  return day >= from && (until === null || day < until)
}
