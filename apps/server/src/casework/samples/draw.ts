import { createHash } from 'node:crypto'

/** Why a decision stands on the list of a month. */
export type Why = 'delegated' | 'byHand'
export const WHYS_DRAWN: readonly Why[] = ['delegated', 'byHand']

export interface Listed {
  readonly decision: string
  readonly why: Why
}

/** Of each hundred decisions on the list how many are looked at again. */
export type Shares = Readonly<Partial<Record<Why, number>>>

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What is published while the list is open: the seed cannot be told from it, and no other seed fits it. */
export function commitmentOf(seed: string): string {
  return sha256(seed)
}

/** The closed list in the one order that counts, whatever order it was read in. */
export function inOrder(list: readonly Listed[]): readonly Listed[] {
  return list.toSorted((one, other) => (one.decision < other.decision ? -1 : 1))
}

/** Hash of the closed list: `id why` and a line break for each decision. */
export function hashOfList(list: readonly Listed[]): string {
  return sha256(
    inOrder(list)
      .map(({ decision, why }) => `${decision} ${why}\n`)
      .join(''),
  )
}

/**
 * The sample: each decision is given SHA-256 of `seed hash-of-list id`, and of each kind those with the lowest are drawn, the
 * share rounded up. Seed and list leave nothing to choose, and anybody with a hash program can do it again.
 */
export function drawOf(seed: string, list: readonly Listed[], shares: Shares): readonly Listed[] {
  const hash = hashOfList(list)
  return WHYS_DRAWN.flatMap((why) => {
    const own = list
      .filter((listed) => listed.why === why)
      .map((listed) => ({ listed, lot: sha256(`${seed} ${hash} ${listed.decision}`) }))
      .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
    return own.slice(0, Math.ceil((own.length * (shares[why] ?? 0)) / 100)).map(({ listed }) => listed)
  })
}

/** A draw as it is given out, for anybody to do again. */
export interface PublishedDraw {
  readonly month: string
  readonly commitment: string
  readonly seed: string
  readonly listHash: string
  readonly list: readonly Listed[]
  readonly shares: Shares
  readonly drawn: readonly string[]
}

export type DrawFault = 'seed' | 'list' | 'drawn'

/** What does not fit in a published draw; nothing when it was drawn as it says. */
export function faultsOfDraw({ commitment, seed, listHash, list, shares, drawn }: PublishedDraw): DrawFault[] {
  const again = drawOf(seed, list, shares).map(({ decision }) => decision)
  const same = again.toSorted().join() === drawn.toSorted().join()
  return [
    ...(commitmentOf(seed) === commitment ? [] : (['seed'] as const)),
    ...(hashOfList(list) === listHash ? [] : (['list'] as const)),
    ...(same ? [] : (['drawn'] as const)),
  ]
}
