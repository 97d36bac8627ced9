import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { complaintLife, drawLife } from '@doudi/life'
import { expect, test } from 'vitest'

test('the table of states in the README is the one that the program goes by', () => {
  const readme = readFileSync(fileURLToPath(new URL('README.md', import.meta.url)), 'utf8')
  expect(readme).toContain(drawLife(complaintLife))
})
