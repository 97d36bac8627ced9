/** Too many wait already: come back in a moment. */
export class GateIsFull extends Error {
  override readonly name = 'GateIsFull'
}

export interface Gate {
  /** Does the work when it is its turn; refuses at once, with GateIsFull, when too many wait. */
  pass<T>(work: () => Promise<T>): Promise<T>
  /** Whether the next one would be refused. */
  isFull(): boolean
}

/** Lets so many through at once, so many wait in turn, and nobody else: what a flood can take is known beforehand. */
export function makeGate({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }): Gate {
  let inside = 0
  const waiting: (() => void)[] = []
  const isFull = () => inside >= atOnce && waiting.length >= mostWaiting
  return {
    isFull,
    async pass(work) {
      if (isFull()) throw new GateIsFull()
      // whoever leaves hands the place on, so nobody slips in between
      if (inside < atOnce) inside += 1
      else await new Promise<void>((turn) => waiting.push(turn))
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else inside -= 1
      }
    },
  }
}
