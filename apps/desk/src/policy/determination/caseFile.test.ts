import { expect, test } from 'vitest'
import { nameCaseFile, printCaseFile, readCaseFile } from './caseFile.ts'
import { EXAMPLE_FAMILIES } from './exampleFamilies.ts'

test('a case goes out as a file and comes back the same, in both forms', async () => {
  for (const { draft } of EXAMPLE_FAMILIES) {
    for (const form of ['yaml', 'json'] as const) {
      expect(await readCaseFile(await printCaseFile(draft, form))).toEqual({ kind: 'cases', cases: [draft] })
    }
  }
})

test('codes stay words and days stay days in a file', async () => {
  const [family] = EXAMPLE_FAMILIES
  const text = await printCaseFile(family?.draft ?? {}, 'yaml')
  expect(text).toContain('jurisdiction: "500238"')
  expect(text).toContain('on: 2021-05-10')
})

test('a file with an identity number is not opened, and the place is named', async () => {
  const text = 'name: 某户\nhousehold: {members: [{id: "500238197603021234"}]}'
  expect(await readCaseFile(text)).toEqual({
    kind: 'refused',
    why: 'file.personal',
    mention: { place: '0.household.members.0.id' },
  })
})

test('a file that is no case, or no YAML, says so', async () => {
  expect(await readCaseFile('- a\n- b')).toEqual({ kind: 'refused', why: 'file.noCase' })
  expect(await readCaseFile('a: [1')).toMatchObject({ kind: 'refused', why: 'file.unreadable' })
})

test('the expectations of an example stay behind', async () => {
  const opened = await readCaseFile('- {name: a, household: {members: [{id: 甲}]}, expect: [{programme: dibao}]}')
  expect(opened).toEqual({ kind: 'cases', cases: [{ name: 'a', household: { members: [{ id: '甲' }] } }] })
})

test('the name of the file holds no name of a person', () => {
  expect(nameCaseFile({ name: '李桂芳', jurisdiction: '500238', on: '2021-05-10' }, 'yaml')).toBe(
    'doudi-500238-2021-05-10.yaml',
  )
})
