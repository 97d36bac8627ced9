import type { WithPlatform } from './auditCommand.ts'
import type { Platform } from './command/index.ts'
import { type CommandLineCommand, RefusedArguments, readArgs } from './commandLine/index.ts'
import { withSentences } from './commandLine/withSentences.ts'
import { countUses, renewSecrets, retireOldKeys } from './keys/index.ts'
import { keyringPath } from './openPlatform.ts'
import { indexKeyIsOutdated, profileNamed, rotateColumnKey, rotateIndexKey } from './secrets/index.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

const ACTS: Readonly<Record<string, (withPlatform: WithPlatform, only: string | undefined) => Promise<number>>> = {
  status: (withPlatform) => withPlatform(status),
  rotate: (_withPlatform, only) => rotate(only),
  renew: (withPlatform) => withPlatform(renew),
  retire: (withPlatform) => withPlatform(retire),
}

/** doudi keys: which keys are in use, new ones, everything written anew under them, old ones taken out. */
export function keysCommand(withPlatform: WithPlatform): CommandLineCommand {
  return {
    name: 'keys',
    usage: 'keys status | rotate [--only columns|indexes] | renew | retire',
    says: {
      zh: '密钥：查看使用情况、换新版、全部重新加密、撤下不再使用的旧版',
      en: 'keys: which are in use; make new ones; encrypt everything anew; take out old ones no longer in use',
    },
    async run(args) {
      const { positionals, values } = readArgs(args, { only: { type: 'string' } })
      const [word = '', ...more] = positionals
      const act = Object.hasOwn(ACTS, word) ? ACTS[word] : undefined
      const only = values.only
      if (!act || more.length > 0 || (only !== undefined && only !== 'columns' && only !== 'indexes')) {
        throw new RefusedArguments('keys 之后写 status、rotate、renew 或 retire / keys takes one of these words')
      }
      return withSentences(() => act(withPlatform, only))
    },
  }
}

async function status(platform: Platform): Promise<number> {
  for (const { county, place, version, current, rows } of await countUses(platform)) {
    say(`${county} ${place} v${version}：${rows} ${current ? '已是最新 / current' : '待更新 / to be renewed'}`)
  }
  const { columnKeys, indexKeys } = platform.keyring
  say(
    `密钥 / column keys: ${[...columnKeys.keys()].join(', ')}；检索 / index keys: ${indexKeys.map(({ version }) => version).join(', ')}`,
  )
  if (indexKeyIsOutdated(platform.keyring)) {
    say(
      '检索密钥的算法与 DOUDI_CIPHERS 不同，请执行 keys rotate --only indexes / the index key has the other hash: rotate it',
    )
  }
  return 0
}

async function rotate(only: string | undefined): Promise<number> {
  const path = keyringPath()
  if (only !== 'indexes') await rotateColumnKey(path)
  if (only !== 'columns') await rotateIndexKey(path, profileNamed(process.env['DOUDI_CIPHERS']))
  say('密钥已换新版；请另存一份密钥文件。 / There are new keys: keep another copy of the keyring.')
  say('运行中的服务几秒内自动换用，并在后台重新加密；也可立即执行 keys renew，用 keys status 看进度。')
  say('A running server takes them up within seconds and encrypts anew in the background; keys renew does it at once.')
  return 0
}

async function renew(platform: Platform): Promise<number> {
  const { renewed, unreadable } = await renewSecrets(platform, {
    onStep: ({ county, place, renewed, unreadable, of }) => say(`${county} ${place}：${renewed + unreadable} / ${of}`),
  })
  say(`已重新加密 ${renewed} 项 / ${renewed} values renewed`)
  if (unreadable > 0) say(`${unreadable} 项无法解密，原样保留 / ${unreadable} values could not be opened and were left`)
  return unreadable === 0 ? 0 : 1
}

async function retire(platform: Platform): Promise<number> {
  const { inUse, retired } = await retireOldKeys(platform, keyringPath())
  for (const { county, place, version, rows } of inUse) {
    say(`${county} ${place} v${version}：仍有 ${rows} 项 / ${rows} values still lie under it`)
  }
  if (inUse.length > 0) {
    say('旧密钥仍在使用，没有撤下；请先执行 keys renew。 / Old keys are in use and were kept: run keys renew first.')
    return 1
  }
  const count = retired.columns.length + retired.indexes.length
  say(`已撤下 ${count} 把旧密钥；恢复以前的备份仍需当时的密钥文件，请妥善保管。`)
  say(`${count} old keys were taken out. Earlier backups still need the keyring of their day: keep it apart.`)
  return 0
}
