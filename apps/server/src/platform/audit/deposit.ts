import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { join } from 'node:path'
import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { canonicalJson } from '../canonicalJson.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/index.ts'
import { writeWhole } from '../files/index.ts'
import { inScope, scopeOf, systemActor } from '../scope/index.ts'
import { sealCounty } from './seal.ts'

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)

const chainHead = z.strictObject({
  county: z.string().regex(/^\d{6}$/),
  /** How many entries the chain has up to here. */
  position: z.int().positive(),
  chainHash: hex32,
  signedAt: z.iso.datetime(),
})

const depositFile = z.strictObject({ head: chainHead, publicKey: z.string(), signature: z.string() })

/** Where a chain stood at one moment. */
export type ChainHead = z.infer<typeof chainHead>

/** Signs where the county's chain stands now and puts it outside of the database. Nothing when it is empty. */
export async function depositHead(
  db: Db,
  county: string,
  { clock, folder, key }: { clock: Clock; folder: string; key: { privateKey: KeyObject; publicKey: KeyObject } },
): Promise<string | undefined> {
  await sealCounty(db, county, clock, { wait: true })
  const last = await inScope(db, scopeOf(systemActor(county)), (tx) =>
    tx
      .selectFrom('platform.audit_seal')
      .select(['position', 'chain_hash'])
      .where('county', '=', county)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  if (!last) return undefined
  const head: ChainHead = {
    county,
    position: last.position,
    chainHash: last.chain_hash.toString('hex'),
    signedAt: clock.now().toISOString(),
  }
  const file: z.infer<typeof depositFile> = {
    head,
    publicKey: key.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    signature: sign(null, Buffer.from(canonicalJson(head)), key.privateKey).toString('base64'),
  }
  // The day and the place in the chain: a second deposit of a day stands beside the first.
  const path = join(folder, `audit-${county}-${printDay(clock.today())}-${head.position}.json`)
  await writeWhole(path, `${JSON.stringify(file, null, 2)}\n`, 0o644)
  return path
}

/**
 * Reads a deposited head. `trusted` is the key of this installation: a deposit signed by any other is not believed.
 * Without it only the deposit's own signature is checked, and its keeper must vouch for it.
 */
export function readDeposit(text: string, trusted?: KeyObject): ChainHead | undefined {
  const read = depositFile.safeParse(parseJson(text))
  if (!read.success) return undefined
  const { head, publicKey, signature } = read.data
  try {
    const key = trusted ?? createPublicKey(publicKey)
    return verify(null, Buffer.from(canonicalJson(head)), key, Buffer.from(signature, 'base64')) ? head : undefined
  } catch {
    return undefined // no key at all
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
