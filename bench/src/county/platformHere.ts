import { clockAt } from '../../../apps/server/src/platform/clock.ts'
import { connect } from '../../../apps/server/src/platform/db/index.ts'
import { type OpenPlatform, platformOver } from '../../../apps/server/src/platform/openPlatform.ts'
import { keyringOf } from '../../../apps/server/src/platform/secrets/testing/keyrings.ts'
import { slices } from '../../../apps/server/src/slices.ts'
import { TODAY } from './openHere.ts'

const KEYRING = keyringOf({})

/** The platform of all slices as the application's role, at nine in the morning of the bench's day. */
export async function platformHere(appUrl: string): Promise<OpenPlatform & { close(): Promise<void> }> {
  const { close, ...connections } = connect(appUrl)
  const clock = clockAt(`${TODAY}T09:00:00+08:00`)
  const open = await platformOver(connections, slices, { clock, keyring: () => KEYRING })
  return {
    ...open,
    async close() {
      await open.queue.close()
      await close()
    },
  }
}
