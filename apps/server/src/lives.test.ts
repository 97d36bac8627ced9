import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LIVES, withLivesDrawn } from '@doudi/life'
import { expect, test } from 'vitest'
import { permissionsOfRole, ROLE_NAMES } from './access/index.ts'

const source = fileURLToPath(new URL('.', import.meta.url))
const readmes = globSync('**/README.md', { cwd: source }).map((file) => readFileSync(`${source}${file}`, 'utf8'))

test.each(LIVES.map((life) => [life.name, life] as const))(
  '%s: no dead end, no state that nothing leads to, and somebody who may do each act',
  (_name, { faults, permissions }) => {
    expect(faults).toEqual([])
    const held = new Set<string>(ROLE_NAMES.flatMap((role) => permissionsOfRole(role)))
    expect(permissions.filter((permission) => !held.has(permission))).toEqual([])
  },
)

test('every table of states stands in a README as the code says it (node tools/printLives.ts)', () => {
  for (const text of readmes) expect(withLivesDrawn(text)).toBe(text)
  const drawn = readmes.join('\n')
  expect(LIVES.filter(({ name }) => !drawn.includes(`<!-- life: ${name} -->`)).map(({ name }) => name)).toEqual([])
})
