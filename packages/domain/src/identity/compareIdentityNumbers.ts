import { parseIdentityNumber } from './identityNumber.ts'

/**
 * Whether two writings are one number: small or full-width letters, blanks, 15 digits against 18.
 * It cannot be told where a writing is faulty (the same wrong digits may be two people), nor between a permanent
 * residence card of the old layout and any other number: the new card bears another number.
 */
export function compareIdentityNumbers(one: string, other: string): 'same' | 'different' | 'uncertain' {
  const first = parseIdentityNumber(one)
  const second = parseIdentityNumber(other)
  if (first.kind === 'fault' || second.kind === 'fault') return 'uncertain'
  if (first.number === second.number) return 'same'
  return first.number.length === second.number.length ? 'different' : 'uncertain'
}
