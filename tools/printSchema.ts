// Writes db/schema.sql and db/generated/tables.ts from a database that has had all migrations.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printFreshDatabase } from '../apps/server/src/platform/printDatabase.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'doudi-schema-'))
// The database may run under an account of its own, which must be able to pass through.
await chmod(folder, 0o711)
try {
  const { schema, types } = await printFreshDatabase(join(folder, 'data'))
  await mkdir(join(root, 'db', 'generated'), { recursive: true })
  await writeFile(join(root, 'db', 'schema.sql'), schema)
  await writeFile(join(root, 'db', 'generated', 'tables.ts'), types)
} finally {
  await rm(folder, { recursive: true, force: true })
}
