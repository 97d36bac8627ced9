import { expect, test } from 'vitest'
import { inventedJpeg, inventedPng } from '../../testing/photos.ts'
import { stripPhoto } from './stripPhoto.ts'

const PLACE = 'GPS 30.2741 109.4878, telephone of 王某'

test('nothing that the telephone wrote into a picture is kept, also not behind its end', () => {
  for (const file of [inventedJpeg(PLACE), inventedPng(PLACE)]) {
    expect(file.includes(PLACE)).toBe(true)
    expect(stripPhoto(file)?.bytes.includes(PLACE)).toBe(false)
  }
})

test('the picture itself stays as it was, and stripping it again changes nothing', () => {
  const jpeg = stripPhoto(inventedJpeg(PLACE))
  expect(jpeg?.media).toBe('image/jpeg')
  expect(jpeg?.bytes.includes(Buffer.from([1, 2, 0xff, 0x00, 3, 4, 0xff, 0xd9]))).toBe(true)
  expect(stripPhoto(jpeg?.bytes as Buffer)?.bytes.equals(jpeg?.bytes as Buffer)).toBe(true)
  const png = stripPhoto(inventedPng(PLACE))
  expect(png?.media).toBe('image/png')
  expect(stripPhoto(png?.bytes as Buffer)?.bytes.equals(png?.bytes as Buffer)).toBe(true)
})

test('what is cut off, or no picture at all, is not taken for one', () => {
  for (const file of [inventedJpeg(PLACE), inventedPng()]) {
    for (const part of [3, 12, 30]) expect(stripPhoto(file.subarray(0, part))).toBeUndefined()
  }
  expect(stripPhoto(Buffer.from('<svg onload="alert(1)">'))).toBeUndefined()
  expect(stripPhoto(Buffer.from('GIF89a'))).toBeUndefined()
})
