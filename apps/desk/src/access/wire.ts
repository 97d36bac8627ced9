/** What the server says of whoever is signed in (GET /api/session). */
export interface SignedIn {
  readonly signedIn: true
  readonly stage: 'code' | 'password' | 'second-factor' | 'no-post' | 'ready'
  readonly csrf: string
  readonly county: string
  readonly name: string
  readonly shownName: string
  readonly secondFactor: boolean
  readonly posts: readonly OwnPost[]
  readonly post: string | null
  readonly permissions: readonly string[]
}

export type SessionView = SignedIn | { readonly signedIn: false }

export interface OwnPost {
  readonly id: string
  readonly role: string
  readonly zh: string
  readonly en: string
  readonly region: string
  readonly section: string
}

export interface Account {
  readonly id: string
  readonly name: string
  readonly shownName: string
  readonly demo: boolean
  readonly lastUsedAt: string
  readonly lockedAt: string | null
  readonly lockedWhy: 'administrator' | 'dormant' | null
  readonly secondFactor: boolean
  readonly posts: readonly Post[]
}

export interface Post {
  readonly id: string
  readonly account: string
  readonly role: string
  readonly region: string
  readonly section: string
  readonly reason: string
  readonly proposedAt: string
  readonly proposedByName: string | null
  readonly approvedAt: string | null
}

interface Named {
  readonly name: string
  readonly zh: string
  readonly en: string
}

export interface RoleTable {
  readonly roles: readonly (Named & {
    readonly digits: number
    readonly sections: readonly string[]
    readonly secondFactor: boolean
  })[]
  readonly sections: readonly Named[]
}

export interface OpenedFile {
  readonly id: string
  readonly openedBy: string
  readonly post: string
  readonly file: string
  readonly region: string
  readonly reason: string
  readonly openedAt: string
  readonly openUntilAt: string
  readonly reviewDueOn: string | null
  readonly review: 'done' | 'waiting' | 'overdue' | 'deadline-unknown'
  readonly finding: 'justified' | 'not-justified' | null
  readonly remark: string | null
}
