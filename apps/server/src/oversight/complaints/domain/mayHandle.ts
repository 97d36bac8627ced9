/** A post as far as the question goes who may look into whom. */
export interface Standing {
  readonly account: string
  readonly role: string
  /** County, township or village, as a prefix. */
  readonly region: string
}

/** Who and which office a complaint is about. */
export interface ComplainedOf {
  readonly accounts: readonly string[]
  readonly office: string | null
}

/**
 * Why somebody may not look into a complaint: it is about them; about the office they work in; or about somebody they
 * work under in the same place.
 */
export type Bar = 'themselves' | 'office' | 'superior'

/** Who answers to whom within one place; a role that this program does not know answers to everybody. */
const RANK: Readonly<Record<string, number>> = {
  villageWorker: 1,
  childDirector: 1,
  townshipWindow: 2,
  childSupervisor: 2,
  townshipReviewer: 3,
  townshipApprover: 4,
  countyOfficer: 5,
  countyApprover: 6,
  disciplineOfficer: 7,
}

const rankOf = ({ role }: Standing) => RANK[role] ?? 0

/** What stands between an account and a complaint, over all the posts of that account; nothing: they may. */
export function barTo(
  account: string,
  { accounts, office }: ComplainedOf,
  posts: readonly Standing[],
): Bar | undefined {
  if (accounts.includes(account)) return 'themselves'
  const own = posts.filter((post) => post.account === account)
  // discipline inspection watches the bureau and is no part of the office that is complained of
  const inOffice = ({ role, region }: Standing) => role !== 'disciplineOfficer' && region.startsWith(office ?? 'none')
  if (own.some(inOffice)) return 'office'
  const complained = posts.filter((post) => accounts.includes(post.account))
  const under = own.some((post) =>
    complained.some((other) => post.region.startsWith(other.region) && rankOf(post) < rankOf(other)),
  )
  return under ? 'superior' : undefined
}
