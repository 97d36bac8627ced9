export type Vote = 'for' | 'against' | 'abstain'

/** A member of the conference; whoever is too near to the household is heard and has no vote. */
export interface Voter {
  readonly kin: boolean
  readonly vote: Vote | null
}

/** How a conference stands. */
export interface Count {
  readonly inFavour: number
  readonly against: number
  readonly voted: number
  /** Votes that must be given; the county's quorum, and where it has set none, those of every member. */
  readonly needed: number
  readonly enough: boolean
  /** More for than against. */
  readonly carried: boolean
}

/** Counts the votes. An abstention counts among those who voted and for neither side. */
export function countVotes(members: readonly Voter[], quorum: number | undefined): Count {
  const voters = members.filter(({ kin }) => !kin)
  const votesOf = (vote: Vote) => voters.filter((member) => member.vote === vote).length
  const inFavour = votesOf('for')
  const against = votesOf('against')
  const voted = inFavour + against + votesOf('abstain')
  const needed = quorum ?? voters.length
  return { inFavour, against, voted, needed, enough: voted >= needed, carried: inFavour > against }
}
