import { expect, test } from 'vitest'
import { placeOf, placesFor } from './places.ts'

const wordsFor = (permissions?: readonly string[]) => placesFor(permissions).map(({ word }) => word)

test('whoever is not signed in is offered the open pages only', () => {
  expect(wordsFor()).toEqual([
    'place.determination',
    'place.rules',
    'place.simulation',
    'place.missing',
    'place.complain',
  ])
})

test('an entry stands in the frame only where the post may enter one of its places', () => {
  expect(wordsFor(['registry.read'])).not.toContain('place.administration')
  const [group] = placesFor(['access.review-opened-file']).filter(({ word }) => word === 'place.administration')
  expect(group?.places.map(({ to }) => to)).toEqual(['/opened-files'])
})

test('a page below a place lies in it, and one with a similar beginning does not', () => {
  const groups = placesFor(['access.list-accounts'])
  expect(placeOf('/packs/chongqing', groups)?.to).toBe('/packs')
  expect(placeOf('/clauses/x', groups)?.to).toBe('/packs')
  expect(placeOf('/', groups)?.to).toBe('/')
  expect(placeOf('/packsx', groups)).toBeUndefined()
})
