/** What a permission lets its holder do, as far as access itself must know. */
interface PermissionTraits {
  /** Shows persons: no administrator may hold it. */
  readonly readsPersons?: true
  /** Confirms, approves, reveals, exports or administers: the holder proves twice who they are. */
  readonly secondFactor?: true
}

/** Every permission by its name. A command names one; a role holds some; nobody is given one by itself. */
export const PERMISSIONS = {
  'access.keep-own-account': {},
  'access.list-accounts': { secondFactor: true },
  'access.open-account': { secondFactor: true },
  'access.lock-account': { secondFactor: true },
  'access.reset-password': { secondFactor: true },
  'access.reset-second-factor': { secondFactor: true },
  'access.link-provider': { secondFactor: true },
  'access.propose-grant': { secondFactor: true },
  'access.approve-grant': { secondFactor: true },
  'access.end-grant': { secondFactor: true },
  'access.change-county-rule': { secondFactor: true },
  'access.open-file': { secondFactor: true, readsPersons: true },
  'access.review-opened-file': { secondFactor: true },
  'oversight.see-worktable': {},
  'oversight.record-complaint': { readsPersons: true },
  'oversight.read-complaints': { readsPersons: true },
  'oversight.handle-complaint': { readsPersons: true },
  'oversight.assign-complaint': { readsPersons: true },
  'oversight.show-receipts': { readsPersons: true },
  'oversight.release-receipt': { readsPersons: true, secondFactor: true },
  'platform.administer': { secondFactor: true },
  'platform.read-audit': { secondFactor: true },
  'registry.read': { readsPersons: true },
  'registry.record': { readsPersons: true },
  'registry.enrol': { readsPersons: true },
  'registry.look-elsewhere': { readsPersons: true, secondFactor: true },
  'registry.review-duplicates': { readsPersons: true },
  'registry.merge': { readsPersons: true, secondFactor: true },
  'registry.reveal': { readsPersons: true, secondFactor: true },
  'registry.import-roster': { readsPersons: true },
  'registry.export': { readsPersons: true, secondFactor: true },
  'registry.approve-export': { readsPersons: true, secondFactor: true },
  'registry.keep-regions': { secondFactor: true },
  'registry.read-lists': { readsPersons: true },
  'monitoring.determine-county': { readsPersons: true },
  'settings.read': {},
  'settings.propose': { secondFactor: true },
  'settings.approve': { secondFactor: true },
  'calendar.read': {},
  'calendar.import': { secondFactor: true },
  'policy.read-standards': {},
  'policy.draft-revision': {},
  'policy.publish-revision': { secondFactor: true },
  'casework.read': { readsPersons: true },
  'casework.take-intake': { readsPersons: true },
  'casework.accept': { readsPersons: true },
  'casework.check-means': { readsPersons: true },
  'casework.inquire': { readsPersons: true },
  'casework.assess': { readsPersons: true },
  'casework.confirm-grade': { readsPersons: true },
  'casework.verify': { readsPersons: true },
  'casework.publish': { readsPersons: true },
  'casework.confirm': { readsPersons: true, secondFactor: true },
  'casework.confer': { readsPersons: true, secondFactor: true },
  'casework.tell': { readsPersons: true },
  'casework.decide-appeal': { readsPersons: true, secondFactor: true },
  'casework.review': { readsPersons: true },
  'casework.keep-clock': { readsPersons: true },
  'casework.answer-late': { readsPersons: true },
} as const satisfies Readonly<Record<`${string}.${string}`, PermissionTraits>>

export type Permission = keyof typeof PERMISSIONS

export function readsPersons(permission: Permission): boolean {
  return 'readsPersons' in PERMISSIONS[permission]
}

export function needsSecondFactor(permission: Permission): boolean {
  return 'secondFactor' in PERMISSIONS[permission]
}
