import { randomFillSync } from 'node:crypto'

const ID_BYTES = 16
/** Asked of the system many at a time: each asking costs more than the id itself. */
const pool = Buffer.alloc(ID_BYTES * 256)
let used = pool.length

/**
 * A permanent id (UUID version 7, RFC 9562 §5.7) for what a device has not named already. Ids made later sort later,
 * so that rows written together lie together.
 */
export function mintId(now: Date): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + ID_BYTES)
  used += ID_BYTES
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
