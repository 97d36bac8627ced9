// Draws the tables of states into the READMEs that ask for them, as packages/life says them.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withLivesDrawn } from '../apps/server/src/readmesDrawn.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
for (const file of globSync('apps/server/src/**/README.md', { cwd: root })) {
  const text = readFileSync(`${root}${file}`, 'utf8')
  const drawn = withLivesDrawn(text)
  if (drawn !== text) writeFileSync(`${root}${file}`, drawn)
}
