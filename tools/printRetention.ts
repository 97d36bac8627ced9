// Writes the table of record classes into docs/operations.md, as the slices declare them.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { withRetentionTable } from '../apps/server/src/retentionTable.ts'

const path = fileURLToPath(new URL('../docs/operations.md', import.meta.url))
await writeFile(path, withRetentionTable(await readFile(path, 'utf8')))
