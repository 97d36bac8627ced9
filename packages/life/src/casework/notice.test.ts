import { expect, test } from 'vitest'
import { faultsOfLife } from '../faultsOfLife.ts'
import { stateAfter } from '../life.ts'
import { noticeLife, objectionLife, publicationRequestLife } from './noticeLife.ts'

test('sheets, objections and requests all come to an end, by ways that somebody can go', () => {
  expect(
    [noticeLife, objectionLife, publicationRequestLife].flatMap((life) => faultsOfLife<string, string>(life)),
  ).toEqual([])
})

test('a sheet that was torn off does not end before it hung again', () => {
  expect(stateAfter(noticeLife, 'interrupted', 'end')).toBeUndefined()
  expect(stateAfter(noticeLife, 'interrupted', 'repost')).toBe('posted')
})
