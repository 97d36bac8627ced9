import type { Words } from './problems.ts'

/**
 * What may happen next to an export of a list in full. Server and screen read this one table; a word that is missing
 * from a state may not happen in it.
 */
export const EXPORT_STATES = {
  /** Waits for a second person. */
  waiting: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn', lapse: 'expired' },
  /** The file is being made; if the list has grown beyond what was approved, it is asked again. */
  approved: { make: 'ready', askAgain: 'waiting', withdraw: 'withdrawn', lapse: 'expired' },
  /** Can be fetched by whoever asked. */
  ready: { fetch: 'ready', withdraw: 'withdrawn', lapse: 'expired' },
  refused: {},
  withdrawn: {},
  expired: {},
} as const satisfies Record<string, Record<string, string>>

export type ExportState = keyof typeof EXPORT_STATES
export type ExportAct = { [State in ExportState]: keyof (typeof EXPORT_STATES)[State] }[ExportState]

/** The state after an act, or nothing when it may not happen. */
export function exportStateAfter(state: ExportState, act: ExportAct): ExportState | undefined {
  return (EXPORT_STATES[state] as Partial<Record<ExportAct, ExportState>>)[act]
}

/** What a list may be taken away in full for; the code stands in the receipt of everybody in it. */
export const EXPORT_PURPOSES = {
  payment: { zh: '资金发放', en: 'Payment' },
  'means-check': { zh: '经济状况核对', en: 'Means check' },
  'verify-identity': { zh: '身份核验', en: 'Verifying identities' },
  contact: { zh: '联系群众', en: 'Contacting people' },
  'upper-system': { zh: '报送上级系统', en: 'Reporting to the upper system' },
  'official-request': { zh: '有关机关依法调取', en: 'Request of an authority by law' },
} as const satisfies Record<string, Words>

export type ExportPurpose = keyof typeof EXPORT_PURPOSES

/** Up to so many rows in a day, one person takes away alone. */
export const ROWS_ALONE = 50
