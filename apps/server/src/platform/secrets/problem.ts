export type SecretsProblemCode = keyof typeof WORDS

type Said = Readonly<Record<string, string | number>>
type Words = (said: Said) => readonly [zh: string, en: string]

const WORDS = {
  'secrets.profile-unknown': () => [
    '加密算法配置不认识；可用 aes 或 sm（国密）。',
    'The configured ciphers are not known: write aes, or sm for the Chinese algorithms.',
  ],
  'secrets.keyring-missing': ({ path }) => [
    `没有密钥文件 ${path}；请从保管处取回，不要另造一份，否则已加密的内容无法读出。`,
    `The keyring ${path} is missing: bring it back from safekeeping. A new one could read nothing that is encrypted.`,
  ],
  'secrets.keyring-unreadable': ({ path }) => [
    `密钥文件 ${path} 不完整或格式不对；请从保管处取回原件。`,
    `The keyring ${path} is incomplete or not a keyring: bring the original back from safekeeping.`,
  ],
  'secrets.keyring-open-to-others': ({ path }) => [
    `密钥文件 ${path} 可被其他账户读取；请先收紧权限（chmod 600 ${path}），并考虑更换密钥。`,
    `Other accounts may read the keyring ${path}: close it (chmod 600 ${path}) and consider new keys.`,
  ],
  'secrets.rotation-under-way': ({ path }) => [
    `密钥正在更换，或上次更换中断（存在 ${path}）；确认没有别的操作后删除该文件再试。`,
    `Keys are being changed, or a change was cut off (${path} exists): make sure nobody else is at it, remove that file, try again.`,
  ],
  'secrets.value-unreadable': ({ table, column }) => [
    `${table}.${column} 的内容不是本系统的密文。`,
    `The content of ${table}.${column} was not encrypted by this system.`,
  ],
  'secrets.key-version-unknown': ({ table, column, version }) => [
    `${table}.${column} 用第 ${version} 版密钥加密，当前密钥文件里没有这一版。`,
    `${table}.${column} was encrypted with key version ${version}, which this keyring does not hold.`,
  ],
  'secrets.key-differs': ({ table, column, version }) => [
    `${table}.${column} 用另一把第 ${version} 版密钥加密；密钥文件与数据库不是一套。`,
    `${table}.${column} was encrypted with another key of version ${version}: keyring and database do not belong together.`,
  ],
  'secrets.value-altered': ({ table, column }) => [
    `${table}.${column} 的密文被改动过，或者是从别的行、别的列搬来的，没有解密。`,
    `The encrypted ${table}.${column} was altered, or moved here from another row or column; it was not decrypted.`,
  ],
  'secrets.index-of-nothing': ({ scope }) => [
    `${scope} 为空，不能建立检索值。`,
    `${scope} is empty; an index of nothing would find everybody who has none.`,
  ],
  'secrets.box-key-unreadable': () => [
    '备份公钥或私钥写得不对（可能漏了字符），请原样复制。',
    'The backup key is not well-formed, perhaps a character is missing: copy it as it was printed.',
  ],
  'secrets.box-unreadable': () => ['文件不是本系统的加密备份。', 'The file is not an encrypted backup of this system.'],
  'secrets.box-for-another-key': () => [
    '备份是加密给另一把公钥的，这把私钥打不开。',
    'The backup was encrypted to another public key; this private key does not open it.',
  ],
  'secrets.box-altered': () => [
    '备份内容损坏或被改动过，不能恢复；请换一份备份。',
    'The backup is damaged or was altered and cannot be restored: take another one.',
  ],
  'secrets.box-cut-short': () => [
    '备份不完整，后面的部分缺失；请换一份备份。',
    'The backup is incomplete, its end is missing: take another one.',
  ],
} as const satisfies Record<string, Words>

/** Every code, for documents and tests. */
export const SECRETS_PROBLEM_CODES = Object.keys(WORDS) as SecretsProblemCode[]

/**
 * A refusal around keys and ciphertexts. It names places and versions, never a key, a plaintext or a ciphertext, and
 * has no cause: what a cipher library says may quote its input.
 */
export class SecretsProblem extends Error {
  override readonly name = 'SecretsProblem'
  readonly code: SecretsProblemCode
  readonly zh: string
  readonly en: string

  constructor(code: SecretsProblemCode, said: Said = {}) {
    const [zh, en] = (WORDS[code] as Words)(said)
    super(`${zh} / ${en}`)
    this.code = code
    this.zh = zh
    this.en = en
  }
}
