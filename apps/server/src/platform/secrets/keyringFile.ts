import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { columnKeyOf, type IndexKey, type Keyring } from './keyring.ts'
import { SecretsProblem } from './problem.ts'
import { HASH_OF, type Profile } from './profile.ts'

const SECRET_BYTES = 32
const OWNER_ONLY = 0o600
const LAST_VERSION = 0xffff

const version = z.int().min(1).max(LAST_VERSION)
const secret = z.base64().refine((text) => Buffer.from(text, 'base64').length === SECRET_BYTES)
const keyringText = z.strictObject({
  keyring: z.literal(1),
  columnKeys: z.array(z.strictObject({ version, madeAt: z.iso.datetime(), secret })).min(1),
  indexKeys: z
    .array(z.strictObject({ version, madeAt: z.iso.datetime(), hash: z.enum(['sha256', 'sm3']), secret }))
    .min(1),
})
type KeyringText = z.infer<typeof keyringText>

/**
 * Makes the keyring of a new installation; false when there is one already, which is left as it is. Of two that make
 * it at once one wins. Only a first start may call this: keys made anew read nothing of what was encrypted before.
 */
export async function makeKeyring(path: string, profile: Profile, now = new Date()): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}.draft`
  const empty: KeyringText = { keyring: 1, columnKeys: [], indexKeys: [] }
  await writeNew(draft, withIndexKey(withColumnKey(empty, now), profile, now))
  try {
    // A link, unlike a rename, does not replace what another process put there meanwhile.
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await rm(draft, { force: true })
    await settle(dirname(path))
  }
}

/** The keys of this installation, for writing with that profile. A process that runs on sees a later rotation through `openLiveKeyring`. */
export async function openKeyring(path: string, profile: Profile): Promise<Keyring> {
  const { columnKeys, indexKeys } = await read(path)
  const columns = columnKeys.map((each) => columnKeyOf(each.version, Buffer.from(each.secret, 'base64')))
  const indexes = indexKeys.map(({ version, hash, secret }): IndexKey => {
    return { version, hash, key: createSecretKey(secret, 'base64') }
  })
  const newestColumnKey = newestFirst(columns)[0]
  const [newestIndexKey, ...olderIndexKeys] = newestFirst(indexes)
  if (!newestColumnKey || !newestIndexKey) throw new SecretsProblem('secrets.keyring-unreadable', { path })
  return {
    profile,
    columnKeys: new Map(columns.map((each) => [each.version, each])),
    newestColumnKey,
    indexKeys: [newestIndexKey, ...olderIndexKeys],
  }
}

/** A new version for what is encrypted from now on; all older versions stay, to decrypt with. */
export function rotateColumnKey(path: string, now = new Date()): Promise<void> {
  return change(path, (text) => withColumnKey(text, now))
}

/** A new version for blind indexes, with the hash of the profile. Every index has to be made again afterwards. */
export function rotateIndexKey(path: string, profile: Profile, now = new Date()): Promise<void> {
  return change(path, (text) => withIndexKey(text, profile, now))
}

/**
 * Takes versions out of the file. The caller has made sure that nothing lies under them; the newest of either kind is
 * never taken out, whatever is asked.
 */
export function retireKeys(
  path: string,
  { columns, indexes }: { readonly columns: readonly number[]; readonly indexes: readonly number[] },
): Promise<void> {
  return change(path, (text) => ({
    ...text,
    columnKeys: withoutOld(text.columnKeys, columns),
    indexKeys: withoutOld(text.indexKeys, indexes),
  }))
}

function withoutOld<T extends { readonly version: number }>(keys: readonly T[], versions: readonly number[]): T[] {
  const newest = Math.max(...keys.map(({ version }) => version))
  return keys.filter(({ version }) => version === newest || !versions.includes(version))
}

function withColumnKey(text: KeyringText, now: Date): KeyringText {
  return { ...text, columnKeys: [...text.columnKeys, newKey(text.columnKeys, now)] }
}

function withIndexKey(text: KeyringText, profile: Profile, now: Date): KeyringText {
  return { ...text, indexKeys: [...text.indexKeys, { ...newKey(text.indexKeys, now), hash: HASH_OF[profile] }] }
}

function newKey(older: readonly { version: number }[], now: Date) {
  const version = Math.max(0, ...older.map((each) => each.version)) + 1
  return { version, madeAt: now.toISOString(), secret: randomBytes(SECRET_BYTES).toString('base64') }
}

function newestFirst<T extends { readonly version: number }>(keys: readonly T[]): T[] {
  return keys.toSorted((a, b) => b.version - a.version)
}

/** The draft has one name, so that of two changes at once the second is refused instead of losing the first's key. */
async function change(path: string, edit: (text: KeyringText) => KeyringText): Promise<void> {
  const draft = `${path}.next`
  await read(path)
  const file = await open(draft, 'wx', OWNER_ONLY).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new SecretsProblem('secrets.rotation-under-way', { path: draft }) : error
  })
  try {
    await file.writeFile(print(edit(await read(path))))
    await file.sync()
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await file.close()
    await settle(dirname(path))
  }
}

async function read(path: string): Promise<KeyringText> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new SecretsProblem('secrets.keyring-missing', { path })
  if ((found.mode & 0o077) !== 0) throw new SecretsProblem('secrets.keyring-open-to-others', { path })
  const text = await readFile(path, 'utf8')
  const parsed = keyringText.safeParse(jsonOf(text))
  if (!parsed.success || hasTwins(parsed.data.columnKeys) || hasTwins(parsed.data.indexKeys)) {
    throw new SecretsProblem('secrets.keyring-unreadable', { path })
  }
  return parsed.data
}

function hasTwins(keys: readonly { version: number }[]): boolean {
  return new Set(keys.map((each) => each.version)).size < keys.length
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function writeNew(path: string, text: KeyringText): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY)
  try {
    await file.writeFile(print(text))
    await file.sync()
  } finally {
    await file.close()
  }
}

function print(text: KeyringText): string {
  return `${JSON.stringify(text, null, 2)}\n`
}

/** A new name in a folder survives a power cut only when the folder itself was written. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
