/** Memory that is handed out piece by piece and all at once taken back: passing through a file then leaves no garbage. */
export class Arena {
  #buffer = new ArrayBuffer(0)
  #used = 0
  #asked = 0

  /** Takes everything back; room is made for as much as was asked for the last time. */
  clear(): void {
    if (this.#asked > this.#buffer.byteLength) this.#buffer = new ArrayBuffer(Math.ceil(this.#asked * 1.05))
    this.#used = 0
    this.#asked = 0
  }

  take(bytes: number): Uint8Array<ArrayBuffer> {
    const from = this.#used
    const next = Math.ceil((from + bytes) / 8) * 8
    this.#asked += Math.ceil(bytes / 8) * 8
    if (next > this.#buffer.byteLength) return new Uint8Array(bytes)
    this.#used = next
    return new Uint8Array(this.#buffer, from, bytes)
  }
}
