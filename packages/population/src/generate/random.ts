/** Random numbers of one household: they depend on the seed, the household's number and a stream, and on nothing else. */
export class Random {
  #a = 0
  #b = 0
  #c = 0
  #d = 0

  /** Starts the stream of one household; streams of one household do not touch each other. */
  start(seed: number, household: number, stream: number): void {
    // Each word comes from a mixing of all three numbers: neighbours in any of them share nothing.
    const base = mix(mix(mix(seed >>> 0) ^ household) ^ Math.imul(stream + 1, 0x9e3779b9))
    this.#a = mix(base ^ 0x243f6a88)
    this.#b = mix(base ^ 0x85a308d3)
    this.#c = mix(base ^ 0x13198a2e)
    this.#d = mix(base ^ 0x03707344) | 1
  }

  /** A whole number of 32 bits (xoshiro128**). */
  bits(): number {
    const b = this.#b
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    this.#c ^= this.#a
    this.#d ^= b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = rotate(this.#d, 11)
    return scrambled >>> 0
  }

  /** At least 0 and below 1. */
  unit(): number {
    return this.bits() / 4294967296
  }

  chance(probability: number): boolean {
    return this.unit() < probability
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1))
  }

  /** Index of one of the weights, as often as its share of their sum. */
  choice(weights: readonly number[]): number {
    let sum = 0
    for (const weight of weights) sum += weight
    let rest = this.unit() * sum
    for (let index = 0; index < weights.length - 1; index++) {
      rest -= weights[index] ?? 0
      if (rest < 0) return index
    }
    return weights.length - 1
  }

  /** Positive, with this median; two thirds lie between median ÷ e^spread and median × e^spread. */
  skewed(median: number, spread: number): number {
    // The sum of four uniform numbers is near enough to a normal one and the same on every machine to the last bit but exp's.
    const normal = (this.unit() + this.unit() + this.unit() + this.unit() - 2) * Math.sqrt(3)
    return median * Math.exp(spread * normal)
  }
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** Finaliser of murmur3: every bit of the input reaches every bit of the output. */
export function mix(word: number): number {
  let mixed = (word + 0x9e3779b9) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
