import type { Tx } from '../../../../platform/db/index.ts'
import type { KeptReason } from '../../../decision/reasonsOf.ts'

const fenOf = (value: unknown): number | null => (value === null ? null : Number(value))

/** Decisions of an award, the newest first, without what is frozen in them. */
export async function decisionsOfAward(tx: Tx, county: string, award: string) {
  const rows = await tx
    .selectFrom('casework.decision')
    .select(['id', 'kind', 'decided_on', 'decided_by', 'by_hand', 'amount_fen', 'effective_on', 'reasons'])
    .where('county', '=', county)
    .where('award_id', '=', award)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    decision: row.id,
    kind: row.kind,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    byHand: row.by_hand,
    amountFen: fenOf(row.amount_fen),
    effectiveOn: row.effective_on,
    reasons: row.reasons as unknown as readonly KeptReason[],
  }))
}

/** Reviews of an award, the newest first. */
export async function reviewsOf(tx: Tx, county: string, award: string) {
  const rows = await tx
    .selectFrom('casework.award_review')
    .select(['id', 'due_on', 'reviewed_on', 'reviewed_by', 'result', 'answer', 'before_fen', 'now_fen', 'next_on'])
    .where('county', '=', county)
    .where('award_id', '=', award)
    .orderBy('reviewed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    review: row.id,
    dueOn: row.due_on,
    reviewedOn: row.reviewed_on,
    reviewedBy: row.reviewed_by,
    result: row.result,
    answer: row.answer,
    beforeFen: fenOf(row.before_fen),
    nowFen: fenOf(row.now_fen),
    nextOn: row.next_on,
  }))
}

/** Suspensions of an award and how they came out. */
export async function holdsOf(tx: Tx, county: string, award: string) {
  return tx
    .selectFrom('casework.award_hold')
    .select(['id as hold', 'holds_from as from', 'holds_until as until', 'outcome'])
    .where('county', '=', county)
    .where('award_id', '=', award)
    .orderBy('holds_from', 'desc')
    .execute()
}

/** Papers owed about an award, the newest first. */
export async function noticesOf(tx: Tx, county: string, award: string) {
  const rows = await tx
    .selectFrom('casework.award_notice')
    .select(['id', 'kind', 'about_on', 'answer_until', 'queued_at', 'told_on'])
    .where('county', '=', county)
    .where('award_id', '=', award)
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    notice: row.id,
    kind: row.kind,
    aboutOn: row.about_on,
    answerBy: row.answer_until,
    queuedAt: row.queued_at.toISOString(),
    toldOn: row.told_on,
  }))
}

/** Months that are owed after all. */
export async function owedOf(tx: Tx, county: string, award: string) {
  const rows = await tx
    .selectFrom('casework.award_owed')
    .select(['month', 'owed_fen'])
    .where('county', '=', county)
    .where('award_id', '=', award)
    .orderBy('month')
    .execute()
  return rows.map(({ month, owed_fen }) => ({ month, owedFen: Number(owed_fen) }))
}
