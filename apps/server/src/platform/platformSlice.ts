import { depositHead, listCounties, openSigningKey } from './audit/index.ts'
import { BACKUP_PROBLEMS } from './backup/index.ts'
import { depositsFolder, keysFolder } from './files/index.ts'
import { get, HTTP_PROBLEMS, put } from './http/index.ts'
import { INSTALLATION_PROBLEMS, nameInstallation, showInstallation } from './installation/index.ts'
import { defineTimedJob } from './jobs/index.ts'
import { RENEW_SECRETS, renewSecrets } from './keys/index.ts'
import { DATABASE_PROBLEMS, LOCAL_POSTGRES_PROBLEMS, PLATFORM_PROBLEMS } from './problem/index.ts'
import { PLATFORM_CLASSES } from './retention/index.ts'
import type { Slice } from './slice.ts'

/** Signs where every chain stands and puts it outside of the database, each night. */
const depositChainHeads = defineTimedJob({
  name: 'platform/deposit-chain-heads',
  cron: '15 1 * * *',
  async run({ platform: { db, clock } }) {
    const key = await openSigningKey(keysFolder())
    for (const county of await listCounties(db)) {
      await depositHead(db, county, { clock, folder: depositsFolder(), key })
    }
  },
})

/** Writes anew what lies under an old key; also asked for when a rotation is seen. */
const renewOldSecrets = defineTimedJob({
  name: RENEW_SECRETS,
  cron: '30 2 * * *',
  atMostSeconds: 6 * 3600,
  async run({ platform, signal }) {
    const { renewed, unreadable } = await renewSecrets(platform, { signal })
    if (renewed + unreadable > 0) platform.log('info', 'secrets-renewed', { renewed, unreadable })
  },
})

/** What the platform itself gives to the whole. */
export const platformSlice: Slice = {
  name: 'platform',
  doors: [get('/api/installation', showInstallation), put('/api/installation/name', nameInstallation)],
  timed: [depositChainHeads, renewOldSecrets],
  retention: PLATFORM_CLASSES,
  problems: [
    PLATFORM_PROBLEMS,
    DATABASE_PROBLEMS,
    INSTALLATION_PROBLEMS,
    HTTP_PROBLEMS,
    LOCAL_POSTGRES_PROBLEMS,
    BACKUP_PROBLEMS,
  ],
}
