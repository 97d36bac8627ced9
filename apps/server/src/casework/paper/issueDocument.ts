import { randomBytes } from 'node:crypto'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { type DocumentModel, type DraftPaper, NUMBERED } from './domain/documentModel.ts'
import { PAPER } from './sealed.ts'
import { insertDocument, nextNumber } from './sql/documents.ts'

/** A paper to be issued: of which household, on which day, and what stands on it. */
export interface ToIssue {
  readonly household: string
  readonly region: string
  readonly application?: string | undefined
  readonly decision?: string | undefined
  /** ISO; the day that stands on it. */
  readonly on: string
  readonly draft: DraftPaper
}

/**
 * Issues a paper: gives it its number of the year and a code for its QR, and keeps it as it stands. It is printed again
 * from what is kept, so that a new wording or a corrected name never changes what somebody holds in their hands.
 */
export async function issueDocument(
  { tx, county, now, actor, keyring }: Pick<CommandContext, 'tx' | 'county' | 'now' | 'actor' | 'keyring'>,
  { household, region, application, decision, on, draft }: ToIssue,
): Promise<{ readonly id: string; readonly model: DocumentModel }> {
  const id = mintId(now)
  const code = mintCode()
  const year = Number(on.slice(0, 4))
  const seq = NUMBERED.has(draft.kind) ? await nextNumber(tx, county, year) : null
  const model: DocumentModel = { ...draft, ...(seq !== null && { number: `〔${year}〕${seq}号` }), code }
  await insertDocument(tx, {
    county,
    id,
    region,
    household_id: household,
    application_id: application ?? null,
    decision_id: decision ?? null,
    kind: draft.kind,
    year,
    seq,
    code,
    model_sealed: PAPER.seal(keyring, id, model),
    issued_on: on,
    issued_at: now,
    issued_by: actor.user,
  })
  return { id, model }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 130 random bits in letters that a QR holds briefly. It says nothing of anybody and cannot be guessed. */
function mintCode(): string {
  return Array.from(randomBytes(26), (byte) => LETTERS[byte % 32]).join('')
}
