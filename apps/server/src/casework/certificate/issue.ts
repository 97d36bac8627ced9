import {
  type CertificateDraft,
  draftCertificate,
  hashOfBody,
  type Outcome,
  placeInChain,
  signCertificate,
} from '@doudi/certificate'
import type { CaseFile, Determination } from '@doudi/contract'
import { type PackSet, sheetOf } from '@doudi/policy-engine'
import { packsInUse } from '../../monitoring/index.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { sealedJson } from '../sealed.ts'
import { rulesInForce } from './revision.ts'
import { openSigner } from './signer.ts'
import { insertCertificates, keepRules, lockHead, moveHead } from './sql/certificates.ts'

/** The certificate as it lies in its file: one text, whole. */
export const CERTIFICATE = sealedJson('certificate', 'body_sealed', 'decision-certificate')

/** A decision to be certified, just written in the same transaction. */
export interface ToCertify {
  readonly decision: string
  readonly household: string
  readonly region: string
  /** ISO day of the decision. */
  readonly on: string
  readonly file: CaseFile
  /** What the decision rests on; the certificate says the same or the decision fails. */
  readonly determination: Pick<Determination, 'results'>
  /** What was decided; members by their ids. */
  readonly outcomes: readonly Outcome[]
  readonly byHand?: { readonly clause: string; readonly because: string } | undefined
}

type Issuing = Pick<CommandContext, 'tx' | 'county' | 'now' | 'keyring'>

/** Gives one decision its certificate, in the transaction that decides. */
export async function issueCertificate(context: Issuing, decision: ToCertify): Promise<void> {
  await issueCertificates(context, [decision])
}

/**
 * The same for many: a recomputation of a whole county holds the end of the chain once. Everything is worked out before
 * the chain is held, because whoever holds it keeps the county's other decisions waiting.
 */
export async function issueCertificates(context: Issuing, decisions: readonly ToCertify[]): Promise<void> {
  if (decisions.length === 0) return
  const { tx, county, now, keyring } = context
  const set = await packsInUse(tx, county)
  const { revision, texts } = await rulesInForce(tx, county)
  const drafts = decisions.map((decision) => ({ decision, draft: draftOf(set, revision, county, decision) }))
  const signer = await openSigner()
  await keepRules(tx, { county, revision, at: now, texts: () => JSON.stringify(texts()) })
  let head = await lockHead(tx, county)
  const rows = []
  for (const { decision, draft } of drafts) {
    const body = placeInChain(draft, head.number + 1, head.hash)
    const id = mintId(now)
    const hash = hashOfBody(body)
    rows.push({
      county,
      id,
      region: decision.region,
      household_id: decision.household,
      decision_id: decision.decision,
      number: body.number,
      previous: Buffer.from(head.hash, 'hex'),
      hash: Buffer.from(hash, 'hex'),
      revision: Buffer.from(revision, 'hex'),
      issued_at: now,
      body_sealed: CERTIFICATE.seal(keyring, id, await signCertificate(body, signer)),
    })
    head = { number: body.number, hash }
  }
  for (let at = 0; at < rows.length; at += MOST_AT_ONCE) await insertCertificates(tx, rows.slice(at, at + MOST_AT_ONCE))
  await moveHead(tx, county, head.number, head.hash)
}

/** Eleven values a row; PostgreSQL takes 65,535 in one statement. */
const MOST_AT_ONCE = 1000

function draftOf(set: PackSet, revision: string, county: string, certified: ToCertify): CertificateDraft {
  const { decision, on, file, determination, outcomes, byHand } = certified
  return draftCertificate(set, {
    county,
    id: decision,
    on,
    file,
    // as the decision itself was determined: silence states the ordinary, and each answer names what it rests on
    sheet: sheetOf(file, set.shapes, { assume: true }),
    outcomes,
    byHand,
    revision,
    results: determination.results,
  })
}
