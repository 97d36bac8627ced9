// Writes docs/problems.md from the catalogues of the slices.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { printProblems } from '../apps/server/src/problemCatalogue.ts'

await writeFile(fileURLToPath(new URL('../docs/problems.md', import.meta.url)), printProblems())
