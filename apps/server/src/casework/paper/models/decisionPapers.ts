import type { Block, DraftPaper } from '../domain/documentModel.ts'
import { dayInChinese, monthInChinese, programmeName, yuanText } from '../domain/inChinese.ts'
import { type CaseOnPaper, footOf, howToObject, issuedBy, type ReasonOnPaper } from './caseOnPaper.ts'

/** How a sum came about, said so that a reader of sixty with primary school follows it. */
export interface SumExplained {
  /** Sentences with the figures put in. */
  readonly sentences: readonly string[]
}

export interface GrantOnPaper {
  readonly decidedOn: string
  /** Who decided: the county, or a township under a delegation. */
  readonly by: string
  readonly monthlyFen?: number
  readonly onceFen?: number
  /** YYYY-MM. */
  readonly from?: string
  readonly until?: string
  readonly sum: SumExplained
  readonly reasons: readonly ReasonOnPaper[]
}

/** The letter of an award: the answer first, then the sum, the day, the reason, how to object. */
export function awardPaper(about: CaseOnPaper, grant: GrantOnPaper): DraftPaper {
  const name = programmeName(about.programme)
  return {
    kind: 'award',
    title: `${name}${about.words.confirm}告知书`,
    to: `${about.applicant}：`,
    blocks: [
      { kind: 'text', strong: true, text: `您申请的${name}，批准了。` },
      { kind: 'text', text: grantSentence(grant) },
      ...(grant.sum.sentences.length > 0
        ? [{ kind: 'heading', text: '这笔钱是怎么算的' } as const, ...texts(grant.sum.sentences)]
        : []),
      { kind: 'heading', text: '为什么批准' },
      reasonList(grant.reasons),
      { kind: 'heading', text: '以后请记住' },
      {
        kind: 'text',
        text: '家里的人口、收入、财产有变化，请及时告诉村（社区）或乡镇；家里有人去世，也请尽快告诉我们。我们会定期上门复核，不另外收任何费用。',
      },
      { kind: 'heading', text: '有不同意见怎么办' },
      { kind: 'text', text: howToObject(about) },
      ...askAt(about),
    ],
    issuer: issuedBy(grant.by, grant.decidedOn),
    foot: footOf(about),
  }
}

function grantSentence({ monthlyFen, onceFen, from, until }: GrantOnPaper): string {
  if (onceFen !== undefined) return `这次给您${yuanText(onceFen)}元，一次发给。`
  const since = from === undefined ? '' : `从${monthInChinese(from)}起，`
  const end = until === undefined ? '' : `，到${monthInChinese(until)}为止`
  if (monthlyFen === undefined) return `${since}您家已经列入名册${end}。`
  return `${since}每个月发给您家${yuanText(monthlyFen)}元${end}，直接打到您的卡（折）上。`
}

export interface RefusalOnPaper {
  readonly decidedOn: string
  readonly by: string
  readonly reasons: readonly ReasonOnPaper[]
  readonly sum: SumExplained
}

/** The letter of a refusal: every reason, each with its clause, never only the first. */
export function refusalPaper(about: CaseOnPaper, { decidedOn, by, reasons, sum }: RefusalOnPaper): DraftPaper {
  const name = programmeName(about.programme)
  return {
    kind: 'refusal',
    title: `不予${about.words.confirm === '审批' ? '批准' : '确认'}${name}告知书`,
    to: `${about.applicant}：`,
    blocks: [
      { kind: 'text', strong: true, text: `您${dayInChinese(about.appliedOn)}申请的${name}，这次没有批准。` },
      { kind: 'heading', text: `没有批准的理由（共${reasons.length}条）` },
      reasonList(reasons),
      ...(sum.sentences.length > 0
        ? [{ kind: 'heading', text: '我们是怎么算的' } as const, ...texts(sum.sentences)]
        : []),
      { kind: 'heading', text: '情况变了可以再申请' },
      {
        kind: 'text',
        text: '以后家里的情况有变化，随时可以再来申请。如果上面写的和您家的实际情况不一样，请带上材料到窗口更正。',
      },
      { kind: 'heading', text: '有不同意见怎么办' },
      { kind: 'text', text: howToObject(about) },
      ...askAt(about),
    ],
    issuer: issuedBy(by, decidedOn),
    foot: footOf(about),
  }
}

