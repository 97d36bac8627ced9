import { currentBelow, parseRegion } from '@doudi/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importRegions } from './commands/importRegions.ts'
import { succeedRegion } from './commands/succeedRegion.ts'
import { listRegions } from './queries/listRegions.ts'
import { showRegion } from './queries/showRegion.ts'
import { openSonglin, refusalOf, type Songlin, VILLAGES } from './testing/songlin.ts'

let here: Songlin
beforeAll(async () => {
  here = await openSonglin()
})
afterAll(() => here.close())

const namesIn = async (parent?: string, on?: string) =>
  (await here.see(listRegions, { ...(parent && { parent }), ...(on && { on }) })).regions.map(({ name }) => name)

test('the table of the database is the table of packages/domain: every code, every name', async () => {
  const rows = await here.asAdmin<{ code: string; name: string; in_use: boolean }>(
    'select code, name, in_use from registry.region where char_length(code) <= 6',
  )
  const inUse = new Map(rows.filter((row) => row.in_use).map(({ code, name }) => [code, name]))
  const wanted = ([2, 4, 6] as const).flatMap((digits) => currentBelow('', digits))
  expect(inUse).toEqual(new Map(wanted.map(({ code, name }) => [code, name])))
  const unknown = rows.filter(({ code }) => parseRegion(code) === undefined).map(({ code }) => code)
  // groups of counties in the tables are no places that somebody could name, and every one is a prefix of one that is
  expect(unknown.filter((code) => !rows.some((row) => row.code !== code && row.code.startsWith(code)))).toEqual([])
  expect(rows.length).toBeGreaterThan(3500)
})

test('a place is chosen step by step, from the provinces to the village', async () => {
  expect(await namesIn()).toHaveLength(34)
  expect(await namesIn('5002')).toContain('松林县')
  expect(await namesIn('500299')).toEqual(['松江镇', '云台镇'])
  expect(await namesIn('500299002', '2019-12-31')).toEqual(['石门村'])
  expect(await namesIn('500299002', '2020-01-01')).toEqual(['石门村', '双河社区'])
})

test('a sheet is taken in again without harm; a village without its township is told by its line', async () => {
  const csv = '代码,名称,类别,起,止\n500299001201,柳溪新村,村,,\n500299003201,无主村,村,,\n'
  expect(await here.doIt(importRegions, { csv })).toEqual({
    imported: 1,
    faults: [{ line: 3, fault: 'township-missing' }],
  })
  expect(await namesIn('500299001')).toContain('柳溪新村')
  for (const nothing of ['', '代码\n', 'not a sheet at all', '代码,名称,类别\n500298001,邻县镇,乡镇']) {
    expect(await refusalOf(here.doIt(importRegions, { csv: nothing }))).toBe('registry.region-sheet-empty')
  }
})

test('a code stays readable through a merger and a split after it, and leads to the places that are', async () => {
  const csv = '代码,名称,类别\n500299001210,新桃村,村\n500299001211,东桃村,村\n500299001212,西桃村,村\n'
  await here.doIt(importRegions, { csv })
  const [next, east, west] = ['500299001210', '500299001211', '500299001212']
  await here.doIt(succeedRegion, { code: VILLAGES.桃坪, successors: [next], on: '2025-01-01', change: 'recoded' })
  await here.doIt(succeedRegion, { code: next, successors: [east, west], on: '2026-01-01', change: 'split' })
  expect(await here.see(showRegion, { code: VILLAGES.桃坪 })).toMatchObject({
    name: '桃坪村',
    until: '2025-01-01',
    successors: [east, west],
  })
  expect(await namesIn('500299001', '2025-06-01')).toContain('新桃村')
  expect(await namesIn('500299001')).not.toContain('新桃村')
  const again = { code: next, successors: [VILLAGES.柳溪], on: '2026-02-01', change: 'merged' }
  expect(await refusalOf(here.doIt(succeedRegion, again))).toBe('registry.region-not-ended')
  expect(await refusalOf(here.doIt(succeedRegion, { ...again, code: east, successors: [east] }))).toBe(
    'registry.region-not-ended',
  )
  expect(await refusalOf(here.doIt(succeedRegion, { ...again, code: east, successors: ['500298001201'] }))).toBe(
    'registry.region-not-ended',
  )
})
