import { dayInChinese } from '../domain/inChinese.ts'

/** What the papers of an application are made from: typed, read once, free of the database. */
export interface CaseOnPaper {
  /** Day of issue, ISO. */
  readonly on: string
  /** The bureau as its letterhead has it, the township and the village by their names. */
  readonly county: string
  readonly township: string
  readonly village: string
  readonly programme: string
  readonly appliedOn: string
  readonly acceptedOn: string | null
  /** Last words of the application's id: enough to ask for it at the window. */
  readonly shortId: string
  readonly applicant: string
  readonly members: readonly MemberOnPaper[]
  /** 审核/审批 before 2021-07-01, 初审/确认 after. */
  readonly words: { readonly verify: string; readonly confirm: string }
  readonly complaintTelephone?: string | undefined
}

export interface MemberOnPaper {
  readonly name: string
  /** 户主, 配偶 … */
  readonly relation: string
  readonly age: number
  readonly adult: boolean
}

/** A reason as it is printed: words, and the clause. */
export interface ReasonOnPaper {
  readonly text: string
  readonly clause: string
}

export const footOf = ({ county, on }: Pick<CaseOnPaper, 'county' | 'on'>): string => `${county}  ${dayInChinese(on)}`

export const issuedBy = (name: string, on: string) => ({ name, day: dayInChinese(on) })

/** How to object, in the same words on every decision (社会救助暂行办法 六十五). */
export function howToObject({ county }: Pick<CaseOnPaper, 'county'>): string {
  const government = county.replace(/民政局$|社会事务局$/, '人民政府')
  return `如果您不服这个决定，可以自收到本通知之日起60日内向${government}申请行政复议，也可以自收到之日起6个月内直接向人民法院提起行政诉讼。不会写的，可以到窗口说，由工作人员帮您记。依据：《社会救助暂行办法》第六十五条。`
}
