import { sealedJson } from '../sealed.ts'

/** What is needed, in the words of whoever passes it on. */
export const NEED = sealedJson('referral', 'need_sealed', 'referral-need')
/** What has left, as it left. */
export const DISCLOSED = sealedJson('referral', 'disclosed_sealed', 'referral-disclosed')
/** What the department or the desk said at a step. */
export const REFERRAL_SAID = sealedJson('referral_step', 'said_sealed', 'referral-step')

export const REFERRAL_SEALED = [NEED, DISCLOSED, REFERRAL_SAID].map(({ declared }) => declared)
