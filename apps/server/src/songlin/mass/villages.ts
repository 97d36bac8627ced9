import { draw } from '../domain/draws.ts'

const MOST = 9
/** The village of the demo accounts is a large one, so that its lists show something. */
const SHOWN = '500299001201'

/**
 * The places of a population, each named as often as it is large: communities first, as towns crowd in the first. A
 * hamlet has a fifth of the people of a large village.
 */
export function weighVillages(villages: readonly string[], seed: number): string[] {
  const isCommunity = (code: string) => code[9] === '0'
  const ordered = [...villages.filter(isCommunity), ...villages.filter((code) => !isCommunity(code))]
  return ordered.flatMap((code) => {
    const share = draw(seed, Number(code.slice(6)))
    const weight = code === SHOWN ? MOST : 2 + Math.floor(share * share * MOST) + (isCommunity(code) ? 3 : 0)
    return Array.from({ length: weight }, () => code)
  })
}
