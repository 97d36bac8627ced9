import { randomBytes } from 'node:crypto'
import { addMonths, type Day, firstDayOf, monthOf, parseDay, printDay } from '@doudi/domain'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { commitmentOf, drawOf, hashOfList, inOrder, type Shares, WHYS_DRAWN } from '../draw.ts'
import { SEED } from '../sealed.ts'
import { SHARES } from '../settings.ts'
import {
  holdDraw,
  insertChecks,
  insertDraw,
  type ListedDecision,
  listDecisionsToDraw,
  updateDraw,
} from '../sql/draws.ts'

/** The permission of the clock: no role has it, so nobody draws by hand. */
const CLOCK = 'casework.draw-by-the-clock'
const SEED_BYTES = 32

/**
 * Fixes the seed of the present month and enters its hash in the ledger, while the list is open. Nobody sees the seed before
 * the draw, and no other seed fits the hash afterwards.
 */
export const commitDraw = defineCommand({
  name: 'casework.commit-draw',
  permission: CLOCK,
  input: z.strictObject({}),
  async run({ tx, county, now, today, keyring }) {
    const month = printDay(firstDayOf(monthOf(today as Day)))
    const id = mintId(now)
    const seed = randomBytes(SEED_BYTES).toString('hex')
    const commitment = commitmentOf(seed)
    const written = await insertDraw(tx, {
      county,
      id,
      month,
      commitment,
      seed_sealed: SEED.seal(keyring, id, seed),
      committed_at: now,
    })
    return { month, commitment: written ? commitment : null }
  },
  audit: (_input, outcome) => outcome,
})

/**
 * Draws the sample of a month whose list is closed, and reveals the seed. As long as the county has not set how many are drawn,
 * it waits: the seed is fixed and stays so.
 */
export const drawSample = defineCommand({
  name: 'casework.draw-sample',
  permission: CLOCK,
  input: z.strictObject({ month: z.iso.date() }),
  async run(context, { month }) {
    const { tx, county, now, today, keyring } = context
    const nothing = { month, drawn: 0, listed: 0, listHash: '', seed: '', waitsFor: '' }
    const draw = await holdDraw(tx, county, month)
    const closedAt = endOf(month)
    if (draw === undefined || draw.drawn_at !== null || now < closedAt) return nothing
    const decisions = await listDecisionsToDraw(tx, county, closedAt)
    const shares: Record<string, number> = {}
    for (const why of WHYS_DRAWN) {
      if (!decisions.some((one) => one.why === why)) continue
      const share = await readSetting(tx, county, SHARES[why], today)
      if (share === undefined) return { ...nothing, listed: decisions.length, waitsFor: SHARES[why].name }
      shares[why] = share
    }
    const seed = SEED.open(keyring, draw.id, draw.seed_sealed) as string
    const list = inOrder(decisions.map(({ decision, why }) => ({ decision, why })))
    const listHash = hashOfList(list)
    const drawn = new Set(drawOf(seed, list, shares as Shares).map(({ decision }) => decision))
    await updateDraw(tx, county, draw.id, {
      seed,
      closed_at: closedAt,
      list_hash: listHash,
      list: JSON.stringify(list),
      shares: JSON.stringify(shares),
      drawn_at: now,
    })
    await insertChecks(
      tx,
      decisions.filter(({ decision }) => drawn.has(decision)).map((one) => checkOf(context, draw.id, one)),
    )
    return { month, drawn: drawn.size, listed: list.length, listHash, seed, waitsFor: '' }
  },
  audit: (_input, outcome) => outcome,
})

function checkOf(
  { county, now }: CommandContext,
  draw: string,
  { decision, why, region, household, application }: ListedDecision,
) {
  return {
    county,
    id: mintId(now),
    region,
    household_id: household,
    draw_id: draw,
    decision_id: decision,
    application_id: application,
    why,
    drawn_at: now,
  }
}

/** The instant at which a month ends in China. */
function endOf(month: string): Date {
  const next = printDay(firstDayOf(addMonths(monthOf(parseDay(month) as Day), 1)))
  return new Date(`${next}T00:00:00+08:00`)
}
