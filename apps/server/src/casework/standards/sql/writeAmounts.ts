import { printDay } from '@doudi/domain'
import { sql } from 'kysely'
import type { CommandContext } from '../../../platform/command/index.ts'
import { insertMany, type Tx } from '../../../platform/db/index.ts'
import type { Sum } from '../domain/stretches.ts'
import type { AwardToRecompute, Span } from './awards.ts'

/** A sum that takes the place of another from a day on; the first of those that take the place of one span. */
export interface NewAmount extends Sum {
  readonly id: string
  readonly decision: string
  readonly award: AwardToRecompute
  readonly span: Span
  readonly first: boolean
}

export interface DecisionToWrite {
  readonly id: string
  readonly award: AwardToRecompute
  readonly kind: 'increase' | 'reduce'
  readonly amountFen: number
  readonly effectiveOn: string
  readonly reasons: string
  readonly packs: string
  readonly frozen: Buffer
}

const DECISION = {
  county: 'text',
  id: 'uuid',
  region: 'text',
  household_id: 'uuid',
  award_id: 'uuid',
  kind: 'text',
  programme: 'text',
  person_id: 'uuid',
  decided_on: 'date',
  decided_at: 'timestamptz',
  decided_by: 'uuid',
  decided_post: 'text',
  delegated: 'boolean',
  by_hand: 'boolean',
  amount_fen: 'bigint',
  effective_on: 'date',
  reasons: 'json',
  packs: 'text',
  frozen_sealed: 'bytea',
}

export async function insertDecisions(
  tx: Tx,
  { county, now, today, actor }: CommandContext,
  rows: readonly DecisionToWrite[],
): Promise<void> {
  const cells = rows.map(({ id, award, kind, amountFen, effectiveOn, reasons, packs, frozen }) => [
    county,
    id,
    award.region,
    award.household,
    award.id,
    kind,
    award.programme,
    award.person,
    printDay(today),
    now,
    actor.user,
    actor.post,
    false,
    false,
    amountFen,
    effectiveOn,
    reasons,
    packs,
    frozen,
  ])
  await insertMany(tx, 'casework.decision', DECISION, cells)
}

const AMOUNT = {
  county: 'text',
  id: 'uuid',
  region: 'text',
  household_id: 'uuid',
  award_id: 'uuid',
  monthly_fen: 'bigint',
  holds_from: 'date',
  holds_until: 'date',
  decision_id: 'uuid',
}

/**
 * Writes sums from their first days on. A span that began before ends there and keeps its days before; one that begins on
 * that very day or later is replaced whole and stays to be read. Nothing that was written for a day is overwritten.
 */
export async function writeAmounts(tx: Tx, county: string, at: Date, rows: readonly NewAmount[]): Promise<void> {
  if (rows.length === 0) return
  const first = rows.filter((row) => row.first)
  const cut = first.filter(({ span, from }) => span.from < from)
  const replaced = first.filter(({ span, from }) => span.from >= from)
  await sql`update casework.award_amount m set holds_until = t.until
      from unnest(${cut.map(({ span }) => span.id)}::uuid[], ${cut.map(({ from }) => from)}::date[]) as t (id, until)
     where m.county = ${county} and m.id = t.id`.execute(tx)
  await sql`update casework.award_amount m set replaced_by = t.decision
      from unnest(${replaced.map(({ span }) => span.id)}::uuid[], ${replaced.map(({ decision }) => decision)}::uuid[]) as t (id, decision)
     where m.county = ${county} and m.id = t.id`.execute(tx)
  const cells = rows.map(({ id, award, fen, from, until, decision }) => [
    county,
    id,
    award.region,
    award.household,
    award.id,
    fen,
    from,
    until,
    decision,
  ])
  await insertMany(tx, 'casework.award_amount', AMOUNT, cells)
  await sql`update casework.award set version = version + 1, changed_at = ${at}
     where county = ${county} and id = any(${[...new Set(rows.map(({ award }) => award.id))]}::uuid[])`.execute(tx)
}
