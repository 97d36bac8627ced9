import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOf } from '../case/caseOf.ts'
import { generatePopulation, type Population } from '../population.ts'
import { PopulationFileProblem } from './header.ts'
import { openPopulation, readPopulation } from './read.ts'
import { bytesOf, writePopulation } from './write.ts'

let folder: string
let path: string
let population: Population

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-population-'))
  path = join(folder, 'wuxi.pop')
  population = generatePopulation({ seed: 4, households: 1_001, profile: 'wuxi', unknownShare: 0.03 })
  await writePopulation(population, path)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('a population file', () => {
  test('gives back what was written', () => {
    const read = readPopulation(path)
    expect(read).toEqual(population)
    expect(bytesOf(read.table)).toBe(bytesOf(population.table))
  })

  test('leaves nothing but itself in the folder', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('gives the households of a part as they stand in the whole, wherever the part begins', () => {
    const part = { ...population, table: readPopulation(path, { from: 333, until: 640 }).table }
    for (let index = 0; index < 307; index += 9) {
      const { name: _, ...whole } = caseOf(population, 333 + index)
      expect(caseOf(part, index)).toMatchObject(whole)
    }
  })

  test('gives the same parts when each is read over the last', () => {
    const file = openPopulation(path)
    for (const [from, until] of [
      [0, 300],
      [300, 700],
      [700, 1_001],
    ] as const)
      expect(file.readOver({ from, until })).toEqual(file.read({ from, until }))
    file.close()
  })

  test('brings only the columns asked for', () => {
    const { table } = readPopulation(path, { only: new Set(['居住地', '出生日']) })
    expect([...table.entities.values()].flatMap((rows) => [...rows.columns.keys()])).toEqual(['居住地', '出生日'])
  })
})

const damaged = (change: (copy: string) => void): string => {
  const copy = join(folder, 'copy.pop')
  copyFileSync(path, copy)
  change(copy)
  return copy
}
const flip = (at: number) => (copy: string) => {
  const bytes = readFileSync(copy)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(copy, bytes)
}
const length = () => readFileSync(path).length

test.each<readonly [string, string, () => (copy: string) => void]>([
  ['a file cut off in its columns', 'cut-off', () => (copy) => truncateSync(copy, length() - 100)],
  ['a file cut off in its header', 'cut-off', () => (copy) => truncateSync(copy, 200)],
  ['a file with a changed header', 'damaged', () => flip(300)],
  [
    'a file that something was added to',
    'damaged',
    () => (copy) => writeFileSync(copy, Buffer.concat([readFileSync(copy), Buffer.alloc(8)])),
  ],
  ['a file of another kind', 'not-a-population', () => flip(0)],
  ['an empty file', 'not-a-population', () => (copy) => truncateSync(copy, 0)],
])('%s is refused, and the problem says in Chinese what to do', (_, code, change) => {
  const copy = damaged(change())
  const open = () => openPopulation(copy)
  expect(open).toThrow(PopulationFileProblem)
  try {
    open()
  } catch (problem) {
    expect(problem).toMatchObject({ code, zh: expect.stringMatching(/重新生成|不是模拟人口文件/) })
  }
})
