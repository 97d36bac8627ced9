import { expect, test } from 'vitest'
import { countVotes, type Vote, type Voter } from './countVotes.ts'

const member = (vote: Vote | null, kin = false): Voter => ({ kin, vote })

test('where the county has set no quorum every member votes', () => {
  expect(countVotes([member('for'), member('for'), member(null)], undefined)).toMatchObject({
    needed: 3,
    enough: false,
  })
  expect(countVotes([member('for'), member('for'), member('against')], undefined)).toMatchObject({
    enough: true,
    carried: true,
  })
})

test('whoever is near to the household is neither counted nor waited for', () => {
  const near = { kin: true, vote: 'for' as const }
  expect(countVotes([member('for'), member('against'), near], undefined)).toMatchObject({
    inFavour: 1,
    voted: 2,
    needed: 2,
    carried: false,
  })
})

test('an abstention counts for the quorum and for neither side', () => {
  expect(countVotes([member('for'), member('abstain'), member(null)], 2)).toMatchObject({
    voted: 2,
    enough: true,
    carried: true,
  })
})
