import { readFile, writeFile } from 'node:fs/promises'
import {
  beginsRightly,
  type CertificateFile,
  checkFile,
  type Fault,
  linkOf,
  packsOf,
  type RuleTexts,
  recheck,
  revisionOf,
} from '@doudi/certificate'
import {
  type CommandLineCommand,
  expandFiles,
  RefusedArguments,
  readArgs,
} from '../../../platform/commandLine/index.ts'
import { ourPackTexts, readPackTexts } from '../../../policy/index.ts'
import { pageOf } from '../page.ts'
import { openSigner } from '../signer.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

const FAULTS: Readonly<Record<Fault, string>> = {
  'not-a-certificate': '不是证书，或文字被改动 / not a certificate, or its text was altered',
  'hash-differs': '内容被改动 / its content was altered',
  'key-unknown': '不是本县的公钥签的 / not signed by the county’s key',
  'signature-wrong': '签名不符 / the signature is wrong',
}

/** doudi certificate: the county's public key, a check of certificate files, the page that re-checks them anywhere. */
export const certificateCommand: CommandLineCommand = {
  name: 'certificate',
  usage: 'certificate key | verify FILE… [--key HEX]… [--packs FOLDER] | page OUT.html [--key HEX]… [--packs FOLDER]',
  says: {
    zh: '决定证书：查看公钥；核验证书文件；生成可离线核验的单页',
    en: 'certificates of decisions: the public key; check files; make the page that re-checks them offline',
  },
  async run(args) {
    const { positionals, values } = readArgs(args, {
      key: { type: 'string', multiple: true },
      packs: { type: 'string' },
    })
    const [word, ...files] = positionals
    if (word === 'key' && files.length === 0) return showKey()
    if (word === 'verify') return verifyFiles(expandFiles(files), await keysOf(values.key), textsOf(values.packs))
    const [out, ...more] = files
    if (word === 'page' && out !== undefined && more.length === 0) {
      await writeFile(out, await pageOf(textsOf(values.packs), await keysOf(values.key)))
      say(`${out}：版本 ${revisionOf(textsOf(values.packs)).slice(0, 12)} / revision`)
      return 0
    }
    throw new RefusedArguments('certificate 之后写 key、verify FILE 或 page OUT.html / takes one of these')
  },
}

async function showKey(): Promise<number> {
  const { publicKey, pem } = await openSigner()
  say(publicKey)
  say(pem.trim())
  return 0
}

/** The keys that are believed: those named, else this installation's own. */
async function keysOf(named: readonly string[] | undefined): Promise<readonly string[]> {
  if (named === undefined) return [(await openSigner()).publicKey]
  const unfit = named.find((key) => !/^[0-9a-f]{64}$/.test(key))
  if (unfit !== undefined)
    throw new RefusedArguments('--key 须是 64 位十六进制公钥 / --key takes 64 hexadecimal digits')
  return named
}

function textsOf(folder: string | undefined): RuleTexts {
  const { facts, files } = folder === undefined ? ourPackTexts() : readPackTexts(folder)
  return { facts, files }
}

async function verifyFiles(paths: readonly string[], keys: readonly string[], texts: RuleTexts): Promise<number> {
  const set = packsOf(texts)
  const revision = revisionOf(texts)
  const believed: CertificateFile[] = []
  let faults = 0
  for (const path of paths) {
    const checked = await checkFile(await readFile(path, 'utf8'), keys)
    if (!checked.ok) {
      say(`${path}：✘ ${FAULTS[checked.fault]}`)
      faults += 1
      continue
    }
    const { certificate } = checked.file
    believed.push(checked.file)
    const again = recheck(set, revision, certificate, { changes: false })
    const rightStart = beginsRightly(certificate)
    const sound = again.sameRules ? again.equal && rightStart : rightStart
    const words = again.sameRules
      ? again.equal
        ? `重算 ${again.steps.length} 步，全部相同 / ${again.steps.length} steps recomputed, all equal`
        : '重算结果不同 / recomputed otherwise'
      : `签名有效；规则版本 ${certificate.rules.revision.slice(0, 12)} 不是这一版，未重算 / signed; of another revision, not recomputed`
    say(
      `${path}：${sound ? '✔' : '✘'} ${certificate.county} #${certificate.number} ${certificate.decision.on} ${words}`,
    )
    for (const name of again.decidedOtherwise) say(`  决定与规则不同：${name} / decided otherwise than the rules`)
    if (!sound) faults += 1
  }
  return faults + brokenLinks(believed) === 0 ? 0 : 1
}

function brokenLinks(files: readonly CertificateFile[]): number {
  const ordered = files.toSorted((one, other) => one.certificate.number - other.certificate.number)
  let broken = 0
  ordered.forEach((later, at) => {
    const earlier = ordered[at - 1]
    if (earlier === undefined || linkOf(earlier, later) !== 'broken') return
    say(`#${earlier.certificate.number} → #${later.certificate.number}：✘ 链断了 / the chain is broken`)
    broken += 1
  })
  return broken
}
