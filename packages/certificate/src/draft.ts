import type { CaseFile, Result } from '@doudi/contract'
import {
  canonicalText,
  type FactRow,
  type PackSet,
  packsFor,
  programmesBehind,
  readBehind,
  rulesForCase,
} from '@doudi/policy-engine'
import { type CertificateBody, FORMAT, type Outcome } from './body.ts'
import { maskFacts } from './plainFacts.ts'
import { recompute } from './recompute.ts'

/** A decision that is to be certified. */
export interface Decided {
  readonly county: string
  readonly id: string
  /** ISO day of the decision. */
  readonly on: string
  /** The case that was determined; only its head is read: place, day, figures, choices. */
  readonly file: Pick<CaseFile, 'jurisdiction' | 'on' | 'known' | 'parameters' | 'choices'>
  readonly sheet: FactRow
  /** The members of outcomes by the ids of the sheet. */
  readonly outcomes: readonly Outcome[]
  readonly byHand?: { readonly clause: string; readonly because: string } | undefined
  /** Revision of the texts that `set` was built from. */
  readonly revision: string
  /** What the decision rests on: the certificate must say the same, or there is none. */
  readonly results?: readonly Result[] | undefined
}

/** A certificate before it has its place in the chain. */
export type CertificateDraft = Omit<CertificateBody, 'number' | 'previous'>

/**
 * What the certificate of a decision says. Nobody's name, number or telephone enters it: members go by labels, the place
 * is no finer than the rules, and of the facts only what the decided programmes read is kept.
 */
export function draftCertificate(set: PackSet, decided: Decided): CertificateDraft {
  const { file, sheet, outcomes } = decided
  const rules = rulesForCase(set, file as CaseFile)
  const programmes = [...new Set(outcomes.map(({ programme }) => programme))].sort()
  const known = new Set(rules.programmes.map(({ id }) => id))
  const strange = programmes.find((id) => !known.has(id))
  if (strange !== undefined) throw new RangeError(`no programme of these rules: ${strange}`)
  const { facts, labels } = maskFacts(
    sheet,
    readBehind(rules, programmesBehind(rules, new Set(programmes))),
    regionsAmong(rules.facts.values()),
  )
  const packs = packsFor(set, file.jurisdiction)
  const digits = Math.max(6, ...packs.map(({ jurisdiction }) => jurisdiction.length))
  const question = {
    jurisdiction: file.jurisdiction.slice(0, digits),
    on: file.on,
    ...(file.known !== undefined && { known: file.known }),
    ...(file.parameters !== undefined && {
      parameters: { ...file.parameters } as CertificateBody['question']['parameters'],
    }),
    ...(file.choices !== undefined && { choices: file.choices }),
    programmes,
  } as CertificateBody['question']
  const { results, steps } = recompute(set, question, facts)
  if (decided.results && !saysTheSame(decided.results, results, labels)) {
    throw new RangeError(`the certificate of decision ${decided.id} would say something else than the decision`)
  }
  return plainJson({
    format: FORMAT,
    county: decided.county,
    decision: {
      id: decided.id,
      on: decided.on,
      outcomes: outcomes.map((one) =>
        one.member === undefined ? one : { ...one, member: labelled(one.member, labels) },
      ),
      ...(decided.byHand !== undefined && { byHand: decided.byHand }),
    },
    rules: { revision: decided.revision, packs: packs.map(({ id, hash }) => ({ id, hash })) },
    question,
    facts,
    results,
    steps,
  })
}

/**
 * Whether a determination of the whole sheet says the same of the programmes as a certificate of it. Numbers of steps are
 * not compared: a sheet with fewer rows counts them otherwise.
 */
function saysTheSame(
  whole: readonly Result[],
  certified: readonly Result[],
  labels: ReadonlyMap<string, string>,
): boolean {
  const programmes = new Set(certified.map(({ programme }) => programme))
  // 甲 收入项1: a row of a member's list goes by the member too
  const named = (id: string) => id.replace(/^\S+/, (member) => labels.get(member) ?? member)
  const told = whole
    .filter(({ programme }) => programmes.has(programme))
    .map((result) => ({
      ...result,
      ...(result.member !== undefined && { member: named(result.member) }),
      missing: result.missing.map((one) => (one.member === undefined ? one : { ...one, member: named(one.member) })),
    }))
  return canonicalText(told.map(withoutSteps)) === canonicalText(certified.map(withoutSteps))
}

function withoutSteps(result: Result): object {
  return {
    ...result,
    reasons: result.reasons.map(({ step: _, text, ...reason }) => ({ ...reason, text: coarse(text) })),
  }
}

/** Codes of villages and townships in a text, down to their county. */
function coarse(text: string): string {
  return text.replaceAll(/(?<![\d.,])(\d{6})\d{3}(?:\d{3})?(?![\d.,])/g, '$1')
}

function regionsAmong(
  facts: Iterable<{ readonly name: string; readonly type: { readonly kind: string } }>,
): Set<string> {
  return new Set([...facts].filter(({ type }) => type.kind === 'region').map(({ name }) => name))
}

function labelled(member: string, labels: ReadonlyMap<string, string>): string {
  const label = labels.get(member)
  if (label === undefined) throw new RangeError('an outcome names nobody of the household')
  return label
}

/** As it will be read back: what is absent has no key. */
function plainJson(value: object): CertificateDraft {
  return JSON.parse(canonicalText(value)) as CertificateDraft
}
