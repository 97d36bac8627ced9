import { printDay } from '@doudi/domain'
import type { Context } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { headsOf, readingOf } from '../../registry/index.ts'
import { type DocumentModel, PAPER_KINDS } from './domain/documentModel.ts'
import { refusePaper } from './problems.ts'
import { PAPER } from './sealed.ts'
import { findDocument, listDocuments } from './sql/documents.ts'

type Receipt = (read: { person: string; region: string; why: string; section: string }) => Promise<void>
type Reading = Context & { receipt: Receipt }
type Row = NonNullable<Awaited<ReturnType<typeof findDocument>>>

/** One paper as it was issued. Leaves a receipt. */
export async function readPaper(context: Reading, id: string, why: string): Promise<DocumentModel[]> {
  const row = await findDocument(context.tx, context.county, id)
  if (!row) throw refusePlatform('platform.not-found')
  return openAll(context, [row], why)
}

/** The newest of each kind of a case, in the order in which it is signed. Leaves a receipt. */
export async function readWholeSet(context: Reading, application: string, why: string): Promise<DocumentModel[]> {
  const rows = await listDocuments(context.tx, context.county, application)
  const newest = PAPER_KINDS.flatMap((kind) => rows.findLast((row) => row.kind === kind) ?? [])
  if (newest.length === 0) throw refusePaper('casework.no-papers-yet')
  return openAll(context, newest, why)
}

async function openAll(context: Reading, rows: readonly Row[], why: string): Promise<DocumentModel[]> {
  const { tx, county, today, actor, keyring, receipt } = context
  const [first] = rows
  if (!first) return []
  const head = (await headsOf(tx, county, [first.household_id], printDay(today))).get(first.household_id)
  if (head?.person) await receipt({ person: head.person, region: first.region, ...readingOf(actor, why as never) })
  return rows.map((row) => PAPER.open(keyring, row.id, row.model_sealed) as DocumentModel)
}
