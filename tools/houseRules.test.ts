import { expect, test } from 'vitest'
import { findHouseFaults } from './houseRules.ts'

const faultsOf = (path: string, text: string) =>
  findHouseFaults([{ path, text }]).map(({ line, fault }) => [line, fault])

test('a source file may have 300 lines and not one more', () => {
  expect(faultsOf('packages/domain/src/fen.ts', 'x\n'.repeat(300))).toEqual([])
  expect(faultsOf('packages/domain/src/fen.ts', 'x\n'.repeat(301))).toHaveLength(1)
  expect(faultsOf('packages/domain/src/fen.test.ts', 'x\n'.repeat(301))).toEqual([])
  expect(faultsOf('db/generated/tables.ts', 'x\n'.repeat(301))).toEqual([])
})

test("no file names a folder of somebody's machine", () => {
  for (const folder of ['root', 'home/wang', 'Users/wang', 'work/main']) {
    expect(faultsOf('README.md', `first\ncd ${['', folder, 'doudi'].join('/')}`)).toEqual([
      [2, "a path of somebody's machine"],
    ])
  }
  expect(faultsOf('README.md', 'GET https://example.org/home/wang/ and apps/home/list/')).toEqual([])
})

test('no file names the registry that served a package', () => {
  const host = ['registry', 'npmjs', 'org'].join('.')
  expect(faultsOf('package-lock.json', `{\n"resolved": "https://${host}/zod"\n}`)).toEqual([
    [2, 'the name of a package registry'],
  ])
})

test('a test that is left out or stands alone is found, whatever its spelling', () => {
  const words = ['skip', 'only', 'todo', 'skipIf', 'only.each']
  for (const word of words) {
    expect(faultsOf('e2e/a.spec.ts', `test.${word}('later')`)).toHaveLength(1)
  }
  expect(faultsOf('packages/domain/src/pages.ts', `rows.${words[0]}(3)`)).toEqual([])
})

test('slices that need each other are found, through however many others', () => {
  const slice = (name: string, needs: string) => ({
    path: `apps/server/src/${name}/commands/doIt.ts`,
    text: `import { x } from '../../${needs}/index.ts'\n`,
  })
  expect(findHouseFaults([slice('casework', 'policy'), slice('payments', 'casework')])).toEqual([])
  const faults = findHouseFaults([
    slice('casework', 'policy'),
    slice('policy', 'payments'),
    slice('payments', 'casework'),
  ])
  expect(faults.map(({ fault }) => fault)).toEqual(['slices in a circle: casework → policy → payments → casework'])
  expect(findHouseFaults([slice('casework', 'platform'), slice('platform', 'casework')])).toEqual([])
})
