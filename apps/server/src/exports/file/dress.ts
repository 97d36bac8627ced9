import { EXPORT_PURPOSES, type ExportPurpose, type Words } from '@doudi/contract'
import type { ExportableList } from '../../platform/lists/index.ts'
import type { Language } from './cells.ts'

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** An instant as the county's clock shows it: 2026-07-01 09:00. */
export function printInstant(at: Date): string {
  return CLOCK.format(at)
}

/** Who took it away, when, for what, and under which number. */
export interface Taken {
  readonly who: string
  readonly at: Date
  readonly number: string
  readonly why: ExportPurpose
  readonly purpose: string
  readonly until: Date
}

export function watermarkOf({ who, at, number, why, purpose }: Omit<Taken, 'until'>, language: Language): string {
  return [
    `${language === 'zh' ? '编号' : 'No.'} ${number}`,
    who,
    printInstant(at),
    EXPORT_PURPOSES[why][language],
    purpose,
  ].join(' · ')
}

export function maskedWatermark(who: string, at: Date, language: Language): string {
  return [language === 'zh' ? '已脱敏' : 'Masked', who, printInstant(at)].join(' · ')
}

/** The lines above the header of a list: its title, what it was filtered by, and what it is for. */
export function titlesOf(list: ExportableList, filter: Words, language: Language, taken?: Taken): string[] {
  const said = language === 'zh' ? `条件：${filter.zh}` : `Conditions: ${filter.en}`
  if (taken === undefined) return [list.words[language], said]
  const duty =
    language === 'zh'
      ? `含完整个人信息，仅限本次用途；请在 ${printInstant(taken.until)} 前取用，用毕删除，不得转发。`
      : `Holds personal particulars in full, for this purpose only; delete after use, do not pass on. Kept until ${printInstant(taken.until)}.`
  return [list.words[language], said, watermarkOf(taken, language), duty]
}
