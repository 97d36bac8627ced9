/** Too many wait already: come back in a moment. */
export class GateIsFull extends Error {
  override readonly name = 'GateIsFull'
}

interface Gate {
  /** Does the work when it is its turn; refuses at once, with GateIsFull, when too many wait. */
  pass<T>(work: () => Promise<T>): Promise<T>
}

/** Lets so many through at once, so many wait in turn, and nobody else: what a flood can take is known beforehand. */
export function makeGate({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }): Gate {
  let inside = 0
  const waiting: (() => void)[] = []
  return {
    async pass(work) {
      if (inside >= atOnce && waiting.length >= mostWaiting) throw new GateIsFull()
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
