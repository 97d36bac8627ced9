import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources } from './buildDesk.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-pages-'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src', 'main.tsx'), 'one')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('pages are made again when a source changes, appears or is renamed, and not otherwise', () => {
  const before = hashSources(folder)
  expect(hashSources(folder)).toBe(before)
  writeFileSync(join(folder, 'src', 'desk.css'), '')
  const styled = hashSources(folder)
  expect(styled).not.toBe(before)
  writeFileSync(join(folder, 'src', 'main.tsx'), 'two')
  expect(hashSources(folder)).not.toBe(styled)
})

test('a test beside a source does not cost a build', () => {
  const before = hashSources(folder)
  writeFileSync(join(folder, 'src', 'main.test.ts'), '')
  expect(hashSources(folder)).toBe(before)
})
