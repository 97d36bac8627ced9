import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CommandLineCommand, RefusedArguments, readArgs, withSentences } from '../commandLine/index.ts'
import { dataFolder, depositsFolder, keysFolder } from '../files/index.ts'
import { makeBackupKey, readBackupKey } from './backupKey.ts'
import { makeBackup } from './makeBackup.ts'
import { refuseBackup } from './problems.ts'
import { readPrivateKey, restoreBackup } from './restoreBackup.ts'

const say = (zh: string, en: string) => void process.stdout.write(`${zh}\n${en}\n`)

const backupKeyCommand: CommandLineCommand = {
  name: 'backup-key',
  usage: 'backup-key FILE [--replace]',
  says: {
    zh: '造一对备份密钥：公钥留在本机，私钥写入 FILE，请移到别处保管',
    en: 'make the pair of keys for back-ups: the public half stays, the private half is written to FILE to be kept elsewhere',
  },
  async run(args) {
    const { positionals, values } = readArgs(args, { replace: { type: 'boolean' } })
    const path = resolve(onlyOne(positionals, '私钥写到哪个文件 / the file for the private half'))
    return withSentences(async () => {
      await makeBackupKey(path, { data: dataFolder(), keys: keysFolder(), replace: values.replace === true })
      say(
        `私钥已写入 ${path}。请现在就移到另一台机器或打印封存，并从本机删除：谁有它谁就能读全部备份，丢了它备份就打不开。`,
        `The private half was written to ${path}. Move it to another machine or print it now, and remove it here: whoever has it reads every back-up, and without it none can be opened.`,
      )
      return 0
    })
  },
}

const backupCommand: CommandLineCommand = {
  name: 'backup',
  usage: 'backup DIR [--keep N]',
  says: {
    zh: '把数据库和密钥加密备份到 DIR，可在运行中进行；--keep 只留最近 N 份',
    en: 'back up database and keys into DIR, encrypted, while running or not; --keep leaves the newest N',
  },
  async run(args) {
    const { positionals, values } = readArgs(args, { keep: { type: 'string' } })
    const folder = onlyOne(positionals, '备份到哪个文件夹 / the folder for back-ups')
    const keep = readKeep(values.keep)
    return withSentences(async () => {
      const places = { data: dataFolder(), keys: keysFolder(), deposits: depositsFolder() }
      if (process.env['DATABASE_URL']) throw refuseBackup('platform.backup-own-server', { keys: places.keys })
      const { publicKey, privateHalf } = await readBackupKey(places.keys)
      const made = await untilSignal((signal) => makeBackup(folder, { places, publicKey, keep, signal }))
      if (privateHalf !== '' && existsSync(privateHalf)) {
        process.stderr.write(
          `提醒：私钥仍在本机 ${privateHalf}，请移到别处 / the private half is still here: move ${privateHalf} elsewhere\n`,
        )
      }
      const size = (made.bytes / 1_048_576).toFixed(1)
      say(
        `已备份：${made.path}（${size} MB）。${made.coveredUntil} 之前办成的事都在里面。${made.removed.length > 0 ? `删除旧备份 ${made.removed.length} 份。` : ''}`,
        `Backed up: ${made.path} (${size} MB). It holds everything done before ${made.coveredUntil}.${made.removed.length > 0 ? ` Removed ${made.removed.length} older.` : ''}`,
      )
      return 0
    })
  },
}

const restoreCommand: CommandLineCommand = {
  name: 'restore',
  usage: 'restore DIR|FILE --key FILE [--into DATA]',
  says: {
    zh: '用私钥把 DIR 里最新的备份恢复到另一个数据文件夹，不覆盖已有的',
    en: 'bring the newest back-up of DIR back into another data folder with the private key; never over an existing one',
  },
  async run(args) {
    const { positionals, values } = readArgs(args, { key: { type: 'string' }, into: { type: 'string' } })
    const source = onlyOne(positionals, '备份所在的文件夹或文件 / the folder or file of the back-up')
    if (values.key === undefined) throw new RefusedArguments('须写 --key 私钥文件 / name the private key with --key')
    const { key, into = dataFolder() } = values
    return withSentences(async () => {
      const privateKey = await readPrivateKey(key)
      const done = await untilSignal((signal) => restoreBackup(source, { privateKey, into, signal }))
      const { manifest } = done
      say(
        `已恢复 ${done.from} 到 ${done.into}：${manifest.files.length} 个文件逐一核对，数据库试启动成功；内容截至 ${manifest.coveredUntil}。`,
        `Restored ${done.from} into ${done.into}: ${manifest.files.length} files compared, the database started once; it holds everything done before ${manifest.coveredUntil}.`,
      )
      say(
        `启动：DOUDI_DATA=${done.into} npm start（不要再设 DOUDI_KEYS，密钥已在其中）。先运行 npx doudi audit verify 核验审计账。`,
        `Start it with DOUDI_DATA=${done.into} npm start (without DOUDI_KEYS: its keys are inside). First: npx doudi audit verify.`,
      )
      return 0
    })
  },
}

/** The words of the command line about back-ups. */
export const backupCommands: readonly CommandLineCommand[] = [backupKeyCommand, backupCommand, restoreCommand]

function onlyOne(words: readonly string[], what: string): string {
  const [word] = words
  if (word === undefined || words.length > 1) throw new RefusedArguments(`须写明${what}`)
  return word
}

function readKeep(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const keep = Number(text)
  if (Number.isSafeInteger(keep) && keep > 0) return keep
  throw new RefusedArguments('--keep 须是正整数 / --keep takes a whole number above 0')
}

/** Ctrl-C takes back what was begun instead of leaving it lying about. */
async function untilSignal<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  try {
    return await work(stopping.signal)
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
  }
}
