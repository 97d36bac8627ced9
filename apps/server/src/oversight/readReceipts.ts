import { EXPORT_PURPOSES } from '@doudi/contract'
import { officeOf } from '../access/index.ts'
import { listReceipts } from '../platform/audit/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { acrossCounty } from '../platform/scope/index.ts'
import { namesOfRegions, PURPOSE_WORDS } from '../registry/index.ts'

interface Asked {
  readonly people: readonly string[]
  readonly from: Date
  readonly before: Date
  readonly most: number
}

/**
 * Who read the file of a person, when and why. The duty and the office are told and the officer's name is not (ADR 14).
 * The caller has seen that the person is in their area; receipts from a village the person has left belong to it too.
 */
export async function readReceipts(tx: Tx, county: string, asked: Asked) {
  const rows = await acrossCounty(tx, county, () => listReceipts(tx, county, asked))
  const offices = rows.map(({ post }) => officeOf(post))
  const names = await namesOfRegions(tx, [...new Set(offices.flatMap(({ region }) => region ?? []))])
  return rows.map(({ id, at, action, why, releases }, index) => {
    const office = offices[index] as (typeof offices)[number]
    return {
      id,
      at: at.toISOString(),
      ...office,
      place: office.region === null ? null : (names.get(office.region) ?? null),
      action,
      why,
      purpose: Object.hasOwn(PURPOSE_WORDS, why)
        ? PURPOSE_WORDS[why as keyof typeof PURPOSE_WORDS]
        : (OWN_PURPOSES[why] ?? { zh: why, en: why }),
      inFull: IN_FULL.has(action),
      released: releases !== null,
    }
  })
}

/** Readings that show number and telephone as they are: one file opened, or a list taken away in full. */
const IN_FULL: ReadonlySet<string> = new Set(['registry.reveal-number', 'exports.export'])

/** Purposes of lists that are taken away, and of this slice's own readings. */
const OWN_PURPOSES: Readonly<Record<string, { zh: string; en: string }>> = {
  ...EXPORT_PURPOSES,
  'receipts-shown': { zh: '应本人要求出具查阅记录', en: 'To show this record to the person' },
}

export type ShownReceipt = Awaited<ReturnType<typeof readReceipts>>[number]
