/** Bytes that arrive in pieces of any size and leave in pieces of one size. */
export interface Rechunk {
  add(piece: Buffer): void
  /** A full piece, while there is at least one byte behind it: so what remains at the end is the last, and never empty unless all was. */
  takeFull(): Buffer | undefined
  takeRest(): Buffer
}

export function rechunk(size: number): Rechunk {
  let waiting: Buffer[] = []
  let bytes = 0
  const join = () => (waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting))
  return {
    add(piece) {
      waiting.push(piece)
      bytes += piece.length
    },
    takeFull() {
      if (bytes <= size) return undefined
      const all = join()
      waiting = [all.subarray(size)]
      bytes -= size
      return all.subarray(0, size)
    },
    takeRest() {
      const all = join()
      waiting = []
      bytes = 0
      return all
    },
  }
}
