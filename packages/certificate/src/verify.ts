import type { Result, Step, WouldChange } from '@doudi/contract'
import { canonicalText, type PackSet } from '@doudi/policy-engine'
import { type CertificateBody, NO_PREVIOUS } from './body.ts'
import { recompute } from './recompute.ts'
import { type CertificateFile, certificateFile, hashOfBody, isSignedBy, textOf } from './seal.ts'

/** Why a certificate is not believed. */
export type Fault =
  /** Not JSON, not this format, or not written in the one way a certificate is written. */
  'not-a-certificate' | 'hash-differs' | 'key-unknown' | 'signature-wrong'

export type Checked =
  | { readonly ok: true; readonly file: CertificateFile }
  | { readonly ok: false; readonly fault: Fault; readonly file?: CertificateFile }

/** Checks text, hash and signature of a certificate file. `trusted` are the public keys of the county, in hexadecimal. */
export async function checkFile(text: string, trusted: readonly string[]): Promise<Checked> {
  const file = readFile(text)
  if (!file) return { ok: false, fault: 'not-a-certificate' }
  if (hashOfBody(file.certificate) !== file.hash) return { ok: false, fault: 'hash-differs', file }
  if (!trusted.includes(file.key)) return { ok: false, fault: 'key-unknown', file }
  if (!(await isSignedBy(file, file.key))) return { ok: false, fault: 'signature-wrong', file }
  return { ok: true, file }
}

function readFile(text: string): CertificateFile | undefined {
  let sent: unknown
  try {
    sent = JSON.parse(text)
  } catch {
    return undefined
  }
  const read = certificateFile.safeParse(sent)
  return read.success && textOf(read.data) === text ? read.data : undefined
}

export type Link = 'follows' | 'apart' | 'broken' | 'other-county'

/** How two certificates stand in the chain: the later names the hash of the earlier when their numbers follow each other. */
export function linkOf(one: CertificateFile, other: CertificateFile): Link {
  const [earlier, later] = one.certificate.number <= other.certificate.number ? [one, other] : [other, one]
  if (earlier.certificate.county !== later.certificate.county) return 'other-county'
  const between = later.certificate.number - earlier.certificate.number
  if (between === 0) return earlier.hash === later.hash ? 'apart' : 'broken'
  if (between > 1) return 'apart'
  return later.certificate.previous === earlier.hash ? 'follows' : 'broken'
}

/** The first certificate of a county names none before it, every other one does. */
export function beginsRightly({ number, previous }: CertificateBody): boolean {
  return (number === 1) === (previous === NO_PREVIOUS)
}

/** One line of the comparison: what the certificate says and what comes out again. */
export interface Compared {
  readonly kind: 'fact' | 'parameter' | 'result'
  readonly name: string
  readonly of?: string
  readonly certified?: string
  readonly again?: string
  readonly equal: boolean
  readonly explained?: string
  readonly clause?: string
}

export interface Rechecked {
  /** Whether the revision of the page is the certificate's; else nothing was recomputed. */
  readonly sameRules: boolean
  readonly equal: boolean
  readonly steps: readonly Compared[]
  /** Results of the rules now, and whether each is what the certificate holds. */
  readonly results: readonly { readonly result: Result; readonly equal: boolean }[]
  /** Decided otherwise than the rules say, by programme: only a decision by hand may be. */
  readonly decidedOtherwise: readonly string[]
  readonly wouldChange: readonly WouldChange[]
}

/**
 * Works a certificate out again from its facts, under the rules of `revision`, and compares step by step. `changes`:
 * whether to look for the facts that would change a result, which takes a hundred times as long.
 */
export function recheck(
  set: PackSet,
  revision: string,
  body: CertificateBody,
  { changes = true }: { changes?: boolean } = {},
): Rechecked {
  if (body.rules.revision !== revision) {
    return { sameRules: false, equal: false, steps: [], results: [], decidedOtherwise: [], wouldChange: [] }
  }
  const again = recompute(set, body.question, body.facts, { changes })
  const steps = compareSteps(body.steps as unknown as readonly Step[], again.steps)
  const certified = body.results as unknown as readonly Result[]
  const results = again.results.map((result, at) => ({
    result,
    equal: canonicalText(result) === canonicalText(certified[at] ?? null),
  }))
  const equal =
    steps.every((step) => step.equal) &&
    results.every((one) => one.equal) &&
    certified.length === again.results.length &&
    canonicalText(body.steps) === canonicalText(again.steps)
  return {
    sameRules: true,
    equal,
    steps,
    results,
    decidedOtherwise: otherwise(body, again.results),
    wouldChange: again.wouldChange,
  }
}

function compareSteps(certified: readonly Step[], again: readonly Step[]): Compared[] {
  const before = new Map(certified.map((step) => [step.id, step]))
  const after = new Map(again.map((step) => [step.id, step]))
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b)
  return ids.map((id) => {
    const [was, is] = [before.get(id), after.get(id)]
    const shown = (is ?? was) as Step
    return {
      kind: shown.kind,
      name: shown.name,
      ...(shown.of !== undefined && { of: shown.of }),
      ...(was && { certified: was.value }),
      ...(is && { again: is.value }),
      equal: canonicalText(was ?? null) === canonicalText(is ?? null),
      ...(shown.explained !== undefined && { explained: shown.explained }),
      ...(shown.clause && { clause: `${shown.clause.title} ${shown.clause.clause}` }),
    }
  })
}

/** What was granted though the rules do not say so, refused though they do, or granted in another amount. */
function otherwise({ decision }: CertificateBody, results: readonly Result[]): string[] {
  return decision.outcomes.flatMap(({ programme, member, granted, monthlyFen }) => {
    const result = results.find((one) => one.programme === programme && one.member === member)
    const says = result?.answer === 'eligible'
    const fen = result?.monthly === undefined ? undefined : Math.round(result.monthly * 100)
    const same =
      result && says === granted && (!granted || monthlyFen === undefined || fen === undefined || fen === monthlyFen)
    return same ? [] : [`${result?.name ?? programme}${member ? `（${member}）` : ''}`]
  })
}
