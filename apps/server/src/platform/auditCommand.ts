import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChainHead, readDeposit } from './audit/deposit.ts'
import { listCounties, sealCounty } from './audit/seal.ts'
import { type ChainFault, verifyCounty } from './audit/verify.ts'
import type { Platform } from './command/index.ts'
import { type CommandLineCommand, expandFiles, RefusedArguments, readArgs } from './commandLine/index.ts'
import { withSentences } from './commandLine/withSentences.ts'
import { keysFolder } from './files/index.ts'

/** Opens the platform as `serve` would, for as long as the work takes. */
export type WithPlatform = (work: (platform: Platform) => Promise<number>) => Promise<number>

/** doudi audit verify: walks every chain and says what was altered, removed, reordered, cut or rebuilt. */
export function auditCommand(withPlatform: WithPlatform): CommandLineCommand {
  return {
    name: 'audit',
    usage: 'audit verify [--against FILE]… [--key PUBLIC.pem]',
    says: {
      zh: '核验审计账：逐条核对；--against 与库外存放的签名链头比对',
      en: 'verify the audit ledger, entry by entry; --against compares it with signed heads kept outside',
    },
    async run(args) {
      const { positionals, values } = readArgs(args, {
        against: { type: 'string', multiple: true },
        key: { type: 'string' },
      })
      if (positionals.join(' ') !== 'verify') throw new RefusedArguments('audit 之后写 verify / audit takes: verify')
      const heads = await readHeads(values.against ?? [], values.key)
      if (heads === undefined) return 1
      return withSentences(() => withPlatform((platform) => verifyAll(platform, heads)))
    },
  }
}

async function verifyAll({ db, clock }: Platform, heads: readonly ChainHead[]): Promise<number> {
  let faults = 0
  const counties = await listCounties(db)
  for (const county of counties) {
    await sealCounty(db, county, clock, { wait: true })
    const report = await verifyCounty(db, county, heads)
    for (const fault of report.faults) process.stdout.write(`${wordsOf(fault)}\n`)
    const { length } = report.faults
    process.stdout.write(
      length === 0
        ? `${county}：${report.entries} 条，完好 / ${report.entries} entries, sound\n`
        : `${county}：${report.entries} 条，发现 ${length} 处问题 / ${report.entries} entries, ${length} faults\n`,
    )
    faults += length
  }
  const strange = heads.filter(({ county }) => !counties.includes(county))
  for (const { county } of strange) {
    process.stdout.write(`${county}：本库没有这个县的账 / this database keeps no ledger of that county\n`)
  }
  return faults + strange.length === 0 ? 0 : 1
}

const KINDS: Readonly<Record<ChainFault['kind'], readonly [zh: string, en: string]>> = {
  altered: ['内容被改动', 'altered'],
  removed: ['被删除', 'removed'],
  reordered: ['次序或封条被改动', 'reordered, or its seal altered'],
  unsealed: ['没有封条，不是由系统写入或封条被删', 'has no seal: not written by the system, or its seal was removed'],
  cut: ['存放的链头之后的账被截去', 'the ledger ends before the deposited head'],
  rebuilt: ['与存放的链头不符，账被整个重做', 'differs from the deposited head: the chain was made anew'],
}

function wordsOf({ kind, county, position, seq }: ChainFault): string {
  const [zh, en] = KINDS[kind]
  const place = [position === undefined ? '' : `#${position}`, seq === undefined ? '' : `seq ${seq}`].filter(Boolean)
  return `${county} ${place.join(' ')}：${zh} / ${en}`
}

/** The deposited heads, each signed by this installation's key, or by the one that is named. */
async function readHeads(patterns: readonly string[], keyPath: string | undefined): Promise<ChainHead[] | undefined> {
  if (patterns.length === 0) return []
  const trusted = await readTrustedKey(keyPath)
  const heads: ChainHead[] = []
  for (const path of expandFiles(patterns)) {
    const head = readDeposit(await readFile(path, 'utf8'), trusted)
    if (head === undefined) {
      process.stderr.write(`${path}：不是本单位签名的链头，不予采信 / not a head signed by this installation\n`)
      return undefined
    }
    heads.push(head)
  }
  return heads
}

async function readTrustedKey(path: string | undefined): Promise<KeyObject | undefined> {
  if (path !== undefined) return createPublicKey(await readFile(path, 'utf8'))
  const own = await readFile(join(keysFolder(), 'audit-signing.pem'), 'utf8').catch(() => undefined)
  return own === undefined ? undefined : createPublicKey(own)
}
