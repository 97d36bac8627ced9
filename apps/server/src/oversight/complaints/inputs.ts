import { COMPLAINT_KINDS } from '@doudi/life'
import { z } from 'zod'
import { refuse } from './problems.ts'

export const id = () => z.uuid().describe('Permanent id (UUID).')
/** A county, township or village. */
export const place = () => z.string().regex(/^(\d{6}|\d{9}|\d{12})$/)
export const kind = () => z.enum(Object.keys(COMPLAINT_KINDS) as [keyof typeof COMPLAINT_KINDS])
export const version = () => z.int().min(1).describe('The version of the complaint that was seen.')
export const text = (most = 4000) => z.string().trim().min(2).max(most)

/** What whoever complains says; the same by telephone, at the window, in a letter and on the web. */
export const said = {
  id: id().describe('Minted by the device: sent twice, it is one complaint.'),
  kind: kind(),
  place: place().describe('Where it happened.'),
  text: text(),
  whom: z.string().trim().max(200).optional().describe('Who is complained of, in their words.'),
  office: place().optional().describe('The office complained of.'),
  name: z.string().trim().max(60).optional(),
  telephone: z.string().trim().max(30).optional(),
}

/** Digits of a telephone as they are kept; a number that is none is told at its field. */
export function readTelephone(typed: string | undefined): string | undefined {
  if (!typed) return undefined
  const digits = typed.normalize('NFKC').replaceAll(/[\s()-]/g, '')
  if (!/^\+?\d{5,20}$/.test(digits)) throw refuse('oversight.complaint-telephone-unfit', {}, 'telephone')
  return digits
}

const NUMBERS = /(?<!\d)(1\d{10}|\d{15,19}|\d{17}[Xx])(?!\d)/

/** A reply is read by whoever holds the receipt number, and one that joins two complaints by two people. */
export function refuseNumbers(text: string): void {
  if (NUMBERS.test(text.normalize('NFKC').replaceAll(/(?<=\d)[\s-](?=\d)/g, ''))) {
    throw refuse('oversight.reply-holds-number', {}, 'text')
  }
}
