import { createPublicKey } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { depositsFolder, keysFolder } from '../files/index.ts'
import { type ChainHead, readDeposit } from './deposit.ts'

/** What lies in the deposits folder for one county. */
export interface Deposits {
  /** Signed by this installation, the oldest first. */
  readonly heads: readonly ChainHead[]
  /** So many files were touched, or signed by another key. */
  readonly notBelieved: number
}

/** Reads the deposited heads. Without the folder or the key there are none: that is told, and is no fault of the chain. */
export async function readDeposits(county: string): Promise<Deposits> {
  const folder = depositsFolder()
  const pem = await readFile(join(keysFolder(), 'audit-signing.pem'), 'utf8').catch(() => undefined)
  const names = await readdir(folder).catch((): string[] => [])
  if (pem === undefined) return { heads: [], notBelieved: 0 }
  const trusted = createPublicKey(pem)
  const heads: ChainHead[] = []
  let notBelieved = 0
  for (const name of names.filter((each) => each.startsWith(`audit-${county}-`) && each.endsWith('.json'))) {
    const head = readDeposit(await readFile(join(folder, name), 'utf8'), trusted)
    if (head?.county === county) heads.push(head)
    else notBelieved += 1
  }
  return { heads: heads.sort((one, other) => one.position - other.position), notBelieved }
}
