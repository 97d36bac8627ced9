import { expect, test } from 'vitest'
import { keyringOf } from '../../platform/secrets/testing/keyrings.ts'
import { hashOfReceipt, receiptOf } from './receipt.ts'

const keyring = keyringOf({})
const ID = '01932f3a-0000-7000-8000-000000000001'

test('a receipt number is sixteen letters that follow from the complaint and tell nothing of it', () => {
  const number = receiptOf(keyring, ID)
  expect(number).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(receiptOf(keyring, ID)).toBe(number)
  expect(receiptOf(keyring, ID.replace(/1$/, '2'))).not.toBe(number)
})

test('it is read however it is typed', () => {
  const number = receiptOf(keyring, ID)
  const typed = ` ${number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
  expect(hashOfReceipt(typed)).toEqual(hashOfReceipt(number))
})
