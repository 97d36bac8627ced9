import { MOST_HOUSEHOLDS_TOLD } from '@doudi/contract'
import type { Announce } from '../../platform/command/index.ts'

/** Tells that these households are no longer what they were: each once, in as few announcements as may be. */
export async function announceChanged(announce: Announce, county: string, households: Iterable<string>): Promise<void> {
  const all = [...new Set(households)]
  for (let at = 0; at < all.length; at += MOST_HOUSEHOLDS_TOLD) {
    await announce('registry.households-changed', { county, households: all.slice(at, at + MOST_HOUSEHOLDS_TOLD) })
  }
}