export const CHANGE_WORDS = {
  increase: '增发',
  reduce: '减发',
  suspend: '暂停发放',
  resume: '恢复发放',
  grace: '渐退期',
  end: '停止发放',
  carryOn: '继续发放',
} as const

export interface ChangeOnPaper {
  readonly change: keyof typeof CHANGE_WORDS
  readonly decidedOn: string
  readonly by: string
  readonly effectiveFrom: string
  readonly beforeFen?: number
  readonly afterFen?: number
  /** Last month of a gradual exit. */
  readonly graceUntil?: string
  readonly reasons: readonly ReasonOnPaper[]
  readonly sum: SumExplained
}

/** The letter of a change: nothing is reduced, stopped or ended without telling why (最低生活保障审核确认办法 三十二). */
export function changePaper(about: CaseOnPaper, change: ChangeOnPaper): DraftPaper {
  const name = programmeName(about.programme)
  const word = CHANGE_WORDS[change.change]
  return {
    kind: 'change',
    title: `${name}${word}告知书`,
    to: `${about.applicant}：`,
    blocks: [
      { kind: 'text', strong: true, text: changeSentence(name, change) },
      ...(change.sum.sentences.length > 0
        ? [{ kind: 'heading', text: '这笔钱是怎么算的' } as const, ...texts(change.sum.sentences)]
        : []),
      { kind: 'heading', text: '为什么' },
      reasonList(change.reasons),
      { kind: 'heading', text: '有不同意见怎么办' },
      { kind: 'text', text: howToObject(about) },
      ...askAt(about),
    ],
    issuer: issuedBy(change.by, change.decidedOn),
    foot: footOf(about),
  }
}

function changeSentence(
  name: string,
  { change, effectiveFrom, beforeFen, afterFen, graceUntil }: ChangeOnPaper,
): string {
  const since = `从${monthInChinese(effectiveFrom.slice(0, 7))}起，`
  const before = beforeFen === undefined ? '' : `由每月${yuanText(beforeFen)}元`
  const after = afterFen === undefined ? '' : `改为每月${yuanText(afterFen)}元`
  switch (change) {
    case 'increase':
    case 'reduce':
      return `${since}您家的${name}${before}${after}。`
    case 'grace':
      return `${since}您家进入渐退期${graceUntil === undefined ? '' : `，到${monthInChinese(graceUntil)}为止`}，这段时间照常发给您家${afterFen === undefined ? '' : `每月${yuanText(afterFen)}元`}。`
    case 'end':
      return `${since}您家的${name}停止发放。`
    case 'suspend':
      return `${since}您家的${name}暂停发放；情况查清以后，该补的会补上。`
    case 'resume':
      return `${since}您家的${name}恢复发放${afterFen === undefined ? '' : `，每月${yuanText(afterFen)}元`}。`
    case 'carryOn':
      return `${since}您家的${name}继续发放${afterFen === undefined ? '' : `，每月${yuanText(afterFen)}元`}。`
  }
}

const texts = (sentences: readonly string[]): Block[] => sentences.map((text) => ({ kind: 'text', text }))

function reasonList(reasons: readonly ReasonOnPaper[]): Block {
  return { kind: 'list', items: reasons.map(({ text, clause }) => `${text}。依据：${clause}。`) }
}

function askAt({ township, complaintTelephone }: CaseOnPaper): Block[] {
  const telephone = complaintTelephone === undefined ? '' : `，电话${complaintTelephone}`
  return [{ kind: 'text', text: `有不明白的，请到${township}社会救助窗口问${telephone}。` }]
}
