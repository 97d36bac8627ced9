import { randomInt } from 'node:crypto'

/** Without what is misread on paper: 0 o, 1 l i. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 5
const GROUP = 4

export const ONE_TIME_DAYS = 7

/** Twenty signs in groups of four: long enough that nobody guesses it, short enough to be read out. */
export function makeOneTimePassword(): string {
  const sign = () => SIGNS.charAt(randomInt(SIGNS.length))
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, sign).join('')).join('-')
}
