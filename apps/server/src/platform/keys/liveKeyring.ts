import { stat } from 'node:fs/promises'
import { faultFields, type Log } from '../log.ts'
import { type Keyring, openKeyring, type Profile } from '../secrets/index.ts'

const LOOK_EVERY_MS = 2_000

/** The keyring of a process that runs on: after a rotation it is the new one. */
export interface LiveKeyring {
  present(): Keyring
  /** Looks whether the file is another one by now, and takes it up; a file that cannot be read changes nothing. */
  refresh(): Promise<boolean>
  /** Looks every two seconds until `stop`. */
  watch(onChange: () => void): { stop(): void }
}

export async function openLiveKeyring(path: string, profile: Profile, log: Log): Promise<LiveKeyring> {
  let seen = await signOf(path)
  let keyring = await openKeyring(path, profile)
  const refresh = async () => {
    const sign = await signOf(path)
    if (sign === undefined || sign === seen) return false
    try {
      keyring = await openKeyring(path, profile)
      seen = sign
      log('info', 'keyring-taken-up', { version: keyring.newestColumnKey.version })
      return true
    } catch (error) {
      seen = sign
      log('error', 'keyring-not-taken-up', faultFields(error))
      return false
    }
  }
  return {
    present: () => keyring,
    refresh,
    watch(onChange) {
      const timer = setInterval(() => {
        void refresh().then((changed) => {
          if (changed) onChange()
        })
      }, LOOK_EVERY_MS)
      timer.unref()
      return { stop: () => clearInterval(timer) }
    },
  }
}

/** A rotation puts another file in its place, so the inode tells it even within one tick of the clock. */
async function signOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && `${found.ino}.${found.mtimeMs}.${found.size}`
}
