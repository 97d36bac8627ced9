export { type LiveKeyring, openLiveKeyring } from './liveKeyring.ts'
export { RENEW_SECRETS, renewSecrets } from './renewSecrets.ts'
export { retireOldKeys } from './retire.ts'
export { countUses } from './versions.ts'
