import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allProblems, printProblems } from './problemCatalogue.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

test('docs/problems.md is what the catalogues say (else: node tools/printProblems.ts)', () => {
  expect(printProblems()).toBe(readFileSync(`${root}docs/problems.md`, 'utf8'))
})

test('every code that is told anywhere is in the catalogue, in Chinese and in English', () => {
  const files = globSync(['apps/server/src/**/*.ts', 'packages/*/src/**/*.ts'], { cwd: root })
  const told = files
    .filter((path) => !/\.test\.ts$/.test(path))
    .flatMap((path) =>
      [...readFileSync(root + path, 'utf8').matchAll(/\bcode: '([a-z-]+\.[a-z-]+)'/g)].map(([, code]) => code),
    )
  const problems = allProblems()
  expect(told.length).toBeGreaterThan(10)
  expect([...new Set(told)].filter((code) => !(String(code) in problems))).toEqual([])
  for (const [code, { title, status }] of Object.entries(problems)) {
    expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/)
    expect(title.zh).toMatch(/\p{Script=Han}/u)
    expect(title.en).not.toMatch(/\p{Script=Han}/u)
    expect(status).toBeGreaterThanOrEqual(400)
  }
})
