import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/command/index.ts'
import { refuse } from '../problems.ts'
import { readTicket } from './cookie.ts'

/** Signing in cannot carry a token of the page yet; a browser says itself when another site sends it. */
export function refuseForeign(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || (site === 'same-site' && readTicket(request) === undefined)) {
    throw refuse('access.page-outdated')
  }
}

/** The county that is to be entered: the only one here, or the one that was said. */
export async function countyToEnter({ db }: Platform, said: string | undefined): Promise<string> {
  const rows = await db.selectFrom('platform.installation').select('county').execute()
  const found =
    said === undefined ? (rows.length === 1 ? rows[0] : undefined) : rows.find(({ county }) => county === said)
  if (found === undefined) throw refuse('access.county-not-said')
  return found.county
}
