import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type CommandLineCommand, expandFiles, RefusedArguments, readArgs } from '../../platform/commandLine/index.ts'
import { type DrawFault, faultsOfDraw, type PublishedDraw } from './draw.ts'

const hash = () => z.string().regex(/^[0-9a-f]{64}$/)
const share = () => z.int().min(0).max(100).optional()
const published = z.object({
  month: z.string(),
  commitment: hash(),
  seed: hash(),
  listHash: hash(),
  list: z.array(z.object({ decision: z.uuid(), why: z.enum(['delegated', 'byHand']) })),
  shares: z.object({ delegated: share(), byHand: share() }),
  drawn: z.array(z.uuid()),
})

const WORDS: Readonly<Record<DrawFault, string>> = {
  seed: '种子与事先公布的摘要不符 / the seed does not fit the hash that was published before',
  list: '名单与封存的摘要不符 / the list does not fit its hash',
  drawn: '抽中的与按种子重抽的不同 / what was drawn differs from what the seed draws',
}

/** doudi sample verify: draws again from the revealed seed; needs the published file and nothing else. */
export const sampleCommand: CommandLineCommand = {
  name: 'sample',
  usage: 'sample verify DRAW.json…',
  says: {
    zh: '按公开的种子重抽，核对每月抽查（文件取自 /api/samples/draws/2026-07）',
    en: 'draw again from the revealed seed and compare (the file is /api/samples/draws/2026-07)',
  },
  async run(args) {
    const { positionals } = readArgs(args, {})
    const [word, ...files] = positionals
    if (word !== 'verify' || files.length === 0) {
      throw new RefusedArguments('sample 之后写 verify 和文件 / sample takes: verify FILE…')
    }
    let faults = 0
    for (const path of expandFiles(files)) faults += await verifyFile(path)
    return faults === 0 ? 0 : 1
  },
}

async function verifyFile(path: string): Promise<number> {
  const read = published.safeParse(asJson(await readFile(path, 'utf8')))
  if (!read.success) {
    process.stdout.write(`${path}：不是已公开种子的抽查文件 / not a draw with its seed revealed\n`)
    return 1
  }
  const draw = read.data as PublishedDraw
  const { month, list, drawn } = draw
  const faults = faultsOfDraw(draw)
  for (const fault of faults) process.stdout.write(`${month}：${WORDS[fault]}\n`)
  if (faults.length === 0) {
    process.stdout.write(
      `${month}：名单 ${list.length} 件，抽中 ${drawn.length} 件，重抽一致 / ${drawn.length} of ${list.length} drawn, the same again\n`,
    )
  }
  return faults.length
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
