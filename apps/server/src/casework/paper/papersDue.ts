import { PAPERS } from '@doudi/life'
import type { KeptReason } from '../decision/reasonsOf.ts'
import { resultFor } from '../determineFor.ts'
import type { DraftPaper, PaperKind } from './domain/documentModel.ts'
import { awardPaper, refusalPaper } from './models/decisionPapers.ts'
import { consentPaper, inquiryPaper, missingPapersPaper, receiptPaper } from './models/doorPapers.ts'
import { awardSheetPaper } from './models/officePapers.ts'
import { sumInWords } from './models/sumInWords.ts'
import type { CaseRead } from './readCase.ts'

/** A paper that the case can give as it stands. */
export interface DuePaper {
  readonly kind: PaperKind
  readonly decision?: string | undefined
  readonly draft: DraftPaper
}

/** Every paper that is due, in the order in which a case is signed. */
export function papersDue(read: CaseRead): DuePaper[] {
  const { about, plan, steps, dropped, supporters, application } = read
  const due: DuePaper[] = [
    { kind: 'receipt', draft: receiptPaper(about, { handedIn: handedIn(read), takenBy: read.takenBy }) },
  ]
  const returned = steps.findLast(({ act }) => act === 'returnForCorrection')
  if (returned || dropped.length > 0) {
    due.push({ kind: 'missingPapers', draft: missingPapersPaper(about, { ...missingOf(returned?.said), dropped }) })
  }
  if (plan.authorisations !== 'none') due.push({ kind: 'consent', draft: consentPaper(about, { supporters }) })
  if (plan.beforeVerify.includes('recordInquiry')) {
    due.push({ kind: 'inquiry', draft: inquiryPaper(about, { found: inquiryOf(read) }) })
  }
  if (application.acceptedOn !== null) due.push({ kind: 'awardSheet', draft: awardSheetPaper(about, opinionsOf(read)) })
  const [decision] = read.decisions
  if (decision) due.push(decisionPaperOf(read, decision))
  return due
}

function handedIn({ plan, supporters }: CaseRead): string[] {
  const asked = plan.authorisations === 'none' ? [] : [PAPERS.declaration.zh, PAPERS.authorisation.zh]
  return [PAPERS.applicationForm.zh, ...asked, ...(supporters.length > 0 ? [PAPERS.supporterAuthorisation.zh] : [])]
}

function missingOf(said: Record<string, unknown> | undefined) {
  const { papers = [], corrections = [] } = (said ?? {}) as { papers?: string[]; corrections?: string[] }
  return {
    papers: papers.flatMap((name) =>
      Object.hasOwn(PAPERS, name)
        ? [{ name: PAPERS[name as keyof typeof PAPERS].zh, clause: PAPERS[name as keyof typeof PAPERS].clause }]
        : [],
    ),
    corrections,
  }
}

function inquiryOf({ steps }: CaseRead) {
  const step = steps.findLast(({ act }) => act === 'recordInquiry')
  if (!step?.said) return undefined
  const { present, found, agrees } = step.said as { present: string; found: string; agrees: boolean }
  return { on: step.happenedOn, present, words: found, agrees }
}

function opinionsOf(read: CaseRead) {
  const { steps, decisions, application } = read
  const inquiry = inquiryOf(read)
  const verified = steps.findLast(({ act }) => act === 'verify')
  const opinion = verified?.said as { opinion: 'inFavour' | 'against'; because: string } | undefined
  const [decision] = decisions
  const awarded = decision?.kind === 'award'
  const amount = awarded && decision.amount_fen !== null ? Number(decision.amount_fen) : undefined
  return {
    inquiry: inquiry ? `${inquiry.words}。${inquiry.agrees ? '与声明一致。' : '与声明不一致。'}` : '',
    verify: opinion ? `${opinion.opinion === 'inFavour' ? '同意上报' : '不同意'}：${opinion.because}` : '',
    notice: '',
    confirm: decision ? (awarded ? '同意。' : '不予批准。') : '',
    ...(application.programme === 'temporaryAid' ? { onceFen: amount } : { monthlyFen: amount }),
  }
}

function decisionPaperOf({ about, application }: CaseRead, decision: CaseRead['decisions'][number]): DuePaper {
  const { determination, file } = decision.frozen
  const residence = file.household.residence === 'urban' ? '城市' : '农村'
  const told = {
    decidedOn: decision.decided_on,
    by: decision.delegated ? about.township : about.county,
    reasons: reasonsOf(decision.reasons),
    sum: sumInWords(resultFor(determination, application), determination.trace ?? [], residence),
  }
  const letter = { ...about, on: decision.decided_on }
  if (decision.kind !== 'award') {
    return { kind: 'refusal', decision: decision.id, draft: refusalPaper(letter, told) }
  }
  const amount = decision.amount_fen === null ? undefined : Number(decision.amount_fen)
  const once = application.programme === 'temporaryAid'
  return {
    kind: 'award',
    decision: decision.id,
    draft: awardPaper(letter, {
      ...told,
      ...(amount !== undefined && (once ? { onceFen: amount } : { monthlyFen: amount })),
      ...(!once && decision.effective_on !== null && { from: decision.effective_on.slice(0, 7) }),
    }),
  }
}

function reasonsOf(kept: unknown) {
  return (kept as KeptReason[]).map(({ text, clause, met }) => ({
    text,
    clause: met === 'byHand' ? clause.clause : `${clause.title}${clause.clause}`,
  }))
}
