/** Kinds of papers, in the order in which a case is signed. */
export const PAPER_KINDS = [
  'receipt',
  'missingPapers',
  'consent',
  'inquiry',
  'minutes',
  'awardSheet',
  'publicNotice',
  'award',
  'refusal',
  'change',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** Papers that leave the house under a number of the county. */
export const NUMBERED: ReadonlySet<PaperKind> = new Set([
  'receipt',
  'missingPapers',
  'publicNotice',
  'award',
  'refusal',
  'change',
])

/** One part of a paper, in the order in which it is read. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly plain?: true; readonly strong?: true }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Shares of the width, one for each column. */
      readonly widths: readonly number[]
    }
  /** Lines to be signed by hand: 签名（按手印）＿＿ 年 月 日. */
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }
  /** A box to be filled in by hand: an opinion, with who signs it. */
  | { readonly kind: 'opinion'; readonly title: string; readonly text: string; readonly signed: string }

/** Everything that stands on a paper. It is kept as it was issued, and every reprint is drawn from it. */
export interface DocumentModel {
  readonly kind: PaperKind
  readonly title: string
  /** 〔2026〕12号 with the county's own word before it, when it has a number. */
  readonly number?: string
  /** To whom, above the text: 李桂芳： */
  readonly to?: string
  readonly blocks: readonly Block[]
  /** Who issues, and the day in Chinese; left out on forms that are signed by hand only. */
  readonly issuer?: { readonly name: string; readonly day: string }
  /** In the foot of every page, beside the page number. */
  readonly foot: string
  /** Random code of its QR. */
  readonly code: string
}

/** A paper before it has its number and code. */
export type DraftPaper = Omit<DocumentModel, 'number' | 'code'>
