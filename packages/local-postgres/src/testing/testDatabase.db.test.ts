import { expect, test } from 'vitest'
import { withConnection } from '../database.ts'
import { openTestDatabase, withTemplateDatabase } from './index.ts'

let prepared = 0
const VILLAGE = {
  name: 'one village',
  prepare: (url: string) => {
    prepared += 1
    return withConnection(url, async (client) => {
      await client.query("create table village (name text); insert into village values ('松林村')")
    })
  },
}

const villages = (url: string) =>
  withConnection(url, async (client) => (await client.query<{ name: string }>('select name from village')).rows)

test('each copy starts from the template, and what one writes no other sees', async () => {
  const [first, second] = await Promise.all([openTestDatabase(VILLAGE), openTestDatabase(VILLAGE)])
  await withConnection(first.url, (client) => client.query('delete from village'))
  expect(await villages(first.url)).toEqual([])
  expect(await villages(second.url)).toEqual([{ name: '松林村' }])
  expect(await withTemplateDatabase(VILLAGE, villages)).toEqual([{ name: '松林村' }])
  expect(prepared).toBe(1)
  await Promise.all([first.drop(), second.drop()])
  await expect(villages(first.url)).rejects.toThrow(/does not exist/)
})

test('a template whose preparation fails is not kept half made', async () => {
  const broken = { name: 'broken', prepare: () => Promise.reject(new Error('a migration failed')) }
  await expect(openTestDatabase(broken)).rejects.toThrow('a migration failed')
  await expect(withTemplateDatabase({ ...VILLAGE, name: 'broken' }, villages)).resolves.toHaveLength(1)
})
