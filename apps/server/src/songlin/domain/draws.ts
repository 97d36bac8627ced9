/** A share of one from a seed and a few whole numbers: always the same for the same, whatever was drawn before. */
export function draw(seed: number, ...of: readonly number[]): number {
  let state = (seed ^ 0x9e3779b9) >>> 0
  for (const each of of) {
    state = Math.imul(state ^ (each >>> 0), 0x85ebca6b) >>> 0
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) >>> 0
    state = (state ^ (state >>> 16)) >>> 0
  }
  return state / 2 ** 32
}

/** One of several, each as likely as the others. */
export function oneOf<T>(several: readonly [T, ...T[]] | readonly T[], share: number): T {
  return several[Math.floor(share * several.length)] as T
}
